/** Padding to whole blocks of 256 bytes, so that a length says little: 0x80, then zeros (ISO/IEC 7816-4). */
import { type Bytes, concat } from './write.ts';

const BLOCK = 256;
const MARK = 0x80;

export function pad(bytes: Uint8Array): Bytes {
  const padded = concat(bytes, new Uint8Array(BLOCK - (bytes.length % BLOCK)));
  padded[bytes.length] = MARK;
  return padded;
}

/** Null where it is not padded exactly so: whole blocks, the mark within the last one, zeros after it. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  if (padded.length === 0 || padded.length % BLOCK !== 0) return null;
  let at = padded.length - 1;
  while (at > padded.length - BLOCK && padded[at] === 0) at -= 1;
  return padded[at] === MARK ? padded.subarray(0, at) : null;
}
