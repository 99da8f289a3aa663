/**
 * S1, also at the start after the next: a new log for the browser's database. Chromium keeps IndexedDB in LevelDB, which
 * goes on in the log of the run before even where a power cut tore its last record. What stands behind a torn record
 * cannot be read; the start after the next finds the log corrupt, and Chromium then drops the whole database
 * (github.com/google/leveldb/issues/1287; tests/browser/torn-write.browser.ts). No page can see the torn record. But where a
 * database is deleted, Chromium has LevelDB tidy up its place, and that begins with a new log: everything of the old one
 * goes into a table, the book's lines too, and the old one is gone. So a small database is made, and deleted.
 */

/** Of its own, beside the book's. */
export const LOG_DATABASE = 'caixeta-log';

/** Whether the browser began a new log. A disk that refuses it, as one without room does, leaves the book as it was. */
export async function beginNewLog(indexedDB: Pick<IDBFactory, 'open' | 'deleteDatabase'>): Promise<boolean> {
  try {
    await made(indexedDB);
    await deleted(indexedDB);
    return true;
  } catch {
    return false;
  }
}

/** Chromium alone says at an upgrade what it has lost; it is the one that keeps a log which may be torn. */
export function keepsLog(event: { readonly prototype: object } | undefined): boolean {
  return event !== undefined && 'dataLoss' in event.prototype;
}

function made(indexedDB: Pick<IDBFactory, 'open'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(LOG_DATABASE);
    asked.onsuccess = () => {
      asked.result.close();
      resolve();
    };
    asked.onerror = () => reject(asked.error);
  });
}

/** Where another tab has it open just now, that one deletes it too: waiting for it does no harm. */
function deleted(indexedDB: Pick<IDBFactory, 'deleteDatabase'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(LOG_DATABASE);
    asked.onsuccess = () => resolve();
    asked.onerror = () => reject(asked.error);
  });
}
