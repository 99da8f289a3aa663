/** Each late fee with how it came: which instalment, what was missing of it, and what of the fee is still to be paid. */
import { expect, test } from 'vitest';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Conditions, LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { lateFeesOpen } from '../../../src/ledger/loans/late-fees.ts';
import { amount } from '../../../src/ledger/money.ts';
import { FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

const lending = (lateFee: LoanTerms['lateFee']): { readonly conditions: Conditions } => ({
  conditions: {
    ...FREE,
    loans: {
      ...FREE.loans,
      terms: {
        ...TERMS,
        plan: { mode: 'equalPrincipal', instalments: 4, every: { unit: 'weeks', count: 2 } },
        lateFee,
      },
    },
  },
});

/** 40 in four, on the 15th and 29th of January and the 12th and 26th of February: five of the first were there. */
const LATE = `
  deposit ana 40
  deposit bea 40
  lend ana 40
  count 40
  seal
  open 2025-01-15
  repay ana 5
  count 45
  seal
  open 2025-02-05
`;

const openOf = (text: string, lateFee: LoanTerms['lateFee'], on = '2025-02-05') => {
  const { book } = story(text, lending(lateFee));
  return Object.values(book.loans).flatMap((loan) =>
    lateFeesOpen(loan, civilDate(on)).map(({ due, missing, fee }) => [due, missing, fee]),
  );
};

const FIXED = { mode: 'perInstalment', amount: amount(200), graceDays: 3 } as const;

test('an amount for each, whatever was missing', () => {
  expect(openOf(LATE, FIXED)).toEqual([
    ['2025-01-15', 500, 200],
    ['2025-01-29', 1000, 200],
  ]);
  expect(openOf(LATE, FIXED, '2025-02-01')).toEqual([['2025-01-15', 500, 200]]);
});

test('a percentage of what was missing', () =>
  expect(openOf(LATE, { mode: 'percentOfLate', percent: '10', graceDays: 0 })).toEqual([
    ['2025-01-15', 500, 50],
    ['2025-01-29', 1000, 100],
  ]));

test('what was paid is taken from the oldest first, and so is what the meeting forgave', () => {
  expect(openOf(`${LATE} repay ana 3`, FIXED)).toEqual([['2025-01-29', 1000, 100]]);
  expect(openOf(`${LATE} forgive ana as 3.50 0 0 decided`, FIXED)).toEqual([['2025-01-29', 1000, 50]]);
  expect(openOf(`${LATE} forgive ana as 4 0 0 decided`, FIXED)).toEqual([]);
});

test('a fee is forgiven by a vote alone, no more than is due, and no principal is lost by it', () =>
  story(
    `${LATE}
    forgive ana as 2 0 0         ! decisionNeeded
    forgive ana as 4.05 0 0 decided ! repaymentAboveOwed
    forgive ana as 4 0 0 decided
    = losses 0
    = loan of ana 35
    = due of ana 15
    `,
    lending(FIXED),
  ));

test('where nothing is agreed nothing is charged', () => expect(openOf(LATE, { mode: 'none' })).toEqual([]));

test('fees of a plan that was replaced stay, with their days', () =>
  expect(openOf(`${LATE} reschedule ana 2 months decided`, FIXED, '2025-06-01')).toEqual([
    ['2025-01-15', 500, 200],
    ['2025-01-29', 1000, 200],
    ['2025-03-05', 1750, 200],
    ['2025-04-05', 1750, 200],
  ]));
