/**
 * The disk in IndexedDB, through Dexie. Owns S6: code older than the database never writes to it. Dexie 4 opens a newer
 * database silently, and may even add to it (dexie issue 2097), and reopens by itself. So it gets a factory that opens
 * nothing but our version, nothing opens automatically, and every transaction looks at the native version again.
 */
import { Dexie, type Table } from 'dexie';
import { type Disk, DiskError, type Key, type Range, type Rows, type Tables } from './disk.ts';
import { failureOf } from './disk-failure.ts';
import type { DiskFailure } from './disk-refusal.ts';
import { INDEXES, SCHEMA_VERSION, type TableName } from './rows.ts';

/** What Dexie needs of the browser; tests hand in another one. */
export interface DexieParts {
  readonly databaseName: string;
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

const NATIVE_VERSION = SCHEMA_VERSION * 10;
const TABLE_NAMES = Object.keys(INDEXES) as TableName[];

/** Opens the database. Rejects with a DiskError: `newerDatabase` or `diskFailed`. */
export async function openDexieDisk(parts: DexieParts): Promise<Disk> {
  const db = new Dexie(parts.databaseName, {
    indexedDB: onlyOurVersion(parts),
    IDBKeyRange: parts.IDBKeyRange,
    chromeTransactionDurability: 'strict',
    autoOpen: false,
    cache: 'disabled',
  });
  db.version(SCHEMA_VERSION).stores(
    Object.fromEntries(TABLE_NAMES.map((name) => [name, INDEXES[name].join(',')])),
  );
  let ended: DiskFailure | null = null;
  let retired: () => void = () => undefined;
  const end = (failure: DiskFailure): void => {
    ended ??= failure;
    db.close({ disableAutoOpen: true });
  };
  // Returning false keeps Dexie's own listener from closing in a way that opens again.
  db.on('versionchange', (event) => {
    const deleted = event.newVersion === null;
    end(deleted ? { ok: false, code: 'closed' } : newer(event.newVersion));
    if (!deleted) retired();
    return false;
  });

  async function ready(): Promise<void> {
    if (ended) throw new DiskError(ended);
    if (db.isOpen()) return;
    try {
      await db.open();
    } catch (error) {
      const failure = ended ?? failureOf(error);
      if (!failure) throw error;
      throw new DiskError(failure.code === 'newerDatabase' ? newer(await installedVersion(parts)) : failure);
    }
    if (ended) throw new DiskError(ended);
  }

  async function run<Result>(
    mode: 'r!' | 'rw!',
    names: readonly TableName[],
    work: (tables: Tables) => Promise<Result>,
  ): Promise<Result> {
    await ready();
    try {
      return await db.transaction(mode, [...names], async (transaction) => {
        const found = transaction.idbtrans.db.version;
        if (found > NATIVE_VERSION) throw new DiskError(newer(found));
        return work(tablesOf(db));
      });
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) throw error;
      throw new DiskError(failure.code === 'closed' && ended ? ended : failure);
    }
  }

  await ready();
  return {
    read: (names, work) => run('r!', names, work),
    write: (names, work) => run('rw!', names, work),
    onRetired(callback) {
      retired = callback;
    },
    close: () => end({ ok: false, code: 'closed' }),
  };
}

/** The version on the disk, where the browser tells. */
async function installedVersion({ databaseName, indexedDB }: DexieParts): Promise<number | null> {
  const all = (await indexedDB.databases?.()) ?? [];
  return all.find(({ name }) => name === databaseName)?.version ?? null;
}

/** Gives back the VersionError that Dexie swallows by asking again without a version, or for one of its own. */
function onlyOurVersion({
  databaseName,
  indexedDB,
}: DexieParts): Partial<IDBFactory> & Pick<IDBFactory, 'open'> {
  let asked = askFirst(databaseName, indexedDB);
  return {
    open(name, version) {
      // Dexie's own list of databases, where the browser has none.
      if (name !== databaseName) return indexedDB.open(name, version);
      if (version !== NATIVE_VERSION) {
        throw new DOMException(`opened only at version ${NATIVE_VERSION}`, 'VersionError');
      }
      const request = asked ?? indexedDB.open(name, version);
      asked = null;
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    cmp: (first, second) => indexedDB.cmp(first, second),
    ...(indexedDB.databases ? { databases: () => indexedDB.databases() } : {}),
  };
}

/**
 * Dexie asks a moment later, which at a start is after all of the app's frame was read. Nothing of the answer is heard before Dexie
 * listens: it does so in a microtask, and the browser answers in a task. Null: Dexie asks, and hears what is the matter.
 */
function askFirst(name: string, indexedDB: IDBFactory): IDBOpenDBRequest | null {
  try {
    return indexedDB.open(name, NATIVE_VERSION);
  } catch {
    return null;
  }
}

const newer = (found: number | null): DiskFailure => ({
  ok: false,
  code: 'newerDatabase',
  ours: NATIVE_VERSION,
  found,
});

const tablesOf = (db: Dexie): Tables =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, dexieTable(db.table(name))])) as unknown as Tables;

function dexieTable<Row>(table: Table<Row>): Rows<Row> {
  const within = ({ index, prefix, after, limit, backwards = false }: Range) => {
    const start = after && [...prefix, ...after];
    // An array sorts after every text and number, so [...prefix, []] lies behind all keys of the prefix.
    const [lower, upper] = backwards
      ? [prefix, start ?? [...prefix, []]]
      : [start ?? prefix, [...prefix, []]];
    const found = table.where(index).between(lower, upper, !start || backwards, false);
    const turned = backwards ? found.reverse() : found;
    return limit === undefined ? turned : turned.limit(limit);
  };
  return {
    get: (keys) => table.bulkGet([...keys]),
    all: () => table.toArray(),
    list: async (range) => within(range).toArray(),
    keys: async (range) => (await within(range).primaryKeys()) as readonly Key[],
    async add(rows) {
      await table.bulkAdd([...rows]);
    },
    async put(rows) {
      await table.bulkPut([...rows]);
    },
    async remove(keys) {
      await table.bulkDelete([...keys]);
    },
  };
}
