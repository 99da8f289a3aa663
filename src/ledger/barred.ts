/**
 * What keeps a phone from writing, so that screens offer nothing that would be refused. Home asks it: so it does without the
 * definitions of every kind of entry.
 */
import type { Book } from './book.ts';
import { ENTRY_VERSION } from './entry.ts';
import type { PhoneId } from './ids.ts';
import type { Refusal } from './refusal.ts';
import { judgeSitting, type KindPlaces } from './sitting.ts';

/**
 * What keeps this phone from writing lines where the book stands now (in the open meeting, else from opening one), so that
 * screens offer nothing that would be refused. Null where nothing does.
 */
export function barredHere(book: Book, phone: PhoneId): Refusal | null {
  const why = judge(book, phone, book.open ? 'noted' : 'meeting-opened');
  if (!book.open || why?.code !== 'notThePen') return why;
  // Where not even the pen can be taken, that is what is in the way.
  return judge(book, phone, 'pen-taken') ?? why;
}

/** The same for what acts at once: phones, choices, the recovery sheet. */
export function barredAnywhere(book: Book, phone: PhoneId): Refusal | null {
  return judge(book, phone, 'recovery-made');
}

/** A kind for each question, with the sittings that its definition has; a test holds them to the door that writes. */
const PLACES = {
  noted: { kind: 'noted', sittings: ['meeting', 'between'] },
  'meeting-opened': { kind: 'meeting-opened', sittings: ['founding', 'between'] },
  'pen-taken': { kind: 'pen-taken', sittings: ['meeting'] },
  'recovery-made': { kind: 'recovery-made', sittings: ['anywhere'] },
} as const satisfies Record<string, KindPlaces>;

/** The next line of the phone, in a sheet that nobody knows yet. */
function judge(book: Book, phone: PhoneId, kind: keyof typeof PLACES): Refusal | null {
  const place = 'between';
  const next = {
    v: ENTRY_VERSION,
    sheet: '',
    number: 1,
    lamport: book.lamport + 1,
    claimedAt: '',
    intent: '',
  };
  return judgeSitting(book, { ...next, kind, phone, place, body: {} }, PLACES[kind]);
}
