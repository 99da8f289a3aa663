/**
 * Several communities as one: parts are added to parts and wholes to wholes, so a large community weighs more than a small one. Money is
 * added within a currency alone, and play money with no other. Must not know: where the books come from.
 */
import { amount } from '../money.ts';
import { DEFINITIONS, type IndicatorKey, type Measure, measureOf } from './definitions.ts';
import type { Indicators } from './indicators.ts';

/** One community's figures and what they are in. */
export interface OneOfAll {
  readonly currency: { readonly code: string; readonly digits: number };
  readonly practice: boolean;
  readonly found: Indicators;
}

export type Measures = Readonly<Partial<Record<IndicatorKey, Measure>>>;

export interface InCurrency {
  readonly code: string;
  readonly digits: number;
  readonly communities: number;
  /** What is money. */
  readonly measures: Measures;
}

export interface Together {
  readonly communities: number;
  /** What counts people, meetings, loans or days, over all currencies. */
  readonly measures: Measures;
  readonly byCurrency: readonly InCurrency[];
}

/** Practice communities are left out. A currency is its code with its digits: the same code with others is another one. */
export function together(all: readonly OneOfAll[]): Together {
  const real = all.filter(({ practice }) => !practice);
  const nameOf = ({ currency }: OneOfAll) => `${currency.code} ${currency.digits}`;
  const names = [...new Set(real.map(nameOf))].sort();
  return {
    communities: real.length,
    measures: addedUp(real, false),
    byCurrency: names.flatMap((name) => {
      const own = real.filter((one) => nameOf(one) === name);
      const [first] = own;
      return first ? [{ ...first.currency, communities: own.length, measures: addedUp(own, true) }] : [];
    }),
  };
}

/** `inMoney`: those figures that are money, or else all others. */
function addedUp(all: readonly OneOfAll[], inMoney: boolean): Measures {
  return Object.fromEntries(
    DEFINITIONS.filter(({ unit }) => (unit === 'money') === inMoney).map((definition) => {
      const measures = all.map(({ found }) => measureOf(definition, found));
      const add = (values: readonly number[]) => values.reduce((sum, value) => amount(sum + value), 0);
      const whole = definition.is === 'sum' ? null : add(measures.map((one) => one.whole ?? 0));
      return [definition.key, { part: add(measures.map(({ part }) => part)), whole }];
    }),
  );
}
