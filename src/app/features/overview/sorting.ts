/** How the table of communities is sorted. Amounts of different currencies are not compared: each currency stands by itself. */
import type { Visit } from '../../../ledger/overview/visits.ts';
import { worstFirst } from '../../../ledger/overview/visits.ts';
import { type Figure, type FigureName, IS_MONEY } from './use-figures.ts';

export type Column = 'name' | 'visit' | FigureName;

export interface Sorting {
  readonly by: Column;
  readonly backwards: boolean;
}

export interface Sortable extends Visit {
  readonly figures: Readonly<Record<FigureName, Figure>>;
}

/** What the sorting is called: by figures and by visits it begins with the most. */
export function directionOf({ by, backwards }: Sorting): 'ascending' | 'descending' {
  return (by === 'name' || by === 'sealed') === backwards ? 'descending' : 'ascending';
}

/** Figures begin with the greatest, days with the longest ago, visits with the worst; what has no figure comes last both ways. */
export function sorted<Row extends Sortable>(
  rows: readonly Row[],
  { by, backwards }: Sorting,
  compareNames: (left: string, right: string) => number,
): readonly Row[] {
  const way = backwards ? -1 : 1;
  const byName = (left: Row, right: Row) => compareNames(left.summary.name, right.summary.name);
  const compare = (left: Row, right: Row): number => {
    if (by === 'name') return way * byName(left, right);
    if (by === 'visit') return way * worstFirst(left, right);
    const currency = IS_MONEY.has(by) ? compareCurrencies(left, right) : 0;
    return currency || byFigure(left.figures[by], right.figures[by], by === 'sealed' ? way : -way);
  };
  return [...rows].sort((left, right) => compare(left, right) || byName(left, right));
}

function byFigure({ order: left }: Figure, { order: right }: Figure, way: number): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return way * (left - right);
}

function compareCurrencies({ summary: left }: Visit, { summary: right }: Visit): number {
  const [one, other] = [left.currency.code, right.currency.code];
  return one === other ? 0 : one < other ? -1 : 1;
}
