/**
 * The composition root: builds the concrete store from this browser, and brings in its clock and randomness.
 * Nothing else in the app reads a clock, a random number or a storage of the browser.
 */
import { DATABASE_NAME, openDexieStore } from '../store/dexie-store.ts';
import type { DiskFailure } from '../store/disk-refusal.ts';
import { fetchedOnce } from '../store/fetched-once.ts';
import { newId, newIntent } from '../store/hashes.ts';
import { storageKeeper } from '../store/keeper.ts';
import type { MailingStore } from '../store/mail/mailing-store.ts';
import { beginNewLog, keepsLog } from '../store/new-log.ts';
import { channelNotices } from '../store/notices.ts';
import { localDay } from './local-day.ts';
import type { LockParts } from './lock/app-lock.ts';
import type { AppLock } from './state/app-lock.ts';
import type { JoiningParts } from './state/joining-parts.ts';
import type { AppParts } from './state/parts.ts';
import { makeDoor } from './sync/make-door.ts';

export type BuiltParts =
  | {
      readonly ok: true;
      readonly parts: AppParts;
      /** To begin once the first screen stands; null where the browser keeps none. */
      readonly newLog: (() => Promise<boolean>) | null;
    }
  | DiskFailure;

/** localStorage is refused by some private windows; the app then has no witness, and says nothing of it. */
function witnessStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** What the last start found in the database, so that the next need not wait for it. Only a guess: what stands in the database wins. */
const guess = (name: string) => ({
  read: (): string | null => witnessStorage()?.getItem(`caixeta.${name}`) ?? null,
  keep(found: string): void {
    try {
      witnessStorage()?.setItem(`caixeta.${name}`, found);
    } catch {
      // A full or blocked storage: the next start waits.
    }
  },
});

/** The language last spoken on this phone: its texts are fetched while the database is being opened (ahead.js knows the name too). */
export const languageGuess = guess('language');

/** "no" where no code guarded what is on this phone: then a book may be read before the settings have said so. */
export const lockGuess = guess('lock');

export async function buildParts(): Promise<BuiltParts> {
  const { crypto, indexedDB, IDBKeyRange, IDBVersionChangeEvent } = window;
  const { storage } = navigator;
  const newLog = keepsLog(IDBVersionChangeEvent) ? () => beginNewLog(indexedDB) : null;
  const opened = await openDexieStore(
    { databaseName: DATABASE_NAME, indexedDB, IDBKeyRange },
    {
      crypto,
      witness: witnessStorage(),
      notices: channelNotices(new BroadcastChannel('caixeta')),
      keeper: storageKeeper(storage),
      now: () => new Date(),
    },
  );
  if (!opened.ok) return opened;
  const { store } = opened;
  const now = () => new Date();
  const random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
  const joining = fetchedOnce(() => joiningParts(crypto, store));
  let lock: Promise<AppLock> | undefined;
  const parts: AppParts = {
    store,
    sync: makeDoor({ store, crypto, window, now, random }),
    claimedAt: () => new Date().toISOString(),
    today: () => localDay(new Date()),
    newId: () => newId(crypto),
    newIntent: () => newIntent(crypto),
    async readBookFile(text) {
      const { parseBookFile } = await import('../store/book-file.ts');
      return parseBookFile(crypto, text);
    },
    async picturesOfBook(entries) {
      const { picturesOfBook } = await import('../sync/keys/pictures.ts');
      return picturesOfBook(crypto, entries);
    },
    async newSheet() {
      const { newSheet } = await import('../sync/keys/sheet.ts');
      return newSheet(crypto);
    },
    onSheetMade: async (book, keys) => (await joining()).keyring.sheetMade(book, keys),
    joining: async () => joining(),
    shared: async () => (await import('./install/starting.ts')).sharedFileIn(window.caches),
    lock() {
      // Whoever comes to the lock may put one on.
      lockGuess.keep('maybe');
      lock ??= lockOn({ store, crypto, window, now, ticks: () => performance.now() });
      return lock;
    },
  };
  return { ok: true, parts, newLog };
}

const lockOn = async (parts: LockParts): Promise<AppLock> =>
  (await import('./lock/app-lock.ts')).makeLock(parts);

async function joiningParts(crypto: Crypto, store: MailingStore): Promise<JoiningParts> {
  const [{ deflateWith }, { makePhoneKeys }, { openKeyring }] = await Promise.all([
    import('../sync/wire/deflate.ts'),
    import('../store/phone.ts'),
    import('./keyring.ts'),
  ]);
  const sealing = { crypto, deflate: deflateWith(window.CompressionStream) };
  return {
    ...sealing,
    store,
    now: () => new Date(),
    newPhone: () => makePhoneKeys(crypto),
    keyring: openKeyring(sealing, store),
  };
}
