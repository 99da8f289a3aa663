/**
 * Sheets that were written twice: what each branch alone has, and which of its lines the fold takes (branches.ts). The others are
 * nowhere in the figures, and no meeting can take them in: their id is the other one's. Must not know: hashes, how the branches
 * came here.
 */
import type { Book } from '../book.ts';
import { canonicalText } from '../bytes.ts';
import { adoptable } from '../entries/copies.ts';
import { kinds } from '../entries/registry.ts';
import { type Entry, idOf, type Json } from '../entry.ts';
import { ENTRY_ID, type PhoneId, type SheetId } from '../ids.ts';

/** `waits`: it stands under its id, and waits there as any other line may. `aside`: the other one stands. */
export type ForkedState = 'counts' | 'waits' | 'aside';

export interface ForkedLine {
  readonly entry: Entry;
  readonly state: ForkedState;
}

export interface ForkedSheet {
  readonly sheet: SheetId;
  readonly phone: PhoneId;
  /** The first number with two lines. */
  readonly from: number;
  /** At least two, in an order that is the same on every phone; each from the first number that it does not share. */
  readonly branches: readonly (readonly ForkedLine[])[];
}

/** A line with its bytes as text, which are compared again and again. */
interface Read {
  readonly entry: Entry;
  readonly text: string;
}

/**
 * By sheet.
 * @param forks what is kept beside the book, in any order.
 * @param stored of these sheets at least what the book has from the first forked number on; more is left out.
 */
export function forkedSheets(
  book: Book,
  forks: readonly Entry[],
  stored: readonly Entry[],
): readonly ForkedSheet[] {
  const sheets = [...new Set(forks.map(({ sheet }) => sheet))].sort();
  return sheets.map((sheet) => {
    const isOf = (entry: Entry) => entry.sheet === sheet;
    const beside = forks.filter(isOf).map(read);
    const first = Math.min(...beside.map(({ entry }) => entry.number));
    const here = stored.filter((entry) => isOf(entry) && entry.number >= first).map(read);
    const branches = [here, ...spread(beside)].filter((lines) => lines.length > 0).sort(byFirst);
    const stateOf = ({ entry, text }: Read): ForkedState => {
      const stands = book.standing[idOf(entry)];
      if (stands !== undefined && stands !== text) return 'aside';
      return book.waiting.some((one) => idOf(one) === idOf(entry)) ? 'waits' : 'counts';
    };
    const told = (line: Read): ForkedLine => ({ entry: line.entry, state: stateOf(line) });
    return {
      sheet,
      phone: branches[0]?.[0]?.entry.phone ?? '',
      from: first,
      branches: branches.map((one) => one.map(told)),
    };
  });
}

/**
 * Whether an open meeting can write this line once more, as one of its own: it is of a kind that a meeting can take in, and names no
 * line of the forked part of its sheet, where the same id is now the other branch's.
 */
export function canBeWrittenAnew({ entry, state }: ForkedLine, { sheet, from }: ForkedSheet): boolean {
  if (state !== 'aside' || !adoptable(entry.kind, kinds)) return false;
  return textsIn(entry.body).every((text) => {
    const at = sheet.length;
    const isOfSheet = ENTRY_ID.test(text) && text.slice(0, at + 1) === `${sheet}:`;
    return !isOfSheet || Number(text.slice(at + 1)) < from;
  });
}

/** The intent under which it is: a second tap, on any phone, finds the line that exists. */
export function intentAnew({ intent, number }: Entry): string {
  return `${intent.slice(0, 48)}-${number}`;
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const read = (entry: Entry): Read => ({ entry, text: canonicalText(entry) });

/** A line does not say which one it follows; where more than one stands beside a number, they are spread by their text. */
function spread(beside: readonly Read[]): readonly (readonly Read[])[] {
  const branches: Read[][] = [];
  const placed = new Map<number, number>();
  for (const line of [...beside].sort(byNumber)) {
    const at = placed.get(line.entry.number) ?? 0;
    placed.set(line.entry.number, at + 1);
    branches[at] = [...(branches[at] ?? []), line];
  }
  return branches;
}

const byText = (one: Read, other: Read): number =>
  one.text === other.text ? 0 : one.text < other.text ? -1 : 1;

const byNumber = (one: Read, other: Read): number =>
  one.entry.number - other.entry.number || byText(one, other);

const byFirst = ([one]: readonly Read[], [other]: readonly Read[]): number =>
  one && other ? byNumber(one, other) : 0;
