/**
 * The seal: what it covers, the count, the differences, every balance, each member's savings and debt, and the witnesses.
 * It is made from the book, never typed; its figures are what a later fold is checked against.
 */
import { type Account, balanceOf, held } from './accounts.ts';
import { type Book, membersNow } from './book.ts';
import type { Linked } from './branches/branches.ts';
import { canonicalText } from './bytes.ts';
import { openPart } from './difference.ts';
import type { Draft } from './entries/registry.ts';
import type { Entry } from './entry.ts';
import { entryIdOf, type MemberId, type SheetId, splitEntryId } from './ids.ts';
import { ZERO } from './money.ts';
import { heldBackIn } from './needless.ts';
import type { HeadList } from './order/turns.ts';
import { ownFiguresOf } from './own-figures.ts';
import type { SheetHead } from './sheet-head.ts';

/**
 * How far a seal of the open meeting covers each sheet: to the end, but never over a line of the meeting that is held back;
 * before the first seal all sheets. The store gives the running hashes there.
 */
export function coversNow(book: Book): HeadList {
  const { open, heads, lastSeal } = book;
  if (!open) return [];
  const counted = new Map<SheetId, number>();
  for (const { sheet, number } of open.entries) counted.set(sheet, Math.max(number, counted.get(sheet) ?? 0));
  const held = new Set(heldBackIn(book, open.id).map(({ sheet }) => sheet));
  const sheets = lastSeal ? [...counted.keys()] : Object.keys(heads);
  return sheets.sort().flatMap((sheet) => {
    const last = held.has(sheet) ? counted.get(sheet) : heads[sheet];
    return last === undefined ? [] : [{ sheet, last }];
  });
}

/** Where the seal is that this one would follow; null where there is none. Its hash goes into the seal, where the store knows it. */
function sealBefore({ lastSeal }: Book): Pick<SheetHead, 'sheet' | 'last'> | null {
  if (!lastSeal) return null;
  const { sheet, number } = splitEntryId(lastSeal.entry);
  return { sheet, last: number };
}

/** Where a seal of the open meeting needs running hashes: what it covers, and the seal before. */
export function headsWanted(book: Book): HeadList {
  const before = sealBefore(book);
  return [...coversNow(book), ...(before ? [before] : [])];
}

/**
 * What a seal of the open meeting says of sheets: how far it covers them, and the hash of the seal before. Where a sheet was written
 * twice, of the branch that stands.
 * @param stored the running hashes at `headsWanted` at least, of the branches that came first.
 */
export function headsToSeal(
  book: Book,
  links: readonly Linked[],
  stored: readonly SheetHead[],
): { readonly heads: readonly SheetHead[]; readonly previousHash?: string } {
  const hashAt = (place: Omit<SheetHead, 'hash'>): string | undefined => {
    const text = book.standing[entryIdOf(place.sheet, place.last)];
    const stands = links.find(({ entry }) => isAt(entry, place) && canonicalText(entry) === text);
    return (stands ?? stored.find((one) => one.sheet === place.sheet && one.last === place.last))?.hash;
  };
  const heads = coversNow(book).flatMap((place) => {
    const hash = hashAt(place);
    return hash === undefined ? [] : [{ ...place, hash }];
  });
  const before = sealBefore(book);
  const previousHash = before ? hashAt(before) : undefined;
  return { heads, ...(previousHash === undefined ? {} : { previousHash }) };
}

const isAt = ({ sheet, number }: Entry, head: Omit<SheetHead, 'hash'>): boolean =>
  sheet === head.sheet && number === head.last;

/** The line of the seal that this one follows; null for the first one, and for those of before seals named it. */
export function sealFollowed({ body: { previous, previousHash } }: Entry): SheetHead | null {
  if (typeof previous !== 'string' || typeof previousHash !== 'string') return null;
  const { sheet, number } = splitEntryId(previous);
  return { sheet, last: number, hash: previousHash };
}

/** What the seal covers, and the seal that it follows. */
export function headsStatedBy(seal: Entry): readonly SheetHead[] {
  const before = sealFollowed(seal);
  const heads = seal.body.covers as unknown as readonly SheetHead[];
  return before ? [before, ...heads] : heads;
}

/** Null where no meeting is open. Whether it may be sealed is the check of its kind. */
export function sealDraft(
  book: Book,
  witnesses: readonly MemberId[],
  heads: readonly SheetHead[],
  previousHash?: string,
): Draft | null {
  const { open } = book;
  if (!open) return null;
  const balances = (Object.keys(book.balances) as Account[])
    .sort()
    .map((account) => ({ account, balance: balanceOf(book.balances, account) }));
  const members = membersNow(book).map(({ id }) => {
    const { savings, owed } = ownFiguresOf(book, id);
    return { member: id, savings, owed };
  });
  const differences = Object.values(book.differences)
    .map((one) => ({ difference: one.id, amount: one.amount, open: openPart(one) }))
    .filter(
      (one) =>
        one.open !== 0 || open.entries.some((entry) => `${entry.sheet}:${entry.number}` === one.difference),
    );
  return {
    kind: 'meeting-sealed',
    body: {
      number: open.number,
      previous: book.lastSeal?.entry ?? null,
      ...(previousHash === undefined ? {} : { previousHash }),
      covers: [...heads].sort((left, right) => (left.sheet < right.sheet ? -1 : 1)),
      expected: held(book.balances, 'box'),
      counted: open.closingCount?.counted ?? ZERO,
      pieces: open.closingCount?.pieces ?? {},
      differences,
      balances,
      members,
      witnesses: [...witnesses],
    },
  };
}
