/**
 * The envelope of everything that is kept encrypted: a header in clear, bound as associated data, and AES-256-GCM over the
 * padded, deflated content. Suite 1 says all of that. Opening gives a code for whatever is wrong and never throws.
 */

import { assert } from '../../ledger/assert.ts';
import { type StoreCrypto, toHex } from '../../store/hashes.ts';
import type { Deflate } from './deflate.ts';
import { inflate } from './inflate.ts';
import { pad, unpad } from './pad.ts';
import { type Bytes, byte, concat, hexBytes, sameBytes, utf8 } from './write.ts';

/** What making a blob needs: WebCrypto, and the compression that this browser has (deflate.ts). */
export interface SealingParts {
  readonly crypto: StoreCrypto;
  readonly deflate: Deflate;
}

export type EnvelopeMagic = 'CXPG' | 'CXCD' | 'CXEP';

/** The endpoint takes no larger blob. */
export const MOST_BLOB_BYTES = 65_536;
/** Signed bytes and signatures, inflated: also without compression the blob is within its bound. */
export const MOST_CONTENT_BYTES = 65_000;

const ENVELOPE_VERSION = 1;
const SUITE = 1;
const EPOCH_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** magic 4, version 1, suite 1, epoch id 16, initialisation vector 12. */
export const HEADER_BYTES = 34;

export type EnvelopeProblem =
  | { readonly code: 'wrongMagic' }
  | { readonly code: 'newerVersion'; readonly ours: number; readonly found: number }
  | { readonly code: 'unknownSuite'; readonly found: number }
  | { readonly code: 'tooLarge'; readonly most: number }
  | { readonly code: 'cannotDecrypt' }
  | { readonly code: 'badPadding' }
  | { readonly code: 'badCompression' };

export type ReadHeader =
  | { readonly ok: true; readonly epoch: string; readonly iv: Bytes }
  | ({ readonly ok: false } & EnvelopeProblem);
export type OpenedContent =
  | { readonly ok: true; readonly content: Bytes }
  | ({ readonly ok: false } & EnvelopeProblem);

/** A header with a new random vector. Every blob has its own: what is encrypted once is sent as often as needed. */
export function makeHeader(crypto: StoreCrypto, magic: EnvelopeMagic, epoch: string): Bytes {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return concat(utf8(magic), byte(ENVELOPE_VERSION), byte(SUITE), hexBytes(epoch), iv);
}

/** Refused, in this order: too large, too short or another magic, a newer version, another suite. */
export function readHeader(blob: Uint8Array, magic: EnvelopeMagic): ReadHeader {
  if (blob.length > MOST_BLOB_BYTES) return { ok: false, code: 'tooLarge', most: MOST_BLOB_BYTES };
  const [version = 0, suite = 0] = blob.subarray(4, 6);
  if (blob.length < HEADER_BYTES + TAG_BYTES || !sameBytes(blob.subarray(0, 4), utf8(magic))) {
    return { ok: false, code: 'wrongMagic' };
  }
  if (version !== ENVELOPE_VERSION) {
    return { ok: false, code: 'newerVersion', ours: ENVELOPE_VERSION, found: version };
  }
  if (suite !== SUITE) return { ok: false, code: 'unknownSuite', found: suite };
  const epoch = toHex(blob.subarray(6, 6 + EPOCH_BYTES));
  return { ok: true, epoch, iv: new Uint8Array(blob.subarray(HEADER_BYTES - IV_BYTES, HEADER_BYTES)) };
}

/** `head` is the header and whatever else stands before the ciphertext; all of it is bound. */
export async function encryptContent(
  { crypto, deflate }: SealingParts,
  key: CryptoKey,
  head: Bytes,
  content: Bytes,
): Promise<Bytes> {
  assert(content.length <= MOST_CONTENT_BYTES, `${content.length} bytes are too many for one blob`);
  const padded = pad(await deflate(content));
  const iv = head.slice(HEADER_BYTES - IV_BYTES, HEADER_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: head };
  const blob = concat(head, new Uint8Array(await crypto.subtle.encrypt(algorithm, key, padded)));
  assert(blob.length <= MOST_BLOB_BYTES, 'a blob is within its bound');
  return blob;
}

export async function decryptContent(
  crypto: StoreCrypto,
  key: CryptoKey,
  head: Uint8Array,
  cipher: Uint8Array,
): Promise<OpenedContent> {
  const iv = new Uint8Array(head.subarray(HEADER_BYTES - IV_BYTES, HEADER_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: new Uint8Array(head) };
  const padded = await decrypt(crypto, algorithm, key, new Uint8Array(cipher));
  if (!padded) return { ok: false, code: 'cannotDecrypt' };
  const deflated = unpad(padded);
  if (!deflated) return { ok: false, code: 'badPadding' };
  const inflated = inflate(deflated, MOST_CONTENT_BYTES);
  if (inflated.ok) return { ok: true, content: inflated.bytes };
  return inflated.problem === 'tooLarge'
    ? { ok: false, code: 'tooLarge', most: MOST_CONTENT_BYTES }
    : { ok: false, code: 'badCompression' };
}

async function decrypt(
  crypto: StoreCrypto,
  algorithm: AesGcmParams,
  key: CryptoKey,
  cipher: Bytes,
): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, cipher));
  } catch {
    return null;
  }
}
