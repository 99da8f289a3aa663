/** The running hashes: those at any number of a sheet, and whether every entry still has its own. */
import { idOf } from '../ledger/entry.ts';
import { type BookId, entryIdOf, type SheetId } from '../ledger/ids.ts';
import type { SheetHead } from '../ledger/sheet-head.ts';
import type { Disk } from './disk.ts';
import { nextHash, type StoreCrypto, sheetStart } from './hashes.ts';
import { rowsById } from './read.ts';
import { BY_ID } from './rows.ts';
import type { HashVerdict } from './store.ts';

/** See Store.headsAt. */
export async function headsAt(
  disk: Disk,
  book: BookId,
  wanted: readonly Pick<SheetHead, 'sheet' | 'last'>[],
): Promise<readonly SheetHead[]> {
  const ids = wanted.map(({ sheet, last }) => entryIdOf(sheet, last));
  const rows = await disk.read(['entries'], (tables) => rowsById(tables, book, ids));
  return rows.map(({ entry, hash }) => ({ sheet: entry.sheet, last: entry.number, hash }));
}

/** See Store.verifyHashes. */
export async function verifyHashes(disk: Disk, crypto: StoreCrypto, book: BookId): Promise<HashVerdict> {
  const rows = await disk.read(['entries'], (tables) =>
    tables.entries.list({ index: BY_ID, prefix: [book] }),
  );
  const tips = new Map<SheetId, string>();
  for (const { entry, hash } of rows) {
    const tip = tips.get(entry.sheet) ?? (await sheetStart(crypto, book, entry.sheet));
    if ((await nextHash(crypto, tip, entry)) !== hash)
      return { ok: false, code: 'hashMismatch', entry: idOf(entry) };
    tips.set(entry.sheet, hash);
  }
  const heads = rows.map(({ entry, hash }) => ({ sheet: entry.sheet, last: entry.number, hash }));
  return { ok: true, entries: rows.length, heads };
}
