/**
 * A new epoch after a removal. Where two have to sign, the phone that begins it asks others for their signature, each in a record of the
 * same epoch with the other's place left open; whichever comes by first makes it whole, if it would have made the same. Where
 * one signature is enough the record is whole at once.
 * Must not know: how records travel, who asked for the removal.
 */
import type { Book } from '../../ledger/book.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import type { KeyId, PhoneId } from '../../ledger/ids.ts';
import type { Phone } from '../../ledger/phones.ts';
import type { KeptSheet } from '../../store/rows.ts';
import type { PhoneKeys } from '../../store/store.ts';
import { type EpochKeys, epochKeys, newEpochSecret } from '../keys/epoch.ts';
import { type EpochBlob, makeEpochBlob, UNSIGNED } from '../keys/epoch-blob.ts';
import { type EpochPhone, type EpochRecord, epochRecordBytes } from '../keys/epoch-record.ts';
import type { SealingParts } from '../wire/envelope.ts';
import { sign } from '../wire/sign.ts';
import { type Bytes, hexBytes } from '../wire/write.ts';
import { isInForce } from './agree.ts';
import { type Ring, removedBefore, sheetNow, sheetsOf } from './ring.ts';

export const MEMBERS_FOR_TWO = 3;

/** Phones whose removal acts in the book, and which the current epochs still let read. */
export function toLockOut(book: Book, { keyring, current }: Ring): readonly Phone[] {
  const tips = current.map(({ id }) => id);
  const gone = removedBefore(keyring.epochs, tips);
  return Object.values(book.phones).filter(({ id, removal }) => removal?.acts && !gone.has(id));
}

/**
 * `signed`: this phone signed the removal last, and asks who signed it too. `late`: meetings were closed since and nobody has locked the
 * phone out, so whoever should have done it may be gone: another member's phone begins, and asks all others.
 */
export type Part = 'signed' | 'late';

export type Renewal = EpochBlob & { readonly record: EpochRecord };

/**
 * The same epoch for each of those who are asked. None where nobody is to be locked out, or it is not for this phone to begin: it did
 * not sign last, is out itself, or does not know the keys of a phone that stays.
 */
export async function makeRenewals(
  parts: SealingParts,
  book: string,
  state: Book,
  ring: Ring,
  phone: PhoneKeys,
  part: Part,
): Promise<readonly Renewal[]> {
  const out = toLockOut(state, ring);
  const [mine] = part === 'late' ? out : out.filter(({ removal }) => removal?.by.at(-1) === phone.id);
  const removed = new Set(out.map(({ id }) => id));
  if (!mine || removed.has(phone.id)) return [];
  const stay = staying(state, ring, removed);
  if (stay.some(({ keys }) => !keys)) return [];
  const signers = signersOf(part === 'late' ? null : mine, out, stay, phone.id);
  const keys = await epochKeys(parts.crypto, newEpochSecret(parts.crypto));
  const common: Omit<EpochRecord, 'signers'> = {
    ...{ book, cause: 'removed', epoch: keys.id, previous: ring.current.map(({ id }) => id) },
    earlier: ring.keyring.epochs.map(({ secret }) => secret),
    phones: stay.flatMap((one) => one.keys ?? []),
    removed: [...removed].sort(),
    // The book's own removal says where each sheet ends; it is what is judged by.
    cutOff: [],
    recovery: sheetToKeep(state, ring),
  };
  const made = await Promise.all(
    signers.map((who) => signedBy(parts, keys, phone, { ...common, signers: who })),
  );
  return made.filter((one) => one !== null);
}

/** By this phone alone: the places of the others are left open. */
export async function signedBy(
  parts: SealingParts,
  keys: EpochKeys,
  phone: PhoneKeys,
  record: EpochRecord,
): Promise<Renewal | null> {
  const own = await sign(parts.crypto, phone.signing.privateKey, epochRecordBytes(record));
  const signatures = [own, ...record.signers.slice(1).map(() => UNSIGNED)];
  const blob = await makeEpochBlob(parts, keys, record, signatures);
  return blob && { ...blob, record };
}

/** Of sheets that were made at the same time the one that the book names. */
function sheetToKeep(state: Book, { keyring, current }: Ring): KeptSheet | null {
  const sheets = sheetsOf(
    keyring,
    current.map(({ id }) => id),
  );
  return sheets.find((one) => isInForce(state, one)) ?? sheetNow(keyring);
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

/** This phone first; where there were three, with each of those who signed this removal too, or with each other one where there is none. */
function signersOf(
  mine: Phone | null,
  out: readonly Phone[],
  stay: readonly Staying[],
  own: PhoneId,
): readonly (readonly Bytes[])[] {
  const members = stay.filter(({ phone }) => phone.role === 'member');
  const [first] = members.flatMap(({ phone, keys }) => (phone.id === own && keys ? [keys.signingKey] : []));
  if (!first) return [];
  const before = members.length + out.filter(({ role }) => role === 'member').length;
  if (before < MEMBERS_FOR_TWO) return [[first]];
  const others = members.filter(({ phone }) => phone.id !== own);
  const signed = others.filter(({ phone }) => mine?.removal?.by.includes(phone.id));
  const asked = signed.length > 0 ? signed : others;
  return asked.flatMap(({ keys }) => (keys ? [[first, keys.signingKey]] : []));
}

/** The line that tells of an epoch, for who looks at the book alone. */
export const renewedDraft = (epoch: KeyId, follows: readonly KeyId[], phones: readonly PhoneId[]): Draft => ({
  kind: 'keys-renewed',
  body: { epoch, follows: [...follows], phones: [...phones] },
});
