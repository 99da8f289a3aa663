/**
 * What a contract case is given: a phone with a disk that can be opened, filled, broken, emptied and taken over. Cases know no
 * test runner, so that the same ones run in Node and inside a real browser.
 */
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { Entry, JsonObject, Place } from '../../../src/ledger/entry.ts';
import type { StoreCrypto } from '../../../src/store/hashes.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import type { WitnessStorage } from '../../../src/store/parts.ts';
import type { TableName } from '../../../src/store/rows.ts';
import type { Heads, OpenResult, Store } from '../../../src/store/store.ts';

export type Row = Record<string, unknown>;

export interface World {
  readonly crypto: StoreCrypto;
  /** Outside the database; survives `wipe`. */
  readonly witness: WitnessStorage;
  /** One more handle: another tab. */
  open(): Promise<OpenResult<MailingStore>>;
  /** From now on the transaction is aborted as the given row is written (1: the first). */
  abortAtRow(row: number): void;
  /** No room for anything more, until the returned function is called. */
  fillUp(): Promise<() => Promise<void>>;
  /** A newer app opens the database and changes its version. */
  takeOver(): Promise<void>;
  /** What the disk says of its version and shape. */
  version(): Promise<string>;
  /** The browser cleared the database. */
  wipe(): Promise<void>;
  /** Looks at the disk, past the store. */
  rows(table: TableName): Promise<readonly Row[]>;
  /** Changes the disk behind the store's back; null removes a row. */
  edit(table: TableName, change: (row: Row) => Row | null): Promise<void>;
  /** Puts rows on the disk, in the place of those with the same keys. */
  put(table: TableName, rows: readonly Row[]): Promise<void>;
  /** Whether every write asked for strict durability; null where the disk has no such thing. */
  allStrict(): boolean | null;
}

export interface Case {
  readonly name: string;
  run(world: World): Promise<void>;
}

export async function opened(world: World): Promise<MailingStore> {
  const result = await world.open();
  if (!result.ok) throw new Error(`not opened: ${result.code}`);
  return result.store;
}

const textOf = (value: unknown): string => (value === undefined ? 'undefined' : canonicalText(value));

/** Equal in what they say; the order of keys does not matter. */
export function same(actual: unknown, expected: unknown, about = 'value'): void {
  const [is, should] = [textOf(actual), textOf(expected)];
  if (is !== should) throw new Error(`${about}\n  is     ${is}\n  should ${should}`);
}

/** The parts named are as expected; the rest may be anything. */
export function like(actual: object, expected: Readonly<Record<string, unknown>>, about = 'value'): void {
  const parts = Object.keys(expected).map((key) => [key, (actual as Row)[key]]);
  same(Object.fromEntries(parts), expected, `${about} of ${JSON.stringify(actual)}`);
}

export async function fails(work: () => Promise<unknown>, name: string): Promise<void> {
  const outcome = await work().then(
    () => 'resolved',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  same(outcome.includes(name), true, `a failure that says ${name}, not ${outcome}`);
}

export const BOOK = 'book-a';

/** Writes entries of one sheet, numbered and in order, as a phone would. */
export interface Scribe {
  write(kind: string, body: JsonObject, place?: Place): Entry;
  joined(number: number): Entry;
}

export function scribe(phone: string, sheet: string, after = 0): Scribe {
  let number = 0;
  const write = (kind: string, body: JsonObject, place: Place = 'founding'): Entry => {
    number += 1;
    const claimedAt = '2026-01-10T18:00:00.000Z';
    const intent = `intent-${sheet}-${number}`;
    return { v: 1, kind, phone, sheet, number, lamport: after + number, claimedAt, place, intent, body };
  };
  const joined = (member: number) =>
    write('member-joined', { member: `member-${member}`, number: member, on: '2026-01-10' });
  return { write, joined };
}

export function founding(by: Scribe): Entry {
  const denominations = [
    { value: 500, form: 'note' },
    { value: 100, form: 'coin' },
  ];
  const currency = { code: 'EUR', digits: 2, denominations };
  return by.write('founded', { name: 'Las Manos', on: '2026-01-10', practice: false, currency });
}

export interface Started {
  readonly store: MailingStore;
  readonly phone: string;
  readonly heads: Heads;
  readonly by: Scribe;
}

/** A founded book with two members, open in one tab. */
export async function started(world: World, book = BOOK): Promise<Started> {
  const store = await opened(world);
  let by: Scribe = scribe('', '');
  const created = await store.createBook(book, (phone) => {
    by = scribe(phone, `sheet-${book}`);
    return { entries: [founding(by), by.joined(1), by.joined(2)] };
  });
  if (!created.ok) throw new Error(`not created: ${created.code}`);
  return { store, phone: created.phone, heads: created.heads, by };
}

export async function loadedOf(store: Store, book = BOOK) {
  const loaded = await store.load(book);
  if (!loaded.ok) throw new Error(`not loaded: ${loaded.code}`);
  return loaded;
}
