/** What a loan owes on a day, by examples: charges, late fees, what was settled on paper, what comes next, where a payment goes. */
import { describe, expect, test } from 'vitest';
import type { Loan } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Interest, LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { monthlyCharge } from '../../../src/ledger/loans/interest.ts';
import { lateFeesChargedBy } from '../../../src/ledger/loans/late-fees.ts';
import { allocate, standingOn } from '../../../src/ledger/loans/loan.ts';
import { amount } from '../../../src/ledger/money.ts';
import { IN_FOUR, loanOf, MONTH, paid, replanned } from './sample.ts';

const ON_OWED: Interest = { mode: 'monthlyOnOwed', percent: '1' };
const ON_ORIGINAL: Interest = { mode: 'monthlyOnOriginal', percent: '1' };
const ONCE: Interest = { mode: 'once', percent: '10' };
const on = (loan: Loan, day: string) => standingOn(loan, civilDate(day));
const charges = (interest: Interest, payments: Loan['payments']) =>
  [1, 2, 3].map((month) => monthlyCharge(loanOf({ terms: { interest }, payments }), month));

describe('a month’s charge', () => {
  test.each<[string, Interest, Loan['payments'], number[]]>([
    ['on what is owed at the start of the month', ON_OWED, [paid('2025-02-10', 2500)], [100, 75, 75]],
    ['on what was lent', ON_ORIGINAL, [paid('2025-02-10', 2500)], [100, 100, 100]],
    ['the first is whole, whatever is paid in it', ON_OWED, [paid('2025-01-10', 10_000)], [100, 0, 0]],
    ['none of what was settled before its day', ON_OWED, [paid('2025-03-09', 10_000)], [100, 0, 0]],
    ['one of what was settled on its day', ON_OWED, [paid('2025-03-10', 10_000)], [100, 100, 0]],
    ['the same on what was lent', ON_ORIGINAL, [paid('2025-03-10', 10_000)], [100, 100, 0]],
    ['none of interest once', ONCE, [], [0, 0, 0]],
    ['none without interest', { mode: 'none' }, [], [0, 0, 0]],
  ])('%s', (_, interest, payments, expected) => {
    expect(charges(interest, payments)).toEqual(expected);
  });

  test('there is none at a second meeting of a day on which all was brought', () => {
    const every = { unit: 'meetings', count: 1, apart: { unit: 'weeks', count: 2 } } as const;
    const day = civilDate('2025-01-24');
    const twice = loanOf({
      terms: { interest: { mode: 'monthlyOnOriginal', percent: '1', every } },
      payments: [paid(day, 10_000)],
      meetings: { on: [day, day], paper: 0, sealed: 2 },
    });
    expect([1, 2].map((charge) => monthlyCharge(twice, charge))).toEqual([100, 0]);
  });

  test('of a loan from paper is on what was owed then, from the first', () => {
    const loan = loanOf({ terms: { interest: ON_OWED }, paidOnPaper: amount(4000) });
    expect([1, 2].map((month) => monthlyCharge(loan, month))).toEqual([60, 60]);
  });
});

describe('what was settled on paper', () => {
  const onPaper = (interest: Interest, settledBy: string, terms: Partial<LoanTerms> = {}) =>
    loanOf({
      terms: { ...terms, interest },
      paidOnPaper: amount(4000),
      interestSettledBy: civilDate(settledBy),
    });

  test('monthly charges up to that day, that day too, are not asked for', () => {
    expect(on(onPaper(ON_OWED, '2025-03-10'), '2025-03-15')).toMatchObject({
      ...{ interestDue: 0, principalDue: 1000, due: 1000, interestToCome: 0, toSettle: 6000 },
      next: { on: '2025-04-10', amount: 2560 },
    });
    expect(on(onPaper(ON_OWED, '2025-03-09'), '2025-03-15').interestDue).toBe(60);
    expect(on(onPaper(ON_OWED, '2025-03-10'), '2025-04-10').interestDue).toBe(60);
    expect(on(onPaper(ON_OWED, '2025-06-15'), '2025-06-20')).toMatchObject({
      next: { on: '2025-07-10', amount: 60 },
    });
  });

  test('the first month’s charge neither, where it was settled ahead', () => {
    expect(on(onPaper(ON_OWED, '2025-02-10'), '2025-01-20').interestToCome).toBe(0);
    expect(on(onPaper(ON_OWED, '2025-02-09'), '2025-01-20').interestToCome).toBe(60);
    expect(on(onPaper(ON_OWED, '2025-02-09'), '2025-02-10')).toMatchObject({
      interestDue: 60,
      interestToCome: 0,
    });
  });

  test('of interest once that of the instalments up to that day', () => {
    expect(on(onPaper(ONCE, '2025-03-10'), '2025-03-15')).toMatchObject({
      ...{ interestDue: 0, interestToCome: 500, toSettle: 6500 },
      next: { on: '2025-04-10', amount: 2750 },
    });
    expect(on(onPaper(ONCE, '2025-03-09'), '2025-03-15').interestDue).toBe(250);
    expect(on(onPaper(ONCE, '2025-04-10'), '2025-03-15')).toMatchObject({
      ...{ interestToCome: 250, next: { on: '2025-04-10', amount: 2500 } },
    });
  });

  test('none of it: what falls due on the day is due, and no longer to come', () => {
    expect(on(loanOf({ terms: { interest: ONCE } }), '2025-02-10')).toMatchObject({
      ...{ interestDue: 250, interestToCome: 750, toSettle: 11_000 },
    });
  });

  test('late fees whose days were over by then', () => {
    const lateFee = { mode: 'perInstalment', amount: amount(80), graceDays: 5 } as const;
    const fees = (settledBy: string) =>
      lateFeesChargedBy(onPaper({ mode: 'none' }, settledBy, { lateFee }), civilDate('2025-03-20'));
    expect(fees('2025-03-15')).toBe(0);
    expect(fees('2025-03-14')).toBe(80);
  });
});

describe('late fees', () => {
  const fees = (lateFee: LoanTerms['lateFee'], day: string, payments: Loan['payments'] = []) =>
    lateFeesChargedBy(loanOf({ terms: { lateFee }, payments, cashStep: amount(5) }), civilDate(day));
  const each = (graceDays: number) => ({ mode: 'perInstalment', amount: amount(80), graceDays }) as const;
  const percent = { mode: 'percentOfLate', percent: '1', graceDays: 5 } as const;

  test.each<[string, LoanTerms['lateFee'], string, number]>([
    ['none where none is agreed', { mode: 'none' }, '2025-12-01', 0],
    ['none on the day', each(0), '2025-02-10', 0],
    ['one after it', each(0), '2025-02-11', 80],
    ['none on the last day of grace', each(5), '2025-02-15', 0],
    ['one after it', each(5), '2025-02-16', 80],
    ['one for each instalment', each(5), '2025-03-16', 160],
    ['in percent of what is late, in cash steps', percent, '2025-02-16', 25],
  ])('%s', (_, lateFee, day, fee) => {
    expect(fees(lateFee, day)).toBe(fee);
  });

  test('of a plan that was replaced those that had fallen by a day, also a day before the new one', () => {
    const loan = loanOf({ terms: { lateFee: each(5) }, rescheduled: [replanned('2025-03-20', 10_000, 2)] });
    const by = ['2025-02-15', '2025-02-16', '2025-03-19', '2025-04-25', '2025-04-26'];
    expect(by.map((day) => lateFeesChargedBy(loan, civilDate(day)))).toEqual([0, 80, 160, 160, 240]);
  });

  test('where meetings are counted: as soon as the meeting is over, and days of grace are days', () => {
    const every = { unit: 'meetings', count: 1, apart: { unit: 'weeks', count: 2 } } as const;
    const byMeetings = (graceDays: number, sealed: number) =>
      loanOf({
        terms: { lateFee: each(graceDays), plan: { mode: 'equalPrincipal', instalments: 4, every } },
        meetings: { on: [civilDate('2025-01-20'), civilDate('2025-01-27')], paper: 0, sealed },
      });
    const fee = (graceDays: number, sealed: number, day: string) =>
      lateFeesChargedBy(byMeetings(graceDays, sealed), civilDate(day));
    expect([fee(0, 0, '2025-01-20'), fee(0, 1, '2025-01-20'), fee(0, 0, '2025-01-21')]).toEqual([0, 80, 80]);
    expect([fee(7, 2, '2025-01-27'), fee(7, 2, '2025-01-28')]).toEqual([0, 80]);
  });

  test('none for what was paid by the last day of grace; in percent of what was missing then', () => {
    expect(fees(each(5), '2025-02-28', [paid('2025-02-15', 2500)])).toBe(0);
    expect(fees(each(5), '2025-02-28', [paid('2025-02-16', 2500)])).toBe(80);
    expect(fees(percent, '2025-03-16', [paid('2025-02-10', 3000)])).toBe(20);
    expect(fees(percent, '2025-03-16', [paid('2025-03-10', 1000)])).toBe(25 + 25);
  });
});

describe('where a payment goes', () => {
  const allocated = (loan: Loan, day: string, minor: number) => {
    const { lateFee, interest, principal, over } = allocate(loan, civilDate(day), amount(minor));
    return [lateFee, interest, principal, over];
  };

  test('interest once: what is due, then the coming instalments one by one, each with its interest first', () => {
    const loan = loanOf({ terms: { interest: ONCE } });
    expect(allocated(loan, '2025-02-10', 2750)).toEqual([0, 250, 2500, 0]);
    expect(allocated(loan, '2025-02-10', 3000)).toEqual([0, 500, 2500, 0]);
    expect(allocated(loan, '2025-02-10', 3500)).toEqual([0, 500, 3000, 0]);
    expect(allocated(loan, '2025-02-10', 11_005)).toEqual([0, 1000, 10_000, 5]);
    const ahead = { ...loan, payments: [paid('2025-02-10', 3000, { interest: amount(500) })] };
    expect(allocated(ahead, '2025-02-11', 2100)).toEqual([0, 100, 2000, 0]);
    expect(on(ahead, '2025-02-11').next).toEqual({ on: '2025-03-10', amount: 2000 });
  });

  test('monthly interest: what is due, then the principal, and the first month’s charge last', () => {
    const loan = loanOf({ terms: { interest: ON_OWED } });
    expect(allocated(loan, '2025-01-20', 10_050)).toEqual([0, 50, 10_000, 0]);
    expect(allocated(loan, '2025-01-20', 10_200)).toEqual([0, 100, 10_000, 100]);
    expect(allocated(loan, '2025-02-10', 2700)).toEqual([0, 100, 2600, 0]);
  });

  test('late fees and interest in the order of the terms', () => {
    const lateFee = { mode: 'perInstalment', amount: amount(80), graceDays: 0 } as const;
    const late = (order: LoanTerms['order']) => loanOf({ terms: { interest: ON_OWED, lateFee, order } });
    expect(allocated(late('lateFeesInterestPrincipal'), '2025-02-11', 100)).toEqual([80, 20, 0, 0]);
    expect(allocated(late('interestLateFeesPrincipal'), '2025-02-11', 120)).toEqual([20, 100, 0, 0]);
    const some = {
      ...late('lateFeesInterestPrincipal'),
      payments: [paid('2025-02-11', 0, { lateFee: amount(50) })],
    };
    expect(on(some, '2025-02-12').lateFeesDue).toBe(30);
  });
});

describe('what comes next', () => {
  test('an instalment with the charge of its day; a charge alone where it is earlier; then nothing', () => {
    const monthly = loanOf({ terms: { interest: ON_OWED } });
    expect(on(monthly, '2025-01-10').next).toEqual({ on: '2025-02-10', amount: 2600 });
    const plan = { mode: 'onePayment', after: { unit: 'months', count: 3 } } as const;
    const end = loanOf({ terms: { interest: ON_OWED, plan } });
    expect(on(end, '2025-01-10').next).toEqual({ on: '2025-02-10', amount: 100 });
    expect(on(end, '2025-03-10').next).toEqual({ on: '2025-04-10', amount: 10_100 });
    expect(on(end, '2025-04-10').next).toEqual({ on: '2025-05-10', amount: 100 });
    expect(
      on({ ...end, payments: [paid('2025-04-10', 10_000, { interest: amount(300) })] }, '2025-04-10'),
    ).toMatchObject({
      ...{ next: null, settled: true, due: 0 },
    });
  });

  test('an instalment alone where it is before the charge', () => {
    const plan = { mode: 'equalPrincipal', instalments: 2, every: { unit: 'weeks', count: 2 } } as const;
    const fortnightly = loanOf({ terms: { interest: ON_OWED, plan } });
    expect(on(fortnightly, '2025-01-10').next).toEqual({ on: '2025-01-24', amount: 5000 });
    expect(on(fortnightly, '2025-01-24').next).toEqual({ on: '2025-02-07', amount: 5000 });
    expect(on(fortnightly, '2025-02-07').next).toEqual({ on: '2025-02-10', amount: 100 });
  });

  test('interest alone, where all of the principal was paid ahead', () => {
    const payments = [paid('2025-02-10', 10_000, { interest: amount(250) })];
    const loan = loanOf({ terms: { interest: ONCE }, payments });
    expect(on(loan, '2025-02-10').next).toEqual({ on: '2025-03-10', amount: 250 });
  });

  test('less what was paid ahead', () => {
    const ahead = loanOf({
      terms: { interest: ON_OWED },
      payments: [paid('2025-01-20', 3000, { interest: amount(40) })],
    });
    expect(on(ahead, '2025-01-20')).toMatchObject({
      interestToCome: 60,
      next: { on: '2025-02-10', amount: 60 },
    });
    expect(on(ahead, '2025-02-10').next).toEqual({ on: '2025-03-10', amount: 2000 + 70 });
  });
});

describe('overdue', () => {
  test('is what was due before the day, of the principal and of the interest that is not paid', () => {
    const loan = loanOf({
      terms: { interest: ON_OWED },
      payments: [paid('2025-02-10', 1000, { interest: amount(30) })],
    });
    expect(on(loan, '2025-02-10')).toMatchObject({ due: 1570, overdue: 0, overdueSince: null });
    expect(on(loan, '2025-02-11')).toMatchObject({ due: 1570, overdue: 1570, overdueSince: '2025-02-10' });
    expect(on(loan, '2025-03-10')).toMatchObject({ due: 4160, overdue: 1570 });
  });

  test('interest once is late with its instalment', () => {
    const loan = loanOf({
      terms: { interest: ONCE },
      payments: [paid('2025-02-10', 2500, { interest: amount(100) })],
    });
    expect(on(loan, '2025-02-11')).toMatchObject({ overdue: 150, overdueSince: '2025-02-10' });
    const some = loanOf({
      terms: { interest: ONCE },
      payments: [paid('2025-02-10', 2500, { interest: amount(250) })],
    });
    expect(on(some, '2025-03-11')).toMatchObject({ overdue: 2750, overdueSince: '2025-03-10' });
  });

  test('an instalment that fell before the charge is the oldest', () => {
    const plan = { mode: 'equalPrincipal', instalments: 2, every: { unit: 'weeks', count: 2 } } as const;
    const quick = loanOf({ terms: { interest: ON_OWED, plan } });
    expect(on(quick, '2025-02-20').overdueSince).toBe('2025-01-24');
  });

  test('at a meeting that is over: of the principal, or of the interest, by what each of them counts', () => {
    const every = { unit: 'meetings', count: 1, apart: { unit: 'weeks', count: 2 } } as const;
    const day = '2025-01-24';
    const held = { meetings: { on: [civilDate(day)], paper: 0, sealed: 1 } };
    const plan = { mode: 'equalPrincipal', instalments: 4, every } as const;
    expect(on(loanOf({ ...held, terms: { interest: ONCE, plan } }), day)).toMatchObject({
      ...{ due: 2750, overdue: 2750, overdueSince: day },
    });
    expect(
      on(loanOf({ ...held, terms: { interest: { ...ON_OWED, every } as Interest } }), day),
    ).toMatchObject({
      ...{ due: 100, overdue: 100, overdueSince: day },
    });
  });

  test('since the oldest of what is late: a charge that fell before the instalment', () => {
    const plan = { mode: 'equalPrincipal', instalments: 2, every: { unit: 'months', count: 2 } } as const;
    const slow = loanOf({ terms: { ...IN_FOUR, interest: ON_OWED, plan } });
    expect(on(slow, '2025-03-15').overdueSince).toBe('2025-02-10');
    const first = { ...slow, payments: [paid('2025-02-10', 0, { interest: amount(100) })] };
    expect(on(first, '2025-03-11')).toMatchObject({ overdue: 5100, overdueSince: '2025-03-10' });
    expect(on(loanOf({ terms: { plan: { mode: 'onePayment', after: MONTH } } }), '2025-02-11')).toMatchObject(
      {
        ...{ overdue: 10_000, overdueSince: '2025-02-10', next: null },
      },
    );
  });
});
