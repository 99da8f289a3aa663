/** What funders are told, worked out on paper, and held against the balances of generated books. */
import { describe, expect, test } from 'vitest';
import { heldByStem } from '../../../src/ledger/accounts.ts';
import { bookDate, membersNow } from '../../../src/ledger/book.ts';
import type { CivilDate } from '../../../src/ledger/civil-date.ts';
import { addedUp, byCurrency, periodFigures } from '../../../src/ledger/open/period.ts';
import { onBooks, takeTime } from '../invariants/books.ts';
import { DOUBLED } from '../story/community.ts';
import { story } from '../story.ts';

takeTime();

const period = (from: string, until: string) => ({ from: from as CivilDate, until: until as CivilDate });

describe('on paper', () => {
  const { book, entries } = story(
    `
    deposit ana 100
    deposit bea 50
    match 150 ana=100 bea=50
    lend ana 60
    count 240
    seal
    open 2025-02-01
    repay ana 15
    a: deposit bea 40
    wrong a now right deposit bea 4
    lend bea 20
    count 239
    seal
    open 2025-03-01
    withdraw bea 10
    repay ana 15
    repay bea 5
    leaves dora
    count 249
    seal
  `,
    { conditions: DOUBLED },
  );

  test('the first two months', () => {
    expect(periodFigures(book, entries, period('2025-01-01', '2025-02-28'))).toEqual({
      ...{ members: 4, meetings: 2 },
      // 100 + 50, and 4: the 40 was corrected.
      ...{ savingsIn: 154_00, savings: 154_00 },
      ...{ loans: 2, lent: 80_00, repaid: 15_00, owed: 65_00 },
      ...{ matchIn: 150_00, matchOut: 0, match: 150_00 },
    });
  });

  test('the month after that, and a month before the group began', () => {
    expect(periodFigures(book, entries, period('2025-03-01', '2025-03-31'))).toEqual({
      ...{ members: 3, meetings: 1 },
      ...{ savingsIn: 0, savings: 144_00 },
      ...{ loans: 0, lent: 0, repaid: 20_00, owed: 45_00 },
      ...{ matchIn: 0, matchOut: 0, match: 150_00 },
    });
    const before = periodFigures(book, entries, period('2024-12-01', '2024-12-31'));
    expect(Object.values(before).every((value) => value === 0)).toBe(true);
  });

  test('what was in two periods is together what was in both, and stands at the end of the second', () => {
    const [first, second, both] = [
      periodFigures(book, entries, period('2025-01-01', '2025-01-31')),
      periodFigures(book, entries, period('2025-02-01', '2025-03-31')),
      periodFigures(book, entries, period('2025-01-01', '2025-03-31')),
    ];
    for (const key of ['meetings', 'savingsIn', 'loans', 'lent', 'repaid', 'matchIn', 'matchOut'] as const)
      expect(first[key] + second[key], key).toBe(both[key]);
    for (const key of ['members', 'savings', 'owed', 'match'] as const)
      expect(both[key], key).toBe(second[key]);
    expect(addedUp([first, second]).lent).toBe(both.lent);
  });
});

describe('generated books', () => {
  test('up to its own last day a book has what its balances say', () => {
    onBooks(40, ({ book, entries }) => {
      const until = bookDate(book);
      if (!until) return;
      const last = [
        ...Object.values(book.members).map(({ joinedOn }) => joinedOn),
        ...book.meetingDays,
        until,
      ];
      const found = periodFigures(book, entries, {
        from: '2000-01-01' as CivilDate,
        until: [...last].sort().at(-1) ?? until,
      });
      expect(found).toMatchObject({
        members: membersNow(book).length,
        savings: heldByStem(book.balances, 'savings'),
        owed: heldByStem(book.balances, 'loan'),
        match: heldByStem(book.balances, 'match'),
      });
      expect(found.matchIn - found.matchOut).toBe(found.match);
    });
  });

  test('currencies stay apart', () => {
    const { book, entries } = story('deposit ana 1\n count 1\n seal');
    const figures = periodFigures(book, entries, period('2025-01-01', '2025-01-31'));
    const of = (code: string, digits: number) => ({ currency: { code, digits }, figures });
    const groups = byCurrency([of('EUR', 2), of('XOF', 0), of('EUR', 2), of('EUR', 0)]);
    expect(groups.map((group) => group.length)).toEqual([2, 1, 1]);
  });
});
