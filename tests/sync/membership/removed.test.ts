/** A phone is removed: the others go on under a new epoch in another box, and it can neither read nor write there. */
import { expect, test } from 'vitest';
import { sync, write } from '../driver/phones.ts';
import { BOOK } from '../sample.ts';
import { bookOf, currentOf, founder, goOn, letIn, remove, together, townOfEachTest } from './members.ts';

const town = townOfEachTest();

test('Y7 of two phones one is removed: one signature, a new epoch, and nothing of it opens on the other', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  await together(town, [ana, bea]);
  const [before] = await currentOf(ana);
  await remove(ana, bea);
  await goOn(town, [ana]);
  const [after] = await currentOf(ana);
  expect(after).not.toBe(before);
  expect((await bookOf(ana)).keys).toEqual([after]);
  await write(ana, 'open 2025-01-01', 'deposit ana 5', 'count 5', 'seal');
  await goOn(town, [ana]);
  await sync(bea);
  expect(await currentOf(bea)).toEqual([before]);
  expect((await bookOf(bea)).lastSeal).toBe(null);
});

test('Y1 of four phones one is removed: the two that signed sign the record, and a phone that was away finds the way', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const cira = await letIn(town, ana);
  await together(town, [ana, bea, cira]);
  const dora = await letIn(town, bea);
  await together(town, [ana, bea, cira, dora]);
  const [before] = await currentOf(ana);
  await remove(ana, dora);
  await together(town, [ana, bea]);
  await remove(bea, dora);
  await bea.renew();
  town.world.nowMs += 400_000;
  await sync(bea);
  // Half signed: nobody writes under it yet, and asking again makes no other.
  expect(await currentOf(bea)).toEqual([before]);
  await bea.renew();
  await sync(ana);
  const [after] = await currentOf(ana);
  expect(after).not.toBe(before);
  await goOn(town, [ana, bea]);
  await write(ana, 'open 2025-01-01', 'deposit ana 5', 'count 5', 'seal');
  await goOn(town, [ana, bea]);
  // Away since before the removal: what it wrote meanwhile comes too.
  await goOn(town, [cira, ana, bea]);
  expect(await currentOf(cira)).toEqual([after]);
  expect((await bookOf(cira)).lastSeal?.box).toBe(500);
  await sync(dora);
  expect(await currentOf(dora)).toEqual([before]);
  expect((await bookOf(dora)).lastSeal).toBe(null);
  const asked = await (await dora.store.mail()).waiting(BOOK);
  expect(asked.length).toBeGreaterThan(0);
});

test('Y2 what a late phone put into the old box comes to those who are in the new one', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const cira = await letIn(town, ana);
  await write(ana, 'open 2025-01-01', 'count 0', 'seal');
  await together(town, [ana, bea, cira]);
  await remove(ana, cira);
  await together(town, [ana, bea]);
  await remove(bea, cira);
  await bea.renew();
  town.world.nowMs += 400_000;
  await sync(bea);
  await sync(ana);
  await goOn(town, [ana, bea]);
  // The removed phone still writes where it can: its later lines come, and wait for a decision.
  await write(cira, 'open 2025-01-15');
  town.world.nowMs += 400_000;
  await sync(cira, 'hidden');
  await goOn(town, [ana, bea]);
  const { waitingWhy, open } = await bookOf(ana);
  expect(open).toBe(null);
  expect(Object.values(waitingWhy)).toContain('removedPhone');
});
