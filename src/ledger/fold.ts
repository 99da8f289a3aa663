/**
 * fold(entries) → Book: depends only on the set of entries, never on arrival order or repetition (L2), and never throws on
 * decoded input. An entry counts if it was written in sitting 0 by the founder's phone, or in a meeting by the phone that
 * has the pen and, once the meeting is sealed, if the seal covers it. All else waits, without effect, and is shown.
 */

import { applyEntry, figuresFit, letWait } from './apply.ts';
import { type Book, copyBook, emptyBook } from './book.ts';
import { canonicalText } from './bytes.ts';
import { kinds } from './entries/registry.ts';
import { compareEntries, ENTRY_VERSION, type Entry, idOf } from './entry.ts';
import type { MeetingId, PhoneId, SheetId } from './ids.ts';

/** Rises with every change of what a fold comes to: a snapshot of another version is folded anew. */
export const FOLD_VERSION = 1;

type Coverage = ReadonlyMap<SheetId, number>;
type CoverageByMeeting = ReadonlyMap<MeetingId, Coverage>;

export function fold(entries: readonly Entry[]): Book {
  return walk(entries, () => undefined);
}

/** The fold, entry by entry: `step` sees the book before each entry, and whether that one will count; it changes nothing. */
export function walk(
  entries: readonly Entry[],
  step: (before: Book, entry: Entry, willCount: boolean) => void,
): Book {
  const book = emptyBook();
  const ordered = unique(entries, book).sort(compareEntries);
  const coverage = coverageOf(ordered, null);
  for (const entry of ordered) take(book, entry, coverage, step);
  return book;
}

/**
 * The same book with entries added at the tail; the given book is not changed. Null where an entry sorts before the tail,
 * is known already, or is a seal that does not cover what counted so far: then the whole set must be folded anew.
 */
export function extend(book: Book, entries: readonly Entry[]): Book | null {
  const next = copyBook(book);
  const ordered = [...entries].sort(compareEntries);
  // A seal that waits for lines that are missing says already what it covers.
  const coverage = coverageOf([...book.waiting, ...ordered], book.open);
  for (const entry of ordered) {
    if (next.tail && compareEntries(entry, { ...entry, ...next.tail }) <= 0) return null;
    if (entry.number !== (next.heads[entry.sheet] ?? 0) + 1) return null;
    const cover = entry.kind === 'meeting-sealed' && coverage.get(entry.place);
    if (cover && next.open?.id === entry.place && !next.open.entries.every((one) => covers(cover, one)))
      return null;
    take(next, entry, coverage);
  }
  return next;
}

/** The same id twice is one entry; with other bytes it is a fork: the smaller bytes stand, and it is a finding. */
function unique(entries: readonly Entry[], book: Book): Entry[] {
  const byId = new Map<string, Entry>();
  const forks = new Set<string>();
  for (const entry of entries) {
    const id = idOf(entry);
    const known = byId.get(id);
    if (!known) byId.set(id, entry);
    else if (known !== entry && canonicalText(known) !== canonicalText(entry)) {
      forks.add(id);
      if (canonicalText(entry) < canonicalText(known)) byId.set(id, entry);
    }
  }
  for (const entry of [...forks].sort())
    book.findings.push({ check: 'fork', entry, detail: 'two entries with one id' });
  return [...byId.values()];
}

/** What each meeting's seal covers: the first one by the phone that opened it; a stranger's seal covers nothing. */
function coverageOf(ordered: readonly Entry[], open: Book['open']): CoverageByMeeting {
  const byMeeting = new Map<MeetingId, Coverage>();
  const penByMeeting = new Map<MeetingId, PhoneId>(open ? [[open.id, open.pen]] : []);
  for (const entry of ordered) {
    if (entry.kind === 'meeting-opened' && entry.place === idOf(entry))
      penByMeeting.set(entry.place, entry.phone);
    if (entry.kind !== 'meeting-sealed' || entry.v > ENTRY_VERSION || byMeeting.has(entry.place)) continue;
    if (entry.phone !== penByMeeting.get(entry.place)) continue;
    const covered = entry.body.covers as readonly { readonly sheet: SheetId; readonly last: number }[];
    byMeeting.set(entry.place, new Map(covered.map((one) => [one.sheet, one.last])));
  }
  return byMeeting;
}

function covers(coverage: Coverage, entry: Entry): boolean {
  return entry.kind === 'meeting-sealed' || entry.number <= (coverage.get(entry.sheet) ?? 0);
}

/** Takes the next entry in order: applies it where it counts, else lets it wait. */
function take(
  book: Book,
  entry: Entry,
  coverage: CoverageByMeeting,
  step?: (before: Book, entry: Entry, willCount: boolean) => void,
): void {
  const follows = entry.number === (book.heads[entry.sheet] ?? 0) + 1;
  const willCount = follows && counts(book, entry, coverage);
  step?.(book, entry, willCount);
  book.lamport = Math.max(book.lamport, entry.lamport);
  book.tail = { lamport: entry.lamport, sheet: entry.sheet, number: entry.number };
  if (follows) book.heads[entry.sheet] = entry.number;
  if (willCount) applyEntry(book, entry);
  else if (!adoptedBefore(book, entry)) letWait(book, entry);
}

function counts(book: Book, entry: Entry, coverage: CoverageByMeeting): boolean {
  if (entry.v > ENTRY_VERSION) return false;
  const definition = kinds(entry.kind);
  if (!definition || !figuresFit(book, entry)) return false;
  if (entry.kind === 'meeting-opened') {
    return (
      book.open === null && book.founding !== null && entry.place === idOf(entry) && mayOpen(book, entry)
    );
  }
  if (entry.place === 'founding') {
    if (!definition.sittings.includes('founding') || book.lastSeal || book.open) return false;
    return book.founding === null ? entry.kind === 'founded' : entry.phone === book.founding.phone;
  }
  if (!book.open || entry.place !== book.open.id || !definition.sittings.includes('meeting')) return false;
  if (entry.phone !== book.open.pen) return false;
  const cover = coverage.get(entry.place);
  return cover === undefined || covers(cover, entry);
}

/** Before the first seal only the founder's phone opens a meeting: sitting 0 is its own. */
const mayOpen = (book: Book, entry: Entry): boolean =>
  book.lastSeal !== null || entry.phone === book.founding?.phone;

/** An adoption sorts after what it adopts; where the adopted one is unknown here, the adoption's copy has acted. */
function adoptedBefore(book: Book, entry: Entry): boolean {
  return book.adopted[idOf(entry)] !== undefined;
}
