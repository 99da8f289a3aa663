/** Every figure of a limit, as the screens show them; what of it binds; and a sum in parts by pledges. */
import { describe, expect, test } from 'vitest';
import { emptyBook } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { isAtRisk, portfolioAtRisk } from '../../../src/ledger/loans/at-risk.ts';
import { freeToPledge, freeToTake } from '../../../src/ledger/loans/free-savings.ts';
import { partsOf } from '../../../src/ledger/loans/guarantors.ts';
import { largestThat } from '../../../src/ledger/loans/largest.ts';
import { limitOf, matchPartOf } from '../../../src/ledger/loans/limit.ts';
import { amount } from '../../../src/ledger/money.ts';
import { DOUBLED, FREE } from '../story/community.ts';
import { story } from '../story.ts';
import { loanOf, paid, replanned } from './sample.ts';

const RAISED: Conditions = {
  ...FREE,
  loans: { ...FREE.loans, guarantors: { mode: 'pledges', least: 0, percent: '0', effect: 'raises' } },
};

describe('a limit', () => {
  const { book } = story('deposit ana 100\n deposit bea 100\n deposit cira 80 bank\n lend ana 150 bea=60', {
    conditions: RAISED,
  });
  const ofAna = {
    ...{ savings: 10_000, pledged: 0, raised: 6000, matchPart: 0, rule: 16_000 },
    ...{ ceiling: null, concentration: null, limit: 16_000, outstanding: 15_000, room: 1000 },
    ...{ cashInBox: 5000, cashAtBank: 8000, possible: 1000, byTransfer: 1000 },
    binding: { is: 'rule', most: 16_000 },
    bindingByTransfer: { is: 'rule', most: 16_000 },
  };

  test('with what others pledge for her, and with what they would pledge for a new loan', () => {
    expect(limitOf(book, 'ana')).toEqual(ofAna);
    expect(limitOf(book, 'ana', amount(9000))).toEqual({
      ...{ ...ofAna, raised: 15_000, rule: 25_000, limit: 25_000, room: 10_000 },
      ...{ possible: 5000, byTransfer: 8000 },
      binding: { is: 'cash', inBox: 5000 },
      bindingByTransfer: { is: 'bank', atBank: 8000 },
    });
  });

  test('without what she pledged for others', () => {
    expect(limitOf(book, 'bea')).toMatchObject({
      savings: 10_000,
      pledged: 6000,
      rule: 4000,
      outstanding: 0,
    });
    expect([freeToTake(book, 'bea'), freeToPledge(book, 'bea')]).toEqual([4000, 4000]);
    expect([freeToTake(book, 'ana'), freeToPledge(book, 'ana')]).toEqual([1000, 1000]);
  });

  test('of just what the cash is, is bound by what was agreed', () => {
    const exact = story('deposit ana 100\n deposit bea 100 bank\n withdraw bea 100 bank', {}).book;
    expect(limitOf(exact, 'ana')).toMatchObject({ room: 10_000, binding: { is: 'rule' } });
    expect(limitOf(exact, 'ana')?.bindingByTransfer).toEqual({ is: 'bank', atBank: 0 });
    const banked = story('deposit ana 100 bank').book;
    expect(limitOf(banked, 'ana')).toMatchObject({ byTransfer: 10_000, bindingByTransfer: { is: 'rule' } });
  });

  test.each(['proportional', 'proportionOfAll'] as const)(
    '%s: a match counts where that is agreed',
    (rule) => {
      const limitWith = (countsForLimit: boolean, text: string) => {
        const { loans, match } = DOUBLED;
        const conditions: Conditions = {
          ...DOUBLED,
          match: { ...match, countsForLimit } as Conditions['match'],
          loans: { ...loans, limit: { rule: { rule, factor: '1' }, ceiling: null } },
        };
        return limitOf(story(text, { conditions }).book, 'ana')?.limit;
      };
      const matched = 'deposit ana 60\n deposit bea 60\n match 60 ana=40 bea=20';
      expect(limitWith(true, matched)).toBe(rule === 'proportional' ? 10_000 : 9000);
      expect(limitWith(false, matched)).toBe(6000);
      expect(limitWith(true, 'deposit ana 60')).toBe(6000);
      expect(limitWith(true, 'earn 5')).toBe(0);
      expect(limitWith(true, 'deposit bea 5')).toBe(0);
    },
  );

  test('is the least of all that is agreed; of two alike the first is named', () => {
    const limitWith = (ceiling: number | null, owes: string | null) =>
      limitOf(
        story('deposit ana 100\n deposit bea 300', {
          conditions: {
            ...FREE,
            concentration: { owes, saves: null },
            loans: {
              ...FREE.loans,
              limit: { ...FREE.loans.limit, ceiling: ceiling === null ? null : amount(ceiling) },
            },
          },
        }).book,
        'ana',
      );
    expect(limitWith(5000, '20')).toMatchObject({
      ...{ ceiling: 5000, concentration: 8000, limit: 5000 },
      binding: { is: 'ceiling', most: 5000 },
    });
    expect(limitWith(9000, '20')?.binding).toEqual({
      ...{ is: 'concentration', most: 8000, percent: '20', fund: 40_000 },
    });
    expect(limitWith(8000, '20')?.binding.is).toBe('ceiling');
    expect(limitWith(10_000, '25')?.binding.is).toBe('rule');
    expect(limitWith(null, null)).toMatchObject({ ceiling: null, concentration: null });
  });

  test('there is none before anything is agreed, no part of a match, and her savings are free', () => {
    expect(limitOf(emptyBook(), 'ana')).toBeNull();
    expect(matchPartOf(emptyBook(), 'ana', amount(100))).toBe(0);
    const book = emptyBook();
    book.balances['savings/ana'] = amount(-500);
    book.loans['loan:1'] = loanOf({});
    expect([freeToTake(book, 'ana'), freeToPledge(book, 'ana')]).toEqual([500, 500]);
  });
});

test.each([
  [10, 10, 10],
  [10, 9, 9],
  [10, 1, 1],
  [10, 0, 0],
  [0, -1, 0],
  [7, 3, 3],
])('of 0 to %i the greatest that is at most %i', (most, fitting, found) => {
  const asked: number[] = [];
  const fits = (value: number) => {
    asked.push(value);
    return value <= fitting;
  };
  expect(largestThat(amount(most), fits)).toBe(found);
  expect(asked.every((value) => value >= 0 && value <= most)).toBe(true);
});

describe('a sum in parts by what each pledged', () => {
  const pledged = [
    { member: 'bea', amount: amount(40) },
    { member: 'cira', amount: amount(0) },
    { member: 'dora', amount: amount(40) },
  ];

  test.each([
    ['in proportion, and none of nothing', 10, 0, { bea: 5, dora: 5 }],
    ['the odd one to the first', 5, 0, { bea: 3, dora: 2 }],
    ['or to the one who is served first', 5, 2, { bea: 2, dora: 3 }],
    ['nothing in no parts', 0, 0, {}],
    ['less than nothing in no parts', -5, 0, {}],
  ])('%s', (_, whole, startAt, parts) => {
    const found = partsOf(amount(whole), pledged, startAt).map((part) => [part.member, part.amount]);
    expect(Object.fromEntries(found)).toEqual(parts);
  });

  test('where nobody pledged anything there are none', () => {
    expect(partsOf(amount(10), [{ member: 'bea', amount: amount(0) }])).toEqual([]);
    expect(partsOf(amount(10), [])).toEqual([]);
  });
});

describe('what is at risk', () => {
  const day = civilDate('2025-02-20');
  const late = loanOf({ id: 'a:1', payments: [paid('2025-02-10', 1000)] });
  const punctual = loanOf({ id: 'b:1', payments: [paid('2025-02-10', 2500)] });
  const changed = loanOf({
    ...{ id: 'c:1', payments: [paid('2025-02-10', 2500)] },
    rescheduled: [replanned('2025-02-11', 7500, 3)],
  });
  const gone = { ...changed, id: 'd:1', payments: [paid('2025-02-10', 10_000)] };

  test('is all that is owed of a loan with anything late, and of one with a new plan as long as it runs', () => {
    expect([late, punctual, changed, gone].map((loan) => isAtRisk(loan, day))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const book = emptyBook();
    for (const loan of [late, punctual, changed, gone]) book.loans[loan.id] = loan;
    expect(portfolioAtRisk(book, day)).toEqual({ atRisk: 9000 + 7500, owed: 9000 + 7500 + 7500 });
  });
});
