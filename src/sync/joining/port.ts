/** What joining asks of the book's keys: on the phone that lets another in, and on the newcomer. */
import type { BookId, CardId, PhoneId } from '../../ledger/ids.ts';
import type { PhoneKeys, WriteFailure } from '../../store/store.ts';
import type { PhoneRole, Welcome } from '../keys/join-answer.ts';
import type { Bytes } from '../wire/write.ts';

/** A phone that came by the two scans: its public keys, raw, 65 bytes each. */
export interface Newcomer {
  readonly phone: PhoneId;
  readonly signingKey: Bytes;
  readonly receivingKey: Bytes;
  readonly role: PhoneRole;
  /** Whose phone it is: the card of a member, or null where it is not said. */
  readonly whose: CardId | null;
}

/** On a phone that is in the book. */
export interface Host {
  /** This phone's own keys, which sign greeting and answer. */
  readonly keys: PhoneKeys;
  /** What a newcomer is given: the epochs it may read, the one to write under first, and where the endpoint is. */
  welcome(role: PhoneRole): Promise<Welcome>;
  /** Writes `phone-announced` into the book; all phones show it. */
  announce(
    newcomer: Newcomer,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: string }>;
}

/** On the newcomer: book, keys and epochs are on the disk in one transaction. Refused where the book is here already. */
export type Accept = (
  welcome: Welcome,
  from: PhoneId,
  keys: PhoneKeys,
) => Promise<
  | { readonly ok: true; readonly book: BookId }
  | { readonly ok: false; readonly code: 'alreadyHere' }
  | WriteFailure
>;
