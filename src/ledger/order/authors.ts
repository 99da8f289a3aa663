/**
 * The closed list of who may write what. A phone is a member's, a support person's, removed, or unknown; which phone has
 * the pen is a matter of the meeting. `fold` keeps this list, so a phone that breaks it changes nothing; `decide` asks it
 * first, so that a person hears why.
 *
 * | author        | acts at once                        | in a meeting                     | between: waits to be adopted   |
 * |---------------|-------------------------------------|----------------------------------|--------------------------------|
 * | member        | phones, keys, choices               | all with the pen; opens, takes   | all that may be written there  |
 * | support       | its own announcement                | nothing                          | notes, income, a match         |
 * | removed       | nothing                             | nothing                          | nothing: it waits for a choice |
 * | unknown       | its return by the recovery sheet    | nothing                          | as a member, until it is known |
 */
import type { Book } from '../book.ts';
import type { KindDefinition } from '../entries/definition.ts';
import type { Entry } from '../entry.ts';
import type { PhoneId } from '../ids.ts';
import type { Heads, PhoneRole, WaitReason } from '../phones.ts';
import { reaches } from './turns.ts';

export type Author = PhoneRole | 'removed' | 'unknown';

/** Removed phones and how far their sheets count. */
export type Cuts = ReadonlyMap<PhoneId, Heads>;

/** `cuts` knows removals that sort after the entry, besides those that the book has. */
export function authorOf({ phones }: Pick<Book, 'phones'>, entry: Entry, cuts?: Cuts): Author {
  const phone = phones[entry.phone];
  if (!phone) return 'unknown';
  const heads = cuts?.get(phone.id) ?? (phone.removal?.acts ? phone.removal.heads : undefined);
  return heads && !reaches(heads, entry) ? 'removed' : phone.role;
}

const SUPPORT_BETWEEN: ReadonlySet<string> = new Set(['noted', 'income', 'match-received']);

/** Whether this author's entry of a kind that acts at once acts. */
export function mayAct(book: Pick<Book, 'recovery'>, author: Author, entry: Entry): boolean {
  const ofItself = entry.body.phone === entry.phone;
  switch (author) {
    case 'member':
      return entry.kind !== 'restored';
    case 'support':
      return entry.kind === 'phone-announced' && ofItself;
    case 'unknown':
      return entry.kind === 'restored' && ofItself && book.recovery?.id === entry.body.recovery;
    case 'removed':
      return false;
  }
}

/** Whether this author may write the kind between two meetings, to be read out at the next. */
export function mayWait(
  author: Author,
  { kind, sittings }: Pick<KindDefinition, 'kind' | 'sittings'>,
): boolean {
  if (!sittings.includes('between') || author === 'removed') return false;
  return author !== 'support' || SUPPORT_BETWEEN.has(kind);
}

/** Until the first seal the book is the founder's phone's, or of one that came in its stead by the recovery sheet. */
export function mayBegin({ phones }: Pick<Book, 'phones'>, phone: PhoneId): boolean {
  const cameBy = phones[phone]?.cameBy;
  return cameBy === 'founded' || cameBy === 'restored';
}

/** Why an entry of this author waits where a member's would not, or where `otherwise` holds for a member's. */
export function waitOf(author: Author, otherwise: WaitReason): WaitReason {
  if (author === 'unknown') return 'unknownPhone';
  return author === 'removed' ? 'removedPhone' : otherwise;
}
