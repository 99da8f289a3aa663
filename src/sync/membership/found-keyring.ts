/**
 * The first keyring of a book, made on the founder's phone when it is first needed: a random secret, and the record that
 * founds its epoch. Whoever asks next, in another tab too, is given the one that is there.
 */
import { assert } from '../../ledger/assert.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { PhoneKeys, WriteFailure } from '../../store/store.ts';
import { epochKeys, newEpochSecret } from '../keys/epoch.ts';
import { makeEpochBlob } from '../keys/epoch-blob.ts';
import { type EpochRecord, epochRecordBytes } from '../keys/epoch-record.ts';
import type { SealingParts } from '../wire/envelope.ts';
import { rawOf, sign } from '../wire/sign.ts';
import { openKeyring, type Ring } from './ring.ts';

export interface RingParts extends SealingParts {
  readonly book: BookId;
  readonly store: MailingStore;
}

/** `ofItsOwn`: the book came by a plain file, which holds no keys; `keys`: the disk has none that work. */
export type RingResult =
  | { readonly ok: true; readonly ring: Ring }
  | { readonly ok: false; readonly code: 'ofItsOwn' | 'keys' | 'cannotRead' }
  | WriteFailure;

/** The keyring of the book; on the founder's phone it is made where there is none. */
export async function ringOf(parts: RingParts): Promise<RingResult> {
  const keyrings = await parts.store.keyrings();
  const known = await keyrings.read(parts.book);
  if (known) return opened(parts, known);
  const phone = await parts.store.phone(parts.book);
  if (!phone.ok) return { ok: false, code: 'keys' };
  const loaded = await parts.store.load(parts.book);
  if (!loaded.ok) return { ok: false, code: 'cannotRead' };
  if (loaded.book.phones[phone.phone.id]?.cameBy !== 'founded') return { ok: false, code: 'ofItsOwn' };
  const { first, record } = await firstOf(parts, phone.phone);
  const result = await keyrings.found(parts.book, first, record);
  if (result.ok) return opened(parts, result.keyring);
  return result.code === 'notKept' || result.code === 'noKeyring' ? { ok: false, code: 'keys' } : result;
}

async function opened({ crypto }: RingParts, keyring: Ring['keyring']): Promise<RingResult> {
  const ring = await openKeyring(crypto, keyring);
  return ring ? { ok: true, ring } : { ok: false, code: 'keys' };
}

async function firstOf(parts: RingParts, phone: PhoneKeys) {
  const { crypto, book } = parts;
  const keys = await epochKeys(crypto, newEpochSecret(crypto));
  const signingKey = await rawOf(crypto, phone.signing.publicKey);
  const receivingKey = await rawOf(crypto, phone.receiving.publicKey);
  const record: EpochRecord = {
    ...{ book, cause: 'founded', epoch: keys.id, previous: [], earlier: [] },
    phones: [{ role: 'member', signingKey, receivingKey }],
    ...{ removed: [], cutOff: [], recovery: null, signers: [signingKey] },
  };
  const signature = await sign(crypto, phone.signing.privateKey, epochRecordBytes(record));
  const made = await makeEpochBlob(parts, keys, record, [signature]);
  assert(made !== null, 'a phone receives with its own key');
  const epoch = {
    id: keys.id,
    secret: keys.secret,
    follows: [],
    removed: [],
    record: made.blobId,
    recovery: null,
  };
  return { first: { epochs: [epoch], endpoint: null, recovery: null }, record: made };
}
