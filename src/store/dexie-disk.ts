/**
 * The disk in IndexedDB, through Dexie. Owns S6: code older than the database never writes to it. Dexie 4 opens a newer
 * database silently (dexie issue 2097) and may reopen by itself, so the native version is checked after every open and
 * once more inside every write, and nothing opens automatically.
 */
import { Dexie, type Table } from 'dexie';
import { type Disk, DiskError, type Rows, type Tables } from './disk.ts';
import { failureOf } from './disk-failure.ts';
import { INDEXES, SCHEMA_VERSION, type TableName } from './rows.ts';
import type { DiskFailure } from './store.ts';

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
    indexedDB: parts.indexedDB,
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
    end(newer(event.newVersion ?? 0));
    retired();
    return false;
  });

  async function ready(): Promise<void> {
    if (ended) throw new DiskError(ended);
    if (db.isOpen()) return;
    await db.open().catch((error: unknown) => {
      throw new DiskError(failureOf(error) ?? { ok: false, code: 'diskFailed', problem: String(error) });
    });
    const found = db.backendDB().version;
    if (found > NATIVE_VERSION) end(newer(found));
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
      throw failure ? new DiskError(failure) : error;
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

const newer = (found: number): DiskFailure => ({
  ok: false,
  code: 'newerDatabase',
  ours: NATIVE_VERSION,
  found,
});

function tablesOf(db: Dexie): Tables {
  const rows = <Row>(name: TableName): Rows<Row> => dexieTable<Row>(db.table<Row>(name));
  return {
    books: rows('books'),
    entries: rows('entries'),
    forks: rows('forks'),
    cards: rows('cards'),
    phones: rows('phones'),
    snapshots: rows('snapshots'),
    drafts: rows('drafts'),
    settings: rows('settings'),
  };
}

function dexieTable<Row>(table: Table<Row>): Rows<Row> {
  return {
    get: (keys) => table.bulkGet([...keys]),
    all: () => table.toArray(),
    async list({ index, prefix, after, limit, backwards }) {
      const start = after && [...prefix, ...after];
      // An array sorts after every text and number, so [...prefix, []] lies behind all keys of the prefix.
      const [lower, upper] = backwards
        ? [prefix, start ?? [...prefix, []]]
        : [start ?? prefix, [...prefix, []]];
      const found = table.where(index).between(lower, upper, !start || backwards, false);
      const turned = backwards ? found.reverse() : found;
      return (limit === undefined ? turned : turned.limit(limit)).toArray();
    },
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
