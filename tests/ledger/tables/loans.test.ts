/** Loans, line by line: limits, what the box can lend, what is due, and the order of a repayment. */
import { describe, test } from 'vitest';
import type { LoanTerms } from '../../../src/ledger/conditions.ts';
import { amount } from '../../../src/ledger/money.ts';
import { DOUBLED, FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

const lending = (terms: Partial<LoanTerms>) => ({
  conditions: { ...FREE, loans: { ...FREE.loans, terms: { ...TERMS, ...terms } } },
});
const limit = (loans: Partial<(typeof FREE)['loans']>) => ({
  conditions: { ...FREE, loans: { ...FREE.loans, ...loans } },
});
const FEE: LoanTerms['lateFee'] = { mode: 'perInstalment', amount: amount(100), graceDays: 7 };

describe('limits', () => {
  test('the limit counts new and outstanding; only what is possible is offered', () =>
    story(`
      deposit ana 60
      deposit bea 100
      lend ana 40
      = limit of ana 60
      lend ana 30   ! loanAboveLimit limit=60 outstanding=40 possible=20 asked=30
      lend ana 20
      lend ana 0.05 ! loanAboveLimit possible=0
      lend ana 10 decided
      = loan of ana 70
    `));

  test('60 saved and doubled is a limit of 120, and nobody’s limit moves because another saves 300 for a day', () =>
    story(
      `
      deposit ana 60
      deposit bea 40
      match 100 bank ana=60 bea=40
      = match-part of ana 60
      = limit of ana 120
      deposit cira 300
      = limit of ana 120
      withdraw cira 300
      = limit of ana 120
      `,
      { conditions: DOUBLED },
    ));

  test('her part of the match is the smaller of her parts in the snapshots and what she has saved today', () =>
    story(
      `
      deposit ana 60
      match 60 bank ana=60
      withdraw ana 20
      = match-part of ana 40
      = limit of ana 80
      deposit ana 100
      = match-part of ana 60
      = limit of ana 200
      a: match 20 bank ana=20
      = match-part of ana 80
      wrong a
      = match-part of ana 60
      return-match 60 bank
      deposit ana 5 bank
      return-match 1 bank ! matchTooLow available=0 asked=1
      `,
      { conditions: DOUBLED },
    ));

  test('a multiple of the savings, and a ceiling', () =>
    story(
      `
      deposit ana 20
      deposit bea 200
      = limit of ana 60
      = limit of bea 100
      = binding of bea ceiling
      lend bea 100.05 ! loanAboveLimit limit=100 possible=100
      `,
      limit({ limit: { rule: { rule: 'multiple', times: '3' }, ceiling: amount(10000) } }),
    ));

  test('the box lends neither the solidarity fund nor change kept for members; the bank lends what it holds', () =>
    story(`
      deposit ana 100
      deposit bea 50 bank
      fund bea 20
      = possible of ana 100
      withdraw ana 30
      deposit ana 50 bank
      = binding of ana cash
      = possible of ana 70
      lend ana 80          ! loanAboveCash possible=70 asked=80
      lend ana 120         ! loanAboveCash possible=70 asked=120
      lend ana 120 bank    ! bankTooLow available=100 asked=120
      = by-transfer of ana 100
      lend ana 100 bank
    `));

  test('what the meeting decides may take from the solidarity fund, never from what the box does not hold', () =>
    story(`
      deposit ana 100
      fund bea 20
      withdraw ana 20
      deposit ana 60 bank
      lend ana 90 decided
      = box 10
      lend ana 20 decided ! boxTooLow available=10 asked=20
    `));

  test('one loan at a time, where that is agreed', () =>
    story(
      `
      deposit ana 100
      lend ana 20
      lend ana 10         ! loanStillRunning owed=20
      lend ana 10 decided
      `,
      limit({ severalAtOnce: false }),
    ));

  test('no cash is handed to a representative unless the meeting decides; a quorum is needed where one is agreed', () => {
    story(`
      deposit ana 50
      attend ana=represented:bea bea=present cira=present dora=absent
      lend ana 20         ! borrowerRepresented member=ana
      lend ana 20 decided
    `);
    const half = { ...FREE, decisions: { by: 'majority' as const, quorumPercent: 50 } };
    story(
      `
      deposit ana 50
      lend ana 5                    # nobody was marked: the app does not guess
      attend ana=present bea=excused cira=absent dora=represented:ana
      lend ana 5          ! quorumMissing needed=2 present=1
      agree               ! quorumMissing needed=2 present=1
      lend ana 5 decided
      agree decided
      attend bea=late
      lend ana 5
      `,
      { conditions: half },
    );
    story(
      `
      deposit ana 50
      attend ana=present bea=excused cira=absent dora=represented:ana
      lend ana 5
      `,
      { conditions: { ...half, represented: { countsForQuorum: true, fined: false } } },
    );
  });
});

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
