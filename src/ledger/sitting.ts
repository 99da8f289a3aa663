/**
 * Whether a phone may write an entry here and now: the closed list of authors, the sitting, and the pen. Of the kind of entry it is
 * told what it needs, so that a screen can ask without knowing every kind.
 */
import { arrivingIn } from './arriving.ts';
import type { Book, OpenMeeting } from './book.ts';
import type { KindDefinition } from './entries/definition.ts';
import type { Entry } from './entry.ts';
import { type Author, authorOf, mayAct, mayBegin, mayWait } from './order/authors.ts';
import { hasBegun } from './order/turns.ts';
import { type Refusal, refusal } from './refusal.ts';

/** Of a kind that this code does not know: no sittings. */
export type KindPlaces = Pick<KindDefinition, 'kind' | 'sittings'>;

export function judgeSitting(book: Book, entry: Entry, places: KindPlaces): Refusal | null {
  const { founding, lastSeal, open } = book;
  const { kind, phone } = entry;
  const { sittings } = places;
  if (!founding) return kind === 'founded' ? null : refusal('notFounded', {});
  const author = authorOf(book, entry);
  if (author === 'removed') return refusal('phoneRemoved', { phone });
  if (sittings[0] === 'anywhere') return judgeAnywhere(book, entry, author);
  if (!lastSeal && !open && !mayBegin(book, phone)) return refusal('notThePen', { pen: founding.phone });
  if (kind === 'meeting-opened') {
    if (open) return refusal('meetingOpen', { meeting: open.id });
    return author === 'member' ? null : refusal('notForThisPhone', { phone });
  }
  if (open) return judgeInside(book, open, entry, author, places);
  if (!sittings.includes(lastSeal ? 'between' : 'founding')) return refusal('noOpenMeeting', {});
  return !lastSeal || mayWait(author, places) ? null : refusal('notForThisPhone', { phone });
}

/** A phone that is not in the book comes in by the recovery sheet alone; its check says whether by the right one. */
function judgeAnywhere(book: Book, entry: Entry, author: Author): Refusal | null {
  const { kind, phone } = entry;
  if (author === 'unknown') return kind === 'restored' ? null : refusal('unknownPhone', { phone });
  return kind === 'restored' || mayAct(book, author, entry) ? null : refusal('notForThisPhone', { phone });
}

function judgeInside(
  book: Book,
  open: OpenMeeting,
  entry: Entry,
  author: Author,
  { sittings }: KindPlaces,
): Refusal | null {
  const { kind, phone } = entry;
  if (kind === 'pen-taken') {
    if (author !== 'member') return refusal('notForThisPhone', { phone });
  } else if (phone !== open.pen) return refusal('notThePen', { pen: open.pen });
  else if (!writes(open)) return refusal('penNotTaken', {});
  // The meeting was sealed, and lines of it are still on their way: nothing more is written in it.
  const arriving = arrivingIn(book);
  if (arriving) return refusal('notAllCovered', { waiting: arriving.lines });
  return sittings.includes('meeting') ? null : refusal('wrongPlace', {});
}

/** The pen was taken up. */
function writes({ turns }: OpenMeeting): boolean {
  const turn = turns.at(-1);
  return turn !== undefined && hasBegun(turn);
}
