// What store-kill.browser.ts runs in the page: writes one entry after another, and says what became durable.
import { DATABASE_NAME, openDexieStore } from '../../src/store/dexie-store.ts';
import { newId } from '../../src/store/hashes.ts';
import { storageKeeper } from '../../src/store/keeper.ts';
import { beginNewLog } from '../../src/store/new-log.ts';
import { channelNotices } from '../../src/store/notices.ts';
import type { Heads, Store } from '../../src/store/store.ts';
import { BOOK, founding, loadedOf, scribe } from '../store/contract/world.ts';

declare global {
  interface Window {
    /** Given by the test: hears what the store has acknowledged. */
    acknowledged(what: Acknowledged): Promise<void>;
  }
}

export interface Acknowledged {
  readonly sheet: string;
  readonly number: number;
  readonly draft: number;
}

async function openStore(): Promise<Store> {
  const notices = channelNotices(new BroadcastChannel('caixeta'));
  const keeper = storageKeeper(navigator.storage);
  const opened = await openDexieStore(
    { databaseName: DATABASE_NAME, indexedDB, IDBKeyRange },
    { crypto, witness: localStorage, notices, keeper, now: () => new Date() },
  );
  if (!opened.ok) throw new Error(opened.code);
  return opened.store;
}

/** Starts writing, and goes on until the browser is gone. */
export async function writeOn(): Promise<void> {
  const store = await openStore();
  let heads = await headsOf(store);
  const { book, phone } = await loadedOf(store);
  const sheet = newId(crypto);
  const by = scribe(phone ?? '', sheet, book.lamport);
  const go = async (): Promise<void> => {
    for (let number = 1; ; number += 1) {
      // Two lines in one act, so that half an act would be seen.
      const entries = [by.write('noted-a', { number }), by.write('noted-b', { number })];
      const written = await store.append(BOOK, heads, { entries });
      if (!written.ok) throw new Error(written.code);
      heads = written.heads;
      const saved = await store.saveDraft(BOOK, 'count', number);
      if (!saved.ok) throw new Error(saved.code);
      void window.acknowledged({ sheet, number: number * 2, draft: number });
    }
  };
  void go();
}

async function headsOf(store: Store): Promise<Heads> {
  if ((await store.books()).length > 0) return (await loadedOf(store)).heads;
  const created = await store.createBook(BOOK, (phone) => ({
    entries: [founding(scribe(phone, 'founding'))],
  }));
  if (!created.ok) throw new Error(created.code);
  return created.heads;
}

/** As the app does at every start. */
export const startLog = (): Promise<boolean> => beginNewLog(indexedDB);

/** What a restart finds. */
export async function lookAgain() {
  const store = await openStore();
  const loaded = await loadedOf(store);
  const entries = await store.entriesOf(BOOK, { all: true });
  const heads = Object.fromEntries(
    Object.entries(loaded.heads.bySheet).map(([sheet, { number }]) => [sheet, number]),
  );
  return {
    heads,
    ids: entries.map(({ sheet, number }) => `${sheet}:${number}`),
    draft: await store.draft(BOOK, 'count'),
    hashes: (await store.verifyHashes(BOOK)).ok,
    witness: (await store.checkWitness()).code,
    phone: (await store.phone(BOOK)).ok,
  };
}
