/**
 * How far a loan is paid back, in parts that add up to all that it asks of the borrower: what she brought, what the meeting does not
 * ask for any more, and what still settles it. What those who vouched paid is no part of its own: it is owed to them.
 */
import type { Loan, Payment } from '../book.ts';
import { type Amount, add, subtract, sum } from '../money.ts';
import { allOf, type LoanStanding } from './loan.ts';

/**
 * In minor units; none is below zero. `late` is the standing's `overdue`; `late`, `due` and `toCome` together are what settles the
 * loan on that day (`toSettle`): interest that has not been charged yet is in none of them.
 */
export interface RepaidParts {
  readonly paid: Amount;
  readonly notAsked: Amount;
  readonly late: Amount;
  readonly due: Amount;
  readonly toCome: Amount;
}

/** @param standing of the loan on the day in question. */
export function repaidParts({ paidOnPaper, payments }: Loan, standing: LoanStanding): RepaidParts {
  const by = (...ways: readonly Payment['way'][]) =>
    sum(payments.filter(({ way }) => ways.includes(way)).map(allOf));
  return {
    paid: add(paidOnPaper, by('paid')),
    notAsked: by('forgiven', 'lost'),
    late: standing.overdue,
    due: subtract(standing.due, standing.overdue),
    toCome: subtract(standing.toSettle, standing.due),
  };
}
