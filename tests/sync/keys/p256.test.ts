/** The own piece of curve against the browser's: points of private numbers, and of x alone. */
import { expect, test } from 'vitest';
import { derivePair } from '../../../src/sync/keys/derived-pair.ts';
import { compress, decompress, ORDER, publicOf, toNumber } from '../../../src/sync/keys/p256.ts';
import { rawOf, sign, verify } from '../../../src/sync/wire/sign.ts';
import { random } from '../sample.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;

test('the public point of a private number is the browser’s', async () => {
  for (let tries = 0; tries < 50; tries += 1) {
    const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
    const { d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const raw = await rawOf(crypto, pair.publicKey);
    expect(publicOf(toNumber(Buffer.from(d, 'base64url')))).toEqual(raw);
    expect(decompress(compress(raw))).toEqual(raw);
  }
});

test('the ends of the range: 1 is the base point, one less than the order its mirror', () => {
  const base = publicOf(1n);
  const mirror = publicOf(ORDER - 1n);
  expect(mirror.slice(0, 33)).toEqual(base.slice(0, 33));
  expect(toNumber(base.slice(33)) + toNumber(mirror.slice(33))).toBe(
    2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
  );
  expect(decompress(compress(mirror))).toEqual(mirror);
});

test('an x that no point has, and other forms, are refused', () => {
  const point = compress(publicOf(2n));
  const missing = Array.from({ length: 40 }, (_, at) => decompress(point.with(32, at))).filter(
    (one) => one === null,
  );
  expect(missing.length).toBeGreaterThan(5);
  expect(decompress(point.with(0, 4))).toBeNull();
  expect(decompress(point.slice(1))).toBeNull();
  expect(decompress(new Uint8Array(33).fill(0xff).with(0, 2))).toBeNull();
});

test('pairs from a secret work, are the same each time, and stay in', async () => {
  const secret = random(32);
  const [pair, again] = [
    await derivePair(crypto, secret, 'signing'),
    await derivePair(crypto, secret, 'signing'),
  ];
  const message = random(100);
  const raw = await rawOf(crypto, again.publicKey);
  expect(await verify(crypto, raw, await sign(crypto, pair.privateKey, message), message)).toBe(true);
  expect(pair.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('jwk', pair.privateKey)).rejects.toThrow();
});
