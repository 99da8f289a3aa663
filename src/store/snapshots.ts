/** Snapshots: the fold of a book at a seal, so that a start need not fold it all. S4: only ever a shortcut. */
import type { Book } from '../ledger/book.ts';
import { FOLD_VERSION } from '../ledger/fold.ts';
import type { BookId, EntryId } from '../ledger/ids.ts';
import { attempt, type Disk, type Tables } from './disk.ts';
import { splitEntryId } from './heads.ts';
import { type EntryRow, SNAPSHOT_ID, type SnapshotRow } from './rows.ts';
import type { Heads, SaveResult } from './store.ts';

/** The newest snapshot of this fold that fits the entries: its seal is there with the same running hash. */
export async function newestSnapshot(
  tables: Tables,
  book: BookId,
  count: number,
): Promise<SnapshotRow | undefined> {
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
