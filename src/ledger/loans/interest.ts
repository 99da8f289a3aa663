/**
 * What interest a loan costs by a day, from its terms and payments.
 * Monthly charges are a month's charge, never divided by days; they fall on the monthly date of the pay-out, on what was
 * owed at the start of that month; the first month is whole. Where charges count meetings, from meeting to meeting. Sources: docs/method.md. Must not know: the clock.
 */
import type { Loan } from '../book.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import { type Amount, add, subtract, sum, ZERO } from '../money.ts';
import { percentOf } from '../rate.ts';
import { chargeOn, chargesBy } from './calendar.ts';
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
  const owedAtStart = subtract(loan.principal, paidBy(chargeOn(loan, month - 1)));
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
    if (charge === 0) break;
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
