/**
 * The verdict on an entry at the tail of a book that stands. Most are plain: a line of the meeting by the phone with the
 * pen, a phone that is announced, the seal that covers what counted. What could change what was found before (a second
 * takeover, a removal, a choice, a line within a cut) asks for a new fold: that is rare, and always right.
 */

import type { Book } from '../book.ts';
import { kinds } from '../entries/registry.ts';
import { compareEntries, ENTRY_VERSION, type Entry, idOf, MOST_LAMPORT } from '../entry.ts';
import { splitEntryId } from '../ids.ts';
import { type Author, authorOf, mayBegin, waitOf } from './authors.ts';
import type { Seen } from './seen.ts';
import {
  type HeadList,
  hasBegun,
  headsFrom,
  isOfTurn,
  MEETING_FRAME,
  reaches,
  turnFrom,
  withTurn,
} from './turns.ts';
import { openVerdict, outsideMeetings, type Verdict } from './verdict.ts';

/** Acts on what sorts before it. */
const LOOKS_BACK: ReadonlySet<string> = new Set(['phone-removed', 'pen-chosen', 'branch-chosen']);

export function nextVerdict(book: Book, entry: Entry, seen: Seen): Verdict | 'anew' {
  if (!isNext(book, entry, seen)) return 'anew';
  const definition = kinds(entry.kind);
  if (!definition || entry.v > ENTRY_VERSION) return 'newer';
  const author = authorOf(book, entry);
  const outside = outsideMeetings(book, entry, definition, author);
  // The whole set is planned by every opening, turn and seal, also by one that is not allowed where it stands.
  if (outside && outside !== 'counts' && MEETING_FRAME.has(entry.kind)) return 'anew';
  if (outside) return outside === 'counts' && looksBack(book, entry) ? 'anew' : outside;
  if (entry.kind === 'meeting-opened') return nextOpening(book, entry, author, seen);
  const { open, lastSeal } = book;
  if (open?.id !== entry.place) {
    const isLine = entry.place === lastSeal?.meeting && !MEETING_FRAME.has(entry.kind);
    return isLine ? 'late' : 'anew';
  }
  if (!definition.sittings.includes('meeting')) return 'notAllowed';
  const verdict = openVerdict(entry, open.turns, author);
  if (author !== 'member') return verdict;
  switch (entry.kind) {
    case 'pen-passed':
    case 'pen-taken':
      return book.clashes.length === 0 && isPlainTurn(book, entry) ? 'counts' : 'anew';
    case 'meeting-sealed':
      return verdict === 'counts' && isPlainSeal(book, entry) ? 'counts' : 'anew';
    case 'meeting-cancelled':
      return book.clashes.length + book.setAside.length > 0 ? 'anew' : verdict;
    default:
      return verdict;
  }
}

/** Also a phone that is let in, where a line waits that it wrote or that gave it the pen. */
function looksBack({ phones, waiting }: Book, { kind, body }: Entry): boolean {
  if (LOOKS_BACK.has(kind)) return true;
  if (!(kind === 'phone-announced' || kind === 'restored') || phones[String(body.phone)]) return false;
  return waiting.some((one) => one.phone === body.phone || one.body.to === body.phone);
}

/** After the tail, the next of its sheet, and with a number that can be right as far as this book can tell. */
function isNext(book: Book, entry: Entry, seen: Seen): boolean {
  if (entry.number !== (book.heads[entry.sheet] ?? 0) + 1 || entry.lamport > MOST_LAMPORT) return false;
  if (book.tail && compareEntries(entry, book.tail) <= 0) return false;
  const heads = seen(entry);
  if (!heads) return true;
  let greatest = book.lamportBySheet[entry.sheet] ?? 0;
  let most = greatest;
  for (const [sheet, last] of Object.entries(heads)) {
    if (sheet === entry.sheet) continue;
    const head = book.heads[sheet] ?? 0;
    const tip = book.lamportBySheet[sheet] ?? 0;
    if (last > head) return false;
    if (last === head) greatest = Math.max(greatest, tip);
    // Numbers rise along a sheet by one at least.
    else most = Math.max(most, tip - (head - last));
  }
  return entry.lamport === greatest + 1 && most <= greatest;
}

function nextOpening(book: Book, entry: Entry, author: Author, seen: Seen): Verdict | 'anew' {
  // What names this meeting as its place and came before it is judged by it now.
  const isNamed = book.waiting.some(({ place }) => place === entry.place);
  if (entry.place !== idOf(entry) || isNamed) return 'anew';
  if (author !== 'member') return waitOf(author, 'notAllowed');
  const { lastSeal, open } = book;
  if (!lastSeal && !mayBegin(book, entry.phone))
    return book.waiting.some(({ kind }) => kind === 'meeting-sealed') ? 'anew' : 'notAllowed';
  const heads = seen(entry);
  if (lastSeal && heads) {
    const { sheet, number } = splitEntryId(lastSeal.entry);
    const last = sheet === entry.sheet ? entry.number - 1 : (heads[sheet] ?? 0);
    if (last < number) return 'anew';
  }
  return open || book.clashes.length + book.setAside.length > 0 ? 'anew' : 'counts';
}

function isPlainTurn(book: Book, entry: Entry): boolean {
  const turn = book.open?.turns.at(-1);
  if (!book.open || !turn || entry.body.since !== turn.entry) return false;
  const passed = entry.kind === 'pen-passed';
  const to = passed ? String(entry.body.to) : entry.phone;
  if (passed && (entry.phone !== turn.phone || to === turn.phone || !hasBegun(turn))) return false;
  if (book.phones[to]?.role !== 'member') return false;
  const own = passed ? { [entry.sheet]: entry.number } : {};
  const heads = headsFrom(entry.body.heads as unknown as HeadList, own);
  const turns = withTurn(book.open.turns, turnFrom(entry, to), heads);
  return book.open.entries.every((one) => isOfTurn(turns, one));
}

function isPlainSeal(book: Book, seal: Entry): boolean {
  const { open, lastSeal, clashes, heads, waiting } = book;
  if (!open || clashes.length > 0 || seal.phone !== open.pen) return false;
  // Beside a seal that people set aside this one is another side.
  if (waiting.some(({ kind, place }) => kind === 'meeting-sealed' && place === open.id)) return false;
  const { previous } = seal.body;
  const follows = lastSeal
    ? [lastSeal.entry, ...lastSeal.twins].includes(String(previous))
    : previous === null;
  if (!follows) return false;
  const covers = headsFrom(seal.body.covers as unknown as HeadList);
  const isHere = Object.entries(covers).every(([sheet, last]) => (heads[sheet] ?? 0) >= last);
  return isHere && open.entries.every((one) => reaches(covers, one));
}
