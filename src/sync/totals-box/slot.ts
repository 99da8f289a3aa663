/**
 * “Where to send”: the code by which a community puts months into a box of the team's (docs/spec/totals.md), as bytes for a picture and as a
 * word for a messenger. Who else gets hold of it can put junk there or take away what waits, and read nothing.
 * Must not know: the secret, the endpoint, the book.
 */
import { type StoreCrypto, sha256, toHex } from '../../store/hashes.ts';
import { parseAddress } from '../address.ts';
import type { EndpointKeys } from '../keys/epoch.ts';
import { compress, decompress } from '../keys/p256.ts';
import { readerOf } from '../wire/read.ts';
import { fromText, toWord } from '../wire/words.ts';
import { type Bytes, byte, concat, hexBytes, sameBytes, text, utf8 } from '../wire/write.ts';

export interface Slot {
  /** As `parseAddress` gives it, without a code. */
  readonly url: string;
  /** Hex. */
  readonly tag: string;
  readonly writeToken: string;
  /** To seal to: a point without compression. */
  readonly key: Bytes;
}

export type ReadSlot =
  | { readonly ok: true; readonly slot: Slot }
  /** `notASlot`: a message of another kind, or of somebody else. */
  | { readonly ok: false; readonly code: 'notASlot' | 'newerVersion' | 'damaged' };

const MAGIC = 'CXTS';
const HEAD = utf8(MAGIC);
const SLOT_VERSION = 1;
const KEY_BYTES = 33;

export const slotBytes = ({ url, tag, writeToken, key }: Slot): Bytes =>
  concat(HEAD, byte(SLOT_VERSION), hexBytes(tag), hexBytes(writeToken), compress(key), text(url));

export const slotWord = (slot: Slot): string => toWord(slotBytes(slot));

/** Never throws, whatever the bytes are. */
export function readSlot(bytes: Uint8Array): ReadSlot {
  if (!sameBytes(bytes.subarray(0, HEAD.length), HEAD)) return { ok: false, code: 'notASlot' };
  if ((bytes[HEAD.length] ?? 0) > SLOT_VERSION) return { ok: false, code: 'newerVersion' };
  const reader = readerOf(bytes);
  reader.magic(MAGIC);
  if (reader.byte() !== SLOT_VERSION) reader.refuse();
  const [tag, writeToken] = [toHex(reader.fixed(32)), toHex(reader.fixed(32))];
  const key = decompress(reader.fixed(KEY_BYTES));
  const url = reader.text();
  const address = parseAddress(url);
  const plain = address.ok && address.url === url && !url.includes('#');
  if (!reader.complete() || !key || !plain) return { ok: false, code: 'damaged' };
  return { ok: true, slot: { url, tag, writeToken, key } };
}

/** Of the line in the book; null where it holds none that this app reads. */
export function slotOfWord(word: string): Slot | null {
  const bytes = fromText(word);
  const read = bytes && readSlot(bytes);
  return read?.ok ? read.slot : null;
}

export async function endpointKeysOf(
  crypto: StoreCrypto,
  { tag, writeToken }: Pick<Slot, 'tag' | 'writeToken'>,
): Promise<EndpointKeys> {
  return { tag, writeToken, box: await sha256(crypto, hexBytes(tag)) };
}
