/** Running hashes of a book's sheets, entry by entry, the same as the store keeps (S5). */
import { compareEntries, type Entry } from '../ledger/entry.ts';
import type { BookId, SheetId } from '../ledger/ids.ts';
import type { SheetHead } from '../ledger/sheet-head.ts';
import { nextHash, type StoreCrypto, sheetStart } from '../store/hashes.ts';

/** The head of a sheet after `entry`; `before` is the head it continues, undefined for the first. */
export async function headAfter(
  crypto: StoreCrypto,
  book: BookId,
  before: SheetHead | undefined,
  entry: Entry,
): Promise<SheetHead> {
  const start = before?.hash ?? (await sheetStart(crypto, book, entry.sheet));
  return { sheet: entry.sheet, last: entry.number, hash: await nextHash(crypto, start, entry) };
}

/** The heads after every entry of a whole book, for the checks that compare seals with them. */
export async function runningHeads(
  crypto: StoreCrypto,
  book: BookId,
  entries: readonly Entry[],
): Promise<readonly SheetHead[]> {
  const heads: SheetHead[] = [];
  const bySheet = new Map<SheetId, SheetHead>();
  for (const entry of [...entries].sort(compareEntries)) {
    const head = await headAfter(crypto, book, bySheet.get(entry.sheet), entry);
    bySheet.set(entry.sheet, head);
    heads.push(head);
  }
  return heads;
}
