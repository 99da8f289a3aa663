/** A phone was copied, and of its two branches the one that does not stand let somebody in for whom an epoch was begun. */
import { expect, test } from 'vitest';
import { sync } from '../driver/phones.ts';
import { BOOK } from '../sample.ts';
import {
  bookOf,
  currentOf,
  emptyPhone,
  founder,
  letIn,
  type Member,
  remove,
  restarted,
  settle,
  start,
  together,
  townOfEachTest,
} from './members.ts';

const town = townOfEachTest();

/** Its disk put into another phone, which goes on with the same sheet. */
async function copyOf(phone: Member): Promise<Member> {
  const other = await emptyPhone(town);
  for (const [name, rows] of phone.platter.rows) other.platter.rows.set(name, new Map(rows));
  return { ...(await start(town, other)), sheet: phone.sheet };
}

test('Y1 Y6 who was let in on the branch that does not stand is told of again, and all come under one epoch', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const one = await letIn(town, ana, 'support');
  await together(town, [ana, bea, one]);
  const twin = await copyOf(bea);
  // Of the two lines under one id that of the twin stands, for its text is the smaller one.
  await remove(twin, one);
  const cara = await letIn(town, bea, 'support');
  await remove(bea, one);
  await bea.renew();
  const [begun] = await currentOf(bea);
  town.world.nowMs += 400_000;
  await sync(twin, 'hidden');
  twin.sync.close();
  await sync(ana);
  await sync(bea);
  // As in the app, which goes on in a sheet of its own where the one it had was written twice.
  const again = await restarted(town, bea);
  await settle(town, again, cara, ana);
  for (const phone of [ana, again, cara]) {
    expect(await currentOf(phone)).toEqual([begun]);
    expect((await bookOf(phone)).phones[cara.keys.id]).toMatchObject({ role: 'support', removal: null });
  }
  const said = await ana.store.entriesOf(BOOK, { all: true });
  const lines = said.filter(({ kind, intent }) => kind === 'phone-announced' && intent.startsWith('again'));
  expect(lines.map(({ phone, body }) => [phone, body.phone])).toEqual([[bea.keys.id, cara.keys.id]]);
});
