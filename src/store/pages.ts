/** What the pages that brought entries say their phones had seen, as the fold asks for it. Kept by keep-pages.ts. */
import type { BookId, SheetId } from '../ledger/ids.ts';
import type { Tables } from './disk.ts';
import { PAGE_ID, type PageRow } from './rows.ts';

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
