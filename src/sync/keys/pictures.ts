/**
 * The pictures that two people compare: indices into one list of 64 pictures, 6 bits each. When a phone joins they come from a
 * hash over everything that the two phones told each other (what they keep out is worked out in docs/spec/pages.md);
 * between phones that have a book, from a hash over all its lines (Y1).
 */
import { canonicalText } from '../../ledger/bytes.ts';
import type { Entry } from '../../ledger/entry.ts';
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
  return indicesIn(new Uint8Array(hashed), count);
}

/**
 * The same four on all phones that hold the same lines, whatever the order in which they came. Two books that differ show the
 * same ones once in 2²⁴: enough against a line that has not arrived, no proof against somebody who looks for such a book.
 */
export async function picturesOfBook(
  crypto: StoreCrypto,
  entries: readonly Entry[],
): Promise<readonly number[]> {
  const lines = entries.map(canonicalText).sort();
  const bytes = concat(utf8('CXBP'), ...lines.map((line) => block(utf8(line))));
  return indicesIn(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), PICTURES_IN_ROOM);
}

/**
 * Of a phone's public signing key, to be compared when something that it signed comes from outside of its book for the first time. Four can
 * be found again by trying some million keys, so they are eight.
 */
export async function picturesOfKey(crypto: StoreCrypto, signingKey: Bytes): Promise<readonly number[]> {
  const hashed = await crypto.subtle.digest('SHA-256', concat(utf8('CXKP'), signingKey));
  return indicesIn(new Uint8Array(hashed), PICTURES_AT_DISTANCE);
}

function indicesIn(bytes: Bytes, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => {
    const firstBit = at * 6;
    const here = bytes[Math.floor(firstBit / 8)] ?? 0;
    const next = bytes[Math.floor(firstBit / 8) + 1] ?? 0;
    return ((here * 256 + next) >> (10 - (firstBit % 8))) % PICTURES;
  });
}
