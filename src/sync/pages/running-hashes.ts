/** The running hashes of a page's entries, from the bytes that were signed (store/hashes.ts says what they are). */
import { hasher } from '../wire/sha256.ts';
import { type Bytes, hexBytes } from '../wire/write.ts';

const HASH_BYTES = 32;

/** One for each entry, hex. `before`: that before the first, hex. */
export function runningHashes(before: string, entryBytes: readonly Bytes[]): readonly string[] {
  const hash = hasher();
  const longest = entryBytes.reduce((most, { length }) => Math.max(most, length), 0);
  const hashed = new Uint8Array(HASH_BYTES + longest);
  hashed.set(hexBytes(before));
  return entryBytes.map((bytes) => {
    hashed.set(bytes, HASH_BYTES);
    const head = hash(hashed.subarray(0, HASH_BYTES + bytes.length));
    hashed.set(head);
    return hexOf(head);
  });
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** As `toHex` of the store, which is for a few: this is for tens of thousands. */
function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += HEX[byte];
  return hex;
}
