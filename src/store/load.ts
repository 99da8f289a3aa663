/**
 * Reading: the folded book with its heads and cards, pages of entries, snapshots (S4: only ever a shortcut) and the check of
 * the running hashes.
 */

import type { Book } from '../ledger/book.ts';
import { decodeEntry } from '../ledger/decode.ts';
import { compareEntries, ENTRY_VERSION, type Entry, idOf } from '../ledger/entry.ts';
import { extend, FOLD_VERSION, fold } from '../ledger/fold.ts';
import type { BookId, EntryId } from '../ledger/ids.ts';
import { readCards } from './cards.ts';
import { attempt, type Disk, type Range, type Tables } from './disk.ts';
import { nextHash, type StoreCrypto, sheetStart } from './hashes.ts';
import { headsAfter, NO_HEADS, splitEntryId } from './heads.ts';
import {
  BY_ARRIVAL,
  BY_ID,
  BY_ORDER,
  BY_PLACE,
  CARD_ID,
  type EntryRow,
  FORK_ID,
  SNAPSHOT_ID,
  type SnapshotRow,
} from './rows.ts';
import type { EntryQuery, HashVerdict, Heads, LoadResult, SaveResult } from './store.ts';

/** An entry as this code reads it: older versions are brought up, newer ones stay as they are. */
function current(entry: Entry): Entry {
  if (entry.v === ENTRY_VERSION) return entry;
  const decoded = decodeEntry(entry);
  return decoded.ok ? decoded.entry : entry;
}

/** See Store.load. */
export async function load(disk: Disk, book: BookId): Promise<LoadResult> {
  return attempt(() => loadOrThrow(disk, book, true));
}

async function loadOrThrow(disk: Disk, book: BookId, useSnapshot: boolean): Promise<LoadResult> {
  const names = ['books', 'entries', 'cards', 'forks', 'phones', 'snapshots'] as const;
  const read = await disk.read(names, async (tables) => {
    const [row] = await tables.books.get([book]);
    if (!row) return null;
    const forkRows = await tables.forks.list({ index: FORK_ID, prefix: [book] });
    // With two branches the fold has to see both, so no snapshot stands in for it.
    const whole = !useSnapshot || forkRows.length > 0;
    const snapshot = whole ? undefined : await newestSnapshot(tables, book, row.count);
    return {
      snapshot,
      forkRows,
      rows: await tables.entries.list(arrivals(book, snapshot?.heads.count ?? 0)),
      cardRows: await tables.cards.list({ index: CARD_ID, prefix: [book] }),
      phones: await tables.phones.get([book]),
    };
  });
  if (!read) return { ok: false, code: 'unknownBook', book };
  const { snapshot, rows, cardRows, forkRows, phones } = read;
  const forks = forkRows.map(({ entry }) => current(entry));
  const entries = rows.map(({ entry }) => current(entry));
  const state = snapshot ? extend(snapshot.state, entries) : fold([...entries, ...forks]);
  // What came late sorts before the snapshot's end: everything is folded again.
  if (!state) return loadOrThrow(disk, book, false);
  return {
    ok: true,
    book: state,
    heads: headsAfter(snapshot?.heads ?? NO_HEADS, rows),
    ...readCards(cardRows),
    forks,
    phone: phones[0]?.id ?? null,
    fromSnapshot: snapshot !== undefined,
  };
}

const arrivals = (book: BookId, after: number): Range => ({
  index: BY_ARRIVAL,
  prefix: [book],
  after: [after],
});

/** The newest snapshot of this fold that fits the entries: its seal is there with the same running hash. */
async function newestSnapshot(tables: Tables, book: BookId, count: number): Promise<SnapshotRow | undefined> {
  const all = await tables.snapshots.list({ index: SNAPSHOT_ID, prefix: [book] });
  const usable = all
    .filter(({ foldVersion, heads }) => foldVersion === FOLD_VERSION && heads.count <= count)
    .sort((left, right) => right.heads.count - left.heads.count);
  for (const snapshot of usable) {
    const seal = await sealRow(tables, book, snapshot.seal);
    if (seal?.hash === snapshot.sealHash && seal.arrival <= snapshot.heads.count) return snapshot;
  }
  return undefined;
}

async function sealRow(tables: Tables, book: BookId, seal: EntryId): Promise<EntryRow | undefined> {
  const { sheet, number } = splitEntryId(seal);
  const [row] = await tables.entries.get([[book, sheet, number]]);
  return row;
}

/** See Store.saveSnapshot. The one before is kept beside the new one; older ones and those of other folds go. */
export function saveSnapshot(
  disk: Disk,
  book: BookId,
  seal: EntryId,
  heads: Heads,
  state: Book,
): Promise<SaveResult> {
  return attempt(() =>
    disk.write(['snapshots', 'entries', 'books'], async (tables) => {
      const row = await sealRow(tables, book, seal);
      const [known] = await tables.books.get([book]);
      if (!row || !known || heads.count > known.count) return { ok: true };
      const all = await tables.snapshots.list({ index: SNAPSHOT_ID, prefix: [book] });
      const kept = all
        .filter((one) => one.foldVersion === FOLD_VERSION && one.seal !== seal)
        .sort((left, right) => right.heads.count - left.heads.count)
        .slice(0, 1);
      const gone = all.filter((one) => !kept.includes(one));
      await tables.snapshots.remove(gone.map((one) => [one.book, one.seal, one.foldVersion]));
      await tables.snapshots.put([
        { book, seal, sealHash: row.hash, foldVersion: FOLD_VERSION, heads, state },
      ]);
      return { ok: true };
    }),
  );
}

export function dropSnapshots(disk: Disk, book: BookId): Promise<SaveResult> {
  return attempt(() =>
    disk.write(['snapshots'], async (tables) => {
      const all = await tables.snapshots.list({ index: SNAPSHOT_ID, prefix: [book] });
      await tables.snapshots.remove(all.map((one) => [one.book, one.seal, one.foldVersion]));
      return { ok: true };
    }),
  );
}

/** See Store.entriesOf. */
export async function entriesOf(disk: Disk, book: BookId, query: EntryQuery): Promise<readonly Entry[]> {
  const rows = await disk.read(['entries'], (tables) => rowsOf(tables, book, query));
  return rows.map(({ entry }) => current(entry));
}

async function rowsOf(tables: Tables, book: BookId, query: EntryQuery): Promise<readonly EntryRow[]> {
  if ('ids' in query) return rowsById(tables, book, query.ids);
  if ('place' in query) {
    const rows = await tables.entries.list({ index: BY_PLACE, prefix: [book, query.place] });
    return [...rows].sort(({ entry: left }, { entry: right }) => compareEntries(left, right));
  }
  const range: Range = { index: BY_ORDER, prefix: [book] };
  if ('all' in query) return tables.entries.list(range);
  const [last] = query.after === undefined ? [] : await rowsById(tables, book, [query.after]);
  return tables.entries.list({
    ...range,
    limit: query.limit,
    backwards: query.newestFirst ?? false,
    ...(last ? { after: [last.entry.lamport, last.entry.sheet, last.entry.number] } : {}),
  });
}

async function rowsById(tables: Tables, book: BookId, ids: readonly EntryId[]): Promise<readonly EntryRow[]> {
  const keys = ids.map(splitEntryId).map(({ sheet, number }) => [book, sheet, number] as const);
  return (await tables.entries.get(keys)).filter((row) => row !== undefined);
}

/** See Store.verifyHashes. */
export async function verifyHashes(disk: Disk, crypto: StoreCrypto, book: BookId): Promise<HashVerdict> {
  const rows = await disk.read(['entries'], (tables) =>
    tables.entries.list({ index: BY_ID, prefix: [book] }),
  );
  const tips = new Map<string, { readonly number: number; readonly hash: string }>();
  for (const { entry, hash } of rows) {
    const tip = tips.get(entry.sheet) ?? { number: 0, hash: await sheetStart(crypto, book, entry.sheet) };
    const right = entry.number === tip.number + 1 && (await nextHash(crypto, tip.hash, entry)) === hash;
    if (!right) return { ok: false, code: 'hashMismatch', entry: idOf(entry) };
    tips.set(entry.sheet, { number: entry.number, hash });
  }
  return { ok: true, entries: rows.length };
}
