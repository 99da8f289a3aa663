// Runs inside the browser, in an empty page of the app's origin: puts a long book on this phone through the real store.

import { parseBookFile } from '../../src/store/book-file.ts';
import { DATABASE_NAME, openDexieStore } from '../../src/store/dexie-store.ts';
import { storageKeeper } from '../../src/store/keeper.ts';
import { channelNotices } from '../../src/store/notices.ts';
import type { Store } from '../../src/store/store.ts';

async function openStore(): Promise<Store> {
  const opened = await openDexieStore(
    { databaseName: DATABASE_NAME, indexedDB, IDBKeyRange },
    {
      crypto,
      witness: localStorage,
      notices: channelNotices(new BroadcastChannel('caixeta')),
      keeper: storageKeeper(navigator.storage),
      now: () => new Date(),
    },
  );
  if (!opened.ok) throw new Error(opened.code);
  return opened.store;
}

/** Imports the book file and keeps the snapshot that its last seal would have left. */
export async function importBook(text: string): Promise<number> {
  const store = await openStore();
  const parsed = await parseBookFile(crypto, text);
  if (!parsed.ok) throw new Error(parsed.code);
  const imported = await store.importBookFile(parsed.file);
  if (!imported.ok) throw new Error(imported.code);
  const count = await keepSnapshot(store, parsed.file.book);
  store.close();
  return count;
}

async function keepSnapshot(store: Store, id: string): Promise<number> {
  const loaded = await store.load(id);
  if (!loaded.ok) throw new Error(loaded.code);
  const { lastSeal } = loaded.book;
  if (lastSeal) await store.saveSnapshot(id, lastSeal.entry, loaded.heads, loaded.book);
  return loaded.heads.count;
}

/** Every entry is read and folded again, as after an update of the app; in milliseconds. */
export async function rebuild(id: string): Promise<number> {
  const store = await openStore();
  await store.dropSnapshots(id);
  const start = performance.now();
  const loaded = await store.load(id);
  const tookMs = performance.now() - start;
  if (!loaded.ok || loaded.fromSnapshot) throw new Error('the book was not rebuilt');
  await keepSnapshot(store, id);
  store.close();
  return tookMs;
}
