/** What a plan is shown and signed as, before and after a new plan; and the plan that is proposed for a loan. */
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Interest } from '../../../src/ledger/conditions/conditions.ts';
import { afterPeriods } from '../../../src/ledger/loans/calendar.ts';
import { agreedPayments, comingPlan, shownPlan } from '../../../src/ledger/loans/forecast.ts';
import {
  type Instalment,
  instalmentsNow,
  isOffMonths,
  planLike,
  planOf,
  termsNow,
} from '../../../src/ledger/loans/schedule.ts';
import { amount } from '../../../src/ledger/money.ts';
import { IN_FOUR, loanOf, MONTH, paid, replanned } from './sample.ts';

const figures = (all: readonly Instalment[]) =>
  all.map(({ due, principal, interest }) => [due, principal, interest]);
const ON_OWED: Interest = { mode: 'monthlyOnOwed', percent: '1' };

describe('a loan as it was agreed', () => {
  test('parts of the principal are shown without the charges, and signed with them', () => {
    const loan = loanOf({ terms: { interest: ON_OWED } });
    expect(figures(shownPlan(loan)).map(([, ...money]) => money)).toEqual([
      [2500, 0],
      [2500, 0],
      [2500, 0],
      [2500, 0],
    ]);
    expect(figures(agreedPayments(loan))).toEqual([
      ['2025-02-10', 2500, 100],
      ['2025-03-10', 2500, 75],
      ['2025-04-10', 2500, 50],
      ['2025-05-10', 2500, 25],
    ]);
  });

  test('equal instalments are shown with their interest', () => {
    const plan = { mode: 'equalInstalments', instalments: 2, every: MONTH } as const;
    expect(figures(shownPlan(loanOf({ terms: { interest: ON_OWED, plan } })))).toEqual([
      ['2025-02-10', 4975, 100],
      ['2025-03-10', 5025, 50],
    ]);
  });

  test('equal instalments without interest are the principal in whole cash steps', () => {
    const plan = { mode: 'equalInstalments', instalments: 12, every: MONTH } as const;
    const parts = planOf(loanOf({ cashStep: amount(500), terms: { plan } })).map((one) => one.principal);
    expect(parts).toEqual([
      ...Array.from({ length: 4 }, () => 500),
      ...Array.from({ length: 8 }, () => 1000),
    ]);
  });

  test('parts of the principal may come as they will: charges have months of their own', () => {
    const plan = { mode: 'equalPrincipal', instalments: 3, every: { unit: 'weeks', count: 1 } } as const;
    expect(isOffMonths({ ...IN_FOUR, interest: ON_OWED, plan })).toBe(false);
  });

  test('what is still to come is after the day', () => {
    expect(figures(comingPlan(loanOf({}), civilDate('2025-03-10'))).map(([due]) => due)).toEqual([
      '2025-04-10',
      '2025-05-10',
    ]);
  });
});

test('an instalment of nothing is neither signed nor to come; one of nothing but interest is', () => {
  const flat = loanOf({
    principal: amount(5),
    terms: {
      interest: { mode: 'once', percent: '10' },
      plan: { mode: 'equalInstalments', instalments: 7, every: MONTH },
    },
  });
  const brought = [1, 2, 3, 4, 5, 7].map((month) => afterPeriods(flat.paidOutOn, MONTH, month));
  expect(agreedPayments(flat).map(({ due }) => due)).toEqual(brought);
  expect(comingPlan(flat, flat.paidOutOn).map(({ due }) => due)).toEqual(brought);
  expect(figures(agreedPayments(flat)).at(-1)).toEqual(['2025-08-10', 0, 1]);
});

describe('a loan with a new plan', () => {
  const loan = loanOf({
    terms: { interest: { mode: 'once', percent: '10' } },
    payments: [paid('2025-02-10', 2500)],
    rescheduled: [replanned('2025-02-20', 7500, 2)],
  });

  test('keeps what was paid and the interest that had fallen due, and plans the rest anew', () => {
    expect(figures(planOf(loan))).toEqual([
      ['2025-02-10', 2500, 250],
      ['2025-03-20', 3750, 375],
      ['2025-04-20', 3750, 375],
    ]);
    expect(figures(instalmentsNow(loan))).toEqual(figures(planOf(loan)).slice(1));
  });

  test('is signed for what comes after that day', () => {
    expect(figures(agreedPayments(loan)).map(([due]) => due)).toEqual(['2025-03-20', '2025-04-20']);
    expect(agreedPayments({ ...loan, rescheduled: [] })).toHaveLength(4);
  });

  test('what was paid ahead of the new plan stands on its day', () => {
    const ahead = loanOf({
      payments: [paid('2025-02-10', 4000)],
      rescheduled: [replanned('2025-02-20', 6000, 2)],
    });
    expect(figures(planOf(ahead))).toEqual([
      ['2025-02-10', 2500, 0],
      ['2025-02-20', 1500, 0],
      ['2025-03-20', 3000, 0],
      ['2025-04-20', 3000, 0],
    ]);
    expect(figures(agreedPayments(ahead)).map(([due]) => due)).toEqual(['2025-03-20', '2025-04-20']);
  });

  test('parts that were paid ahead and fall on its day are one', () => {
    const ahead = loanOf({
      terms: { interest: { mode: 'once', percent: '10' } },
      payments: [paid('2025-02-10', 6000)],
      rescheduled: [replanned('2025-02-20', 4000, 2)],
    });
    expect(figures(planOf(ahead))).toEqual([
      ['2025-02-10', 2500, 250],
      ['2025-02-20', 3500, 0],
      ['2025-03-20', 2000, 375],
      ['2025-04-20', 2000, 375],
    ]);
  });

  test('two meetings on one day bring both parts, with the interest of both', () => {
    const every = { unit: 'meetings', count: 1, apart: { unit: 'weeks', count: 2 } } as const;
    const twice = loanOf({
      terms: {
        interest: { mode: 'once', percent: '10' },
        plan: { mode: 'equalPrincipal', instalments: 4, every },
      },
      meetings: { on: [civilDate('2025-01-24'), civilDate('2025-01-24')], paper: 0, sealed: 2 },
    });
    expect(figures(planOf(twice))).toEqual([
      ['2025-01-24', 5000, 500],
      ['2025-02-07', 2500, 250],
      ['2025-02-21', 2500, 250],
    ]);
  });

  test('a part that fell due on the very day keeps its interest', () => {
    const sameDay = { ...loan, rescheduled: [replanned('2025-02-10', 7500, 3)] };
    expect(figures(planOf(sameDay))[0]).toEqual(['2025-02-10', 2500, 250]);
    expect(figures(planOf(sameDay)).slice(1)).toEqual([
      ['2025-03-10', 2500, 250],
      ['2025-04-10', 2500, 250],
      ['2025-05-10', 2500, 250],
    ]);
  });

  test('its terms have the last plan; those of a loan without one are as they were', () => {
    expect(termsNow(loan).plan).toEqual(replanned('2025-02-20', 7500, 2).plan);
    expect(termsNow(loanOf({}))).toEqual(IN_FOUR);
    expect(termsNow({ terms: IN_FOUR, rescheduled: [] })).toEqual(IN_FOUR);
  });
});

describe('equal instalments with charges go on from the days of the charges', () => {
  const level = { mode: 'equalInstalments', instalments: 2, every: MONTH } as const;
  const onDays = (interest: Interest, on: string, plan = level) =>
    figures(
      instalmentsNow(
        loanOf({
          terms: { interest, plan: level },
          rescheduled: [{ ...replanned(on, 10_000, 2), plan }],
        }),
      ),
    ).map(([due]) => due);

  test.each<[string, Interest, string, string[]]>([
    ['after a charge from that one', ON_OWED, '2025-02-20', ['2025-03-10', '2025-04-10']],
    ['before the first from the pay-out', ON_OWED, '2025-01-20', ['2025-02-10', '2025-03-10']],
    [
      'on the original principal too',
      { mode: 'monthlyOnOriginal', percent: '1' },
      '2025-02-20',
      ['2025-03-10', '2025-04-10'],
    ],
    [
      'with interest once from the day',
      { mode: 'once', percent: '1' },
      '2025-02-20',
      ['2025-03-20', '2025-04-20'],
    ],
    ['without interest from the day', { mode: 'none' }, '2025-02-20', ['2025-03-20', '2025-04-20']],
    [
      'at a rate of 0 from the day',
      { mode: 'monthlyOnOwed', percent: '0' },
      '2025-02-20',
      ['2025-03-20', '2025-04-20'],
    ],
  ])('%s', (_, interest, on, days) => {
    expect(onDays(interest, on)).toEqual(days);
  });

  test('in other parts than the charges from the day', () => {
    const loan = loanOf({
      terms: { interest: ON_OWED, plan: level },
      rescheduled: [replanned('2025-02-20', 10_000, 2)],
    });
    expect(figures(instalmentsNow(loan)).map(([due]) => due)).toEqual(['2025-03-20', '2025-04-20']);
  });
});

describe('a new plan like the old one', () => {
  const WEEK = { unit: 'weeks', count: 1 } as const;
  const level = { mode: 'equalInstalments', instalments: 9, every: MONTH } as const;

  test.each([
    ['parts of the principal', IN_FOUR, MONTH, 'equalPrincipal'],
    [
      'one payment becomes parts',
      { ...IN_FOUR, plan: { mode: 'onePayment', after: MONTH } },
      MONTH,
      'equalPrincipal',
    ],
    ['equal instalments', { ...IN_FOUR, plan: level, interest: ON_OWED }, MONTH, 'equalInstalments'],
    [
      'equal instalments, not as often as the charges',
      { ...IN_FOUR, plan: level, interest: ON_OWED },
      WEEK,
      'equalPrincipal',
    ],
    ['equal instalments without charges', { ...IN_FOUR, plan: level }, WEEK, 'equalInstalments'],
  ] as const)('%s', (_, terms, every, mode) => {
    expect(planLike(terms, 3, every)).toEqual({ mode, instalments: 3, every });
  });
});
