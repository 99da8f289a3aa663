/** Loans, line by line: what is due, when, and the order of a repayment. */
import { describe, test } from 'vitest';
import type { LoanTerms, Period } from '../../../src/ledger/conditions/conditions.ts';
import { amount } from '../../../src/ledger/money.ts';
import { FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

const MONTHLY: Period = { unit: 'months', count: 1 };
const lending = (terms: Partial<LoanTerms>, cashStep = FREE.box.cashStep) => ({
  conditions: {
    ...FREE,
    box: { ...FREE.box, cashStep },
    loans: { ...FREE.loans, terms: { ...TERMS, ...terms } },
  },
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

  test('a hand-over of 50 for an instalment of 50, with a fine of 5 owed: nobody becomes overdue', () =>
    story(`
      deposit ana 200
      lend ana 200
      fine ana 5
      count 0
      seal
      open 2025-02-01
      = due of ana 50
      repay ana 50           # all of it goes to the loan: a fine is never taken from it
      = loan of ana 150
      = fines-owed of ana 5
      count 50
      seal
      open 2025-02-15
      = overdue of ana 0
    `));

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
      lending({ plan: { mode: 'equalPrincipal', instalments: 12, every: MONTHLY } }, amount(500)),
    ));

  const level = (instalments: number, every: Period, percent = '1') =>
    lending(
      {
        interest: { mode: 'monthlyOnOwed', percent },
        plan: { mode: 'equalInstalments', instalments, every },
      },
      amount(500),
    );

  test('equal instalments: what is due is the same every month, the charge first; who pays late brings more', () =>
    story(
      `
      deposit ana 300
      lend ana 300
      count 0
      seal
      open 2025-02-01
      = interest-due of ana 30
      = due of ana 120
      repay ana 120
      = loan of ana 210
      count 120
      seal
      open 2025-03-01
      = due of ana 120
      count 120
      seal
      open 2025-04-01
      = interest-due of ana 40
      = due of ana 250
      repay ana 250
      = loan of ana 0
      `,
      level(3, MONTHLY, '10'),
    ));

  test('equal instalments that rounding would leave uneven are refused, with numbers that work; a correction is not', () =>
    story(
      `
      deposit ana 300
      lend ana 100 ! planUneven instalment=10 last=0
      l: lend ana 240
      wrong l right lend ana 100
      = loan of ana 100
      `,
      level(12, MONTHLY),
    ));

  test('equal instalments with a monthly charge come every month: nothing else can be agreed', () =>
    story(
      `
      found
      joins ana 1
      joins bea 2
      agree ! instalmentsNotMonthly
      `,
      { ...level(3, { unit: 'weeks', count: 2 }), founded: false },
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

  test('grace: nothing of the principal falls due in it, monthly interest does, and equal instalments begin after it', () => {
    const every = MONTHLY;
    const interest = { mode: 'monthlyOnOwed', percent: '1' } as const;
    story(
      `
      deposit ana 200
      lend ana 200
      count 0
      seal
      open 2025-02-01
      = due of ana 2
      repay ana 2
      count 2
      seal
      open 2025-03-01
      = due of ana 2
      repay ana 2
      count 4
      seal
      open 2025-04-01
      = due of ana 102
      `,
      lending({ interest, plan: { mode: 'equalPrincipal', instalments: 2, every, grace: 2 } }),
    );
    story(
      `
      deposit ana 200
      lend ana 200
      count 0
      seal
      open 2025-02-01
      = due of ana 2
      repay ana 2
      count 2
      seal
      open 2025-03-01
      = due of ana 101.50
      repay ana 101.50
      count 103.50
      seal
      open 2025-04-01
      = due of ana 101.50
      repay ana 101.50
      = to-settle of ana 0
      `,
      lending({ interest, plan: { mode: 'equalInstalments', instalments: 2, every, grace: 1 } }, amount(50)),
    );
  });

  test('a late fee in percent is of what was missing when its days were over, to the cash step', () =>
    story(
      `
      deposit ana 100
      lend ana 100
      count 0
      seal
      open 2025-02-01
      repay ana 5
      count 5
      seal
      open 2025-02-09
      = to-settle of ana 97
      = due of ana 22
      `,
      lending({ lateFee: { mode: 'percentOfLate', percent: '10', graceDays: 7 } }),
    ));
});
