/**
 * What being late costs: a fee for each instalment whose principal was not there when its days of grace were over, by the terms of
 * the loan. Each is told with how it came. Source: docs/method.md. Must not know: the clock.
 */
import type { Loan } from '../book.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import type { LoanTerms } from '../conditions/conditions.ts';
import { type Amount, add, smaller, subtract, sum, ZERO } from '../money.ts';
import { percentOf } from '../rate.ts';
import { isLate } from './calendar.ts';
import { principalPaidBy, settledOnPaper } from './interest.ts';
import { instalmentsNow, lastReschedulingOf, periodOf, termsNow } from './schedule.ts';

/** One instalment that was late, in minor units. */
export interface LateFee {
  readonly due: CivilDate;
  /** What of its principal was missing when its grace was over. */
  readonly missing: Amount;
  readonly fee: Amount;
}

/** All up to `day`, paid or not, the oldest first; those of a plan that was replaced stay. */
function lateFeesBy(loan: Loan, day: CivilDate): readonly LateFee[] {
  const { lateFee } = loan.terms;
  if (lateFee.mode === 'none') return [];
  const { last: rescheduled, before } = lastReschedulingOf(loan);
  let expected = rescheduled ? subtract(loan.principal, rescheduled.owed) : ZERO;
  const fees = rescheduled ? [...lateFeesBy(before, day < rescheduled.on ? day : rescheduled.on)] : [];
  const period = periodOf(termsNow(loan).plan);
  for (const { due, principal } of instalmentsNow(loan)) {
    expected = add(expected, principal);
    const last = addDays(due, lateFee.graceDays);
    const isOver = lateFee.graceDays === 0 ? isLate(loan, period, last, day) : last < day;
    if (!isOver || settledOnPaper(loan, last)) continue;
    const missing = smaller(principal, subtract(expected, principalPaidBy(loan, last)));
    if (missing > 0) fees.push({ due, missing, fee: feeFor(lateFee, missing, loan.cashStep) });
  }
  return fees;
}

export const lateFeesChargedBy = (loan: Loan, day: CivilDate): Amount =>
  sum(lateFeesBy(loan, day).map(({ fee }) => fee));

/** Those that are still to be paid on `day`: what was paid or forgiven of them is taken from the oldest first. */
export function lateFeesOpen(loan: Loan, day: CivilDate): readonly LateFee[] {
  let paid = sum(loan.payments.map(({ lateFee }) => lateFee));
  return lateFeesBy(loan, day)
    .map((one) => {
      const gone = smaller(paid, one.fee);
      paid = subtract(paid, gone);
      return { ...one, fee: subtract(one.fee, gone) };
    })
    .filter(({ fee }) => fee > 0);
}

type Agreed = Exclude<LoanTerms['lateFee'], { readonly mode: 'none' }>;

const feeFor = (agreed: Agreed, missing: Amount, cashStep: Amount): Amount =>
  agreed.mode === 'perInstalment' ? agreed.amount : percentOf(missing, agreed.percent, cashStep);
