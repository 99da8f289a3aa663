/** SHA-256, the xor of digests, and comparing secrets in constant time. Must not know: what is hashed. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** In lower-case hex. A text counts as its UTF-8 bytes. */
export function sha256Hex(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The 32 bytes whose hex is `hex`, hashed: what is kept of a token, and what a tag's box is. */
export function hashOfSecret(hex: string): string {
  return sha256Hex(Buffer.from(hex, 'hex'));
}

/** Of two texts of any length, in a time that does not tell where they differ. */
export function sameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

export const NO_XOR = '0'.repeat(64);

/** The xor of two digests in hex: its own inverse, so a digest is taken out the way it was put in. */
export function xorHex(left: string, right: string): string {
  const bytes = Buffer.from(left, 'hex');
  for (const [at, byte] of Buffer.from(right, 'hex').entries()) bytes[at] = (bytes[at] ?? 0) ^ byte;
  return bytes.toString('hex');
}
