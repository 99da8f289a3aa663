/** The keys of an epoch: all from one secret, all different, and none of them to be had from what the endpoint is told. */
import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256, toHex } from '../../../src/store/hashes.ts';
import { epochKeys, newEpochSecret } from '../../../src/sync/keys/epoch.ts';
import { derive } from '../../../src/sync/keys/hkdf.ts';
import { hexBytes } from '../../../src/sync/wire/write.ts';

const byNode = (secret: Uint8Array, use: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', `caixeta/1 ${use}`, 32)).toString('hex');

test('every derivation is HKDF of the secret, by another implementation too', async () => {
  const secret = newEpochSecret(crypto);
  for (const use of ['epoch id', 'page key', 'card key', 'epoch record key', 'endpoint tag', 'write token']) {
    expect(toHex(await derive(crypto, secret, use))).toBe(byNode(secret, use));
  }
});

test('id, tag, token and box follow from the secret; the box is the hash of the tag', async () => {
  const secret = newEpochSecret(crypto);
  const { id, endpoint } = await epochKeys(crypto, secret);
  expect(id).toBe(byNode(secret, 'epoch id').slice(0, 32));
  expect(endpoint.tag).toBe(byNode(secret, 'endpoint tag'));
  expect(endpoint.writeToken).toBe(byNode(secret, 'write token'));
  expect(endpoint.box).toBe(await sha256(crypto, hexBytes(endpoint.tag)));
  expect(new Set([id, endpoint.tag.slice(0, 32), endpoint.writeToken.slice(0, 32), endpoint.box]).size).toBe(
    4,
  );
});

test('the keys cannot leave the browser, and other secrets have other ids', async () => {
  const [one, two] = [newEpochSecret(crypto), newEpochSecret(crypto)];
  const [first, second] = [await epochKeys(crypto, one), await epochKeys(crypto, two)];
  expect(first.id).not.toBe(second.id);
  for (const key of [first.page, first.card, first.record]) expect(key.extractable).toBe(false);
});
