/**
 * Keeps what the pages that brought entries say their phones had seen, in the transaction of the entries.
 * Must not know: pages' bytes, or how they travel.
 */
import { type Entry, idOf } from '../ledger/entry.ts';
import { type BookId, entryIdOf } from '../ledger/ids.ts';
import type { Tables } from './disk.ts';
import { removeSnapshots } from './keep-snapshot.ts';
import type { KeptPage } from './kept-page.ts';
import { PAGE_ID } from './rows.ts';
import { rowsUnder } from './rows-under.ts';

/**
 * Adds those that are new. A snapshot was folded without them: it goes (S4) where one tells of another phone's entries that
 * had come without it. What this phone had seen, its own fold knew.
 */
export async function keepPages(
  tables: Tables,
  book: BookId,
  pages: readonly KeptPage[],
  fresh: readonly Entry[],
): Promise<void> {
  if (pages.length === 0) return;
  const keyOf = ({ sheet, first, page }: KeptPage) => [book, sheet, first, page] as const;
  const byKey = new Map(pages.map((page) => [keyOf(page).join(' '), page]));
  const asked = [...byKey.values()];
  const stored = await rowsUnder(tables.pages, { index: PAGE_ID, prefix: [book] }, asked.map(keyOf));
  const added = asked.filter((_, at) => stored[at] === undefined);
  if (added.length === 0) return;
  await tables.pages.add(
    added.map(({ page, sheet, first, last, seal, heads, epoch }) => {
      const plain = heads.map((head) => ({ sheet: head.sheet, last: head.last }));
      return { book, page, sheet, first, last, seal, heads: plain, ...(epoch ? { epoch } : {}) };
    }),
  );
  const came = new Set(fresh.map(idOf));
  const late = added.filter(({ sheet, first }) => !came.has(entryIdOf(sheet, first)));
  const told = await tables.entries.get(late.map(({ sheet, first }) => [book, sheet, first]));
  const [own] = await tables.phones.get([book]);
  if (told.some((row) => row && row.entry.phone !== own?.id)) await removeSnapshots(tables, book);
}
