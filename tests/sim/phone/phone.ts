/**
 * A phone: a disk, a small storage beside it, a clock that may be wrong, and the starts of the app on it (tabs).
 * Must not know: what its people do, what goes wrong.
 */
import { type MemoryPlatter, memoryPlatter } from '../../../src/store/memory-disk.ts';
import { localNotices } from '../../../src/store/notices.ts';
import type { Notices } from '../../../src/store/parts.ts';
import type { PhoneRow, TableName } from '../../../src/store/rows.ts';
import { mapStorage } from '../../store/worlds/storage.ts';
import type { Start } from './start.ts';

type MapStorage = ReturnType<typeof mapStorage>;
export type Rows = ReadonlyMap<string, unknown>;

export interface Phone {
  readonly name: string;
  readonly founder: boolean;
  readonly platter: MemoryPlatter;
  witness: MapStorage;
  /** Joins the tabs. */
  readonly join: () => Notices;
  readonly starts: Start[];
  /** Milliseconds since 1970 at the world's beginning, as this phone has it. */
  clockMs: number;
  online: boolean;
  dead: boolean;
  /** Rows changed since the invariants were last looked at. */
  dirty: boolean;
  /** Storage faults since the last start: the witness has to notice. */
  struck: 'rolled back' | 'emptied' | null;
  /** The sheet that the next start goes on with: a cloned app that was running. */
  nextSheet: string | null;
  /** A copy of its disk that may be put back. */
  backup: Map<TableName, Map<string, unknown>> | null;
  /** The disk as a newer app took it over: nothing is written to it any more. */
  takenOver: Map<TableName, Map<string, unknown>> | null;
  cloneOf: Phone | null;
  /** A tab was killed between its write and telling the others: they show it with their own next write. */
  untold: boolean;
  /** Who syncs: at most one tab. */
  readonly locks: Start[];
  /** Of the database, as this app knows it. */
  readonly version: number;
  serial: number;
}

export function newPhone(name: string, clockMs: number, founder: boolean): Phone {
  const platter = memoryPlatter();
  return {
    name,
    founder,
    platter,
    witness: mapStorage(),
    join: localNotices(),
    starts: [],
    clockMs,
    online: true,
    dead: false,
    dirty: true,
    struck: null,
    nextSheet: null,
    backup: null,
    takenOver: null,
    cloneOf: null,
    untold: false,
    locks: [],
    version: platter.version,
    serial: 0,
  };
}

/** Looks at the disk, past the store. The rows are the disk's own: not to be changed. */
export const rowsOf = ({ platter }: Phone, table: TableName): Rows => platter.rows.get(table) ?? new Map();

export function listOf<Row>(phone: Phone, table: TableName): readonly Row[] {
  return [...rowsOf(phone, table).values()] as Row[];
}

/** The id that this phone has for the book; null before it has keys. */
export const phoneIdOn = (phone: Phone): string | null => listOf<PhoneRow>(phone, 'phones')[0]?.id ?? null;

export const hasBook = (phone: Phone): boolean => rowsOf(phone, 'books').size > 0;
