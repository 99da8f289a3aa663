/**
 * S1, also at the start after the next: a new log for the browser's database. Chromium keeps IndexedDB in LevelDB, which
 * goes on in the log of the run before even where a power cut tore its last record. What stands behind a torn record
 * cannot be read; the start after the next finds the log corrupt, and Chromium then drops the whole database
 * (github.com/google/leveldb/issues/1287; tests/browser/torn-write.browser.ts). No page can see the torn record. But LevelDB
 * begins a new log, and deletes the old one, once 4 MiB have been written; so that much is written, and removed again, in a
 * database that shares the log with the book's and has nothing else to do with it.
 */

/** Of its own, so that the book's database keeps its schema. */
export const LOG_DATABASE = 'caixeta-log';
const TABLE = 'pieces';
/** Values of 64 KiB and more are kept in files of their own, not in the log. */
const PIECE_BYTES = 56 * 1024;
/** What LevelDB takes before it begins a new log, and an eighth more for what it counts differently. */
const LOG_BYTES = 4.5 * 1024 * 1024;
/** Less than this left, and the noise itself could be what makes the next line find no room. */
const LEAST_ROOM_BYTES = 10 * LOG_BYTES;
/** So few that the page can answer a tap between two transactions. */
const PIECES_AT_ONCE = 8;

export interface NewLog {
  /**
   * Writes so much that the browser begins a new log. Resolves to whether it did: where there is little room it is left, a
   * closed disk refuses it, and the book is then as it was. Once for a start.
   */
  begin(): Promise<boolean>;
  /**
   * For a write of the book that found no room: stops what was begun and waits until nothing of it is left. True once, where
   * there was something to stop: the write is worth a second try.
   */
  giveWay(): Promise<boolean>;
}

export interface LogParts {
  readonly indexedDB: IDBFactory;
  readonly crypto: Pick<Crypto, 'getRandomValues'>;
  readonly storage: Pick<StorageManager, 'estimate'> | undefined;
}

/** Only for browsers that keep LevelDB (`keepsLog`); any other would write in vain. */
export function createNewLog(parts: LogParts): NewLog {
  let begun: Promise<boolean> | null = null;
  let gaveWay = false;
  return {
    begin() {
      begun ??= writeAndRemove(parts, () => gaveWay).catch(() => false);
      return begun;
    },
    async giveWay() {
      if (!begun || gaveWay) return false;
      gaveWay = true;
      await begun;
      return true;
    },
  };
}

async function writeAndRemove(
  { indexedDB, crypto, storage }: LogParts,
  isStopped: () => boolean,
): Promise<boolean> {
  const { usage, quota } = (await storage?.estimate()) ?? {};
  if (usage !== undefined && quota !== undefined && quota - usage < LEAST_ROOM_BYTES) return false;
  const database = await openDatabase(indexedDB);
  try {
    return await fillLog(database, crypto, isStopped);
  } finally {
    // Also where the disk was full before all was written: what there is of it must not stay in the book's way.
    await write(database, (table) => table.clear());
    database.close();
  }
}

async function fillLog(
  database: IDBDatabase,
  crypto: Pick<Crypto, 'getRandomValues'>,
  isStopped: () => boolean,
): Promise<boolean> {
  // Chromium compresses what it stores: only what cannot be compressed fills the log.
  const piece = crypto.getRandomValues(new Uint8Array(PIECE_BYTES));
  const pieces = Math.ceil(LOG_BYTES / PIECE_BYTES);
  for (let from = 0; from < pieces; from += PIECES_AT_ONCE) {
    if (isStopped()) return false;
    await write(database, (table) => {
      for (let key = from; key < from + PIECES_AT_ONCE; key += 1) table.put(piece, key);
    });
  }
  return true;
}

/** Chromium alone says at an upgrade what it has lost; it is the one that keeps a log which may be torn. */
export function keepsLog(event: { readonly prototype: object } | undefined): boolean {
  return event !== undefined && 'dataLoss' in event.prototype;
}

function openDatabase(indexedDB: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(LOG_DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(TABLE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function write(database: IDBDatabase, act: (table: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // No flush: a log that is lost in a power cut is as good as a new one.
    const transaction = database.transaction(TABLE, 'readwrite', { durability: 'relaxed' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    act(transaction.objectStore(TABLE));
  });
}
