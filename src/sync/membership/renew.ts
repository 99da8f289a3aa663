/**
 * A new epoch after a removal. The two phones that signed the removal in the book sign the record too: the one whose signature made
 * it act makes the record, with the other's place left open, and puts it into the box; the other adds its own when it comes
 * by, if it would have made the same. Where one signature is enough the record is whole at once.
 * Must not know: how records travel, who asked for the removal.
 */
import type { Book } from '../../ledger/book.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import type { KeyId, PhoneId } from '../../ledger/ids.ts';
import type { Phone } from '../../ledger/phones.ts';
import type { PhoneKeys } from '../../store/store.ts';
import { epochKeys, newEpochSecret } from '../keys/epoch.ts';
import { type EpochBlob, makeEpochBlob, UNSIGNED } from '../keys/epoch-blob.ts';
import { type EpochPhone, type EpochRecord, epochRecordBytes } from '../keys/epoch-record.ts';
import type { SealingParts } from '../wire/envelope.ts';
import { sign } from '../wire/sign.ts';
import { type Bytes, hexBytes } from '../wire/write.ts';
import { type Ring, removedBefore } from './ring.ts';

export const MEMBERS_FOR_TWO = 3;

/** Phones whose removal acts in the book, and which the current epochs still let read. */
export function toLockOut(book: Book, { keyring, current }: Ring): readonly Phone[] {
  const tips = current.map(({ id }) => id);
  const gone = removedBefore(keyring.epochs, tips);
  return Object.values(book.phones).filter(({ id, removal }) => removal?.acts && !gone.has(id));
}

/**
 * Null where nobody is to be locked out, or it is not for this phone to begin: it did not sign last, is out itself, or does not
 * know the keys of a phone that stays.
 */
export async function makeRenewal(
  parts: SealingParts,
  book: string,
  state: Book,
  ring: Ring,
  phone: PhoneKeys,
): Promise<(EpochBlob & { readonly record: EpochRecord }) | null> {
  const out = toLockOut(state, ring);
  const mine = out.filter(({ removal }) => removal?.by.at(-1) === phone.id);
  const removed = new Set(out.map(({ id }) => id));
  if (mine.length === 0 || removed.has(phone.id)) return null;
  const stay = staying(state, ring, removed);
  const signers = signersOf(state, ring, mine, stay, phone.id);
  if (!signers || stay.some(({ keys }) => !keys)) return null;
  const keys = await epochKeys(parts.crypto, newEpochSecret(parts.crypto));
  const record: EpochRecord = {
    ...{ book, cause: 'removed', epoch: keys.id, previous: ring.current.map(({ id }) => id) },
    earlier: ring.keyring.epochs.map(({ secret }) => secret),
    phones: stay.flatMap((one) => one.keys ?? []),
    removed: [...removed].sort(),
    // The book's own removal says where each sheet ends; it is what is judged by.
    cutOff: [],
    recovery: ring.keyring.recovery,
    signers,
  };
  const signature = await sign(parts.crypto, phone.signing.privateKey, epochRecordBytes(record));
  const signatures = [signature, ...signers.slice(1).map(() => UNSIGNED)];
  const made = await makeEpochBlob(parts, keys, record, signatures);
  return made && { ...made, record };
}

export interface Staying {
  readonly phone: Phone;
  /** Null: not announced. */
  readonly keys: EpochPhone | null;
}

export function staying(
  state: Book,
  { keyring, current }: Ring,
  removed: ReadonlySet<PhoneId>,
): readonly Staying[] {
  const gone = removedBefore(
    keyring.epochs,
    current.map(({ id }) => id),
  );
  const phones = Object.values(state.phones).filter(({ id }) => !removed.has(id) && !gone.has(id));
  return phones.map((phone) => ({ phone, keys: keysOf(phone) }));
}

function keysOf({ role, signKey, receiveKey }: Phone): EpochPhone | null {
  const isKey = (text: string | null): text is string => text !== null && /^04[0-9a-f]{128}$/u.test(text);
  if (!isKey(signKey) || !isKey(receiveKey)) return null;
  return { role, signingKey: hexBytes(signKey), receivingKey: hexBytes(receiveKey) };
}

/** This phone first; where there were three, one that signed all these removals too. */
function signersOf(
  state: Book,
  ring: Ring,
  out: readonly Phone[],
  stay: readonly Staying[],
  own: PhoneId,
): readonly Bytes[] | null {
  const keyOf = (id: PhoneId) => stay.find(({ phone }) => phone.id === id)?.keys?.signingKey;
  const first = keyOf(own);
  const members = [...stay.map(({ phone }) => phone), ...toLockOut(state, ring)].filter(
    ({ role }) => role === 'member',
  );
  if (!first) return null;
  if (members.length < MEMBERS_FOR_TWO) return [first];
  const [removal] = out;
  const other = removal?.removal?.by.find(
    (id) => id !== own && stay.some(({ phone }) => phone.id === id && phone.role === 'member'),
  );
  const second = other === undefined ? undefined : keyOf(other);
  return second ? [first, second] : null;
}

/** The line that tells of an epoch, for who looks at the book alone. */
export const renewedDraft = (epoch: KeyId, follows: readonly KeyId[], phones: readonly PhoneId[]): Draft => ({
  kind: 'keys-renewed',
  body: { epoch, follows: [...follows], phones: [...phones] },
});
