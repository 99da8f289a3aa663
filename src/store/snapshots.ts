/** Snapshots: the fold of a book at a seal, so that a start need not fold it all. S4: only ever a shortcut. */
import { FOLD_VERSION } from '../ledger/book.ts';
import { type BookId, type EntryId, splitEntryId } from '../ledger/ids.ts';
import type { Tables } from './disk.ts';
import { type BookRow, type EntryRow, SNAPSHOT_ID, type SnapshotRow } from './rows.ts';

export const snapshotsOf = (tables: Tables, book: BookId): Promise<readonly SnapshotRow[]> =>
  tables.snapshots.list({ index: SNAPSHOT_ID, prefix: [book] });

/** The newest snapshot of this fold that fits the entries: its seal is there with the same running hash. */
export async function newestSnapshot(
  tables: Tables,
  all: readonly SnapshotRow[],
  { id: book, count }: Pick<BookRow, 'id' | 'count'>,
): Promise<SnapshotRow | undefined> {
  const usable = all
    .filter(({ foldVersion, heads }) => foldVersion === FOLD_VERSION && heads.count <= count)
    .sort((left, right) => right.heads.count - left.heads.count);
  for (const snapshot of usable) {
    const seal = await sealRow(tables, book, snapshot.seal);
    if (seal?.hash === snapshot.sealHash && seal.arrival <= snapshot.heads.count) return snapshot;
  }
  return undefined;
}

export async function sealRow(tables: Tables, book: BookId, seal: EntryId): Promise<EntryRow | undefined> {
  const { sheet, number } = splitEntryId(seal);
  const [row] = await tables.entries.get([[book, sheet, number]]);
  return row;
}
