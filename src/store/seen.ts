/** What the fold is told of what phones had seen: what pages say, and what the pages of this phone's uncut lines will say. */
import type { BookId, SheetId } from '../ledger/ids.ts';
import type { PageSeen } from '../ledger/order/page-seen.ts';
import type { Disk, Tables } from './disk.ts';
import { seenOfUncut } from './mail/uncut.ts';
import { pagesOf } from './pages.ts';

/** Of some sheets, or of the whole book; uncut lines always. */
export async function seenIn(
  tables: Tables,
  book: BookId,
  sheets?: ReadonlySet<SheetId>,
): Promise<readonly PageSeen[]> {
  const pages = await pagesOf(tables, book, sheets);
  return [...pages, ...(await seenOfUncut(tables, book))];
}

/** See Store.pagesSeen. */
export const pagesSeen = (disk: Disk, book: BookId): Promise<readonly PageSeen[]> =>
  disk.read(['books', 'entries', 'pages', 'snapshots', 'phones'], (tables) => seenIn(tables, book));
