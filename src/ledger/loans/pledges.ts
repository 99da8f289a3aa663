/**
 * What members pledge of their own savings for a loan: a memo, no money moves. A pledge lives as long as its loan and is
 * released when nothing of it is owed to the fund any more; what was called on of it (guarantors.ts) is gone. Must not know: the conditions.
 */
import { type Book, bookDate, type Loan } from '../book.ts';
import type { MemberId } from '../ids.ts';
import { type Amount, subtract, sum } from '../money.ts';
import { pledgesLeft } from './guarantors.ts';
import { principalOwed, standingOn } from './loan.ts';

/** What the fund is owed of it on the day of the book, in minor units: principal, interest and late fees. */
export function owedToFund(book: Book, loan: Loan): Amount {
  const { toSettle, toGuarantors } = standingOn(loan, bookDate(book) ?? loan.paidOutOn);
  return subtract(toSettle, toGuarantors);
}

const lives = (book: Book, loan: Loan): boolean => principalOwed(loan) > 0 || owedToFund(book, loan) > 0;

const livePledges = (book: Book) =>
  Object.values(book.loans)
    .filter((loan) => loan.pledges.length > 0 && lives(book, loan))
    .flatMap((loan) => pledgesLeft(loan).map((pledge) => ({ ...pledge, borrower: loan.member })));

/** What of her savings she has pledged for others' loans that run, in minor units. */
export const pledgedBy = (book: Book, member: MemberId): Amount =>
  sum(
    livePledges(book)
      .filter((pledge) => pledge.member === member)
      .map((pledge) => pledge.amount),
  );

/** What others have pledged for her loans that run, in minor units. */
export const pledgedFor = (book: Book, member: MemberId): Amount =>
  sum(
    livePledges(book)
      .filter((pledge) => pledge.borrower === member)
      .map((pledge) => pledge.amount),
  );
