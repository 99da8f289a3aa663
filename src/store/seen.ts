/**
 * What the fold is told of what phones had seen: what pages say, and what the pages of this phone's uncut lines will say. Telling
 * the latter is a piece of its own, which comes once there are such lines.
 */
import type { BookId, SheetId } from '../ledger/ids.ts';
import type { Tables } from './disk.ts';
import type { KeptPage } from './kept-page.ts';
import { pagesOf } from './pages.ts';
import { type BookRow, type EntryRow, PAGE_ID, type PhoneRow } from './rows.ts';

type Tell = (tables: Tables, book: BookId) => Promise<readonly KeptPage[]>;

/** What one handle has of that piece. */
export interface Telling {
  tell: Tell | null;
}

/** Of some sheets, or of the whole book; uncut lines as far as they can be told. */
export async function seenIn(
  { tell }: Telling,
  tables: Tables,
  book: BookId,
  sheets?: ReadonlySet<SheetId>,
): Promise<readonly KeptPage[]> {
  const pages = await pagesOf(tables, book, sheets);
  return tell ? [...pages, ...(await tell(tables, book))] : pages;
}

/** Whether this phone has neither given nor taken a page: then no other one has heard of its lines. */
export async function hasNoPage(tables: Tables, row: BookRow): Promise<boolean> {
  if (row.cut) return false;
  return (await tables.pages.keys({ index: PAGE_ID, prefix: [row.id], limit: 1 })).length === 0;
}

/**
 * Fetches the piece where one of these rows may be an uncut line: then they are to be read once more. Where there is no page yet,
 * and nothing came in after the line, it had seen all that is before it, which is how the fold takes it anyway: so a phone that
 * was never synced does without the piece, and without reading the whole book for it.
 */
export async function needsTelling(
  telling: Telling,
  row: BookRow,
  phone: PhoneRow | undefined,
  rows: readonly EntryRow[],
  noPage: boolean,
): Promise<boolean> {
  const { arrival: cut } = row.cut ?? { arrival: 0 };
  const first = rows.findIndex(({ arrival, entry }) => arrival > cut && entry.phone === phone?.id);
  if (telling.tell || first < 0) return false;
  if (noPage && rows.slice(first).every(({ entry }) => entry.phone === phone?.id)) return false;
  telling.tell = (await import('./mail/uncut.ts')).seenOfUncut;
  return true;
}
