/** What rows say of running hashes, as the fold asks for it (ledger/branches/). */
import type { Branches } from '../ledger/branches/branches.ts';
import type { SheetId } from '../ledger/ids.ts';
import { linksOf } from './links.ts';
import type { EntryRow, ForkRow } from './rows.ts';
import type { Heads } from './store.ts';

/** @param start the heads that `rows` go on from. @param rows in the order of their numbers within each sheet. */
export function branchesOf(start: Heads, rows: readonly EntryRow[], forks: readonly ForkRow[]): Branches {
  const hashAt = finderOf(start, rows);
  const beside = forks.map((row) => ({ ...row, hash: row.hash ?? row.digest }));
  return { links: forks.length === 0 ? [] : linksOf(rows, beside, hashAt), hashAt };
}

/** The index is made when the first seal asks. */
function finderOf(start: Heads, rows: readonly EntryRow[]): Branches['hashAt'] {
  let bySheet: Map<SheetId, { readonly first: number; readonly hashes: string[] }> | null = null;
  return (sheet, number) => {
    const before = start.bySheet[sheet];
    if (before?.number === number) return before.hash;
    bySheet ??= indexOf(rows);
    const here = bySheet.get(sheet);
    return here?.hashes[number - here.first];
  };
}

function indexOf(rows: readonly EntryRow[]) {
  const bySheet = new Map<SheetId, { readonly first: number; readonly hashes: string[] }>();
  for (const { entry, hash } of rows) {
    const here = bySheet.get(entry.sheet);
    if (here) here.hashes.push(hash);
    else bySheet.set(entry.sheet, { first: entry.number, hashes: [hash] });
  }
  return bySheet;
}
