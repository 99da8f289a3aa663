/**
 * The narrow port under the store: tables inside transactions. Two disks implement it, IndexedDB (dexie-disk.ts) and
 * memory (memory-disk.ts); the rules of the store are written once, above it.
 * Entries, forks and pages are logs: a log has no way to change or remove a row (S3).
 */

import type { DiskFailure } from './disk-refusal.ts';
import type { RowByTable, TableName } from './rows.ts';

export type KeyPart = string | number;
export type Key = KeyPart | readonly KeyPart[];

/**
 * Rows whose index key starts with `prefix`, in key order. `after` are the remaining parts of the key to start behind
 * (in the direction of reading).
 */
export interface Range {
  readonly index: string;
  readonly prefix: readonly KeyPart[];
  readonly after?: readonly KeyPart[];
  readonly limit?: number;
  readonly backwards?: boolean;
}

export interface Log<Row> {
  /** In the order of the keys asked for. */
  get(keys: readonly Key[]): Promise<readonly (Row | undefined)[]>;
  list(range: Range): Promise<readonly Row[]>;
  /** The primary keys of the rows that `list` would give: rows may be large. */
  keys(range: Range): Promise<readonly Key[]>;
  all(): Promise<readonly Row[]>;
  /** Fails the whole transaction where a key exists. */
  add(rows: readonly Row[]): Promise<void>;
}

export interface Rows<Row> extends Log<Row> {
  put(rows: readonly Row[]): Promise<void>;
  remove(keys: readonly Key[]): Promise<void>;
}

export interface Tables {
  readonly books: Rows<RowByTable['books']>;
  readonly entries: Log<RowByTable['entries']>;
  readonly forks: Log<RowByTable['forks']>;
  readonly pages: Log<RowByTable['pages']>;
  readonly blobs: Rows<RowByTable['blobs']>;
  readonly boxes: Rows<RowByTable['boxes']>;
  readonly cardsThere: Rows<RowByTable['cardsThere']>;
  readonly cards: Rows<RowByTable['cards']>;
  readonly phones: Rows<RowByTable['phones']>;
  readonly keyrings: Rows<RowByTable['keyrings']>;
  readonly snapshots: Rows<RowByTable['snapshots']>;
  readonly summaries: Rows<RowByTable['summaries']>;
  readonly drafts: Rows<RowByTable['drafts']>;
  readonly clips: Rows<RowByTable['clips']>;
  readonly settings: Rows<RowByTable['settings']>;
}

/** `work` may await nothing but the tables it is given: IndexedDB commits by itself as soon as it is idle (S5). */
export interface Disk {
  read<Result>(names: readonly TableName[], work: (tables: Tables) => Promise<Result>): Promise<Result>;
  /**
   * Resolves once the commit is durable; where `work` throws, nothing was written (S1). It may be run a second time where the
   * first found no room: it keeps nothing outside the tables.
   */
  write<Result>(names: readonly TableName[], work: (tables: Tables) => Promise<Result>): Promise<Result>;
  /** Calls back once, when a newer app takes the database over (S6). */
  onRetired(callback: () => void): void;
  close(): void;
}

/** A failure of the disk as an error, for operations whose result has no room for it. */
export class DiskError extends Error {
  readonly failure: DiskFailure;

  constructor(failure: DiskFailure) {
    super(failure.code);
    this.name = 'DiskError';
    this.failure = failure;
  }
}

/** Runs an operation; what the disk refused comes back as a value, bugs are thrown on. */
export async function attempt<Result>(work: () => Promise<Result>): Promise<Result | DiskFailure> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DiskError) return error.failure;
    throw error;
  }
}
