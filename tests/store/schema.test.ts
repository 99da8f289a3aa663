/** A database of an earlier schema opens with all that is in it. */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openDexieStore } from '../../src/store/dexie-store.ts';
import { storageKeeper } from '../../src/store/keeper.ts';
import { localNotices } from '../../src/store/notices.ts';
import { BOOK, loadedOf, started, type World } from './contract/world.ts';
import { memoryWorld } from './worlds/memory-world.ts';
import { mapStorage } from './worlds/storage.ts';

/** As it was, word by word. */
const VERSION_1 = {
  books: 'id',
  entries:
    '[book+entry.sheet+entry.number],[book+entry.lamport+entry.sheet+entry.number],[book+entry.place],[book+arrival]',
  forks: '[book+entry.sheet+entry.number+digest]',
  cards: '[book+id]',
  phones: 'book',
  snapshots: '[book+seal+foldVersion]',
  drafts: '[book+form]',
  settings: 'key',
};

async function asVersion1(databaseName: string, indexedDB: IDBFactory, world: World): Promise<void> {
  const old = new Dexie(databaseName, { indexedDB, IDBKeyRange });
  old.version(1).stores(VERSION_1);
  for (const table of ['books', 'entries', 'phones'] as const)
    await old.table(table).bulkAdd([...(await world.rows(table))]);
  expect(old.verno).toBe(1);
  old.close();
}

test('S6 a database of version 1 opens whole, and is written to', async () => {
  const [indexedDB, before] = [new IDBFactory(), memoryWorld()];
  const { store: written, by } = await started(before);
  const then = await loadedOf(written);
  await asVersion1('old', indexedDB, before);
  const deps = {
    ...{ crypto: globalThis.crypto, witness: mapStorage(), notices: localNotices()() },
    ...{ keeper: storageKeeper(undefined), now: () => new Date('2026-01-10T18:00:00.000Z') },
  };
  const opened = await openDexieStore({ databaseName: 'old', indexedDB, IDBKeyRange }, deps);
  const store = opened.ok ? opened.store : expect.fail(opened.code);
  const now = await loadedOf(store);
  expect([now.book, now.heads]).toEqual([then.book, then.heads]);
  expect(await store.append(BOOK, now.heads, { entries: [by.joined(3)] })).toMatchObject({ ok: true });
  const said = { page: 'p', sheet: 'sheet-book-a', first: 1, last: 4, seal: null, heads: [] };
  expect(await store.receive(BOOK, [], [], [said])).toMatchObject({ ok: true });
  const seen = await store.pagesSeen(BOOK);
  expect(seen.map(({ page }) => page)).toEqual(['p', 'uncut sheet-book-a:1']);
  const { runs } = await (await store.mail()).uncut(BOOK);
  expect(runs.map(({ entries }) => entries.length)).toEqual([4]);
  store.close();
});
