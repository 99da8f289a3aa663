/** What the cash at hand can pay, in whole cash steps. Must not know: what it is paid for. */
import { type Amount, amount, smaller, sum, ZERO } from '../money.ts';
import { split } from '../split.ts';

/** The greatest multiple of the step that is not more; both in minor units, from zero. */
export const wholeSteps = (value: Amount, step: Amount): Amount => amount(value - (value % step));

/**
 * What is paid of each claim in whole cash steps: all of it where there is enough, else in proportion. A claim below zero is
 * paid nothing; none is paid more than it is, and all together never more than the cash.
 */
export function payOut(
  cash: Amount,
  claims: readonly Amount[],
  startAt: number,
  step: Amount,
): readonly Amount[] {
  const most = claims.map((claim) => (claim > 0 ? wholeSteps(claim, step) : ZERO));
  const all = sum(most);
  if (all === 0 || cash <= 0) return claims.map(() => ZERO);
  return split(smaller(wholeSteps(cash, step), all), most, startAt % claims.length, step);
}
