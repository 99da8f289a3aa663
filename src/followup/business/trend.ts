/** How a figure of a business went from visit to visit: a point for each visit that has it, in the order of days. */
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { Amount } from '../../ledger/money.ts';
import { netWorthOf, salesLessCosts, type VisitFigures, type WorkedOut } from './figures.ts';

export const TRENDS = ['profitAsked', 'salesLessCosts', 'sales', 'netWorth'] as const;
export type Trend = (typeof TRENDS)[number];

export interface TrendPoint {
  readonly on: CivilDate;
  readonly value: Amount;
}

const figureOf: Readonly<Record<Trend, (figures: VisitFigures) => Amount | undefined>> = {
  profitAsked: ({ profitAsked }) => profitAsked,
  sales: ({ sales }) => sales,
  salesLessCosts: (figures) => ifKnown(salesLessCosts(figures)),
  netWorth: (figures) => ifKnown(netWorthOf(figures)),
};

const ifKnown = (result: WorkedOut): Amount | undefined => (result.known ? result.value : undefined);

/**
 * @param visits of one business, in any order; of two on one day, the later in the list counts.
 * A visit without the figure makes no point: the line goes on to the next that has one, and never through 0.
 */
export function trendOf(
  visits: readonly { readonly on: CivilDate; readonly figures: VisitFigures }[],
  trend: Trend,
): readonly TrendPoint[] {
  const byDay = new Map<CivilDate, Amount>();
  for (const { on, figures } of visits) {
    const value = figureOf[trend](figures);
    if (value !== undefined) byDay.set(on, value);
  }
  return [...byDay].map(([on, value]) => ({ on, value })).sort((one, other) => (one.on < other.on ? -1 : 1));
}
