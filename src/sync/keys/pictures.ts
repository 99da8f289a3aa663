/**
 * The pictures that two people compare when a phone joins: indices into one list of 64 pictures, 6 bits each, from a hash
 * over everything that the two phones told each other. What they keep out is worked out in docs/spec/pages.md.
 */
import type { StoreCrypto } from '../../store/hashes.ts';
import { type Bytes, block, concat, utf8 } from '../wire/write.ts';

/** How many pictures the list has; an index is 0..63. */
export const PICTURES = 64;
/** In a room people see whose screen they scan; at a distance the pictures alone decide. */
export const PICTURES_IN_ROOM = 4;
export const PICTURES_AT_DISTANCE = 8;

/** A hash of the two messages, which every later message of this joining binds. */
export async function transcriptOf(crypto: StoreCrypto, hello: Bytes, greeting: Bytes): Promise<Bytes> {
  const both = concat(utf8('CXJT'), block(hello), block(greeting));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', both));
}

export async function picturesOf(
  crypto: StoreCrypto,
  transcript: Bytes,
  count: typeof PICTURES_IN_ROOM | typeof PICTURES_AT_DISTANCE,
): Promise<readonly number[]> {
  const hashed = await crypto.subtle.digest('SHA-256', concat(utf8('CXJP'), transcript));
  const bytes = new Uint8Array(hashed);
  return Array.from({ length: count }, (_, at) => {
    const firstBit = at * 6;
    const here = bytes[Math.floor(firstBit / 8)] ?? 0;
    const next = bytes[Math.floor(firstBit / 8) + 1] ?? 0;
    return ((here * 256 + next) >> (10 - (firstBit % 8))) % PICTURES;
  });
}
