/** Statements: running balances end where the book is; reversed lines stay, marked, and their reversal is a line of its own. */
import { describe, expect, test } from 'vitest';
import { held, savingsOf } from '../../src/ledger/accounts.ts';
import { outstandingOf } from '../../src/ledger/loans/limit.ts';
import { cashBook, datedLines, passbook } from '../../src/ledger/statement.ts';
import { onBooks, shuffled, takeTime } from './invariants/books.ts';
import { written } from './story/money.ts';
import { story } from './story.ts';

takeTime();

describe('statements of generated books', () => {
  test('the cash books of box and bank end at their balances, in any order of arrival', () => {
    onBooks(40, ({ entries, book }, random) => {
      for (const account of ['box', 'bank'] as const) {
        const lines = cashBook(book, shuffled(entries, random), account);
        expect(lines.at(-1)?.balance ?? 0).toBe(book.balances[account] ?? 0);
        expect(lines.every(({ leg }) => leg !== 0)).toBe(true);
      }
    });
  });

  test('a passbook ends at her savings and at the principal she owes', () => {
    onBooks(40, ({ entries, book }) => {
      for (const member of Object.keys(book.members)) {
        const last = passbook(book, entries, member).at(-1);
        expect(last?.savings ?? 0).toBe(held(book.balances, savingsOf(member)));
        expect(last?.owed ?? 0).toBe(outstandingOf(book, member));
      }
    });
  });

  test('every entry that counts is one line; what waits is none', () => {
    onBooks(20, ({ entries, book }) => {
      const between = entries.filter(({ place }) => place === 'between').length;
      expect(datedLines(book, entries)).toHaveLength(entries.length - between);
    });
  });
});

describe('a passbook', () => {
  test('with a correction in a later meeting', () => {
    const { book, entries, ids } = story(`
      a: deposit ana 20
      lend ana 10
      fine ana 1
      f: pay-fine ana 1
      count 11
      seal
      deposit ana 7 bank
      open 2025-01-15
      repay ana 4
      deposit bea 30
      wrong a now right deposit ana 2
      wrong f now
    `);
    const lines = passbook(book, entries, 'ana').map(
      ({ kind, on, savingsLeg, savings, loanLeg, owed, reversedBy }) =>
        [
          on,
          kind,
          written(savingsLeg),
          written(savings),
          written(loanLeg),
          written(owed),
          reversedBy ? 'reversed' : '',
        ]
          .join(' ')
          .trim(),
    );
    expect(lines).toEqual([
      '2025-01-01 member-joined 0 0 0 0',
      '2025-01-01 deposit 20 20 0 0 reversed',
      '2025-01-01 loan-paid-out 0 20 10 10',
      '2025-01-01 fine-charged 0 20 0 10',
      '2025-01-01 fine-paid 0 20 0 10 reversed',
      '2025-01-15 repayment 0 20 -4 6',
      '2025-01-15 reversal -20 0 0 6',
      '2025-01-15 deposit 2 2 0 6',
      '2025-01-15 reversal 0 2 0 6',
    ]);
    expect(book.reversed[ids.get('a') ?? '']).toBeDefined();
  });
});
