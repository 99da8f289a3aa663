/** Loans that count meetings: what is due at a meeting, when it is late, which days are expected, and what grace and charges are. */
import { describe, expect, test } from 'vitest';
import type { Conditions, LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { loanCost } from '../../../src/ledger/loans/apr.ts';
import { standingOn } from '../../../src/ledger/loans/loan.ts';
import { planOf } from '../../../src/ledger/loans/schedule.ts';
import { amount } from '../../../src/ledger/money.ts';
import { FREE, TERMS } from '../story/community.ts';
import { FOUNDED_ON, story } from '../story.ts';

const APART = { unit: 'weeks', count: 2 } as const;
const EACH = { unit: 'meetings', count: 1, apart: APART } as const;
const lending = (terms: Partial<LoanTerms>): { readonly conditions: Conditions } => ({
  conditions: { ...FREE, loans: { ...FREE.loans, terms: { ...TERMS, ...terms } } },
});
const IN_FOUR = lending({ plan: { mode: 'equalPrincipal', instalments: 4, every: EACH } });
const LENT = `
  deposit ana 100
  lend ana 100
  count 0
  seal
`;
const daysOf = ({ book }: ReturnType<typeof story>) => {
  const [loan] = Object.values(book.loans);
  return loan ? planOf(loan).map(({ due }) => due) : [];
};

describe('a loan that counts meetings', () => {
  test('before any is held its days are those that are expected', () =>
    expect(daysOf(story(LENT, IN_FOUR))).toEqual(['2025-01-15', '2025-01-29', '2025-02-12', '2025-02-26']));

  test('a meeting that is late brings its payment with it, and those after are expected from there', () =>
    expect(daysOf(story(`${LENT} open 2025-02-20`, IN_FOUR))).toEqual([
      '2025-02-20',
      '2025-03-06',
      '2025-03-20',
      '2025-04-03',
    ]));

  test('it is due at its meeting, and late as soon as that one is sealed', () => {
    const sealed = story(
      `${LENT}
      open 2025-01-20
      = due of ana 25
      = overdue of ana 0
      count 0
      seal
      `,
      IN_FOUR,
    );
    const [loan] = Object.values(sealed.book.loans);
    expect(loan && standingOn(loan, sealed.book.lastSeal?.heldOn ?? loan.paidOutOn)).toMatchObject({
      due: 2500,
      overdue: 2500,
      overdueSince: '2025-01-20',
    });
    story(
      `${LENT}
      open 2025-01-20
      repay ana 25
      count 25
      seal
      open 2025-06-01                  # months later, but only the second meeting
      = due of ana 25
      = overdue of ana 0
      `,
      IN_FOUR,
    );
  });

  test('a meeting that was cancelled was not held', () =>
    expect(daysOf(story(`${LENT} open 2025-01-20\n cancel`, IN_FOUR))[0]).toBe('2025-01-15'));

  test('grace counts meetings, and a late fee is there when the meeting is over', () =>
    story(
      `${LENT}
      open 2025-01-20
      = due of ana 0
      count 0
      seal
      open 2025-02-03
      = due of ana 50
      count 0
      seal
      open 2025-02-17
      = due of ana 101                 # both parts, and the fee for the first
      `,
      lending({
        plan: { mode: 'equalPrincipal', instalments: 2, every: EACH, grace: 1 },
        lateFee: { mode: 'perInstalment', amount: amount(100), graceDays: 0 },
      }),
    ));

  test('a charge that counts meetings falls at each, however far apart they are', () => {
    const each = lending({
      interest: { mode: 'monthlyOnOriginal', percent: '1', every: EACH },
      plan: { mode: 'equalInstalments', instalments: 4, every: EACH },
    });
    story(
      `${LENT}
      open 2025-01-20
      = interest-due of ana 1
      = due of ana 26
      repay ana 26
      count 26
      seal
      open 2025-05-20
      = interest-due of ana 1
      = to-settle of ana 76            # early: no charge of a meeting that is still to come
      repay ana 76
      = loan of ana 0
      `,
      each,
    );
  });

  test('a correction of the pay-out keeps the meetings that were held since', () =>
    expect(
      daysOf(
        story(
          `
          deposit ana 100
          a: lend ana 100
          count 0
          seal
          open 2025-01-20
          wrong a stays right lend ana 80
          `,
          IN_FOUR,
        ),
      )[0],
    ).toBe('2025-01-20'));

  test('what it costs a year is told by the days that are expected', () => {
    const terms: LoanTerms = {
      ...TERMS,
      interest: { mode: 'once', percent: '1' },
      plan: {
        mode: 'onePayment',
        after: { unit: 'meetings', count: 2, apart: { unit: 'weeks', count: 26 } },
      },
    };
    const planned = { principal: amount(10000), paidOutOn: FOUNDED_ON, terms, cashStep: amount(1) };
    expect(loanCost(planned)).toBe('1.00');
  });
});
