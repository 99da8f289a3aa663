/** HPKE against the published vectors of our suite, round trips, and that nothing sealed opens when anything is changed. */
import { createCipheriv, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex } from '../../../src/store/hashes.ts';
import { deriveNumber, derivePair } from '../../../src/sync/keys/derived-pair.ts';
import { keySchedule, openFrom, SEALING_BYTES, sealTo, sealWith } from '../../../src/sync/keys/hpke.ts';
import { rawOf } from '../../../src/sync/wire/sign.ts';
import { hexBytes, utf8 } from '../../../src/sync/wire/write.ts';
import { flipped, newPhone, random } from '../sample.ts';

const vector = JSON.parse(readFileSync('tests/vectors/hpke.json', 'utf8'));
const [single] = vector.encryptions;
const binding = { info: hexBytes(vector.info), aad: hexBytes(single.aad) };

test('RFC 9180: DeriveKeyPair of all P-256 vectors', async () => {
  const all = [...vector.other_keys, { ikm: vector.ikmR, sk: vector.skRm, pk: vector.pkRm }];
  for (const { ikm, sk, pk } of all) {
    const { privateKey, publicKey } = await deriveNumber(crypto, hexBytes(ikm));
    expect([toHex(privateKey), toHex(publicKey)]).toEqual([sk, pk]);
  }
});

test('RFC 9180: sealing gives the published key and ciphertext, opening the plain text', async () => {
  const ephemeral = await derivePair(crypto, hexBytes(vector.ikmE), 'receiving');
  const sealed = await sealWith(crypto, ephemeral, hexBytes(vector.pkRm), binding, hexBytes(single.pt));
  expect(sealed && toHex(sealed)).toBe(vector.enc + single.ct);
  const recipient = await derivePair(crypto, hexBytes(vector.ikmR), 'receiving');
  const opened = await openFrom(crypto, recipient, binding, hexBytes(vector.enc + single.ct));
  expect(opened && toHex(opened)).toBe(single.pt);
});

test('RFC 9180: the key schedule, and a thousand messages under its key and nonces', async () => {
  const { key, nonce } = await keySchedule(crypto, hexBytes(vector.shared_secret), binding.info);
  expect([toHex(key), toHex(nonce)]).toEqual([vector.key, vector.base_nonce]);
  const source = createHash('shake128', { outputLength: 600_000 }).digest();
  const sink = createHash('shake128', { outputLength: 16 });
  let at = 0;
  const draw = () => {
    const length = source[at] ?? 0;
    at += 1 + length;
    return source.subarray(at - length, at);
  };
  for (let sequence = 0; sequence < 1_000; sequence += 1) {
    const mixed = nonce.map(
      (value, place) => value ^ (place === 11 ? sequence & 255 : place === 10 ? sequence >> 8 : 0),
    );
    const cipher = createCipheriv('aes-256-gcm', key, mixed).setAAD(draw());
    sink.update(Buffer.concat([cipher.update(draw()), cipher.final()])).update(cipher.getAuthTag());
  }
  expect(sink.digest('hex')).toBe(vector.encryptions_accumulated);
});

test('what is sealed to a phone opens there, with what was bound, and nowhere else', async () => {
  const [phone, other] = [await newPhone(), await newPhone()];
  const recipient = await rawOf(crypto, phone.receiving.publicKey);
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.string(),
      fc.string(),
      async (bytes, info, aad) => {
        const plain = new Uint8Array(bytes);
        const bound = { info: utf8(info), aad: utf8(aad) };
        const sealed = await sealTo(crypto, recipient, bound, plain);
        expect(sealed?.length).toBe(plain.length + SEALING_BYTES);
        expect(await openFrom(crypto, phone.receiving, bound, sealed!)).toEqual(plain);
        expect(await openFrom(crypto, other.receiving, bound, sealed!)).toBeNull();
        expect(
          await openFrom(crypto, phone.receiving, { ...bound, info: utf8(`${info}.`) }, sealed!),
        ).toBeNull();
        expect(
          await openFrom(crypto, phone.receiving, { ...bound, aad: utf8(`${aad}.`) }, sealed!),
        ).toBeNull();
      },
    ),
    { numRuns: 20 },
  );
});

test('Y3 every changed byte of what was sealed is refused', async () => {
  const phone = await newPhone();
  const recipient = await rawOf(crypto, phone.receiving.publicKey);
  const sealed = (await sealTo(crypto, recipient, binding, random(32)))!;
  for (const at of sealed.keys()) {
    expect(await openFrom(crypto, phone.receiving, binding, flipped(sealed, at))).toBeNull();
  }
  for (const length of [0, 1, 64, 65, 80, sealed.length - 1]) {
    expect(await openFrom(crypto, phone.receiving, binding, sealed.subarray(0, length))).toBeNull();
  }
});

test('a key that is no point of the curve is refused', async () => {
  const off = flipped(hexBytes(vector.pkRm), 64);
  expect(await sealTo(crypto, off, binding, random(5))).toBeNull();
  expect(await sealTo(crypto, random(64), binding, random(5))).toBeNull();
  expect(await sealTo(crypto, new Uint8Array(65), binding, random(5))).toBeNull();
});
