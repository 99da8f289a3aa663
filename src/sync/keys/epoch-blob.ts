/**
 * An epoch record as it travels: the new key, sealed to every phone and to the recovery sheet, and the record encrypted under
 * that key. Who receives the key is not said: each tries its own. Posted in the old box, the new one and the sheet's way.
 */
import { assert } from '../../ledger/assert.ts';
import { type StoreCrypto, sha256 } from '../../store/hashes.ts';
import {
  decryptContent,
  type EnvelopeProblem,
  encryptContent,
  HEADER_BYTES,
  makeHeader,
  readHeader,
  type SealingParts,
} from '../wire/envelope.ts';
import { SIGNATURE_BYTES, verify } from '../wire/sign.ts';
import { type Bytes, byte, concat, fixed, sameBytes, utf8 } from '../wire/write.ts';
import { EPOCH_SECRET_BYTES, type EpochId, type EpochKeys, epochKeys } from './epoch.ts';
import { type EpochRecord, epochRecordBytes, MOST_SIGNERS, readEpochRecord } from './epoch-record.ts';
import { openFrom, SEALING_BYTES, sealTo } from './hpke.ts';

export interface EpochBlob {
  readonly blob: Bytes;
  /** SHA-256 of the blob, for transport; of the signed bytes, for the book. Hex. */
  readonly blobId: string;
  readonly recordId: string;
}

export type OpenedEpoch =
  | {
      readonly ok: true;
      readonly record: EpochRecord;
      readonly signatures: readonly Bytes[];
      readonly recordId: string;
      readonly keys: EpochKeys;
    }
  | ({ readonly ok: false } & EpochProblem);
/** `notForUs`: none of the sealed keys opens with this pair. */
export type EpochProblem =
  /** Whole and genuine but for the signatures that are still asked for; it begins nothing. */
  | {
      readonly code: 'halfSigned';
      readonly record: EpochRecord;
      readonly signatures: readonly Bytes[];
      readonly keys: EpochKeys;
    }
  | EnvelopeProblem
  | { readonly code: 'malformedBody' | 'notForUs' | 'badSignature' }
  | { readonly code: 'otherEpoch'; readonly epoch: EpochId };

/** One of: the epoch's keys, where they are known already; or the pair that its key was sealed to. */
export type EpochOpener = { readonly keys: EpochKeys } | { readonly receiving: CryptoKeyPair };

/** Stands where a signature is still asked for: no key ever makes it. */
export const UNSIGNED: Bytes = new Uint8Array(SIGNATURE_BYTES);

const WRAP_BYTES = EPOCH_SECRET_BYTES + SEALING_BYTES;
const INFO = utf8('caixeta/1 epoch key');

/**
 * `signatures` are those of `record.signers`, in that order, over epochRecordBytes(record): with two signers the bytes go
 * from one phone to the other. `alsoTo`: receiving keys of phones that its signers had not heard of; anybody who opened the
 * record may seal it once more for them. Null where a receiving key is no point of the curve.
 */
export async function makeEpochBlob(
  parts: SealingParts,
  keys: EpochKeys,
  record: EpochRecord,
  signatures: readonly Bytes[],
  alsoTo: readonly Bytes[] = [],
): Promise<EpochBlob | null> {
  assert(record.epoch === keys.id, 'a record of these keys');
  assert(record.signers.length > 0, 'somebody signs');
  assert(record.signers.length === signatures.length, 'a signature of each signer');
  const recipients = [...record.phones.map(({ receivingKey }) => receivingKey), ...alsoTo];
  if (record.recovery) recipients.push(record.recovery.openKey);
  const header = makeHeader(parts.crypto, 'CXEP', keys.id);
  const binding = { info: INFO, aad: header };
  const wraps = await Promise.all(
    recipients.map((recipient) => sealTo(parts.crypto, recipient, binding, keys.secret)),
  );
  const sealed = wraps.filter((wrap) => wrap !== null);
  if (sealed.length < wraps.length) return null;
  const head = concat(header, byte(sealed.length), ...sealed);
  const signed = epochRecordBytes(record);
  const content = concat(signed, ...signatures.map((one) => fixed(one, SIGNATURE_BYTES)));
  const blob = await encryptContent(parts, keys.record, head, content);
  const [blobId, recordId] = [await sha256(parts.crypto, blob), await sha256(parts.crypto, signed)];
  return { blob, blobId, recordId };
}

/** For how many it is sealed: which they are is not said. Zero where it is no such blob. */
export const recipientsOf = (blob: Uint8Array): number =>
  readHeader(blob, 'CXEP').ok ? (blob[HEADER_BYTES] ?? 0) : 0;

/** Signatures are checked against the keys that the record names; whether those may sign is judgeEpoch's question. */
export async function openEpochBlob(
  crypto: StoreCrypto,
  opener: EpochOpener,
  blob: Uint8Array,
): Promise<OpenedEpoch> {
  const header = readHeader(blob, 'CXEP');
  if (!header.ok) return header;
  const headBytes = HEADER_BYTES + 1 + (blob[HEADER_BYTES] ?? 0) * WRAP_BYTES;
  if (blob.length < headBytes) return { ok: false, code: 'malformedBody' };
  const head = blob.subarray(0, headBytes);
  const keys = 'keys' in opener ? opener.keys : await unwrap(crypto, opener.receiving, head);
  if (!keys) return { ok: false, code: 'notForUs' };
  if (keys.id !== header.epoch) return { ok: false, code: 'otherEpoch', epoch: header.epoch };
  const opened = await decryptContent(crypto, keys.record, head, blob.subarray(headBytes));
  if (!opened.ok) return opened;
  const split = splitSignatures(opened.content);
  if (!split || split.record.epoch !== keys.id) return { ok: false, code: 'malformedBody' };
  const { record, signed, signatures } = split;
  const isOpen = (signature: Bytes | undefined): boolean =>
    signature !== undefined && sameBytes(signature, UNSIGNED);
  for (const [at, signer] of record.signers.entries()) {
    const signature = signatures[at] ?? new Uint8Array(0);
    if (isOpen(signature)) continue;
    if (!(await verify(crypto, signer, signature, signed))) return { ok: false, code: 'badSignature' };
  }
  if (signatures.some(isOpen)) return { ok: false, code: 'halfSigned', record, signatures, keys };
  return { ok: true, record, signatures, recordId: await sha256(crypto, signed), keys };
}

async function unwrap(
  crypto: StoreCrypto,
  receiving: CryptoKeyPair,
  head: Uint8Array,
): Promise<EpochKeys | null> {
  const binding = { info: INFO, aad: new Uint8Array(head.subarray(0, HEADER_BYTES)) };
  for (let at = HEADER_BYTES + 1; at < head.length; at += WRAP_BYTES) {
    const secret = await openFrom(crypto, receiving, binding, head.subarray(at, at + WRAP_BYTES));
    if (secret?.length === EPOCH_SECRET_BYTES) return epochKeys(crypto, secret);
  }
  return null;
}

/** The record says how many signers it has; as many signatures stand after it. */
function splitSignatures(content: Bytes) {
  for (let count = 1; count <= MOST_SIGNERS; count += 1) {
    const signed = content.slice(0, -count * SIGNATURE_BYTES);
    const record = readEpochRecord(signed);
    if (!record) continue;
    if (record.signers.length !== count) return null;
    const signatures = record.signers.map((_, at) => {
      const start = signed.length + at * SIGNATURE_BYTES;
      return content.slice(start, start + SIGNATURE_BYTES);
    });
    return { record, signed, signatures };
  }
  return null;
}
