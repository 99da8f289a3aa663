/**
 * Phones that did not hear of each other in time: one that was let in under keys that were renewed meanwhile, two that made a
 * recovery sheet at the same time, one that signed a removal last and was lost.
 */
import { expect, test } from 'vitest';
import { toHex } from '../../../src/store/hashes.ts';
import { recipientsOf } from '../../../src/sync/keys/epoch-blob.ts';
import { sync, write } from '../driver/phones.ts';
import { BOOK } from '../sample.ts';
import {
  bookOf,
  currentOf,
  founder,
  goOn,
  keyringOf,
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

async function recordsOf(phone: Member) {
  const { epochs } = await keyringOf(phone);
  const ids = epochs.flatMap(({ record }) => record ?? []);
  return (await phone.store.mail()).blobs(BOOK, ids);
}

test.each([1, 2, 3])(
  'Y1 a phone that was let in %i renewals late comes to the newest keys, and its lines to all',
  async (renewals) => {
    const ana = await founder(town);
    await write(ana, 'open 2025-01-01', 'count 0', 'seal');
    const bea = await letIn(town, ana);
    const out: Member[] = [];
    for (let left = renewals; left > 0; left -= 1) out.push(await letIn(town, ana, 'support'));
    await together(town, [ana, bea, ...out]);
    for (const one of out) {
      await remove(ana, one);
      await ana.renew();
      town.world.nowMs += 400_000;
      await sync(ana, 'hidden');
      await sync(ana);
    }
    const dora = await letIn(town, bea);
    await settle(town, bea, ana, dora);
    await together(town, [ana, bea, dora]);
    expect(await currentOf(dora)).toEqual(await currentOf(ana));
    await write(dora, 'open 2025-01-15', 'deposit bea 5', 'count 5', 'seal');
    await goOn(town, [dora, ana, bea]);
    expect((await bookOf(ana)).lastSeal?.box).toBe(500);
  },
);

test('a record is sealed once more only while somebody is missing from it', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const one = await letIn(town, ana, 'support');
  await together(town, [ana, bea, one]);
  await remove(ana, one);
  await goOn(town, [ana, bea]);
  const before = (await recordsOf(ana)).map(({ blobId }) => blobId);
  await letIn(town, bea);
  await goOn(town, [bea, ana, bea]);
  const after = await recordsOf(ana);
  expect(after[0]?.blobId).toBe(before[0]);
  expect(after.map(({ blob }) => recipientsOf(blob))).toEqual([1, 3]);
  await goOn(town, [ana, bea, ana]);
  expect((await recordsOf(ana)).map(({ blobId }) => blobId)).toEqual(after.map(({ blobId }) => blobId));
});

test('Y1 two sheets made apart: all phones go by the same one, and the next renewal keeps it', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const one = await letIn(town, ana, 'support');
  await together(town, [ana, bea, one]);
  const sheets = [await makeSheet(town, ana), await makeSheet(town, bea)];
  expect(sheets.map(({ outcome }) => outcome)).toEqual(['inForce', 'inForce']);
  for (const phone of [ana, bea]) {
    town.world.nowMs += 400_000;
    await sync(phone, 'hidden');
  }
  await goOn(town, [ana, bea, one, ana]);
  const heldBy = async (phone: Member) =>
    toHex((await keyringOf(phone)).recovery?.signKey ?? new Uint8Array(0));
  expect(await currentOf(ana)).toHaveLength(2);
  expect(await heldBy(bea)).toBe(await heldBy(ana));
  expect(await heldBy(one)).toBe(await heldBy(ana));
  await remove(ana, one);
  await goOn(town, [ana, bea, ana]);
  expect(await currentOf(ana)).toHaveLength(1);
  expect(await currentOf(bea)).toEqual(await currentOf(ana));
  const { recovery } = await bookOf(ana);
  expect(await heldBy(bea)).toBe(recovery?.signKey);
});

test.each([1, 2])(
  'Y1 Y7 where who signed a removal last is lost, others lock the phone out once a meeting was closed; %i are left',
  async (left) => {
    const ana = await founder(town);
    const bea = await letIn(town, ana);
    const others: Member[] = [];
    while (others.length < left) others.push(await letIn(town, ana));
    const dora = await letIn(town, ana);
    await together(town, [ana, bea, ...others, dora]);
    const [before] = await currentOf(ana);
    await remove(ana, dora);
    await together(town, [ana, bea]);
    await remove(bea, dora);
    town.world.nowMs += 400_000;
    // Its line goes out, and it is gone before it could begin.
    await sync(bea, 'hidden');
    await settle(town, ana, ...others);
    expect(await currentOf(ana)).toEqual([before]);
    // The turn goes on with every meeting: at the latest it comes to one that is left.
    for (let month = 1; month <= 3 && (await currentOf(ana))[0] === before; month += 1) {
      await write(ana, `open 2025-0${month}-01`, 'count 0', 'seal');
      await settle(town, ana, ...others);
    }
    const [after] = await currentOf(ana);
    expect(after).not.toBe(before);
    for (const one of others) expect(await currentOf(one)).toEqual([after]);
    await settle(town, dora);
    expect(await currentOf(dora)).toEqual([before]);
  },
);

test('Y1 a phone that went off between a record and its keyring takes it up at its next start', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  await together(town, [ana, bea]);
  const keyrings = await ana.store.keyrings();
  const change = async () => ({ ok: false, code: 'diskFailed', problem: 'off' }) as const;
  const store = { ...ana.store, keyrings: async () => ({ ...keyrings, change }) };
  expect(await makeSheet(town, { ...ana, store })).toMatchObject({ outcome: 'notKept' });
  const again = await restarted(town, ana);
  await settle(town, again, bea);
  await together(town, [again, bea]);
  expect((await keyringOf(again)).epochs).toHaveLength(2);
  expect(await currentOf(bea)).toEqual(await currentOf(again));
});
