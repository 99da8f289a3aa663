/**
 * A disk in memory with the manners of IndexedDB: rows are copied in and out, transactions run one after another, and one
 * that throws leaves nothing behind. A `MemoryPlatter` is what several handles (tabs) share.
 */
import { assert } from '../ledger/assert.ts';
import { type Disk, DiskError, type Key, type KeyPart, type Range, type Rows, type Tables } from './disk.ts';
import type { DiskFailure } from './disk-refusal.ts';
import { INDEXES, SCHEMA_VERSION, type TableName } from './rows.ts';

type Stored = Record<string, unknown>;

export interface MemoryPlatter {
  readonly rows: Map<TableName, Map<string, unknown>>;
  /** Rows go in and out as they are: for a disk that is looked at once, by code that changes no row. */
  readonly lends: boolean;
  readonly handles: Set<() => void>;
  version: number;
  /** Rows it has room for in all; beyond, a write fails as a full disk does. */
  capacity: number;
  /** For tests: the transaction that writes this row from now (1: the first) is aborted; 0: none is. */
  abortAtRow: number;
  queue: Promise<unknown>;
}

export function memoryPlatter(capacity: number = Number.POSITIVE_INFINITY): MemoryPlatter {
  return {
    ...{ rows: new Map(), lends: false },
    handles: new Set(),
    version: SCHEMA_VERSION,
    capacity,
    abortAtRow: 0,
    queue: Promise.resolve(),
  };
}

/** One whose rows are not copied: a whole book goes through it in a moment, and is thrown away. */
export const lendingPlatter = (): MemoryPlatter => ({ ...memoryPlatter(), lends: true });

/** Opens a handle. A platter that a newer app has taken over throws, as the database does. */
export function openMemoryDisk(platter: MemoryPlatter): Disk {
  if (platter.version > SCHEMA_VERSION) throw new DiskError(newer(platter));
  let ended: DiskFailure | null = null;
  let retired: () => void = () => undefined;
  const retire = (): void => {
    ended ??= newer(platter);
    platter.handles.delete(retire);
    retired();
  };
  platter.handles.add(retire);

  function run<Result>(writes: boolean, work: (tables: Tables) => Promise<Result>): Promise<Result> {
    const turn = platter.queue.then(async () => {
      if (ended) throw new DiskError(ended);
      const before = new Map(writes ? [...platter.rows].map(([name, rows]) => [name, new Map(rows)]) : []);
      try {
        const result = await work(tablesOf(platter, writes));
        const size = [...platter.rows.values()].reduce((sum, rows) => sum + rows.size, 0);
        if (writes && size > platter.capacity) throw new DiskError({ ok: false, code: 'quota' });
        return result;
      } catch (error) {
        if (writes) platter.rows.clear();
        for (const [name, rows] of before) platter.rows.set(name, rows);
        throw error;
      }
    });
    platter.queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    read: (_names, work) => run(false, work),
    write: (_names, work) => run(true, work),
    onRetired(callback) {
      retired = callback;
    },
    close() {
      ended ??= { ok: false, code: 'closed' };
      platter.handles.delete(retire);
    },
  };
}

const newer = ({ version }: MemoryPlatter): DiskFailure => ({
  ok: false,
  code: 'newerDatabase',
  ours: SCHEMA_VERSION,
  found: version,
});

/** What a newer app does when it opens: the others are told and closed, and cannot come back. */
export function takeOver(platter: MemoryPlatter, version: number): void {
  platter.version = version;
  for (const retire of [...platter.handles]) retire();
}

function tablesOf(platter: MemoryPlatter, writes: boolean): Tables {
  const table = <Row>(name: TableName): Rows<Row> => memoryTable<Row>(platter, name, writes);
  return {
    books: table('books'),
    entries: table('entries'),
    forks: table('forks'),
    pages: table('pages'),
    blobs: table('blobs'),
    boxes: table('boxes'),
    cardsThere: table('cardsThere'),
    cards: table('cards'),
    phones: table('phones'),
    keyrings: table('keyrings'),
    snapshots: table('snapshots'),
    summaries: table('summaries'),
    drafts: table('drafts'),
    clips: table('clips'),
    settings: table('settings'),
  };
}

function memoryTable<Row>(platter: MemoryPlatter, name: TableName, writes: boolean): Rows<Row> {
  const rows = platter.rows.get(name) ?? new Map<string, unknown>();
  platter.rows.set(name, rows);
  const primary = INDEXES[name][0] ?? '';
  const nameOf = (key: Key): string => JSON.stringify([key].flat());
  const copy = <Given>(given: Given): Given => (platter.lends ? given : structuredClone(given));
  const copies = (found: readonly unknown[]): Row[] => copy(found) as Row[];
  const keep = (fresh: readonly Row[], mayExist: boolean): void => {
    assert(writes, `a write to ${name} in a transaction that reads`);
    for (const row of fresh) {
      const key = nameOf(keyOf(row, primary));
      if (rows.has(key) && !mayExist)
        throw new DiskError({ ok: false, code: 'diskFailed', problem: 'ConstraintError' });
      rows.set(key, copy(row));
      if (platter.abortAtRow > 0) abortWhenDue(platter);
    }
  };
  return {
    get: async (keys) => copies(keys.map((key) => rows.get(nameOf(key)))),
    all: async () =>
      copies(
        [...rows.values()].sort((left, right) => compareKeys(keyOf(left, primary), keyOf(right, primary))),
      ),
    list: async (range) => copies(within([...rows.values()], range)),
    keys: async (range) => within([...rows.values()], range).map((row) => keyOf(row, primary)),
    add: async (fresh) => keep(fresh, false),
    put: async (fresh) => keep(fresh, true),
    async remove(keys) {
      assert(writes, `a removal from ${name} in a transaction that reads`);
      for (const key of keys) rows.delete(nameOf(key));
    },
  };
}

function abortWhenDue(platter: MemoryPlatter): void {
  platter.abortAtRow -= 1;
  if (platter.abortAtRow === 0) throw new DiskError({ ok: false, code: 'diskFailed', problem: 'AbortError' });
}

function within(
  rows: readonly unknown[],
  { index, prefix, after, limit, backwards }: Range,
): readonly unknown[] {
  const way = backwards ? -1 : 1;
  const start = after && [...prefix, ...after];
  const found = rows
    .map((row) => ({ row, key: keyOf(row, index) }))
    .filter(({ key }) => prefix.every((part, at) => key[at] === part))
    .filter(({ key }) => !start || compareKeys(key, start) * way > 0)
    .sort((left, right) => compareKeys(left.key, right.key) * way);
  return found.slice(0, limit).map(({ row }) => row);
}

/** The key of a row under a key path as IndexedDB writes them: "id" or "[book+entry.sheet]". */
function keyOf(row: unknown, path: string): readonly KeyPart[] {
  return (FIELDS.get(path) ?? fieldsOf(path)).map((names) => {
    const value = names.reduce<unknown>((holder, name) => (holder as Stored)[name], row);
    assert(typeof value === 'string' || typeof value === 'number', `no key at ${names.join('.')} of ${path}`);
    return value;
  });
}

const fieldsOf = (path: string): readonly (readonly string[])[] =>
  path
    .replace(/^\[|\]$/gu, '')
    .split('+')
    .map((field) => field.split('.'));
const FIELDS = new Map(
  Object.values(INDEXES).flatMap((paths) => paths.map((path) => [path, fieldsOf(path)])),
);

function compareKeys(left: readonly KeyPart[], right: readonly KeyPart[]): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [left[at] ?? 0, right[at] ?? 0];
    if (one === other) continue;
    if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}
