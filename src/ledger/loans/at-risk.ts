/**
 * The portfolio at risk: the whole balance of loans with anything overdue, against all principal that is owed. A loan that was
 * rescheduled stays in as long as it runs; what was written off is not in it, but shown apart. Source: docs/method.md.
 */
import type { Book, Loan } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import { type Amount, sum } from '../money.ts';
import { principalOwed, standingOn } from './loan.ts';

/** Whether all that this loan owes is at risk on `day`. */
export const isAtRisk = (loan: Loan, day: CivilDate): boolean =>
  principalOwed(loan) > 0 && ((loan.rescheduled ?? []).length > 0 || standingOn(loan, day).overdue > 0);

/** In minor units. */
export function portfolioAtRisk(
  book: Book,
  day: CivilDate,
): { readonly atRisk: Amount; readonly owed: Amount } {
  const loans = Object.values(book.loans);
  const risky = loans.filter((loan) => isAtRisk(loan, day));
  return { atRisk: sum(risky.map(principalOwed)), owed: sum(loans.map(principalOwed)) };
}
