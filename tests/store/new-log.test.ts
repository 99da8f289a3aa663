import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { beginNewLog, keepsLog, LOG_DATABASE } from '../../src/store/new-log.ts';

test('S1 a new log leaves nothing of itself on the phone, however often it is begun, in two tabs too', async () => {
  const indexedDB = new IDBFactory();
  expect(await beginNewLog(indexedDB)).toBe(true);
  expect(await Promise.all([beginNewLog(indexedDB), beginNewLog(indexedDB)])).toEqual([true, true]);
  expect(await indexedDB.databases()).toEqual([]);
});

test('S1 a database is really made, and deleted once it is there: only that has the browser tidy up', async () => {
  const indexedDB = new IDBFactory();
  const done: string[] = [];
  const heard = {
    open: (name: string) => {
      const asked = indexedDB.open(name);
      asked.onupgradeneeded = () => done.push(`made ${name}`);
      return asked;
    },
    deleteDatabase: (name: string) => {
      done.push(`deleted ${name}`);
      return indexedDB.deleteDatabase(name);
    },
  };
  expect(await beginNewLog(heard)).toBe(true);
  expect(done).toEqual([`made ${LOG_DATABASE}`, `deleted ${LOG_DATABASE}`]);
});

test('a disk that refuses it is no trouble', async () => {
  const refuse = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  expect(await beginNewLog({ open: refuse, deleteDatabase: refuse })).toBe(false);
});

test('only a browser that says what it lost is asked for one', () => {
  expect(keepsLog({ prototype: { dataLoss: '' } })).toBe(true);
  expect(keepsLog({ prototype: {} })).toBe(false);
  expect(keepsLog(undefined)).toBe(false);
});
