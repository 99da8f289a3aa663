/**
 * Before and after: how a figure changed on average over the women that have both, always with how many they are. The mean of a few
 * says what one of them answered, so it is withheld. Nothing here leaves the follow-up book with a person in it.
 */
import type { CivilDate } from '../../ledger/civil-date.ts';
import { meanOf } from '../mean.ts';

/**
 * Fewer women than this, and no mean is shown: with two, each could work out the other's answer, and with three or four it takes
 * little talk among them. Five is what statistics offices commonly ask for at least in a cell.
 */
export const SMALLEST_CELL = 5;

/** A figure of one woman on one day. */
export interface Reading {
  readonly woman: string;
  readonly on: CivilDate;
  readonly value: number;
}

/** Means in tenths: 614 is 61.4. Each is rounded once, by itself, so the change may differ by 0.1 from the two beside it. */
export type BeforeAfter =
  | { readonly withheld: true }
  | {
      readonly withheld: false;
      readonly women: number;
      readonly beforeTenths: number;
      readonly afterTenths: number;
      readonly changeTenths: number;
    };

/**
 * Mean change = sum of (last − first) over the women with readings on two days or more ÷ their number. A woman with one
 * reading counts in neither mean. Of one day, the last reading in the list counts.
 * @param readings of one figure of one version of one instrument, in the order of the book.
 */
export function beforeAfter(readings: readonly Reading[]): BeforeAfter {
  const pairs = [...byWoman(readings).values()].flatMap(firstAndLast);
  if (pairs.length < SMALLEST_CELL) return { withheld: true };
  const before = pairs.reduce((sum, pair) => sum + pair.first, 0);
  const after = pairs.reduce((sum, pair) => sum + pair.last, 0);
  return {
    withheld: false,
    women: pairs.length,
    beforeTenths: tenths(before, pairs.length),
    afterTenths: tenths(after, pairs.length),
    changeTenths: tenths(after - before, pairs.length),
  };
}

function byWoman(readings: readonly Reading[]): ReadonlyMap<string, ReadonlyMap<CivilDate, number>> {
  const found = new Map<string, Map<CivilDate, number>>();
  for (const { woman, on, value } of readings) {
    const days = found.get(woman) ?? new Map<CivilDate, number>();
    found.set(woman, days.set(on, value));
  }
  return found;
}

function firstAndLast(days: ReadonlyMap<CivilDate, number>): readonly { first: number; last: number }[] {
  const inOrder = [...days.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return first && last && inOrder.length > 1 ? [{ first: first[1], last: last[1] }] : [];
}

const tenths = (sum: number, count: number): number => meanOf(sum * 10, count);
