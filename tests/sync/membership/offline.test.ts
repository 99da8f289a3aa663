/** A phone without a network let somebody in and began an epoch: the lines that the epoch stands on come under its own keys. */
import { expect, test } from 'vitest';
import { openKeyring } from '../../../src/app/keyring.ts';
import { gatherBook } from '../../../src/sync/file/gather.ts';
import type { Parcel } from '../../../src/sync/file/parcel.ts';
import { takeParcel } from '../../../src/sync/file/take-parcel.ts';
import { write } from '../driver/phones.ts';
import { BOOK, parts as sealing } from '../sample.ts';
import {
  bookOf,
  currentOf,
  founder,
  letIn,
  type Member,
  makeSheet,
  remove,
  restarted,
  settle,
  together,
  townOfEachTest,
} from './members.ts';

const town = townOfEachTest();

async function expectOne(phones: readonly Member[], epoch: string | undefined): Promise<void> {
  for (const phone of phones) expect(await currentOf(phone)).toEqual([epoch]);
  await together(town, phones);
  const [first] = phones;
  if (!first) throw new Error('no phone');
  const box = (await bookOf(first)).lastSeal?.box ?? 0;
  await write(first, 'open 2025-02-01', `count ${box / 100}`, 'seal');
  await settle(town, ...phones);
  await together(town, phones);
}

test('Y1 somebody let in and somebody removed before the network was there again: all follow', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const one = await letIn(town, ana, 'support');
  await together(town, [ana, bea, one]);
  const cara = await letIn(town, bea, 'support');
  await remove(bea, one);
  await bea.renew();
  const [begun] = await currentOf(bea);
  await settle(town, bea, cara, ana);
  expect((await bookOf(ana)).phones[cara.keys.id]).toMatchObject({ role: 'support', removal: null });
  await expectOne([ana, bea, cara], begun);
  // Who was removed has nothing of it.
  await settle(town, one);
  expect(await currentOf(one)).not.toEqual([begun]);
  expect((await bookOf(one)).phones[cara.keys.id]).toBe(undefined);
});

test.each(['sheet', 'no-sheet'])(
  'Y1 founded, a second phone let in, %s, and the app closed before there was a network: the second has it all',
  async (sheet) => {
    const ana = await founder(town);
    await write(ana, 'open 2025-01-01', 'deposit ana 20', 'count 20', 'seal');
    const bea = await letIn(town, ana);
    if (sheet === 'sheet') expect((await makeSheet(town, ana)).outcome).toBe('inForce');
    const [begun] = await currentOf(ana);
    const again = await restarted(town, ana);
    await settle(town, again, bea);
    expect((await bookOf(bea)).lastSeal?.box).toBe(2000);
    await expectOne([again, bea], begun);
  },
);

test('Y1 founded, a second phone let in, a sheet, and the book handed over in a file, without a network ever', async () => {
  const ana = await founder(town);
  await write(ana, 'open 2025-01-01', 'deposit ana 20', 'count 20', 'seal');
  const bea = await letIn(town, ana);
  expect((await makeSheet(town, ana)).outcome).toBe('inForce');
  const [parcel, [begun]] = [await fileOf(ana), await currentOf(ana)];
  expect(await takeFile(bea, parcel)).toMatchObject({ ok: true, waiting: 0, unopened: 0 });
  expect(await currentOf(bea)).toEqual([begun]);
  expect((await bookOf(bea)).lastSeal?.box).toBe(2000);
  // A phone that was never let in gets nothing by it.
  const eve = await founder(town);
  expect(await takeFile(eve, parcel)).toEqual({ ok: false, code: 'otherBook' });
});

const keysOn = async ({ store }: Member) => {
  const keys = await openKeyring(sealing, store).keysOf(BOOK);
  if (!keys) throw new Error('no keys');
  return { ...sealing, ...keys, store, mail: await store.mail(), now: () => new Date(town.world.nowMs) };
};

async function fileOf(phone: Member): Promise<Parcel> {
  const gathered = await gatherBook(await keysOn(phone));
  if (!gathered.ok) throw new Error(gathered.code);
  return gathered.parcel;
}

const takeFile = async (phone: Member, parcel: Parcel) => takeParcel(await keysOn(phone), parcel);
