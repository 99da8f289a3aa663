// Runs inside the browser, in an empty page of the app's origin: puts a long book on this phone through the real store.

import { restoreHere } from '../../src/app/features/restore/restore-here.ts';
import { buildParts } from '../../src/app/parts.ts';
import { parseBookFile } from '../../src/store/book-file.ts';
import { DATABASE_NAME, openDexieStore } from '../../src/store/dexie-store.ts';
import { storageKeeper } from '../../src/store/keeper.ts';
import { channelNotices } from '../../src/store/notices.ts';
import { type EntryRow, INDEXES } from '../../src/store/rows.ts';
import type { Store } from '../../src/store/store.ts';
import { hexBytes } from '../../src/sync/wire/write.ts';

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

/** Imports the book file, as if this phone had written it, and keeps the snapshot that its last seal would have left. */
export async function importBook(text: string): Promise<number> {
  const store = await openStore();
  const parsed = await parseBookFile(crypto, text);
  if (!parsed.ok) throw new Error(parsed.code);
  const imported = await store.importBookFile(parsed.file);
  if (!imported.ok) throw new Error(imported.code);
  await makeOwn(store, parsed.file.book);
  const count = await keepSnapshot(store, parsed.file.book);
  store.close();
  return count;
}

/**
 * The lines bear the id of this phone's keys, so that it may go on writing: the home that is measured is that of the phone in the meeting. The
 * running hashes stay those of the lines as they came, which only "Check the book" would find.
 */
async function makeOwn(store: Store, id: string): Promise<void> {
  const own = await store.phone(id);
  if (!own.ok) throw new Error(own.problem);
  const db = await done(indexedDB.open(DATABASE_NAME));
  const transaction = db.transaction('entries', 'readwrite');
  const table = transaction.objectStore('entries');
  const rows: EntryRow[] = await done(table.getAll());
  for (const row of rows) {
    if (row.book === id) table.put({ ...row, entry: { ...row.entry, phone: own.phone.id } });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * The same book for many communities, each under an id of its own. Seals name hashes over the id of the first, which the import finds;
 * what the books come to is the same.
 */
export async function importMany({ text, communities }: { text: string; communities: number }) {
  const store = await openStore();
  const parsed = await parseBookFile(crypto, text);
  if (!parsed.ok) throw new Error(parsed.code);
  const { file } = parsed;
  for (let number = 1; number <= communities; number += 1) {
    const book = `many-${number}`;
    const cards = file.cards.map((card) => ({ ...card, book }));
    const imported = await store.importBookFile({ ...file, book, cards }, { despiteFindings: true });
    if (!imported.ok) throw new Error(imported.code);
    await keepSnapshot(store, book);
  }
  store.close();
  return communities;
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

/** The book comes back by its sheet from the endpoint, as the start screen does it; how long, and how many lines came. */
export async function restoreBook({ address, secret }: { address: string; secret: string }) {
  const built = await buildParts();
  if (!built.ok) throw new Error(built.code);
  const { parts } = built;
  const start = performance.now();
  const here = { app: parts, joining: await parts.joining(), window };
  const restored = await restoreHere(here, hexBytes(secret), { address });
  const tookMs = performance.now() - start;
  if (!restored.ok) throw new Error(restored.code);
  return { book: restored.book, tookMs, lines: restored.lines, waiting: restored.waiting };
}

/**
 * What the disk alone takes for these lines: the same rows under the same keys, added by bare IndexedDB to an empty database in one
 * strict transaction; in milliseconds.
 */
export async function addBare(id: string): Promise<number> {
  const store = await openStore();
  const entries = await store.entriesOf(id, { all: true });
  store.close();
  const rows = entries.map((entry, at) => ({ book: id, arrival: at + 1, hash: 'f'.repeat(64), entry }));
  const [primary = '', ...others] = INDEXES.entries;
  const pathOf = (keys: string) => keys.slice(1, -1).split('+');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bare-lines', 1);
    request.onupgradeneeded = () => {
      const table = request.result.createObjectStore('entries', { keyPath: pathOf(primary) });
      for (const keys of others) table.createIndex(keys, pathOf(keys));
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction('entries', 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    const table = transaction.objectStore('entries');
    for (const row of rows) table.add(row);
  });
  return performance.now() - start;
}
