/**
 * Y4: what passes between phones and endpoint says nothing to who listens. Every address, every word beside the blobs and the
 * bytes of every blob are searched, each blob once, and it is tried whether a blob can be read without any key.
 */

import { HEADER_BYTES } from '../../../src/sync/wire/envelope.ts';
import { inflate } from '../../../src/sync/wire/inflate.ts';
import { unpad } from '../../../src/sync/wire/pad.ts';
import type { FetchInit } from '../net/mailbox.ts';
import { holds } from '../world/violation.ts';

export interface Listener {
  readonly blobs: Set<string>;
  /** What must not be found, in clear or as hex. */
  readonly needles: Buffer[];
  searched: number;
}

const TAG_BYTES = 16;
/** Parts of every entry and card: amounts stand behind such words. */
const WORDS = [
  '"amount":',
  '"kind":',
  '"lamport":',
  '"claimedAt":',
  'Aïssatou',
  'nadie más lo sabe',
  'La Caixeta',
];

export const newListener = (): Listener => ({
  blobs: new Set(),
  needles: WORDS.map((word) => Buffer.from(word)),
  searched: 0,
});

/** @param secrets keys and ids, as bytes. */
export function listenFor({ needles }: Listener, secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) {
    const bytes = Buffer.from(secret);
    needles.push(bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('base64url')));
  }
}

export function listen(listener: Listener, url: string, init: FetchInit): void {
  const body = typeof init?.body === 'string' ? init.body : '';
  const blobs = [...body.matchAll(/"blob":"([^"]*)"/gu)].map(([, blob = '']) => blob);
  const beside = Buffer.from(`${url} ${body.replace(/"blob":"[^"]*"/gu, '')}`);
  search(listener, beside, 'a request');
  for (const blob of blobs) {
    if (listener.blobs.has(blob)) continue;
    listener.blobs.add(blob);
    const bytes = Buffer.from(blob, 'base64');
    search(listener, bytes, 'a blob');
    const plain = readWithoutKey(bytes);
    if (plain) search(listener, plain, 'a blob that anybody can unpack');
  }
}

function search(listener: Listener, bytes: Buffer, what: string): void {
  listener.searched += 1;
  const found = listener.needles.find((needle) => bytes.includes(needle));
  holds(found === undefined, 'Y4', () => `${JSON.stringify(found?.toString('latin1'))} stands in ${what}`);
}

/** Null where it is not unpacked without decrypting. */
export function readWithoutKey(blob: Buffer): Buffer | null {
  const padded = unpad(blob.subarray(HEADER_BYTES, -TAG_BYTES));
  const inflated = padded && inflate(padded, 100_000);
  return inflated?.ok ? Buffer.from(inflated.bytes) : null;
}
