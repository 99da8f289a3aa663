/** A phone whose disk is the twin in memory. */
import type { Disk, Rows } from '../../../src/store/disk.ts';
import { storageKeeper } from '../../../src/store/keeper.ts';
import { memoryPlatter, openMemoryDisk, takeOver } from '../../../src/store/memory-disk.ts';
import { openMemoryStore } from '../../../src/store/memory-store.ts';
import { localNotices } from '../../../src/store/notices.ts';
import { INDEXES, type TableName } from '../../../src/store/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Row, World } from '../contract/world.ts';
import { mapStorage } from './storage.ts';

export function memoryWorld(platter = memoryPlatter()): World & { end(): Promise<void> } {
  const witness = mapStorage();
  const notices = localNotices();
  const stores = new Set<Store>();
  const now = (): Date => new Date('2026-01-10T18:00:00.000Z');
  const closeAll = (): void => {
    for (const store of stores) store.close();
    stores.clear();
  };
  const atDisk = async <Result>(work: (disk: Disk) => Promise<Result>): Promise<Result> => {
    const disk = openMemoryDisk(platter);
    const result = await work(disk);
    disk.close();
    return result;
  };
  return {
    crypto: globalThis.crypto,
    witness,
    async open() {
      const deps = {
        crypto: globalThis.crypto,
        witness,
        notices: notices(),
        keeper: storageKeeper(undefined),
        now,
      };
      const opened = await openMemoryStore(platter, deps);
      if (opened.ok) stores.add(opened.store);
      return opened;
    },
    abortAtRow(row) {
      platter.abortAtRow = row;
    },
    async fillUp() {
      platter.capacity = 0;
      return async () => {
        platter.capacity = Number.POSITIVE_INFINITY;
      };
    },
    takeOver: async () => takeOver(platter, platter.version + 1),
    version: async () => `${platter.version}`,
    async wipe() {
      closeAll();
      platter.rows.clear();
    },
    rows: async (table) => structuredClone([...(platter.rows.get(table)?.values() ?? [])]) as Row[],
    edit: (table, change) => atDisk((disk) => editRows(disk, table, change)),
    put: (table, rows) =>
      atDisk((disk) => disk.write([table], (tables) => (tables[table] as unknown as Rows<Row>).put(rows))),
    allStrict: () => null,
    end: async () => closeAll(),
  };
}

async function editRows(disk: Disk, name: TableName, change: (row: Row) => Row | null): Promise<void> {
  await disk.write([name], async (tables) => {
    const table = tables[name] as unknown as Rows<Row>;
    const rows = await table.all();
    await table.remove(rows.map((row) => keyOf(row, name)));
    await table.put(rows.map(change).filter((row) => row !== null));
  });
}

function keyOf(row: Row, name: TableName): readonly string[] {
  const fields = (INDEXES[name][0] ?? '').replace(/^\[|\]$/gu, '').split('+');
  return fields.map(
    (field) => field.split('.').reduce<unknown>((part, step) => (part as Row)[step], row) as string,
  );
}
