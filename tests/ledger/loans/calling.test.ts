/** What can be called of those who vouched, at most what is owed to the fund that day; and who is served first. */
import { describe, expect, test } from 'vitest';
import { type Book, emptyBook, type Loan } from '../../../src/ledger/book.ts';
import type { Conditions, LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { callable, callParts, mostCallable } from '../../../src/ledger/loans/calling.ts';
import { amount } from '../../../src/ledger/money.ts';
import { FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';
import { loanOf, paid } from './sample.ts';

const vouched = (terms: Partial<LoanTerms> = {}): { readonly conditions: Conditions } => ({
  conditions: {
    ...FREE,
    loans: {
      ...FREE.loans,
      guarantors: { mode: 'pledges', least: 0, percent: '0', effect: 'secures' },
      terms: { ...TERMS, ...terms },
    },
  },
});
const WITH_FEE = vouched({
  interest: { mode: 'once', percent: '10' },
  plan: { mode: 'equalPrincipal', instalments: 2, every: { unit: 'months', count: 1 } },
  lateFee: { mode: 'perInstalment', amount: amount(100), graceDays: 7 },
});
const SAVED = `
  deposit ana 100
  deposit bea 100
  deposit cira 100
  deposit dora 100
`;
/** A month and more after the pay-out, at the second meeting. */
const LATE = `
  count 300
  seal
  open 2025-02-20
`;

function onlyLoan(book: Book): Loan {
  const [loan] = Object.values(book.loans);
  if (!loan) throw new Error('no loan');
  return loan;
}
const partsOf = (book: Book, asked: number) =>
  callParts(book, onlyLoan(book), amount(asked)).map((part) => [part.member, part.amount]);

describe('what can be called at most', () => {
  test('is what is left of the pledges where more is owed', () => {
    const { book } = story(`${SAVED} lend ana 100 bea=40 cira=20 ${LATE}`, WITH_FEE);
    expect(mostCallable(book, onlyLoan(book))).toBe(6000);
  });

  test('is what is owed to the fund that day where less is: with the late fee of that day', () => {
    const { book } = story(`${SAVED} lend ana 100 bea=100 cira=100 ${LATE}`, WITH_FEE);
    expect(mostCallable(book, onlyLoan(book))).toBe(11_100);
  });

  test('is not what she owes to those who paid for her', () => {
    const { book } = story(`${SAVED} lend ana 100 bea=100 cira=100 ${LATE} call-on ana 51 decided`, WITH_FEE);
    expect(mostCallable(book, onlyLoan(book))).toBe(6000);
  });

  test('is as of the pay-out where a book has no day yet', () => {
    const book = emptyBook();
    book.balances['savings/bea'] = amount(-9000);
    const loan = loanOf({ pledges: [{ member: 'bea', amount: amount(10_000) }] });
    expect(mostCallable(book, loan)).toBe(9000);
    expect(mostCallable(book, { ...loan, payments: [paid('2025-02-10', 2500)] })).toBe(7500);
  });
});

describe('who is served first where remainders are equal', () => {
  const odd = (then: string) => story(`${SAVED} lend ana 100 bea=30 cira=30 dora=30 ${then}`, vouched()).book;

  test('moves on with the meetings', () => {
    expect(partsOf(odd(''), 10)).toEqual([
      ['bea', 3],
      ['cira', 4],
      ['dora', 3],
    ]);
    expect(partsOf(odd(LATE), 10)).toEqual([
      ['bea', 3],
      ['cira', 3],
      ['dora', 4],
    ]);
  });

  test('is never who has nothing to take: her place is not counted', () => {
    const { book } = story(
      `
      deposit ana 100
      x: deposit bea 30
      deposit cira 30
      deposit dora 30
      lend ana 100 bea=30 cira=30 dora=30
      wrong x
      = savings/bea 0
      `,
      vouched(),
    );
    expect(callable(book, onlyLoan(book)).map(({ member }) => member)).toEqual(['cira', 'dora']);
    expect(partsOf(book, 5)).toEqual([
      ['cira', 2],
      ['dora', 3],
    ]);
  });

  test('nobody where nobody vouched', () => {
    const { book } = story(`${SAVED} lend ana 100`, vouched());
    expect(partsOf(book, 5)).toEqual([]);
  });
});
