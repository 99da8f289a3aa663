/** The verdict on an entry with the plan of the whole set: what counts there, and why the rest waits. */
import type { Book } from '../book.ts';
import { kinds } from '../entries/registry.ts';
import { ENTRY_VERSION, type Entry, idOf } from '../entry.ts';
import { type Author, authorOf, waitOf } from './authors.ts';
import type { Plan, Planned } from './plan.ts';
import { reaches } from './turns.ts';
import { openVerdict, outsideMeetings, stands, type Verdict, waitInside } from './verdict.ts';

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
