import { deflateRawSync } from 'node:zlib';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openDexieDisk } from '../../src/store/dexie-disk.ts';
import { createNewLog, keepsLog, LOG_DATABASE } from '../../src/store/new-log.ts';
import { saveSetting, settings } from '../../src/store/typed.ts';

const MEGABYTE = 1024 * 1024;
const storage = { estimate: async () => ({ usage: 0, quota: 1_000 * MEGABYTE }) };

const piecesIn = (indexedDB: IDBFactory): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(LOG_DATABASE);
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const counted = asked.result.transaction('pieces').objectStore('pieces').count();
      counted.onsuccess = () => resolve(counted.result);
    };
  });

test('S1 a new log leaves nothing of itself on the phone, however often it is begun', async () => {
  const indexedDB = new IDBFactory();
  expect(await createNewLog({ indexedDB, crypto, storage }).begin()).toBe(true);
  expect(await createNewLog({ indexedDB, crypto, storage }).begin()).toBe(true);
  expect(await piecesIn(indexedDB)).toBe(0);
});

test('S1 it writes more than LevelDB keeps in one log, none of it in files beside, none of it to be compressed', async () => {
  const table = IDBObjectStore.prototype;
  const { put } = table;
  const puts: Uint8Array[] = [];
  table.put = function note(this: IDBObjectStore, value: Uint8Array, key?: IDBValidKey) {
    puts.push(value);
    return put.call(this, value, key);
  };
  try {
    await createNewLog({ indexedDB: new IDBFactory(), crypto, storage }).begin();
  } finally {
    table.put = put;
  }
  const bytes = (pieces: readonly Uint8Array[]): number =>
    pieces.reduce((sum, piece) => sum + piece.length, 0);
  expect(bytes(puts)).toBeGreaterThan(4 * 1024 * 1024);
  expect(Math.max(...puts.map((piece) => piece.length))).toBeLessThan(64 * 1024);
  expect(bytes(puts.map((piece) => deflateRawSync(piece)))).toBeGreaterThan(bytes(puts));
});

test('a disk that refuses it is no trouble', async () => {
  const refusing = {
    ...new IDBFactory(),
    open: () => {
      throw new DOMException('no room', 'QuotaExceededError');
    },
  };
  expect(await createNewLog({ indexedDB: refusing as unknown as IDBFactory, crypto, storage }).begin()).toBe(
    false,
  );
});

test('a write that finds no room stops it, waits until nothing of it is left, and is worth one more try', async () => {
  const indexedDB = new IDBFactory();
  const log = createNewLog({ indexedDB, crypto, storage });
  expect(await log.giveWay()).toBe(false);
  const begun = log.begin();
  expect(await log.giveWay()).toBe(true);
  expect(await piecesIn(indexedDB)).toBe(0);
  expect(await begun).toBe(false);
  expect(await log.giveWay()).toBe(false);
});

test('S1 where room is given back the same write is tried once more, and where it is not the disk is full', async () => {
  const table = IDBObjectStore.prototype;
  const { put } = table;
  let full = true;
  table.put = function refuse(this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (full) throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, value, key);
  };
  const asked: boolean[] = [];
  try {
    for (const gives of [false, true]) {
      full = true;
      const makeRoom = async () => {
        asked.push(gives);
        full = !gives;
        return gives;
      };
      const disk = await openDexieDisk({
        ...{ databaseName: `room-${gives}`, indexedDB: new IDBFactory(), IDBKeyRange, makeRoom },
      });
      const saved = await saveSetting(disk, 'language', 'ca');
      expect(saved).toMatchObject(gives ? { ok: true } : { ok: false, code: 'quota' });
      expect(await settings(disk)).toEqual(gives ? { language: 'ca' } : {});
      disk.close();
    }
  } finally {
    table.put = put;
  }
  expect(asked).toEqual([false, true]);
});

test('where there is little room it takes none of it', async () => {
  const indexedDB = new IDBFactory();
  const little = { estimate: async () => ({ usage: 20 * MEGABYTE, quota: 60 * MEGABYTE }) };
  expect(await createNewLog({ indexedDB, crypto, storage: little }).begin()).toBe(false);
  expect(await indexedDB.databases()).toEqual([]);
});

test('only a browser that says what it lost is asked for one', () => {
  expect(keepsLog({ prototype: { dataLoss: '' } })).toBe(true);
  expect(keepsLog({ prototype: {} })).toBe(false);
  expect(keepsLog(undefined)).toBe(false);
});
