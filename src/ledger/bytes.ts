/**
 * The one function that gives an entry's bytes: JSON with keys in code-unit order, no spaces, UTF-8.
 * Hashes and signatures are over these bytes; golden vectors pin them. Must not know: hashing (the store does it).
 */
import { assert } from './assert.ts';

export function canonicalText(value: unknown): string {
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value), `only safe integers have bytes: ${value}`);
    return String(value);
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  assert(typeof value === 'object', `no bytes for a ${typeof value}`);
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(record[key])}`).join(',')}}`;
}

export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalText(value));
}
