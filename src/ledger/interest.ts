/**
 * What a loan costs by a day: its charges and late fees, from its terms and payments.
 * Monthly charges are a month's charge, never divided by days; they fall on the monthly date of the pay-out, on what was
 * owed at the start of that month; the first month is whole. Sources: docs/method.md. Must not know: the clock.
 */
import type { Loan } from './book.ts';
import { addDays, addMonths, type CivilDate, monthsElapsed } from './civil-date.ts';
import { type Amount, add, subtract, sum, ZERO } from './money.ts';
import { percentOf } from './rate.ts';
import { planOf } from './schedule.ts';

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
  const owedAtStart = subtract(loan.principal, paidBy(addMonths(loan.paidOutOn, month - 1)));
  const owedBefore = subtract(loan.principal, paidBy(addDays(addMonths(loan.paidOutOn, month), -1)));
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
  const months = monthsElapsed(loan.paidOutOn, day);
  for (let month = 1; month <= months; month += 1) {
    if (settledOnPaper(loan, addMonths(loan.paidOutOn, month))) continue;
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
  const first = addMonths(loan.paidOutOn, 1);
  return day < first && !settledOnPaper(loan, first) ? monthlyCharge(loan, 1) : ZERO;
}

/** A fee for each instalment whose principal was not there when its grace was over. */
export function lateFeesChargedBy(loan: Loan, day: CivilDate): Amount {
  const { lateFee } = loan.terms;
  if (lateFee.mode === 'none') return ZERO;
  let expected = ZERO;
  let fees = ZERO;
  for (const instalment of planOf(loan)) {
    expected = add(expected, instalment.principal);
    const last = addDays(instalment.due, lateFee.graceDays);
    if (last >= day || settledOnPaper(loan, last)) continue;
    if (principalPaidBy(loan, last) < expected) fees = add(fees, lateFee.amount);
  }
  return fees;
}
