/** “Where to send” as a code: read as it was made, in one picture, without the secret; anything else is refused by its name. */
import { expect, test } from 'vitest';
import { MOST_SINGLE_BYTES } from '../../../src/sync/qr/frames.ts';
import { boxKeys, newBoxSecret, slotOf } from '../../../src/sync/totals-box/box.ts';
import { readSlot, slotBytes, slotOfWord, slotWord } from '../../../src/sync/totals-box/slot.ts';
import { concat, text, utf8 } from '../../../src/sync/wire/write.ts';

const URL = 'https://buzon.ejemplo.org';

async function made(url = `${URL}#operator-code`) {
  const secret = newBoxSecret(crypto);
  const keys = await boxKeys(crypto, secret);
  if (!keys) throw new Error('a new secret is one');
  return { secret, keys, slot: await slotOf(crypto, keys, url) };
}

const hexIn = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('it is read as it was made, as bytes and as a word in a message, and fits one picture', async () => {
  const { slot } = await made();
  const bytes = slotBytes(slot);
  expect(readSlot(bytes)).toEqual({ ok: true, slot });
  expect(slotOfWord(`Aquí: ${slotWord(slot)} Gracias`)).toEqual(slot);
  expect(slot.url).toBe(URL);
  expect(bytes.length).toBeLessThanOrEqual(MOST_SINGLE_BYTES);
});

test('Y4 neither the secret nor the operator’s code is in it; the same secret always comes to the same box', async () => {
  const { secret, keys, slot } = await made();
  const bytes = slotBytes(slot);
  expect(hexIn(bytes)).not.toContain(Buffer.from(secret, 'base64').toString('hex'));
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('operator-code');
  const again = await boxKeys(crypto, secret);
  expect(again?.endpoint).toEqual(keys.endpoint);
  const other = await made();
  expect(other.slot.tag).not.toBe(slot.tag);
  expect(hexIn(other.slot.key)).not.toBe(hexIn(slot.key));
});

test('Y3 whatever else it may be is refused, and never throws', async () => {
  const bytes = slotBytes((await made()).slot);
  const newer = Uint8Array.from(bytes);
  newer[4] = 2;
  const noPoint = Uint8Array.from(bytes);
  noPoint[69] = 9;
  const withCode = concat(bytes.subarray(0, 102), text(`${URL}#code`));
  const plainHttp = concat(bytes.subarray(0, 102), text('http://buzon.ejemplo.org'));
  const codes = [utf8('CXJH and more'), newer, noPoint, withCode, plainHttp, concat(bytes, utf8('x'))].map(
    (one) => {
      const read = readSlot(one);
      return read.ok ? 'ok' : read.code;
    },
  );
  expect(codes).toEqual(['notASlot', 'newerVersion', 'damaged', 'damaged', 'damaged', 'damaged']);
  for (let length = 0; length < bytes.length; length += 1)
    expect(readSlot(bytes.subarray(0, length)).ok, `${length} bytes`).toBe(false);
  for (const word of ['', 'caixeta:', 'caixeta:AAAA', 'nothing of ours']) expect(slotOfWord(word)).toBe(null);
  for (const secret of ['', 'AAAA', 'not base64!']) expect(await boxKeys(crypto, secret)).toBe(null);
});
