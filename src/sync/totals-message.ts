/**
 * A month's totals as a message for pictures (docs/spec/totals.md): the text of the file, deflated, behind a magic of its own. A few pictures
 * then say what the file does. Must not know: what is in it, whether its signature holds.
 */
import { MOST_TOTALS_BYTES } from './totals.ts';
import type { Deflate } from './wire/deflate.ts';
import { inflate } from './wire/inflate.ts';
import { type Bytes, byte, concat, sameBytes, utf8 } from './wire/write.ts';

const HEAD = utf8('CXTM');
const MESSAGE_VERSION = 1;

/** @param text of a file of totals. */
export const totalsMessage = async (deflate: Deflate, text: string): Promise<Bytes> =>
  concat(HEAD, byte(MESSAGE_VERSION), await deflate(utf8(text)));

export type ReadTotalsMessage =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'notTotals' | 'newerVersion' | 'damaged' };

/** Never throws, whatever the bytes are. */
export function readTotalsMessage(bytes: Uint8Array): ReadTotalsMessage {
  if (!sameBytes(bytes.subarray(0, HEAD.length), HEAD)) return { ok: false, code: 'notTotals' };
  const version = bytes[HEAD.length] ?? 0;
  if (version > MESSAGE_VERSION) return { ok: false, code: 'newerVersion' };
  const inflated = inflate(bytes.subarray(HEAD.length + 1), MOST_TOTALS_BYTES);
  if (version !== MESSAGE_VERSION || !inflated.ok) return { ok: false, code: 'damaged' };
  return { ok: true, text: new TextDecoder().decode(inflated.bytes) };
}
