/** A community of real phones: the founder's makes the keys, the others are let in, and all come to one book. */
import { expect, test } from 'vitest';
import { parseBookFile } from '../../../src/store/book-file.ts';
import { makeAccept } from '../../../src/sync/membership/accept.ts';
import { ringOf } from '../../../src/sync/membership/found-keyring.ts';
import { makeHost } from '../../../src/sync/membership/host.ts';
import { openKeyring } from '../../../src/sync/membership/ring.ts';
import { loaded, sync, write } from '../driver/phones.ts';
import { BOOK, flipped, parts as sealing } from '../sample.ts';
import {
  bookOf,
  emptyPhone,
  founder,
  hostPartsOf,
  keyringOf,
  letIn,
  restarted,
  together,
  townOfEachTest,
} from './members.ts';

const town = townOfEachTest();

test('Y1 phones that were let in, one by another, come to the founder’s book and write in it', async () => {
  const ana = await founder(town);
  await write(ana, 'open 2025-01-01', 'count 0', 'seal');
  const bea = await letIn(town, ana);
  await together(town, [ana, bea]);
  const cira = await letIn(town, bea);
  await together(town, [ana, bea, cira]);
  await write(cira, 'open 2025-01-15', 'deposit bea 10', 'count 10', 'seal');
  await together(town, [ana, bea, cira]);
  const book = await bookOf(ana);
  expect(book.lastSeal?.box).toBe(1_000);
  expect(Object.values(book.phones).map(({ cameBy, signKey }) => [cameBy, signKey?.length])).toEqual([
    ['founded', 130],
    ['announced', 130],
    ['announced', 130],
  ]);
  const [epoch] = (await keyringOf(ana)).epochs;
  expect(book.keys).toEqual([epoch?.id]);
});

test('a phone that was let in has a book without a line until the founding comes', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  expect((await loaded(bea)).book.founding).toBe(null);
  expect(await bea.store.connection(BOOK)).toBe('https://buzon.example');
  await together(town, [ana, bea]);
  expect((await loaded(bea)).book.founding).not.toBe(null);
  const { epochs } = await keyringOf(bea);
  expect(epochs).toMatchObject([{ follows: [], record: (await keyringOf(ana)).epochs[0]?.record }]);
});

test('S8 the keyring is made once, also by two at a time, and a damaged one is neither used nor made again', async () => {
  const ana = await founder(town);
  const before = await keyringOf(ana);
  const again = await Promise.all([makeHost(hostPartsOf(town, ana)), makeHost(hostPartsOf(town, ana))]);
  expect(again.map((one) => one.ok && one.ring.keyring)).toEqual([before, before]);
  expect(await keyringOf(await restarted(town, ana))).toEqual(before);
  const [epoch] = before.epochs;
  if (!epoch) throw new Error('no epoch');
  const damaged = { ...before, epochs: [{ ...epoch, secret: flipped(epoch.secret, 3) }] };
  expect(await openKeyring(crypto, damaged)).toBe(null);
});

test('S8 a book that came by a plain file is a book of its own phone: it has no keys and makes none', async () => {
  const ana = await founder(town);
  const file = await parseBookFile(crypto, await ana.store.exportBookFile(BOOK));
  if (!file.ok) throw new Error(file.code);
  const { store } = await emptyPhone(town);
  expect(await store.importBookFile(file.file)).toMatchObject({ ok: true, newHere: true });
  expect(await ringOf({ ...sealing, book: BOOK, store })).toEqual({ ok: false, code: 'ofItsOwn' });
  expect(await (await store.keyrings()).read(BOOK)).toBe(null);
});

test('S1 who has the book already is let in once', async () => {
  const ana = await founder(town);
  const made = await makeHost(hostPartsOf(town, ana));
  if (!made.ok) throw new Error(made.code);
  const welcome = await made.host.welcome('member');
  const outcome = await makeAccept(sealing, ana.store)(welcome, ana.keys.id, ana.keys);
  expect(outcome).toEqual({ ok: false, code: 'alreadyHere' });
});

test('Y2 the record of the first epoch is in the box with the pages', async () => {
  const ana = await founder(town);
  const status = await sync(ana);
  expect(status.there).toBe(status.here);
  const { idsByKind } = await (await ana.store.mail()).survey(BOOK, 'other');
  expect(idsByKind.record).toEqual([(await keyringOf(ana)).epochs[0]?.record]);
});
