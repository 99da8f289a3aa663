/**
 * Whether equal instalments come out even: where rounding to the cash step leaves the last one nothing, or more than one
 * and a half of the others, or is through before it, it is no plan of equal instalments, and other numbers of them are
 * proposed. Source: docs/method.md.
 */

import type { LoanTerms } from '../conditions/conditions.ts';
import { type Amount, ZERO } from '../money.ts';
import { levelPayments } from './forecast.ts';
import { isLevel, type Planned } from './schedule.ts';

/** `last`: the last payment, or an earlier one that differs. `others`: the nearest numbers of instalments that come out even, fewer and more. Amounts in minor units. */
export interface UnevenPlan {
  readonly instalments: number;
  readonly instalment: Amount;
  readonly last: Amount;
  readonly others: readonly number[];
}

const MOST_INSTALMENTS = 120;

/** Null where the plan comes out even, or where there is nothing to level out (principal in equal parts always works). */
export function unevenPlan(planned: Planned): UnevenPlan | null {
  const { plan } = planned.terms;
  if (plan.mode !== 'equalInstalments' || !isLevel(planned.terms)) return null;
  const oddIn = (instalments: number) =>
    oddOne({ ...planned.terms, plan: { ...plan, instalments } }, planned);
  const found = oddIn(plan.instalments);
  if (!found) return null;
  const worksWith = (instalments: number) => oddIn(instalments) === null;
  const fewer = nearest(plan.instalments, -1, worksWith);
  const more = nearest(plan.instalments, 1, worksWith);
  return { instalments: plan.instalments, ...found, others: [...fewer, ...more] };
}

function nearest(from: number, by: 1 | -1, works: (instalments: number) => boolean): readonly number[] {
  for (let next = from + by; next >= 1 && next <= MOST_INSTALMENTS; next += by)
    if (works(next)) return [next];
  return [];
}

/** A payment and the one that is too far from it; null where there is none. */
function oddOne(terms: LoanTerms, planned: Planned): Pick<UnevenPlan, 'instalment' | 'last'> | null {
  const payments = levelPayments({ ...planned, terms });
  const [instalment = ZERO] = payments;
  const other = payments.slice(0, -1).find((one) => one !== instalment);
  const last = other ?? payments.at(-1) ?? ZERO;
  return other === undefined && last > 0 && 2 * last <= 3 * instalment ? null : { instalment, last };
}
