/**
 * Opens what a phone signed and encrypted for its book, up to where pages and cards part: the envelope, the epoch, the
 * body's shape, the book, the phone, the signature, in this order. Y3. Must not know: what a body means.
 */
import type { BookId, PhoneId } from '../../ledger/ids.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import type { EpochId, EpochKeys } from '../keys/epoch.ts';
import {
  decryptContent,
  type EnvelopeMagic,
  type EnvelopeProblem,
  HEADER_BYTES,
  readHeader,
} from '../wire/envelope.ts';
import { phoneOf, SIGNATURE_BYTES, verify } from '../wire/sign.ts';
import type { Bytes } from '../wire/write.ts';

/** For whom a blob is opened. `knows`: whether the phone was ever admitted to this book; what it may write is the ledger's. */
export interface PageReader {
  readonly crypto: StoreCrypto;
  readonly book: BookId;
  readonly epochs: ReadonlyMap<EpochId, EpochKeys>;
  readonly knows: (phone: PhoneId) => boolean;
}

/** Which blobs: their magic, the key of the epoch that they are under, and how their signed bytes are read (null: not such). */
export interface SignedFormat<Body> {
  readonly magic: EnvelopeMagic;
  readonly key: 'page' | 'card';
  readonly readBody: (signed: Bytes) => Body | null;
}

/** The first that holds, in this order. */
export type SignedProblem =
  | EnvelopeProblem
  | { readonly code: 'unknownEpoch'; readonly epoch: EpochId }
  | { readonly code: 'malformedBody' }
  | { readonly code: 'foreignBook' }
  | { readonly code: 'unknownPhone'; readonly phone: PhoneId }
  | { readonly code: 'badSignature' };

export type OpenedSigned<Body> =
  | {
      readonly ok: true;
      readonly body: Body;
      readonly signed: Bytes;
      readonly phone: PhoneId;
      readonly epoch: EpochId;
    }
  | ({ readonly ok: false } & SignedProblem);

/** Never throws, whatever the bytes are. */
export async function openSigned<Body extends { readonly book: BookId; readonly signingKey: Bytes }>(
  { crypto, book, epochs, knows }: PageReader,
  { magic, key, readBody }: SignedFormat<Body>,
  blob: Uint8Array,
): Promise<OpenedSigned<Body>> {
  const header = readHeader(blob, magic);
  if (!header.ok) return header;
  const { epoch } = header;
  const keys = epochs.get(epoch);
  if (!keys) return { ok: false, code: 'unknownEpoch', epoch };
  const [head, cipher] = [blob.subarray(0, HEADER_BYTES), blob.subarray(HEADER_BYTES)];
  const opened = await decryptContent(crypto, keys[key], head, cipher);
  if (!opened.ok) return opened;
  const signed = opened.content.slice(0, -SIGNATURE_BYTES);
  const body = readBody(signed);
  if (!body) return { ok: false, code: 'malformedBody' };
  if (body.book !== book) return { ok: false, code: 'foreignBook' };
  const phone = await phoneOf(crypto, body.signingKey);
  if (!knows(phone)) return { ok: false, code: 'unknownPhone', phone };
  const signature = opened.content.slice(signed.length);
  if (!(await verify(crypto, body.signingKey, signature, signed))) return { ok: false, code: 'badSignature' };
  return { ok: true, body, signed, phone, epoch };
}
