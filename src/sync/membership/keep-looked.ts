/**
 * The fold of a book that was looked at in memory, kept as its snapshot once the same book is on the disk: it is not read back and
 * folded again to see what is known. S4: only ever a shortcut, and only where the disk has these lines and pages and no others.
 */
import type { BookId } from '../../ledger/ids.ts';
import { attempt } from '../../store/disk.ts';
import type { KeptPage } from '../../store/kept-page.ts';
import type { LoadedBook, Store } from '../../store/store.ts';

export interface Looked {
  readonly loaded: LoadedBook;
  readonly pages: readonly KeptPage[];
}

type LookedStore = Pick<Store, 'books' | 'headsAt' | 'pagesSeen' | 'saveSnapshot'>;

/** Where it is not the same, or has two branches or no seal, or the disk fails, nothing is kept: it is folded when it is opened. */
export async function keepLooked(store: LookedStore, book: BookId, looked: Looked): Promise<void> {
  const { book: state, heads, forks } = looked.loaded;
  const { lastSeal } = state;
  if (!lastSeal || forks.length > 0) return;
  await attempt(async () => {
    if (await isSame(store, book, looked)) await store.saveSnapshot(book, lastSeal.entry, heads, state);
  });
}

/** As many lines, every sheet with the same end, whose running hash speaks for all before it; and the same pages. */
async function isSame(store: LookedStore, book: BookId, { loaded, pages }: Looked): Promise<boolean> {
  const { count, bySheet } = loaded.heads;
  const here = (await store.books()).find(({ id }) => id === book);
  if (here?.count !== count) return false;
  const wanted = Object.entries(bySheet).map(([sheet, { number }]) => ({ sheet, last: number }));
  const ends = await store.headsAt(book, wanted);
  const sameEnds =
    ends.length === wanted.length && ends.every(({ sheet, hash }) => bySheet[sheet]?.hash === hash);
  if (!sameEnds) return false;
  const told = (await store.pagesSeen(book)).map(keyOf).sort();
  const looked = pages.map(keyOf).sort();
  return told.length === looked.length && told.every((one, at) => one === looked[at]);
}

const keyOf = ({ sheet, first, page }: KeptPage): string => `${sheet}:${first} ${page}`;
