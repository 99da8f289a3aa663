/**
 * How those who vouched are called on: what can be taken of each, and the parts of a sum in proportion to it, to the unit.
 * Source: adr/0030.
 */
import { held, savingsOf } from '../accounts.ts';
import type { Book, Loan, Part } from '../book.ts';
import { type Amount, larger, smaller, ZERO } from '../money.ts';
import { partsOf, pledgesLeft, sumOfParts } from './guarantors.ts';
import { owedToFund } from './pledges.ts';

/** What is left of each pledge, and at most what she has saved, in the order of the pledges. */
export const callable = (book: Book, loan: Loan): readonly Part[] =>
  pledgesLeft(loan)
    .map(({ member, amount }) => ({
      member,
      amount: larger(ZERO, smaller(amount, held(book.balances, savingsOf(member)))),
    }))
    .filter(({ amount }) => amount > 0);

/** What can be called at most, in minor units: no more than is owed to the fund today. */
export const mostCallable = (book: Book, loan: Loan): Amount =>
  smaller(owedToFund(book, loan), sumOfParts(callable(book, loan)));

/** `asked` in parts by pledge. Where remainders are equal, who is served first moves on with the meetings. */
export function callParts(book: Book, loan: Loan, asked: Amount): readonly Part[] {
  const most = callable(book, loan);
  return partsOf(asked, most, most.length === 0 ? 0 : book.meetingsOpened % most.length);
}
