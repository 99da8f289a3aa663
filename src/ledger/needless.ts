/**
 * What acts on another line by a copy of it acts once, and on a line that counts (L6). Phones write apart: what people choose, or whom they let
 * in, may let a line count that a meeting had adopted, or set aside one that it had corrected. What it wrote on that line then has no
 * effect; it waits and says so, and nobody did wrong. Must not know: why the line counts by now, or does not.
 */
import type { Book } from './book.ts';
import { type Entry, idOf } from './entry.ts';
import { type EntryId, type MeetingId, splitEntryId } from './ids.ts';

/** Whether the entry, which would count, adopts what counts without it, or takes back or puts right what does not count any more. */
export function isNeedless(book: Book, entry: Entry): boolean {
  const { kind, body } = entry;
  if (kind === 'adopted') {
    const line = String(body.entry);
    return book.adopted[line] !== undefined || countsIn(book, line);
  }
  if (kind === 'reversal') {
    const line = meantBy(book, String(body.entry));
    return book.reversed[line] !== undefined || book.waitingWhy[line] !== undefined;
  }
  // What stands in for a line goes with the reversal that it was written with.
  return typeof body.replaces === 'string' && book.waiting.some((one) => isReversalOf(book, one, entry));
}

function isReversalOf({ waitingWhy }: Book, one: Entry, { sheet, intent }: Entry): boolean {
  const isWith = one.kind === 'reversal' && one.sheet === sheet && one.intent === intent;
  return isWith && waitingWhy[idOf(one)] === 'needless';
}

/** The book has the line, and it does not wait. */
export function countsIn(book: Book, id: EntryId): boolean {
  const { sheet, number } = splitEntryId(id);
  return (book.heads[sheet] ?? 0) >= number && book.waitingWhy[id] === undefined;
}

/** The line that an id means by now: of an adoption without effect what counts in its stead. */
export function meantBy(book: Book, id: EntryId): EntryId {
  if (book.waitingWhy[id] !== 'needless') return id;
  const { kind, body } = book.waiting.find((one) => idOf(one) === id) ?? {};
  if (kind !== 'adopted') return id;
  const line = String(body?.entry);
  return book.adopted[line] ?? line;
}

/** Lines of a meeting that wait, but for what is needless: a seal may cover that, it has no effect either way. */
export const heldBackIn = ({ waiting, waitingWhy }: Book, meeting: MeetingId): readonly Entry[] =>
  waiting.filter((one) => one.place === meeting && waitingWhy[idOf(one)] !== 'needless');
