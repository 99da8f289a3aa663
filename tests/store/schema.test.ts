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

/** As they were, word by word. */
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

const VERSION_2 = {
  ...VERSION_1,
  pages: '[book+sheet+first+page]',
  blobs: '[book+blobId],[book+kind+there+at]',
  boxes: '[book+box]',
  cardsThere: '[book+id]',
  keyrings: 'book',
};

const VERSION_3 = { ...VERSION_2, clips: '[book+id]' };

const EARLIER = [
  [1, VERSION_1, ['books', 'entries', 'phones']],
  [2, VERSION_2, ['books', 'entries', 'phones', 'drafts', 'settings']],
  [3, VERSION_3, ['books', 'entries', 'phones', 'drafts', 'settings']],
] as const;
type Earlier = (typeof EARLIER)[number];

async function asVersion(
  [version, tables, filled]: Earlier,
  indexedDB: IDBFactory,
  world: World,
): Promise<void> {
  const old = new Dexie('old', { indexedDB, IDBKeyRange });
  old.version(version).stores(tables);
  for (const table of filled) await old.table(table).bulkAdd([...(await world.rows(table))]);
  expect(old.verno).toBe(version);
  old.close();
}

test.each(EARLIER)('S6 a database of version %i opens whole, and is written to', async (...earlier) => {
  const [indexedDB, before] = [new IDBFactory(), memoryWorld()];
  const { store: written, by } = await started(before);
  await written.saveDraft(BOOK, 'deposit', { typed: '12,5' });
  await written.saveSetting('language', 'ca');
  const then = await loadedOf(written);
  await asVersion(earlier as unknown as Earlier, indexedDB, before);
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
  if (earlier[0] >= 2)
    expect([await store.drafts(BOOK), await store.settings()]).toEqual([
      { deposit: { typed: '12,5' } },
      { language: 'ca' },
    ]);
  const clips = await store.clips();
  expect(await clips.ids(BOOK)).toEqual(new Set());
  const bytes = new Uint8Array([1, 2]);
  expect(await clips.save(BOOK, { id: 'count/1', type: 'audio/webm', bytes })).toEqual({ ok: true });
  expect(await clips.ids(BOOK)).toEqual(new Set(['count/1']));
  const summaries = await store.summaries();
  expect([...(await summaries.kept())]).toEqual([]);
  const made = await summaries.make(BOOK);
  expect(made).toMatchObject({ ok: true, summary: { indicators: { members: 3 } } });
  expect((await summaries.kept()).get(BOOK)).toEqual(made.ok && made.summary);
  store.close();
});
