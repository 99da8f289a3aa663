/**
 * What pictures are drawn of, against what passbooks, seals and statements say: in generated books, and in a small one worked out on
 * paper.
 */
import { describe, expect, test } from 'vitest';
import { bookDate } from '../../../src/ledger/book.ts';
import { idOf } from '../../../src/ledger/entry.ts';
import { figuresOf, savingsHeldBy } from '../../../src/ledger/figures.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { standingOn } from '../../../src/ledger/loans/loan.ts';
import { repaidParts } from '../../../src/ledger/loans/repaid.ts';
import { add, sum } from '../../../src/ledger/money.ts';
import { passbook } from '../../../src/ledger/statement.ts';
import { ownRolls, rollsIn } from '../../../src/ledger/statements/attendance.ts';
import { savingsGrowth } from '../../../src/ledger/statements/growth.ts';
import { indicatorsOf } from '../../../src/ledger/statements/indicators.ts';
import { loanBook } from '../../../src/ledger/statements/loan-book.ts';
import { moneyPlaces } from '../../../src/ledger/statements/money-places.ts';
import { inOrder, onBooks, shuffled, takeTime } from '../invariants/books.ts';
import { written } from '../story/money.ts';
import { story } from '../story.ts';

takeTime();

describe('savings, meeting by meeting', () => {
  test('are at each seal what the book came to until then, and at the end what her passbook says', () => {
    let [seals, saved] = [0, 0];
    onBooks(30, ({ book, entries }, random) => {
      const ordered = inOrder(entries);
      for (const [at, seal] of ordered.entries()) {
        if (seal.kind !== 'meeting-sealed') continue;
        seals += 1;
        const until = fold(ordered.slice(0, at + 1));
        for (const member of Object.keys(book.members)) {
          const found = savingsGrowth(book, entries, member).find(({ meeting }) => meeting === seal.place);
          if (found) expect(found.savings).toBe(savingsHeldBy(until, member));
        }
      }
      for (const { id, leftOn } of Object.values(book.members)) {
        const growth = savingsGrowth(book, shuffled(entries, random), id);
        if (leftOn !== null) expect(growth).toEqual([]);
        const last = growth.at(-1);
        if (!last) continue;
        expect(last.savings).toBe(passbook(book, entries, id).at(-1)?.savings);
        saved += last.savings;
      }
    });
    expect(seals).toBeGreaterThan(60);
    expect(saved).toBeGreaterThan(0);
  });

  test('a correction in a later meeting leaves standing what was said before', () => {
    const { book, entries } = story(`
      a: deposit ana 20
      count 20
      seal
      open 2025-01-15
      wrong a now right deposit ana 2
      count 2
      seal
      open 2025-02-01
      deposit ana 5
    `);
    const said = savingsGrowth(book, entries, 'ana').map(({ on, savings }) => `${on} ${written(savings)}`);
    expect(said).toEqual(['2025-01-01 20', '2025-01-15 2', '2025-02-01 7']);
    expect(savingsGrowth(book, entries, 'nobody')).toEqual([]);
  });
});

describe('where the money is', () => {
  test('the places are the common fund and the solidarity fund, and each is what the book says', () => {
    onBooks(40, ({ book }) => {
      const figures = figuresOf(book);
      const places = moneyPlaces(figures);
      expect(sum(places.map(({ amount }) => amount))).toBe(add(figures.fund, figures.solidarityFund));
      for (const { place, amount } of places) expect(amount).toBe(figures[place]);
    });
  });
});

describe('how far a loan is paid back', () => {
  test('its parts are those of the loan book, none below zero, and what is open settles it', () => {
    const seen = { paid: 0, notAsked: 0, late: 0, due: 0, toCome: 0 };
    onBooks(60, ({ book }) => {
      const day = bookDate(book);
      if (!day) return;
      for (const line of loanBook(book, day).lines) {
        const loan = book.loans[line.loan]!;
        const standing = standingOn(loan, day);
        const parts = repaidParts(loan, standing);
        expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
        expect(parts.late).toBe(line.overdue);
        expect(sum([parts.late, parts.due, parts.toCome])).toBe(standing.toSettle);
        const extra = (ways: readonly string[]) =>
          loan.payments
            .filter(({ way }) => ways.includes(way))
            .flatMap(({ interest, lateFee, back = [] }) => [
              interest,
              lateFee,
              ...back.map(({ amount }) => amount),
            ]);
        expect(parts.paid).toBe(sum([line.repaid, ...extra(['paid'])]));
        expect(parts.notAsked).toBe(sum([line.forgiven, line.lost, ...extra(['forgiven', 'lost'])]));
        for (const name of Object.keys(seen) as (keyof typeof seen)[]) seen[name] += parts[name];
      }
    });
    for (const [name, amount] of Object.entries(seen)) expect(amount, name).toBeGreaterThan(0);
  });

  test('without interest they are what she took: four payments of 15, of which 10 came, on the day of the second', () => {
    const { book } = story(`
      deposit ana 100
      lend ana 60
      repay ana 10
      count 50
      seal
      open 2025-03-01
    `);
    const loan = Object.values(book.loans)[0]!;
    const { paid, notAsked, late, due, toCome } = repaidParts(loan, standingOn(loan, bookDate(book)!));
    expect([paid, notAsked, late, due, toCome].map((one) => written(one))).toEqual([
      '10',
      '0',
      '5',
      '15',
      '30',
    ]);
  });
});

describe('who came', () => {
  test('is what the book keeps of each member, and the last four rolls are the indicator', () => {
    const seen = { came: 0, late: 0, away: 0 };
    onBooks(40, ({ book, entries }, random) => {
      const rolls = rollsIn(book, shuffled(entries, random));
      for (const { id } of Object.values(book.members)) {
        const own = ownRolls(book, entries, id);
        const present = own.filter(({ as }) => as !== 'away').length;
        expect({ meetings: own.length, present }).toEqual(book.attended[id] ?? { meetings: 0, present: 0 });
      }
      const last = rolls.slice(-4);
      const counted = (...as: readonly (keyof typeof seen)[]) =>
        last.reduce((all, roll) => as.reduce((part, name) => part + roll[name], all), 0);
      expect(indicatorsOf(book, entries)?.attendance).toEqual({
        part: counted('came', 'late'),
        whole: counted('came', 'late', 'away'),
      });
      for (const roll of rolls) {
        const marked = Object.keys(book.members).map((id) =>
          ownRolls(book, entries, id).find(({ meeting }) => meeting === roll.meeting),
        );
        for (const as of ['came', 'late', 'away'] as const) {
          expect(marked.filter((one) => one?.as === as)).toHaveLength(roll[as]);
          seen[as] += roll[as];
        }
      }
    });
    for (const [as, count] of Object.entries(seen)) expect(count, as).toBeGreaterThan(0);
  });

  test('of two meetings, one of which called no roll; who was not called was not there', () => {
    const { book, entries } = story(`
      attend ana bea:late
      deposit ana 20
      count 20
      seal
      open 2025-01-15
      count 20
      seal
    `);
    const rolls = rollsIn(book, entries);
    expect(rolls).toHaveLength(1);
    expect(rolls[0]).toMatchObject({ on: '2025-01-01', came: 1, late: 1 });
    expect(rolls[0]?.away).toBe(Object.keys(book.members).length - 2);
    const meeting = entries.find(({ kind }) => kind === 'meeting-opened')!;
    expect(ownRolls(book, entries, 'bea')).toEqual([
      { meeting: idOf(meeting), on: '2025-01-01', status: 'late', as: 'late' },
    ]);
    expect(ownRolls(book, entries, 'cira')[0]?.status).toBe('unmarked');
  });
});
