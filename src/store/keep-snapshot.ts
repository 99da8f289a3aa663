/** Keeping and dropping snapshots: what snapshots.ts finds again. S4: only ever a shortcut. */
import { type Book, FOLD_VERSION } from '../ledger/book.ts';
import type { BookId, EntryId } from '../ledger/ids.ts';
import { attempt, type Disk, type Tables } from './disk.ts';
import { sealRow, snapshotsOf } from './snapshots.ts';
import type { Heads, SaveResult } from './store.ts';

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
      const all = await snapshotsOf(tables, book);
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
    disk.write(['snapshots', 'summaries'], async (tables) => {
      await removeSnapshots(tables, book);
      return { ok: true };
    }),
  );
}

/** Inside a transaction that changes what a fold comes to: its summary goes with it. */
export async function removeSnapshots(tables: Tables, book: BookId): Promise<void> {
  await tables.summaries.remove([book]);
  const all = await snapshotsOf(tables, book);
  await tables.snapshots.remove(all.map((one) => [one.book, one.seal, one.foldVersion]));
}
