/** How a loan was paid back: when each part was there, how, and how late. */
import { describe, expect, test } from 'vitest';
import type { Loan } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { historyOf } from '../../../src/ledger/loans/history.ts';
import { amount } from '../../../src/ledger/money.ts';
import { loanOf, MONTH, paid, replanned } from './sample.ts';

const on = (loan: Loan, day: string) => historyOf(loan, civilDate(day));
const rowsOf = (loan: Loan, day: string) =>
  on(loan, day).rows.map(({ due, way, paidOn, daysLate }) => [due, way, paidOn, daysLate]);

describe('each part of a loan', () => {
  test('on its day, late and through who vouched, late still, and not due yet', () => {
    const loan = loanOf({
      payments: [paid('2025-02-10', 2500), paid('2025-03-25', 2500, { way: 'called' })],
    });
    expect(rowsOf(loan, '2025-04-20')).toEqual([
      ['2025-02-10', 'paid', '2025-02-10', 0],
      ['2025-03-10', 'called', '2025-03-25', 15],
      ['2025-04-10', null, null, 10],
      ['2025-05-10', null, null, 0],
    ]);
    expect(on(loan, '2025-04-20')).toMatchObject({ mostDaysLate: 15, settledOn: null, plans: [] });
    expect(on(loan, '2025-05-01').mostDaysLate).toBe(21);
  });

  test('is there with the payment that completes it, by the days of the payments and not their order', () => {
    const some = paid('2025-02-10', 1000);
    const rest = paid('2025-02-20', 2000);
    for (const payments of [
      [some, rest],
      [rest, some],
    ])
      expect(rowsOf(loanOf({ payments }), '2025-03-01').slice(0, 2)).toEqual([
        ['2025-02-10', 'paid', '2025-02-20', 10],
        ['2025-03-10', null, null, 0],
      ]);
  });

  test('of two payments on a day the one that was written later completes it', () => {
    const payments = [paid('2025-02-12', 500), paid('2025-02-12', 2000, { way: 'forgiven' })];
    expect(rowsOf(loanOf({ payments }), '2025-03-01')[0]).toEqual([
      '2025-02-10',
      'forgiven',
      '2025-02-12',
      2,
    ]);
  });

  test('paid ahead is not late, and the day of the last payment settles it', () => {
    const loan = loanOf({
      payments: [paid('2025-02-10', 2500), paid('2025-03-01', 7000), paid('2025-03-02', 500)],
    });
    expect(rowsOf(loan, '2025-09-01').map((row) => row.slice(1))).toEqual([
      ['paid', '2025-02-10', 0],
      ['paid', '2025-03-01', 0],
      ['paid', '2025-03-01', 0],
      ['paid', '2025-03-02', 0],
    ]);
    expect(on(loan, '2025-09-01')).toMatchObject({ settledOn: '2025-03-02', mostDaysLate: 0 });
  });

  test('what was paid on paper has no day; a payment in the book counts on top of it', () => {
    const loan = loanOf({ paidOnPaper: amount(2500), payments: [paid('2025-03-12', 2500)] });
    expect(rowsOf(loan, '2025-03-20').slice(0, 3)).toEqual([
      ['2025-02-10', 'onPaper', null, 0],
      ['2025-03-10', 'paid', '2025-03-12', 2],
      ['2025-04-10', null, null, 0],
    ]);
    const all = loanOf({ paidOnPaper: amount(10_000) });
    expect(on(all, '2025-03-20').settledOn).toBeNull();
  });

  test('instalments of nothing but interest are no part of the principal', () => {
    const loan = loanOf({
      principal: amount(5),
      terms: {
        interest: { mode: 'once', percent: '10' },
        plan: { mode: 'equalInstalments', instalments: 7, every: MONTH },
      },
    });
    expect(on(loan, '2025-02-01').rows.map(({ principal }) => principal)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('new plans', () => {
  const twice = loanOf({
    payments: [paid('2025-03-15', 1000), paid('2025-05-15', 1000)],
    rescheduled: [replanned('2025-03-15', 9000, 3), replanned('2025-05-15', 8000, 2)],
  });

  test('each says what was late by the plan before it, with what was paid up to that day', () => {
    expect(on(twice, '2025-06-01').plans).toEqual([
      { on: '2025-03-15', owed: 9000, overdue: 4000 },
      { on: '2025-05-15', owed: 8000, overdue: 2000 },
    ]);
  });

  test('what it costs a year is said by the terms that it was paid out with', () => {
    const interest = { mode: 'monthlyOnOwed', percent: '1' } as const;
    const asAgreed = loanOf({ terms: { interest } });
    const changed = { ...twice, terms: asAgreed.terms };
    expect(on(asAgreed, '2025-06-01').annualCost).toBe('12.68');
    expect(on(changed, '2025-06-01').annualCost).toBe('12.68');
  });
});
