/**
 * What the pages that brought entries say their phones had seen: kept in the transaction of the entries, for the fold.
 * Must not know: pages' bytes, or how they travel.
 */
import { type Entry, idOf } from '../ledger/entry.ts';
import { type BookId, entryIdOf, type SheetId } from '../ledger/ids.ts';
import type { PageSeen } from '../ledger/order/page-seen.ts';
import type { Disk, Tables } from './disk.ts';
import { PAGE_ID, type PageRow, SNAPSHOT_ID } from './rows.ts';

/** Those of some sheets, or of the whole book. */
export async function pagesOf(
  tables: Tables,
  book: BookId,
  sheets?: ReadonlySet<SheetId>,
): Promise<readonly PageRow[]> {
  if (!sheets) return tables.pages.list({ index: PAGE_ID, prefix: [book] });
  const bySheet = [...sheets].map((sheet) => tables.pages.list({ index: PAGE_ID, prefix: [book, sheet] }));
  return (await Promise.all(bySheet)).flat();
}

/** See Store.pagesSeen. */
export const pagesSeen = (disk: Disk, book: BookId): Promise<readonly PageSeen[]> =>
  disk.read(['pages'], (tables) => pagesOf(tables, book));

/**
 * Adds those that are new. A snapshot was folded without them: it goes (S4) where one tells of another phone's entries that
 * had come without it. What this phone had seen, its own fold knew.
 */
export async function keepPages(
  tables: Tables,
  book: BookId,
  pages: readonly PageSeen[],
  fresh: readonly Entry[],
): Promise<void> {
  if (pages.length === 0) return;
  const keyOf = ({ sheet, first, page }: PageSeen) => [book, sheet, first, page] as const;
  const byKey = new Map(pages.map((page) => [keyOf(page).join(' '), page]));
  const asked = [...byKey.values()];
  const stored = await tables.pages.get(asked.map(keyOf));
  const added = asked.filter((_, at) => stored[at] === undefined);
  if (added.length === 0) return;
  await tables.pages.add(
    added.map(({ page, sheet, first, last, seal, heads }) => {
      const plain = heads.map((head) => ({ sheet: head.sheet, last: head.last }));
      return { book, page, sheet, first, last, seal, heads: plain };
    }),
  );
  const came = new Set(fresh.map(idOf));
  const late = added.filter(({ sheet, first }) => !came.has(entryIdOf(sheet, first)));
  const told = await tables.entries.get(late.map(({ sheet, first }) => [book, sheet, first]));
  const [own] = await tables.phones.get([book]);
  if (!told.some((row) => row && row.entry.phone !== own?.id)) return;
  const snapshots = await tables.snapshots.list({ index: SNAPSHOT_ID, prefix: [book] });
  await tables.snapshots.remove(snapshots.map((one) => [one.book, one.seal, one.foldVersion]));
}
