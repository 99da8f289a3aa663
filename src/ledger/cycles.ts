/** What a book says of its cycles: which runs, what was paid in it, and what of the last share-out is still to be handed over. */
import { balanceOf, owedBy } from './accounts.ts';
import type { Book, Loan } from './book.ts';
import type { CivilDate } from './civil-date.ts';
import type { ClosedCycle } from './closed-cycle.ts';
import type { MemberId } from './ids.ts';
import { type Amount, larger, negate, smaller, subtract, sum, ZERO } from './money.ts';

/** The closing that counts from now on; undefined in the first cycle. */
export const lastCycle = ({ cycles }: Book): ClosedCycle | undefined => cycles.at(-1);

/** The day on which the running cycle began; null before the founding. */
export const cycleBegan = (book: Book): CivilDate | null => lastCycle(book)?.on ?? book.founding?.on ?? null;

/** Interest that she paid in the running cycle; what was forgiven or lost was not paid. */
export function interestPaidIn(book: Book, member: MemberId, loans: readonly Loan[]): Amount {
  const cycle = lastCycle(book);
  const paid = loans.flatMap(({ payments }) =>
    payments.filter(({ way, on }) => way === 'paid' && (!cycle || on >= cycle.on)),
  );
  const since = sum(paid.map(({ interest }) => interest));
  return larger(ZERO, subtract(since, cycle?.interestThatDay[member] ?? ZERO));
}

/** What the community owes a member outside her savings, from zero. */
export const isOwedTo = ({ balances }: Pick<Book, 'balances'>, member: MemberId): Amount =>
  larger(ZERO, negate(balanceOf(balances, owedBy(member))));

/** What of a member's part can still be handed over in cash, and what can still be left as savings. */
export interface LeftToHand {
  readonly cash: Amount;
  readonly savable: Amount;
}

export function leftToHand(book: Book, cycle: ClosedCycle, member: MemberId): LeftToHand {
  const savable = isOwedTo(book, member);
  const handed = cycle.handed.filter((one) => one.member === member).map(({ cash }) => cash);
  const cash = larger(ZERO, subtract(cycle.toHand[member] ?? ZERO, sum(handed)));
  return { cash: smaller(cash, savable), savable };
}
