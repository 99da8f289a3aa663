/** Two epochs that began apart: both are read, the smaller is written under, and the next removal joins them. */
import { expect, test } from 'vitest';
import { toLockOut } from '../../../src/sync/membership/renew.ts';
import { openKeyring } from '../../../src/sync/membership/ring.ts';
import { sync, write } from '../driver/phones.ts';
import {
  bookOf,
  currentOf,
  founder,
  goOn,
  keyringOf,
  letIn,
  remove,
  together,
  townOfEachTest,
} from './members.ts';

const town = townOfEachTest();

test('Y1 two removals apart make two epochs; phones come to one book, write under the smaller, and join them', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const [one, two, three] = [
    await letIn(town, ana, 'support'),
    await letIn(town, ana, 'support'),
    await letIn(town, ana, 'support'),
  ];
  await together(town, [ana, bea, one, two, three]);
  await remove(ana, one);
  await ana.renew();
  await remove(bea, two);
  await bea.renew();
  town.world.nowMs += 400_000;
  await sync(ana, 'hidden');
  await sync(bea, 'hidden');
  await goOn(town, [ana, bea, ana, bea]);
  const both = await currentOf(ana);
  expect(both).toHaveLength(2);
  expect((await currentOf(bea)).toSorted()).toEqual(both.toSorted());
  expect((await bookOf(ana)).keys).toEqual(both.toSorted());
  const ring = await openKeyring(crypto, await keyringOf(bea));
  expect(ring?.current.map(({ id }) => id)).toEqual(both.toSorted());
  await write(ana, 'open 2025-01-01', 'deposit bea 5', 'count 5', 'seal');
  await goOn(town, [ana, bea]);
  await remove(bea, three);
  await goOn(town, [bea, ana, bea]);
  const joined = await currentOf(ana);
  expect(joined).toHaveLength(1);
  expect(await currentOf(bea)).toEqual(joined);
  expect((await bookOf(bea)).keys).toEqual(joined);
  const last = await openKeyring(crypto, await keyringOf(ana));
  if (!last) throw new Error('a damaged keyring');
  expect(toLockOut(await bookOf(ana), last)).toEqual([]);
  expect((await bookOf(bea)).lastSeal?.box).toBe(500);
});
