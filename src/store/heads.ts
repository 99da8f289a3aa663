/** Heads: what has been seen of a book. Pure. */
import { assert } from '../ledger/assert.ts';
import { idOf } from '../ledger/entry.ts';
import type { SheetId } from '../ledger/ids.ts';
import type { EntryRow } from './rows.ts';
import type { Heads, SheetTip } from './store.ts';

export const NO_HEADS: Heads = { count: 0, bySheet: {} };

/** The heads after these rows, which come in the order of their numbers within each sheet. */
export function headsAfter(heads: Heads, rows: readonly EntryRow[]): Heads {
  const bySheet: Record<SheetId, SheetTip> = { ...heads.bySheet };
  for (const { entry, hash } of rows) {
    const before = bySheet[entry.sheet]?.number ?? 0;
    assert(entry.number === before + 1, `sheet ${entry.sheet} goes from ${before} to ${idOf(entry)}`);
    bySheet[entry.sheet] = { number: entry.number, hash };
  }
  return { count: heads.count + rows.length, bySheet };
}

/** Whether rows in the order of arrival go on from these heads without a gap. */
export function inSequence(heads: Heads, rows: readonly EntryRow[]): boolean {
  const lastBySheet = new Map<SheetId, number>();
  return rows.every(({ arrival, entry: { sheet, number } }, at) => {
    const last = lastBySheet.get(sheet) ?? heads.bySheet[sheet]?.number ?? 0;
    lastBySheet.set(sheet, number);
    return arrival === heads.count + at + 1 && number === last + 1;
  });
}
