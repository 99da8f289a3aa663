/**
 * Writing binary records: fields one after another, without names. Lists and texts carry their length, so that no two
 * records have the same bytes. The reader is read.ts; the formats are in docs/spec/pages.md.
 */
import { assert } from '../../ledger/assert.ts';

/** Bytes with a buffer of their own, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const utf8 = (value: string): Bytes => new TextEncoder().encode(value);

export function byte(value: number): Bytes {
  assert(Number.isInteger(value) && value >= 0 && value <= 255, `not a byte: ${value}`);
  return Uint8Array.of(value);
}

/** A whole number from 0 to 2^53 − 1, seven bits a byte, the lowest first; the top bit says that more follow. */
export function uint(value: number): Bytes {
  assert(Number.isSafeInteger(value) && value >= 0, `not a whole number: ${value}`);
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.of(...bytes, rest);
}

/** Bytes of a length that the format fixes. */
export function fixed(value: Uint8Array, length: number): Uint8Array {
  assert(value.length === length, `expected ${length} bytes, found ${value.length}`);
  return value;
}

export const block = (value: Uint8Array): Bytes => concat(uint(value.length), value);
export const text = (value: string): Bytes => block(utf8(value));

export function list<Item>(items: readonly Item[], one: (item: Item) => Uint8Array): Bytes {
  return concat(uint(items.length), ...items.map(one));
}

/** Lower-case hex to bytes; the ids and hashes of the book are hex. */
export function hexBytes(hex: string): Bytes {
  assert(/^(?:[0-9a-f]{2})*$/u.test(hex), `not hex: ${hex}`);
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((value, at) => value === right[at]);
}
