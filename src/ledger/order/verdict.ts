/**
 * Whether an entry counts, and why not where it waits. Two ways come to the same verdict: with the plan of the whole set
 * (verdict-of.ts), and at the tail of a book that stands (next.ts). Here is what both share.
 */
import type { Book } from '../book.ts';
import type { KindDefinition } from '../entries/definition.ts';
import { compareEntries, type Entry, idOf } from '../entry.ts';
import type { PenTurn, WaitReason } from '../phones.ts';
import { sittingsIn } from '../purpose.ts';
import { type Author, mayAct, mayBegin, mayWait, waitOf } from './authors.ts';
import { isOfTurn } from './turns.ts';

/** `twin`: a seal that says the same as the one that counts. */
export type Verdict = 'counts' | 'twin' | WaitReason;

/** What does not belong to a meeting; undefined where it does. */
export function outsideMeetings(
  book: Book,
  entry: Entry,
  definition: KindDefinition,
  author: Author,
): Verdict | undefined {
  // A sheet is one phone's for ever.
  if ((book.phoneBySheet[entry.sheet] ?? entry.phone) !== entry.phone) return 'notAllowed';
  const sittings = sittingsIn(book, definition);
  if (!sittings) return waitOf(author, 'notAllowed');
  if (sittings[0] === 'anywhere')
    return mayAct(book, author, entry) ? 'counts' : waitOf(author, 'notAllowed');
  if (entry.place === 'between')
    return waitOf(author, mayWait(author, definition) ? 'between' : 'notAllowed');
  if (entry.place !== 'founding') return undefined;
  if (!sittings.includes('founding') || entry.kind === 'meeting-opened') return 'notAllowed';
  if (book.lastSeal || book.open) return waitOf(author, 'late');
  if (book.founding === null) return entry.kind === 'founded' ? 'counts' : 'unknownPhone';
  return mayBegin(book, entry.phone) && author !== 'removed' ? 'counts' : waitOf(author, 'notThePen');
}

/** While the meeting is open: the phone that had the pen then. */
export function openVerdict(entry: Entry, turns: readonly PenTurn[], author: Author): Verdict {
  return stands(entry, turns) && author !== 'removed' ? 'counts' : waitInside(author, entry, turns);
}

/** A line by the phone that had the pen then; a turn that is one of them. */
export function stands(entry: Entry, turns: readonly PenTurn[]): boolean {
  const gives = entry.kind === 'pen-passed' || entry.kind === 'pen-taken';
  return gives ? turns.some((turn) => turn.entry === idOf(entry)) : isOfTurn(turns, entry);
}

export function waitInside(author: Author, entry: Entry, turns: readonly PenTurn[]): WaitReason {
  const hadIt = turns.some(
    ({ phone, passed, from }) => phone === entry.phone && !passed && compareEntries(entry, from) >= 0,
  );
  return waitOf(author, hadIt ? 'late' : 'notThePen');
}
