/** CRC-32 (IEEE 802.3): tells a frame that a camera read wrongly. Keeps nobody out: what it carries is signed or sealed. */
import type { Bytes } from '../wire/write.ts';

const POLYNOMIAL = 0xedb88320;

/** Four bytes, the highest first. */
export function crc32(bytes: Uint8Array): Bytes {
  let rest = 0xffffffff;
  for (const value of bytes) {
    rest ^= value;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? POLYNOMIAL : 0);
  }
  const sum = ~rest >>> 0;
  return Uint8Array.of(sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255);
}
