/** Whether this phone may write this entry here and now: the closed list of authors, the sitting, and the pen. */
import { arrivingIn } from './arriving.ts';
import type { Book, OpenMeeting } from './book.ts';
import { actsAnywhere, kinds } from './entries/registry.ts';
import { ENTRY_VERSION, type Entry } from './entry.ts';
import type { PhoneId } from './ids.ts';
import { type Author, authorOf, mayAct, mayBegin, mayWait } from './order/authors.ts';
import { hasBegun } from './order/turns.ts';
import { type Refusal, refusal } from './refusal.ts';

export function judgePlace(book: Book, entry: Entry): Refusal | null {
  const { founding, lastSeal, open } = book;
  const { kind, phone } = entry;
  if (!founding) return kind === 'founded' ? null : refusal('notFounded', {});
  const author = authorOf(book, entry);
  if (author === 'removed') return refusal('phoneRemoved', { phone });
  const definition = kinds(kind);
  const sittings = definition?.sittings ?? [];
  if (actsAnywhere(kind)) return judgeAnywhere(book, entry, author);
  if (!lastSeal && !open && !mayBegin(book, phone)) return refusal('notThePen', { pen: founding.phone });
  if (kind === 'meeting-opened') {
    if (open) return refusal('meetingOpen', { meeting: open.id });
    return author === 'member' ? null : refusal('notForThisPhone', { phone });
  }
  if (open) return judgeInside(book, open, entry, author);
  if (!sittings.includes(lastSeal ? 'between' : 'founding')) return refusal('noOpenMeeting', {});
  const listed = !lastSeal || (definition && mayWait(author, definition));
  return listed ? null : refusal('notForThisPhone', { phone });
}

/**
 * What keeps this phone from writing lines where the book stands now (in the open meeting, else from opening one), so that
 * screens offer nothing that would be refused. Null where nothing does.
 */
export function barredHere(book: Book, phone: PhoneId): Refusal | null {
  const why = judgePlace(book, lineOf(book, phone, book.open ? 'noted' : 'meeting-opened'));
  if (!book.open || why?.code !== 'notThePen') return why;
  // Where not even the pen can be taken, that is what is in the way.
  return judgePlace(book, lineOf(book, phone, 'pen-taken')) ?? why;
}

/** The same for what acts at once: phones, choices, the recovery sheet. */
export function barredAnywhere(book: Book, phone: PhoneId): Refusal | null {
  return judgePlace(book, lineOf(book, phone, 'recovery-made'));
}

/** The next line of the phone, in a sheet that nobody knows yet. */
function lineOf({ lamport }: Book, phone: PhoneId, kind: string): Entry {
  const place = 'between';
  const next = { v: ENTRY_VERSION, sheet: '', number: 1, lamport: lamport + 1, claimedAt: '', intent: '' };
  return { ...next, kind, phone, place, body: {} };
}

/** A phone that is not in the book comes in by the recovery sheet alone; its check says whether by the right one. */
function judgeAnywhere(book: Book, entry: Entry, author: Author): Refusal | null {
  const { kind, phone } = entry;
  if (author === 'unknown') return kind === 'restored' ? null : refusal('unknownPhone', { phone });
  return kind === 'restored' || mayAct(book, author, entry) ? null : refusal('notForThisPhone', { phone });
}

function judgeInside(book: Book, open: OpenMeeting, entry: Entry, author: Author): Refusal | null {
  const { kind, phone } = entry;
  if (kind === 'pen-taken') {
    if (author !== 'member') return refusal('notForThisPhone', { phone });
  } else if (phone !== open.pen) return refusal('notThePen', { pen: open.pen });
  else if (!writes(open)) return refusal('penNotTaken', {});
  // The meeting was sealed, and lines of it are still on their way: nothing more is written in it.
  const arriving = arrivingIn(book);
  if (arriving) return refusal('notAllCovered', { waiting: arriving.lines });
  return kinds(kind)?.sittings.includes('meeting') ? null : refusal('wrongPlace', {});
}

/** The pen was taken up. */
function writes({ turns }: OpenMeeting): boolean {
  const turn = turns.at(-1);
  return turn !== undefined && hasBegun(turn);
}

/** Phones heard of since the last three meetings, but for the writer's, that would not read an entry of this kind. */
export function notReadBy(book: Book, entry: Entry): Refusal | null {
  const since = kinds(entry.kind)?.since ?? 1;
  const unread = Object.values(book.phones).filter(({ id, reads, removal }): boolean => {
    const seals = book.heard[id]?.seals ?? 0;
    return id !== entry.phone && reads < since && !removal?.acts && book.seals - seals < LATELY;
  });
  const phones: readonly PhoneId[] = unread.map(({ id }) => id);
  return phones.length > 0 ? refusal('notReadByAll', { phones }) : null;
}

/** Meetings. */
const LATELY = 3;
