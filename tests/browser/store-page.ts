// What store-contract.browser.ts runs in the page: the store on the browser's own IndexedDB.
import { STORE_CONTRACT } from '../store/contract.ts';
import { indexedDbWorld } from '../store/worlds/indexeddb-world.ts';
import { fillDisk } from './fill-disk.ts';

/** Runs one case of the contract; what fails is thrown. */
export async function runCase(name: string): Promise<void> {
  const found = STORE_CONTRACT.find((one) => one.name === name);
  if (!found) throw new Error(`no such case: ${name}`);
  const world = indexedDbWorld(name, {
    indexedDB,
    IDBKeyRange,
    objectStores: IDBObjectStore.prototype,
    databases: IDBDatabase.prototype,
    witness: localStorage,
    fillUp: () => fillDisk(indexedDB),
  });
  try {
    await found.run(world);
  } finally {
    await world.end();
  }
}
