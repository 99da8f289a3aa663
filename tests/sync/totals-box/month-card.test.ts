/** A month sealed for the team's box: it opens with the box's secret under its own name, and in no other way. */
import { beforeAll, expect, test } from 'vitest';
import type { StoreCrypto } from '../../../src/store/hashes.ts';
import { signMonth, totalsText } from '../../../src/sync/totals.ts';
import { type BoxKeys, boxKeys, newBoxSecret, slotOf } from '../../../src/sync/totals-box/box.ts';
import { monthCardId, openMonth, sealMonth } from '../../../src/sync/totals-box/month-card.ts';
import type { Slot } from '../../../src/sync/totals-box/slot.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { signedMonth } from '../../followup/totals-made.ts';
import { flipped, newPhone, parts, random } from '../sample.ts';

interface Box {
  readonly keys: BoxKeys;
  readonly slot: Slot;
}

async function newBox(): Promise<Box> {
  const keys = await boxKeys(crypto, newBoxSecret(crypto));
  if (!keys) throw new Error('a new secret is one');
  return { keys, slot: await slotOf(crypto, keys, 'https://box.test') };
}

const { totals } = signedMonth('book-1', { month: '2025-03', meeting: 7 });
let box: Box;
let text: string;
let sealed: Bytes;
let name: { readonly id: string; readonly version: number };

beforeAll(async () => {
  box = await newBox();
  text = totalsText(await signMonth(crypto, await newPhone(), totals));
  name = { id: await monthCardId(crypto, box.slot.tag, '2025-03'), version: 7 };
  sealed = await made(name, text);
});

async function made(as: typeof name, what: string, to = box): Promise<Bytes> {
  const bytes = await sealMonth(parts, to.slot, as, what);
  if (!bytes) throw new Error('the key is one');
  return bytes;
}

const opens = async (as: typeof name, bytes: Uint8Array, by = box, by2: StoreCrypto = crypto) =>
  (await openMonth(by2, by.keys, as, bytes)) !== null;

test('the team opens it, and has the very document that was signed', async () => {
  const opened = await openMonth(crypto, box.keys, name, sealed);
  expect(opened?.signed.totals).toEqual(totals);
  expect(totalsText(opened?.signed ?? expect.fail('it opens'))).toBe(text);
});

test('Y3 under another month, another meeting, in another box or with any byte changed it is nobody’s', async () => {
  const april = { ...name, id: await monthCardId(crypto, box.slot.tag, '2025-04') };
  const other = await newBox();
  expect(await opens(april, sealed)).toBe(false);
  expect(await opens({ ...name, version: 8 }, sealed)).toBe(false);
  expect(await opens(name, sealed, other)).toBe(false);
  // Made for that name, but of a month or a meeting that is another one.
  expect(await opens(april, await made(april, text))).toBe(false);
  expect(await opens({ ...name, version: 8 }, await made({ ...name, version: 8 }, text))).toBe(false);
  expect(await opens(name, await made(name, text.replace('"part":1000', '"part":1001')))).toBe(false);
  expect(await opens(name, await made(name, 'no month'))).toBe(false);
  for (let at = 0; at < sealed.length; at += 37) expect(await opens(name, flipped(sealed, at))).toBe(false);
  for (const length of [0, 1, 80, 81, 400]) expect(await opens(name, random(length))).toBe(false);
});

test('Y4 the id says no month without the tag, and the length is one of few', async () => {
  const other = await newBox();
  expect(await monthCardId(crypto, other.slot.tag, '2025-03')).not.toBe(name.id);
  expect(name.id).toMatch(/^[0-9a-f]{64}$/u);
  expect((sealed.length - 81) % 256).toBe(0);
});
