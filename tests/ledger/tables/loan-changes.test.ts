/** A loan that goes badly and is not given up: a new plan for what is owed, and those who vouched are called on. */
import { describe, expect, test } from 'vitest';
import type { Conditions, LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { planOf } from '../../../src/ledger/loans/schedule.ts';
import { amount } from '../../../src/ledger/money.ts';
import { FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

const lending = (terms: Partial<LoanTerms>): { readonly conditions: Conditions } => ({
  conditions: {
    ...FREE,
    loans: {
      ...FREE.loans,
      guarantors: { mode: 'pledges', least: 0, percent: '0', effect: 'secures' },
      terms: { ...TERMS, ...terms },
    },
  },
});
const IN_TWO = lending({
  interest: { mode: 'once', percent: '10' },
  plan: { mode: 'equalPrincipal', instalments: 2, every: { unit: 'months', count: 1 } },
  lateFee: { mode: 'perInstalment', amount: amount(100), graceDays: 7 },
});
const LATE = `
  deposit ana 100
  deposit bea 100
  deposit cira 100
  a: lend ana 100 bea=40 cira=20
  count 200
  seal
  b: open 2025-02-20              # the first of two parts is late, with its fee
`;

describe('rescheduled', () => {
  test('what is owed gets a new plan; what was due of interest and fees stays due, and nothing is forgiven', () => {
    const { book } = story(
      `${LATE}
      = due of ana 56
      = overdue of ana 55
      = to-settle of ana 111
      reschedule ana 4 months          ! decisionNeeded
      reschedule ana 4 months owing 90 decided ! repaymentAboveOwed owed=100 asked=90
      reschedule ana 4 months decided
      = loan of ana 100
      = due of ana 6                   # interest of the first part, and its late fee
      = overdue of ana 5
      = to-settle of ana 111
      = at-risk 100
      repay ana 6
      = overdue of ana 0
      = at-risk 100                    # as long as it runs
      count 206
      seal
      open 2025-03-20
      = due of ana 26.25
      `,
      IN_TWO,
    );
    const [loan] = Object.values(book.loans);
    const plan = loan ? planOf(loan) : [];
    expect(plan.map(({ due, principal, interest }) => [due, principal, interest])).toEqual([
      ['2025-02-01', 0, 500],
      ['2025-03-20', 2500, 125],
      ['2025-04-20', 2500, 125],
      ['2025-05-20', 2500, 125],
      ['2025-06-20', 2500, 125],
    ]);
    expect(loan?.rescheduled).toMatchObject([{ on: '2025-02-20', owed: 10000 }]);
  });

  test('a part that was paid stays where it was; a correction takes the new plan back', () =>
    story(
      `${LATE}
      repay ana 31                     # a late fee, interest, and half of the part
      c: reschedule ana 3 months decided
      = loan of ana 75
      = overdue of ana 0
      wrong a                          ! loanHasRepayments
      wrong c
      = loan of ana 75
      = overdue of ana 25
      = at-risk 75
    `,
      IN_TWO,
    ));

  test('twice: the fees of both plans that were replaced stay due', () =>
    story(
      `${LATE}
      reschedule ana 2 months decided
      count 200
      seal
      open 2025-04-10                  # the first part of the new plan is late too
      = due of ana 59.50               # 5 + 1 of before, 50 and 2.5 of now, and another fee
      reschedule ana 2 months decided
      = due of ana 9.50
      = overdue of ana 7.50
      = to-settle of ana 112
    `,
      IN_TWO,
    ));

  test('another’s loan, and one that is paid back, get no plan', () =>
    story(
      `${LATE}
      reschedule bea 2 months of a decided ! unknownLoan
      repay ana 111
      reschedule ana 2 months owing 1 decided ! loanSettled
    `,
      IN_TWO,
    ));

  test('monthly interest goes on as it was agreed, on the days of the pay-out', () =>
    story(
      `${LATE}
      = interest-due of ana 1
      reschedule ana 4 months decided
      = interest-due of ana 1
      = overdue of ana 1
      count 200
      seal
      open 2025-03-20
      = due of ana 27                  # a month’s charge more, and a quarter
    `,
      lending({
        interest: { mode: 'monthlyOnOriginal', percent: '1' },
        plan: { mode: 'equalPrincipal', instalments: 2, every: { unit: 'months', count: 1 } },
      }),
    ));
});

describe('those who vouched are called on', () => {
  test('their savings pay in proportion to the pledges; she owes them, and pays them first', () => {
    const { book } = story(
      `${LATE}
      call-on ana 30                   ! decisionNeeded
      call-on ana 60.01 bea=40.01 cira=20 decided ! pledgeTooHigh member=bea available=40
      call-on ana 30 bea=30 decided    ! badBody
      call-on ana 30 decided
      = savings/bea 80
      = savings/cira 90
      = box 200                        # no cash moves
      = fines 1
      = interest 5
      = loan of ana 76
      = pledged of bea 20              # what is left of it
      = pledged of cira 10
      = to-guarantors of ana 30
      = due of ana 56                  # 26 of the part to the fund, 30 to them
      withdraw bea 60.05               ! savingsPledged
      repay ana 20                     # two thirds to bea
      = savings/bea 93.33
      = savings/cira 96.67
      = box 220
      = loan of ana 76
      = to-guarantors of ana 10
      = pledged of bea 20              # a pledge that was called on does not come back
      repay ana 15 again
      = savings/bea 100
      = savings/cira 100
      = loan of ana 71
    `,
      IN_TWO,
    );
    const [loan] = Object.values(book.loans);
    expect(loan?.payments.map(({ way }) => way)).toEqual(['called', 'paid', 'paid']);
  });

  test('all that was pledged and no more, also after a first call', () =>
    story(
      `${LATE}
      call-on ana 30 decided
      call-on ana 30.01 bea=20.01 cira=10 decided ! pledgeTooHigh
      call-on ana 30 decided
      = pledged of bea 0
      = pledged of cira 0
      call-on ana 1 bea=1 decided      ! pledgeTooHigh available=0
      = to-guarantors of ana 60
    `,
      IN_TWO,
    ));

  test('when nothing is owed to the fund any more the rest of a pledge is free, and the debt to them stands', () =>
    story(
      `${LATE}
      repay ana 91
      = to-settle of ana 20
      call-on ana 20.01 bea=13.34 cira=6.67 decided ! repaymentAboveOwed owed=20
      c: call-on ana 20 decided
      = loan of ana 0
      = pledged of bea 0
      = to-settle of ana 20
      forgive ana 5 decided            ! loanSettled
      reschedule ana 2 months owing 1 decided ! loanSettled
      repay ana 20.05                  ! repaymentAboveOwed
      d: repay ana 20
      = savings/bea 100
      repay ana 1                      ! loanSettled
      wrong c                          ! loanHasRepayments
      wrong d
      wrong c
      = savings/bea 100
      = savings/cira 100
      = loan of ana 20
      = pledged of bea 40
    `,
      IN_TWO,
    ));

  test('who has less than she pledged, after a correction, pays what she has', () =>
    story(
      `
      x: deposit bea 100
      deposit cira 100
      deposit ana 100
      lend ana 100 bea=40 cira=20
      wrong x right deposit bea 10
      call-on ana 45 bea=30 cira=15 decided ! pledgeTooHigh member=bea available=10
      call-on ana 30 decided
      = savings/bea 0
      = savings/cira 80
    `,
      IN_TWO,
    ));

  test('what she brings to them is no interest that she paid, and nobody else’s', () =>
    story(
      `${LATE}
      call-on ana 6 decided
      repay ana 6 as 0 0 6             ! repaymentOrder
      repay ana 6 bank
      = bank 6
      = savings/bea 100
      = interest 5
    `,
      IN_TWO,
    ));
});
