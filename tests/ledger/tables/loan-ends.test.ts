/** What the meeting does not ask for any more: forgiven, or lost; each by a vote, each apart. */
import { describe, expect, test } from 'vitest';
import type { LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { amount } from '../../../src/ledger/money.ts';
import { FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

const lending = (terms: Partial<LoanTerms>) => ({
  conditions: { ...FREE, loans: { ...FREE.loans, terms: { ...TERMS, ...terms } } },
});
const ONCE = lending({
  interest: { mode: 'once', percent: '10' },
  lateFee: { mode: 'perInstalment', amount: amount(100), graceDays: 7 },
});

describe('forgiven', () => {
  test('a part of the principal: the fund loses it, the box does not move, and she owes the rest', () =>
    story(`
      deposit ana 100
      lend ana 80
      forgive ana 30          ! decisionNeeded
      forgive ana 30 decided
      = box 20
      = losses 30
      = loan of ana 50
      forgive ana 50.01 decided ! repaymentAboveOwed owed=50 asked=50.01
      repay ana 50
      forgive ana 1 decided   ! loanSettled
    `));

  test('interest and late fees end without a loss: they were never income', () => {
    const { book } = story(
      `
      deposit ana 100
      lend ana 100
      count 0
      seal
      open 2025-03-20
      = due of ana 57         # two parts with their interest, two late fees
      forgive ana as 2 5 0 decided
      = due of ana 50
      = losses 0
      = fines 0
      forgive ana decided
      = loan of ana 0
      = losses 100
    `,
      ONCE,
    );
    const [loan] = Object.values(book.loans);
    expect(loan?.payments.map(({ way }) => way)).toEqual(['forgiven', 'forgiven']);
  });

  test('a correction takes it back: she owes it again, and nothing is lost', () =>
    story(`
      deposit ana 100
      lend ana 80
      a: forgive ana 80 decided
      wrong a
      = loan of ana 80
      = losses 0
    `));
});

describe('written off as lost', () => {
  test('is the whole of it, and is counted apart from what was forgiven', () => {
    const { book } = story(
      `
      deposit ana 100
      lend ana 60
      repay ana 11
      write-off ana           ! decisionNeeded
      write-off ana 10 decided ! badBody
      write-off ana decided
      = loan of ana 0
      = losses 49
      repay ana 1             ! loanSettled
    `,
      lending({}),
    );
    const [loan] = Object.values(book.loans);
    expect(loan?.payments.map(({ way, principal }) => [way, principal])).toEqual([
      ['paid', 1100],
      ['lost', 4900],
    ]);
  });

  test('an unknown loan, or another’s, is nobody’s to forgive', () =>
    story(`
      deposit ana 100
      loan1: lend ana 40
      forgive bea 5 decided         ! unknownLoan
      forgive bea 5 of loan1 decided ! unknownLoan
    `));
});
