/** The sums of many communities, each currency apart. Must not know: books. */
import { type Amount, amount } from '../money.ts';
import type { CommunitySummary } from './summary.ts';

/** Sums of communities with one currency: sums of different currencies are no sum. All in minor units. */
export interface CurrencyTotal {
  readonly currency: CommunitySummary['currency'];
  readonly communities: number;
  readonly members: number;
  readonly savings: Amount;
  readonly lent: Amount;
  readonly overdue: Amount;
}

/** By the currency's code, in its order; the same code with another scale is another currency. */
export function totalsByCurrency(summaries: readonly CommunitySummary[]): readonly CurrencyTotal[] {
  const totals = new Map<string, CurrencyTotal>();
  for (const { currency, indicators, lent } of summaries) {
    const key = `${currency.code} ${currency.digits}`;
    const { members, savings, overdue } = indicators;
    const had = totals.get(key);
    totals.set(key, {
      currency: had?.currency ?? currency,
      communities: (had?.communities ?? 0) + 1,
      members: (had?.members ?? 0) + members,
      savings: amount((had?.savings ?? 0) + savings),
      lent: amount((had?.lent ?? 0) + lent),
      overdue: amount((had?.overdue ?? 0) + overdue),
    });
  }
  return [...totals].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, total]) => total);
}
