/** A phone whose disk is an IndexedDB: that of the browser, or the imitation that Node tests use. */
import { openDexieStore } from '../../../src/store/dexie-store.ts';
import { storageKeeper } from '../../../src/store/keeper.ts';
import { channelNotices } from '../../../src/store/notices.ts';
import type { WitnessStorage } from '../../../src/store/parts.ts';
import { BY_PLACE, SCHEMA_VERSION, type TableName } from '../../../src/store/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Row, World } from '../contract/world.ts';

/** The classes that are watched and made to fail, and how the disk is filled. */
export interface Surroundings {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
  readonly objectStores: IDBObjectStore;
  readonly databases: IDBDatabase;
  readonly witness: WitnessStorage;
  fillUp(stores: IDBObjectStore): Promise<() => Promise<void>>;
}

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export function indexedDbWorld(name: string, around: Surroundings): World & { end(): Promise<void> } {
  const stores = new Set<Store>();
  const watch = watchWrites(name, around);
  const now = (): Date => new Date('2026-01-10T18:00:00.000Z');
  const closeAll = (): void => {
    for (const store of stores) store.close();
    stores.clear();
  };
  async function native<Result>(work: (database: IDBDatabase) => Promise<Result>): Promise<Result> {
    const database = await done(around.indexedDB.open(name));
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }
  return {
    crypto: globalThis.crypto,
    witness: around.witness,
    async open() {
      const notices = channelNotices(new BroadcastChannel(name));
      const keeper = storageKeeper(undefined);
      const deps = { crypto: globalThis.crypto, witness: around.witness, notices, keeper, now };
      const { indexedDB, IDBKeyRange } = around;
      const opened = await openDexieStore({ databaseName: name, indexedDB, IDBKeyRange }, deps);
      if (opened.ok) stores.add(opened.store);
      else notices.close();
      return opened;
    },
    abortAtRow: watch.abortAtRow,
    fillUp: () => around.fillUp(around.objectStores),
    takeOver: () => takeOver(around.indexedDB, name),
    version: () =>
      native(async (database) => {
        const { indexNames } = database.transaction('entries').objectStore('entries');
        return `${database.version} ${[...database.objectStoreNames].join()} ${[...indexNames].join()}`;
      }),
    async wipe() {
      closeAll();
      await done(around.indexedDB.deleteDatabase(name));
    },
    rows: (table) =>
      native((database) => done<Row[]>(database.transaction(table).objectStore(table).getAll())),
    edit: (table, change) => native((database) => editRows(database, table, change)),
    put: (table, rows) =>
      native(async (database) => {
        const transaction = database.transaction(table, 'readwrite');
        for (const row of rows) transaction.objectStore(table).put(row);
        await completed(transaction);
      }),
    allStrict: watch.allStrict,
    async end() {
      closeAll();
      watch.end();
      await done(around.indexedDB.deleteDatabase(name));
    },
  };
}

async function editRows(
  database: IDBDatabase,
  name: TableName,
  change: (row: Row) => Row | null,
): Promise<void> {
  const transaction = database.transaction(name, 'readwrite');
  const table = transaction.objectStore(name);
  const rows = await done<Row[]>(table.getAll());
  table.clear();
  for (const row of rows.map(change)) if (row !== null) table.put(row);
  await completed(transaction);
}

function completed(transaction: IDBTransaction): Promise<unknown> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
}

/** A schema to come: one table more, one index less. */
async function takeOver(indexedDB: IDBFactory, name: string): Promise<void> {
  const request = indexedDB.open(name, (SCHEMA_VERSION + 1) * 10);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('later', { keyPath: 'id' });
    request.transaction?.objectStore('entries').deleteIndex(BY_PLACE);
  };
  (await done(request)).close();
}

/** Stands between the store and the database's classes: counts rows, breaks a transaction, notes the durability. */
function watchWrites(name: string, { objectStores, databases }: Surroundings) {
  const { add, put } = objectStores;
  const { transaction } = databases;
  const durabilities: (string | undefined)[] = [];
  let left = 0;
  const counted = (write: typeof put): typeof put =>
    function watched(this: IDBObjectStore, ...given) {
      const request = write.apply(this, given);
      const counts = this.transaction.db.name === name && left > 0;
      if (counts) left -= 1;
      if (counts && left === 0) this.transaction.abort();
      return request;
    };
  objectStores.add = counted(add);
  objectStores.put = counted(put);
  databases.transaction = function watched(this: IDBDatabase, ...given) {
    if (this.name === name && given[1] === 'readwrite') durabilities.push(given[2]?.durability);
    return transaction.apply(this, given);
  };
  return {
    abortAtRow(row: number) {
      left = row;
    },
    allStrict: () => durabilities.length > 0 && durabilities.every((one) => one === 'strict'),
    end() {
      objectStores.add = add;
      objectStores.put = put;
      databases.transaction = transaction;
    },
  };
}
