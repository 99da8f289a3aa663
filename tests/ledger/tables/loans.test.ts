/** Loans, line by line: what is due, when, and the order of a repayment. */
import { describe, test } from 'vitest';
import type { LoanTerms } from '../../../src/ledger/conditions.ts';
import { amount } from '../../../src/ledger/money.ts';
import { FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

const lending = (terms: Partial<LoanTerms>) => ({
  conditions: { ...FREE, loans: { ...FREE.loans, terms: { ...TERMS, ...terms } } },
});
const FEE: LoanTerms['lateFee'] = { mode: 'perInstalment', amount: amount(100), graceDays: 7 };

describe('repayments', () => {
  test('a plan in four: what is due, what is overdue, and paying ahead', () =>
    story(`
      deposit ana 100
      lend ana 100
      = due of ana 0
      count 0
      seal
      open 2025-02-01
      = due of ana 25
      = overdue of ana 0
      repay ana 10
      = due of ana 15
      count 10
      seal
      open 2025-03-02
      = due of ana 40
      = overdue of ana 40
      repay ana 60
      = due of ana 0
      = loan of ana 30
    `));

  test('more than what settles is refused, a settled or unknown loan takes nothing', () =>
    story(`
      deposit ana 100
      loan1: lend ana 40
      repay ana 40.05       ! repaymentAboveOwed owed=40 asked=40.05
      repay ana 40
      repay ana 5           ! loanSettled
      repay bea 5           ! unknownLoan
      repay bea 5 of loan1  ! unknownLoan
    `));

  test('the same repayment again counts once, unless it is said: yes, a second one', () =>
    story(`
      deposit ana 100
      lend ana 40
      a: repay ana 10
      repay ana 10       ! sameAgain amount=10
      repay ana 10 again
      repay ana 15
      wrong a
      = loan of ana 15
      repay ana 10       ! sameAgain
    `));

  test('a second tap on the same form writes one entry', () =>
    story(`
      deposit ana 20 twice
      = savings/ana 20
      = entries 2
    `));

  test('monthly interest on what is still owed: whole first month, charged on the monthly date', () =>
    story(
      `
      deposit ana 500
      lend ana 500
      = to-settle of ana 510
      count 0
      seal
      open 2025-01-31
      = interest-due of ana 0
      repay ana 100 as 0 0 100
      count 100
      seal
      open 2025-02-01
      = interest-due of ana 10
      count 100
      seal
      open 2025-03-01
      = interest-due of ana 18
      = to-settle of ana 418
      repay ana 418
      = loan of ana 0
      = interest 18
      `,
      lending({ interest: { mode: 'monthlyOnOwed', percent: '2' } }),
    ));

  test('what is paid within the first month pays principal, and its whole charge is still to come', () =>
    story(
      `
      deposit ana 500
      lend ana 500
      repay ana 500
      = loan of ana 0
      = to-settle of ana 10
      repay ana 10
      repay ana 5 ! loanSettled
      `,
      lending({ interest: { mode: 'monthlyOnOwed', percent: '2' } }),
    ));

  test('late fees, interest and principal in the agreed order; another order only by decision', () => {
    const terms = { interest: { mode: 'once', percent: '10' }, lateFee: FEE } as const;
    const late = `
      deposit ana 100
      lend ana 100
      count 0
      seal
      open 2025-02-08
      = due of ana 27.50
      count 0
      seal
      open 2025-02-09
      = due of ana 28.50
    `;
    story(
      `${late}
      repay ana 2 as 0 2 0    ! repaymentOrder lateFees=1 interest=1 principal=0
      repay ana 2
      = fines 1
      = interest 1
      repay ana 3 as 0 0 3 decided
      = loan of ana 97
      `,
      lending(terms),
    );
    story(
      `${late}
      repay ana 3
      = fines 0.50
      = interest 2.50
      `,
      lending({ ...terms, order: 'interestLateFeesPrincipal' }),
    );
  });

  test('100 in 12 with a cash step of 5: four of 5, eight of 10', () =>
    story(
      `
      deposit ana 100
      lend ana 100
      count 0
      seal
      open 2025-05-01
      = due of ana 20
      count 0
      seal
      open 2025-06-01
      = due of ana 30
      count 0
      seal
      open 2026-01-01
      = due of ana 100
      `,
      {
        conditions: {
          ...FREE,
          box: { ...FREE.box, cashStep: amount(500) },
          loans: {
            ...FREE.loans,
            terms: {
              ...TERMS,
              plan: { mode: 'equalPrincipal', instalments: 12, every: { unit: 'months', count: 1 } },
            },
          },
        },
      },
    ));

  test('a loan with repayments is taken back only after them, and they are named', () =>
    story(`
      deposit ana 50
      l: lend ana 40
      r: repay ana 10
      wrong l ! loanHasRepayments repayments=sheet-of-phone-a:10
      wrong r
      wrong l
      = loan of ana 0
      = box 50
    `));
});
