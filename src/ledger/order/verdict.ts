/**
 * Whether an entry counts, and why not where it waits. Two ways to the same verdict: with the plan of the whole set, and
 * at the tail of a book that stands, where anything that could change what was found before asks for a new fold.
 */
import type { Book } from '../book.ts';
import type { KindDefinition } from '../entries/definition.ts';
import { kinds } from '../entries/registry.ts';
import { compareEntries, ENTRY_VERSION, type Entry, idOf } from '../entry.ts';
import type { PenTurn, WaitReason } from '../phones.ts';
import { type Author, authorOf, mayAct, mayBegin, mayWait, waitOf } from './authors.ts';
import type { Plan, Planned } from './plan.ts';
import { isOfTurn, reaches } from './turns.ts';

/** `twin`: a seal that says the same as the one that counts. */
export type Verdict = 'counts' | 'twin' | WaitReason;

/** In the fold, with everything known. */
export function verdictOf(book: Book, entry: Entry, plan: Plan): Verdict {
  const definition = kinds(entry.kind);
  if (!definition || entry.v > ENTRY_VERSION) return 'newer';
  const author = authorOf(book, entry, plan.cuts);
  const outside = outsideMeetings(book, entry, definition, author);
  if (outside) return outside;
  const meeting = plan.meetings.get(entry.place);
  if (!meeting) return plan.aside.get(entry.place) ?? waitOf(author, 'missing');
  if (entry.kind === 'meeting-opened') return openingVerdict(book, entry);
  if (book.open?.id !== entry.place) return outOfTime(book, entry, meeting, plan);
  return insideVerdict(book, entry, meeting, author);
}

/** What does not belong to a meeting; undefined where it does. */
export function outsideMeetings(
  book: Book,
  entry: Entry,
  definition: KindDefinition,
  author: Author,
): Verdict | undefined {
  // A sheet is one phone's for ever.
  if ((book.phoneBySheet[entry.sheet] ?? entry.phone) !== entry.phone) return 'notAllowed';
  if (definition.sittings[0] === 'anywhere')
    return mayAct(book, author, entry) ? 'counts' : waitOf(author, 'notAllowed');
  if (entry.place === 'between')
    return waitOf(author, mayWait(author, definition) ? 'between' : 'notAllowed');
  if (entry.place !== 'founding') return undefined;
  if (!definition.sittings.includes('founding') || entry.kind === 'meeting-opened') return 'notAllowed';
  if (book.lastSeal || book.open) return waitOf(author, 'late');
  if (book.founding === null) return entry.kind === 'founded' ? 'counts' : 'unknownPhone';
  return mayBegin(book, entry.phone) && author !== 'removed' ? 'counts' : waitOf(author, 'notThePen');
}

function openingVerdict(book: Book, entry: Entry): Verdict {
  if (entry.place !== idOf(entry)) return 'notAllowed';
  return book.open === null ? 'counts' : 'missing';
}

/** Its meeting is not the one that is open here: over already, or still behind lines that are missing. */
function outOfTime(book: Book, entry: Entry, meeting: Planned, plan: Plan): Verdict {
  if (isTwin(entry, meeting)) return 'twin';
  const open = book.open && plan.meetings.get(book.open.id);
  return open && open.place < meeting.place ? 'missing' : 'late';
}

const isTwin = (entry: Entry, { seal }: Planned): boolean =>
  seal?.some((one) => one !== seal[0] && idOf(one) === idOf(entry)) ?? false;

function insideVerdict(book: Book, entry: Entry, meeting: Planned, author: Author): Verdict {
  const { seal, seals, turns, covers, cancelled } = meeting;
  if (!kinds(entry.kind)?.sittings.includes('meeting')) return 'notAllowed';
  const id = idOf(entry);
  if (entry.kind === 'meeting-sealed') {
    if (seal && idOf(seal[0]) === id) return hasAll(book, meeting) ? 'counts' : 'missing';
    if (isTwin(entry, meeting)) return 'twin';
    return seals.some((twins) => twins.some((one) => idOf(one) === id))
      ? 'aside'
      : waitInside(author, entry, turns);
  }
  if (entry.kind === 'meeting-cancelled' && (!cancelled || idOf(cancelled) !== id))
    return waitInside(author, entry, turns);
  if (!seal) return openVerdict(entry, turns, author);
  // What is sealed counts, also of a phone that was removed since.
  return reaches(covers, entry) && stands(entry, turns) ? 'counts' : waitInside(author, entry, turns);
}

const hasAll = (book: Book, { covers }: Planned): boolean =>
  Object.entries(covers).every(([sheet, last]) => (book.heads[sheet] ?? 0) >= last);

/** While the meeting is open: the phone that had the pen then. */
export function openVerdict(entry: Entry, turns: readonly PenTurn[], author: Author): Verdict {
  return stands(entry, turns) && author !== 'removed' ? 'counts' : waitInside(author, entry, turns);
}

/** A line by the phone that had the pen then; a turn that is one of them. */
function stands(entry: Entry, turns: readonly PenTurn[]): boolean {
  const gives = entry.kind === 'pen-passed' || entry.kind === 'pen-taken';
  return gives ? turns.some((turn) => turn.entry === idOf(entry)) : isOfTurn(turns, entry);
}

function waitInside(author: Author, entry: Entry, turns: readonly PenTurn[]): WaitReason {
  const hadIt = turns.some(
    ({ phone, passed, from }) => phone === entry.phone && !passed && compareEntries(entry, from) >= 0,
  );
  return waitOf(author, hadIt ? 'late' : 'notThePen');
}
