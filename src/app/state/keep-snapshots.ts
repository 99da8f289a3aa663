/** When a snapshot of the open book is kept: at a seal, and where it had to be folded whole. */
import type { Book } from '../../ledger/book.ts';
import { type Entry, idOf } from '../../ledger/entry.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { Heads, LoadResult, Store } from '../../store/store.ts';

type Keeper = Pick<Store, 'saveSnapshot'>;

/**
 * What had to be folded whole (it came by a file or from other phones, or the app is newer than its snapshot) need not be
 * again at the next start. With two branches the fold has to see both, so a snapshot would not be used.
 */
export function keepFolded(store: Keeper, id: BookId, loaded: Extract<LoadResult, { ok: true }>): void {
  const { lastSeal } = loaded.book;
  if (loaded.fromSnapshot || loaded.forks.length > 0 || !lastSeal) return;
  void store.saveSnapshot(id, lastSeal.entry, loaded.heads, loaded.book);
}

interface Sealed {
  readonly id: BookId;
  readonly book: Book;
  readonly heads: Heads;
}

/** `entries` are what was just written. */
export function keepSealed(store: Keeper, { id, heads, book }: Sealed, entries: readonly Entry[]): void {
  const seal = entries.find((entry) => entry.kind === 'meeting-sealed');
  if (seal) void store.saveSnapshot(id, idOf(seal), heads, book);
}
