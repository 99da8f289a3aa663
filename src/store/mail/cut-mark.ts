/** How far the lines of this phone are in pages. Pure. */
import type { PhoneId, SheetId } from '../../ledger/ids.ts';
import type { CutMark, EntryRow } from '../rows.ts';

export const NOTHING_CUT: CutMark = { arrival: 0, lastBySheet: {} };

export const isUncut = (mark: CutMark, phone: PhoneId, { arrival, entry }: EntryRow): boolean =>
  entry.phone === phone && arrival > mark.arrival && entry.number > (mark.lastBySheet[entry.sheet] ?? 0);

/**
 * The mark once these pages are there too. `since`: all rows after `mark.arrival` in the order of arrival, `count` the number of
 * entries of the book. It moves on to the first line that is still uncut, and forgets sheets before it.
 */
export function markAfter(
  mark: CutMark,
  phone: PhoneId,
  since: readonly EntryRow[],
  count: number,
  pages: readonly { readonly sheet: SheetId; readonly last: number }[],
): CutMark {
  const reached: Record<SheetId, number> = { ...mark.lastBySheet };
  for (const { sheet, last } of pages) reached[sheet] = Math.max(reached[sheet] ?? 0, last);
  const next = { arrival: mark.arrival, lastBySheet: reached };
  const first = since.find((row) => isUncut(next, phone, row));
  const arrival = first ? first.arrival - 1 : count;
  const after = since.filter((row) => row.arrival > arrival && row.entry.phone === phone);
  const sheets = new Set(after.map(({ entry }) => entry.sheet));
  const lastBySheet = Object.fromEntries(Object.entries(reached).filter(([sheet]) => sheets.has(sheet)));
  return { arrival, lastBySheet };
}
