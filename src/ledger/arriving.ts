/**
 * A meeting that is sealed somewhere while lines of it are still on their way here: the seal's figures are shown with the
 * number of lines that are missing, and nothing is written in it until they came.
 */
import type { Book } from './book.ts';
import { type Entry, idOf } from './entry.ts';
import { type HeadList, headsFrom, reaches } from './order/turns.ts';

export interface Arriving {
  readonly seal: Entry;
  readonly lines: number;
}

/** Null where the open meeting is not sealed elsewhere, or all is here. */
export function arrivingIn(book: Book): Arriving | null {
  const { open, waiting, waitingWhy, heads } = book;
  const isSeal = ({ kind, place, phone }: Entry) =>
    kind === 'meeting-sealed' && place === open?.id && open.turns.some((turn) => turn.phone === phone);
  const seal = waiting.find((one) => isSeal(one) && waitingWhy[idOf(one)] === 'missing');
  if (!seal) return null;
  const covers = headsFrom(seal.body.covers as unknown as HeadList);
  const missing = Object.entries(covers).map(([sheet, last]) => Math.max(0, last - (heads[sheet] ?? 0)));
  // What came ahead of a gap in its sheet is here, though it waits.
  const ahead = waiting.filter((one) => reaches(covers, one) && one.number > (heads[one.sheet] ?? 0));
  // Where another branch of a sheet is here (branches/), nothing says how many of its lines are others: one at least.
  return { seal, lines: Math.max(1, missing.reduce((all, one) => all + one, 0) - ahead.length) };
}
