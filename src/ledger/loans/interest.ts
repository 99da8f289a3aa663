/**
 * What a loan costs by a day: its charges and late fees, from its terms and payments.
 * Monthly charges are a month's charge, never divided by days; they fall on the monthly date of the pay-out, on what was
 * owed at the start of that month; the first month is whole. Where charges count meetings, from meeting to meeting. Sources: docs/method.md. Must not know: the clock.
 */
import type { Loan } from '../book.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import { type Amount, add, smaller, subtract, sum, ZERO } from '../money.ts';
import { percentOf } from '../rate.ts';
import { chargeOn, chargesBy, isLate } from './calendar.ts';
import { instalmentsNow, lastReschedulingOf, periodOf, planOf, termsNow } from './schedule.ts';

export const principalPaidBy = (loan: Loan, day: CivilDate): Amount =>
  add(
    loan.paidOnPaper,
    sum(loan.payments.filter((payment) => payment.on <= day).map((payment) => payment.principal)),
  );

/**
 * The charge that falls on the `month`-th monthly date (1, 2 …) of a loan with monthly interest. The first month is whole,
 * also where she paid something back on the very day; after it, what was settled before the date is not charged again.
 */
export function monthlyCharge(loan: Loan, month: number): Amount {
  const { interest } = loan.terms;
  if (interest.mode !== 'monthlyOnOriginal' && interest.mode !== 'monthlyOnOwed') return ZERO;
  const paidBy = (day: CivilDate) => (month === 1 ? loan.paidOnPaper : principalPaidBy(loan, day));
  const owedAtStart = subtract(
    loan.principal,
    paidBy(month === 1 ? loan.paidOutOn : chargeOn(loan, month - 1)),
  );
  const owedBefore = subtract(loan.principal, paidBy(addDays(chargeOn(loan, month), -1)));
  if (owedAtStart <= 0 || owedBefore <= 0) return ZERO;
  const base = interest.mode === 'monthlyOnOriginal' ? loan.principal : owedAtStart;
  return percentOf(base, interest.percent, loan.cashStep);
}

export const settledOnPaper = (loan: Loan, day: CivilDate): boolean =>
  loan.interestSettledBy !== null && day <= loan.interestSettledBy;

/** Interest that has fallen due by `day`, paid or not. */
export function interestChargedBy(loan: Loan, day: CivilDate): Amount {
  if (loan.terms.interest.mode === 'once') {
    return sum(
      planOf(loan)
        .filter((instalment) => instalment.due <= day && !settledOnPaper(loan, instalment.due))
        .map((instalment) => instalment.interest),
    );
  }
  let total = ZERO;
  const months = chargesBy(loan, day);
  for (let month = 1; month <= months; month += 1) {
    if (settledOnPaper(loan, chargeOn(loan, month))) continue;
    const charge = monthlyCharge(loan, month);
    total = add(total, charge);
    // Nothing is owed any more, or the rate rounds to nothing: no later month costs more than this one.
    if (charge === 0 && month > 1) break;
  }
  return total;
}

/** Interest that is owed for certain but not due yet: the rest of interest once, or the first month, which is whole. */
export function interestToCome(loan: Loan, day: CivilDate): Amount {
  if (loan.terms.interest.mode === 'once') {
    return sum(
      planOf(loan)
        .filter((instalment) => instalment.due > day && !settledOnPaper(loan, instalment.due))
        .map((instalment) => instalment.interest),
    );
  }
  const first = chargeOn(loan, 1);
  return day < first && !settledOnPaper(loan, first) ? monthlyCharge(loan, 1) : ZERO;
}

/** A fee for each instalment whose principal was not there when its grace was over; those of a plan that was replaced stay. */
export function lateFeesChargedBy(loan: Loan, day: CivilDate): Amount {
  const { lateFee } = loan.terms;
  if (lateFee.mode === 'none') return ZERO;
  const { last: rescheduled, before } = lastReschedulingOf(loan);
  let expected = rescheduled ? subtract(loan.principal, rescheduled.owed) : ZERO;
  let fees = rescheduled ? lateFeesChargedBy(before, day < rescheduled.on ? day : rescheduled.on) : ZERO;
  const period = periodOf(termsNow(loan).plan);
  for (const instalment of instalmentsNow(loan)) {
    expected = add(expected, instalment.principal);
    const last = addDays(instalment.due, lateFee.graceDays);
    const isOver = lateFee.graceDays === 0 ? isLate(loan, period, last, day) : last < day;
    if (!isOver || settledOnPaper(loan, last)) continue;
    const late = smaller(instalment.principal, subtract(expected, principalPaidBy(loan, last)));
    if (late > 0) fees = add(fees, feeFor(loan, late));
  }
  return fees;
}

/** @param late what of the instalment was missing when its grace was over. */
function feeFor({ terms: { lateFee }, cashStep }: Loan, late: Amount): Amount {
  switch (lateFee.mode) {
    case 'none':
      return ZERO;
    case 'perInstalment':
      return lateFee.amount;
    case 'percentOfLate':
      return percentOf(late, lateFee.percent, cashStep);
  }
}
