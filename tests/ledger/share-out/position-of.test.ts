/** A book's position: the figures that its people know, and on any book what its accounts say. */
import { describe, expect, test } from 'vitest';
import { balanceOf, held } from '../../../src/ledger/accounts.ts';
import { type Book, bookDate, emptyBook } from '../../../src/ledger/book.ts';
import { type CivilDate, civilDate } from '../../../src/ledger/civil-date.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { amount, larger, sum, ZERO } from '../../../src/ledger/money.ts';
import { chargesOf, surplusOf } from '../../../src/ledger/share-out/position.ts';
import { positionOf } from '../../../src/ledger/share-out/position-of.ts';
import { shareOut } from '../../../src/ledger/share-out/share-out.ts';
import { onBooks, takeTime } from '../invariants/books.ts';
import { DOUBLED, FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';
import { RULES, sharedOut } from './positions.ts';

takeTime();

const holdingOf = (book: Book, member: string, on: CivilDate) =>
  positionOf(book, on).holdings.find((holding) => holding.member === member);

describe('the position of a book', () => {
  const monthly: Conditions = {
    ...DOUBLED,
    loans: {
      ...FREE.loans,
      terms: { ...TERMS, interest: { mode: 'monthlyOnOwed', percent: '10' } },
    },
  };
  const { book } = story(
    `
      deposit ana 40
      deposit bea 20
      match 30 ana=20 bea=10
      fund ana 5
      fine bea 1
      lend bea 20 decided
      earn 3
      count 78
      seal
      open 2025-02-01
    `,
    { conditions: monthly },
  );

  test('says what there is, and of each what she has and owes', () => {
    const on = civilDate('2025-02-01');
    expect(positionOf(book, on)).toMatchObject({
      box: 7800,
      solidarityFund: 500,
      matches: [3000],
      losses: 0,
      startAt: 2,
    });
    expect(holdingOf(book, 'ana', on)).toMatchObject({
      savings: 4000,
      savingDays: 4000n * 31n,
      matchPart: 2000,
    });
    expect(holdingOf(book, 'bea', on)).toMatchObject({
      fines: 100,
      interest: 200,
      principal: 2000,
      matchPart: 1000,
    });
  });

  test('a loan counts at what settles it: the first month is whole, no later one is charged ahead', () => {
    expect(holdingOf(book, 'bea', civilDate('2025-01-02'))?.interest).toBe(200);
    expect(holdingOf(book, 'bea', civilDate('2025-03-01'))?.interest).toBe(400);
  });

  test('a projection: bea owes 1 more than her part, so ana and the sponsor wait for it alike', () => {
    const out = sharedOut(positionOf(book, civilDate('2025-02-01')));
    expect(out.surplus.earned).toBe(600);
    expect(out.members.map(({ part }) => part)).toEqual([4400, 2200, 0, 0]);
    expect(out.members.map(({ net }) => net)).toEqual([4400, -100, 0, 0]);
    expect(out.members[0]).toMatchObject({ paid: 4340, stays: 60 });
    expect(out.match).toMatchObject({ paid: 2960, kept: 40 });
    expect(out.cash).toEqual({ counted: 7800, paid: 7300, kept: 500 });
  });

  test('a late fee that is not paid counts as a charge', () => {
    const lateFee = { mode: 'perInstalment', amount: amount(150), graceDays: 0 } as const;
    const terms = { ...TERMS, lateFee };
    const late = story('deposit ana 40\n lend ana 40', {
      conditions: { ...FREE, loans: { ...FREE.loans, terms } },
    }).book;
    // Two of four monthly instalments were due before 2 March and not paid.
    const hers = holdingOf(late, 'ana', civilDate('2025-03-02'));
    expect(hers).toMatchObject({ lateFees: 300, interest: 0, principal: 4000 });
  });

  test('what is owed outside loans counts on its side, and an account below zero on the other', () => {
    const given = emptyBook();
    const joinedOn = civilDate('2025-01-01');
    ['ana', 'bea', 'cira', 'dora', 'eva'].forEach((id, at) => {
      const leftOn = at < 3 ? null : civilDate('2025-02-01');
      given.members[id] = { id, number: at + 1, joinedOn, leftOn };
    });
    given.balances = {
      'owed/ana': amount(70),
      'carried/ana': amount(-20),
      'owed/bea': amount(-30),
      'savings/bea': amount(-100),
      'savings/cira': amount(5),
      'carried/cira': amount(3),
      'owed/dora': amount(-10),
      'savings/dora': amount(-40),
    };
    const { holdings } = positionOf(given, civilDate('2025-03-01'));
    // Eva has left and has nothing open.
    expect(holdings.map((one) => [one.member, one.isMember, one.savings, one.isOwed, one.owes])).toEqual([
      ['ana', true, 0, 20, 70],
      ['bea', true, 100, 30, 0],
      ['cira', true, 0, 0, 8],
      ['dora', false, 0, 50, 0],
    ]);
  });

  test('before a book is founded there is nobody to share', () => {
    const position = positionOf(emptyBook(), civilDate('2025-01-01'));
    expect(shareOut(position, RULES)).toEqual({ ok: false, code: 'nobodyShares' });
    expect(position.startAt).toBe(0);
  });
});

/**
 * What was earned less what was spent, as the accounts have it; money missing in an open difference is not there. A loss that was
 * shared out with its cycle and then taken back leaves its account below zero: that money is earned again.
 */
const earnedBy = ({ balances }: Book) =>
  sum([
    ...(['surplus', 'interest', 'fines', 'income'] as const).map((account) => held(balances, account)),
    amount(-balanceOf(balances, 'expenses')),
    amount(-balanceOf(balances, 'differences')),
    larger(ZERO, amount(-balanceOf(balances, 'losses'))),
  ]);

test('L10 on generated books the surplus is what the accounts say, and paid + kept = counted cash', () => {
  let shared = 0;
  onBooks(60, ({ book }) => {
    const position = positionOf(book, bookDate(book) ?? civilDate('2025-01-01'));
    expect(surplusOf(position)).toBe(earnedBy(book) + sum(position.holdings.map(chargesOf)));
    const { cash, members, match, solidarityFund, leftOver } = sharedOut(position, {
      surplusBy: 'savingsTime',
    });
    const stays = sum(members.map((one) => amount(one.stays - one.owes)));
    expect(cash.counted).toBe(
      held(book.balances, 'box') + held(book.balances, 'bank') + sum([position.inHand]),
    );
    expect(cash.paid + solidarityFund.kept + match.kept + stays + leftOver).toBe(cash.counted);
    if (cash.paid > 0 && members.some(({ surplus }) => surplus > 0)) shared += 1;
  });
  expect(shared).toBeGreaterThan(20);
});
