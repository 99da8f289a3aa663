/** The contract on the twin in memory and on an imitation of IndexedDB; tests/browser runs it on the real one. */
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { describe, test } from 'vitest';
import { lendingPlatter } from '../../src/store/memory-disk.ts';
import { STORE_CONTRACT } from './contract.ts';
import { indexedDbWorld } from './worlds/indexeddb-world.ts';
import { memoryWorld } from './worlds/memory-world.ts';
import { mapStorage } from './worlds/storage.ts';

/** The imitation has no quota: its writes fail as a full disk's do. */
async function fillUp(stores: IDBObjectStore): Promise<() => Promise<void>> {
  const { add, put } = stores;
  const full = (): never => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  };
  stores.add = full;
  stores.put = full;
  return async () => {
    stores.add = add;
    stores.put = put;
  };
}

const imitation = (name: string) =>
  indexedDbWorld(name, {
    indexedDB: new IDBFactory(),
    IDBKeyRange: IDBKeyRange,
    objectStores: IDBObjectStore.prototype,
    databases: IDBDatabase.prototype,
    witness: mapStorage(),
    fillUp,
  });

describe.each([
  ['memory', () => memoryWorld()],
  ['memory that lends its rows', () => memoryWorld(lendingPlatter())],
  ['fake-indexeddb', imitation],
] as const)('the store on %s', (disk, makeWorld) => {
  test.each(STORE_CONTRACT)('$name', async ({ name, run }) => {
    const world = makeWorld(`${disk} ${name}`);
    try {
      await run(world);
    } finally {
      await world.end();
    }
  });
});
