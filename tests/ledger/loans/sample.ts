/** A loan of 100 from 10 January in four monthly parts, without interest; and payments of it. Minor units. */
import type { Loan, Payment } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { amount } from '../../../src/ledger/money.ts';

export const MONTH = { unit: 'months', count: 1 } as const;
export const IN_FOUR: LoanTerms = {
  interest: { mode: 'none' },
  plan: { mode: 'equalPrincipal', instalments: 4, every: MONTH },
  lateFee: { mode: 'none' },
  order: 'lateFeesInterestPrincipal',
};

export const loanOf = ({
  terms,
  ...given
}: Partial<Omit<Loan, 'terms'>> & { terms?: Partial<LoanTerms> }): Loan => ({
  id: 'loan:1',
  member: 'ana',
  principal: amount(10_000),
  paidOutOn: civilDate('2025-01-10'),
  terms: { ...IN_FOUR, ...terms },
  cashStep: amount(1),
  interestSettledBy: null,
  paidOnPaper: amount(0),
  purpose: null,
  pledges: [],
  payments: [],
  ...given,
});

export const paid = (on: string, principal: number, more: Partial<Payment> = {}): Payment => ({
  entry: `paid:${on}`,
  way: 'paid',
  on: civilDate(on),
  principal: amount(principal),
  interest: amount(0),
  lateFee: amount(0),
  ...more,
});

/** A new plan from a day on, in equal parts of what was owed then. */
export const replanned = (on: string, owed: number, instalments: number) => ({
  entry: `replanned:${on}`,
  on: civilDate(on),
  owed: amount(owed),
  plan: { mode: 'equalPrincipal', instalments, every: MONTH } as const,
});
