/** SHA-256 at once against WebCrypto's, and against the examples of FIPS 180-4. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256, toHex } from '../../../src/store/hashes.ts';
import { hasher } from '../../../src/sync/wire/sha256.ts';
import { utf8 } from '../../../src/sync/wire/write.ts';
import { random } from '../sample.ts';

/** One for all, as a page has it: nothing of what it hashed before is left. */
const hash = hasher();

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the example %j', (text, expected) => {
  expect(toHex(hash(utf8(text)))).toBe(expected);
});

test('is that of WebCrypto at every length around the ends of blocks', async () => {
  for (let length = 0; length <= 200; length += 1) {
    const bytes = random(length);
    expect(toHex(hash(bytes))).toBe(await sha256(crypto, bytes));
  }
});

test('is that of WebCrypto for any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
      expect(toHex(hash(bytes))).toBe(await sha256(crypto, new Uint8Array(bytes)));
    }),
    { numRuns: 300 },
  );
});
