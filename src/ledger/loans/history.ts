/**
 * How a loan was paid back, for who asks: each instalment with its day, the day on which it was there, and how late that was; what
 * the loan cost a year by its terms; when it was settled. Payment by who vouched counts as paid on its day, and is said.
 */
import type { Loan, Payment } from '../book.ts';
import { type CivilDate, daysBetween } from '../civil-date.ts';
import { type Amount, add, sum } from '../money.ts';
import { loanCost } from './apr.ts';
import { standingOn } from './loan.ts';
import { planOf } from './schedule.ts';

/** `paidOn`: null while it is not there, and where it was paid on paper. `daysLate`: until it was there, or until now. */
export interface HistoryRow {
  readonly due: CivilDate;
  readonly principal: Amount;
  readonly way: Payment['way'] | 'onPaper' | null;
  readonly paidOn: CivilDate | null;
  readonly daysLate: number;
}

/** A new plan: from when, for how much, and what was late then. */
export interface HistoryOfPlan {
  readonly on: CivilDate;
  readonly owed: Amount;
  readonly overdue: Amount;
}

export interface LoanHistory {
  readonly rows: readonly HistoryRow[];
  readonly plans: readonly HistoryOfPlan[];
  readonly settledOn: CivilDate | null;
  readonly mostDaysLate: number;
  /** In percent, by the terms that it was paid out with; null where there is none. */
  readonly annualCost: string | null;
}

export function historyOf(loan: Loan, day: CivilDate): LoanHistory {
  const rows = rowsOf(loan, day);
  const { rescheduled, ...asAgreed } = loan;
  return {
    rows,
    plans: (rescheduled ?? []).map(({ on, owed }, index, all) => ({
      on,
      owed,
      overdue: standingOn(asOf(loan, on, all.slice(0, index)), on).overdue,
    })),
    settledOn: standingOn(loan, day).settled ? (loan.payments.at(-1)?.on ?? null) : null,
    mostDaysLate: Math.max(0, ...rows.map(({ daysLate }) => daysLate)),
    annualCost: loanCost(asAgreed),
  };
}

function rowsOf(loan: Loan, day: CivilDate): readonly HistoryRow[] {
  const payments = [...loan.payments].sort((one, other) => daysBetween(other.on, one.on));
  let planned = sum([]);
  return planOf(loan)
    .filter(({ principal }) => principal > 0)
    .map(({ due, principal }) => {
      planned = add(planned, principal);
      if (planned <= loan.paidOnPaper) return { due, principal, way: 'onPaper', paidOn: null, daysLate: 0 };
      const last = completing(loan, payments, planned);
      const daysLate = Math.max(0, daysBetween(due, last?.on ?? day));
      return { due, principal, way: last?.way ?? null, paidOn: last?.on ?? null, daysLate };
    });
}

/** The payment by which so much of the principal was there. */
function completing(loan: Loan, payments: readonly Payment[], planned: Amount): Payment | undefined {
  let paid = loan.paidOnPaper;
  return payments.find(({ principal }) => {
    paid = add(paid, principal);
    return paid >= planned;
  });
}

/** The loan as it stood on a day, with the plans that it had been given by then. */
const asOf = (loan: Loan, on: CivilDate, rescheduled: NonNullable<Loan['rescheduled']>): Loan => ({
  ...loan,
  rescheduled,
  payments: loan.payments.filter((one) => one.on <= on),
});
