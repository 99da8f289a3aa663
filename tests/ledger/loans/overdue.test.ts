import { describe, expect, it } from 'vitest';
import type { Loan } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { standingOn } from '../../../src/ledger/loans/loan.ts';
import { amount } from '../../../src/ledger/money.ts';

const monthly: LoanTerms = {
  interest: { mode: 'monthlyOnOwed', percent: '1' },
  plan: { mode: 'onePayment', after: { unit: 'months', count: 6 } },
  lateFee: { mode: 'none' },
  order: 'lateFeesInterestPrincipal',
};

function loan(terms: LoanTerms, payments: Loan['payments'] = []): Loan {
  return {
    id: 's:1',
    member: 'm',
    principal: amount(10_000),
    paidOutOn: civilDate('2026-01-10'),
    terms,
    cashStep: amount(1),
    interestSettledBy: null,
    paidOnPaper: amount(0),
    purpose: null,
    pledges: [],
    payments,
  };
}

const paid = (on: string, interest: number): Loan['payments'][number] => ({
  entry: 's:2',
  way: 'paid',
  on: civilDate(on),
  principal: amount(0),
  interest: amount(interest),
  lateFee: amount(0),
});

describe('since when a loan is overdue', () => {
  it.each([
    ['nothing on the day of the first charge', [], '2026-02-10', null],
    ['by a charge that was not paid: from its own day', [], '2026-03-15', '2026-02-10'],
    ['by the second charge, where the first was paid', [paid('2026-02-10', 100)], '2026-03-15', '2026-03-10'],
    ['by the charge, which is older than the principal', [], '2026-08-01', '2026-02-10'],
    [
      'by the principal alone, where every charge was paid',
      [paid('2026-07-10', 600)],
      '2026-07-15',
      '2026-07-10',
    ],
  ] as const)('%s', (_, payments, day, since) => {
    expect(standingOn(loan(monthly, [...payments]), civilDate(day)).overdueSince).toBe(since);
  });
});
