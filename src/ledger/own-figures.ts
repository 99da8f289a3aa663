/** What a member has and owes by the book, as she hears it: what a seal says of her, and what she says yes to. */
import { held, owedBy, savingsOf } from './accounts.ts';
import type { Book } from './book.ts';
import { fineOwed } from './entries/rules.ts';
import type { MemberId } from './ids.ts';
import { outstandingOf } from './loans/limit.ts';
import { type Amount, add, sum } from './money.ts';

/** In minor units. `owed`: principal of her loans, and what is booked as owed by her; below zero the community owes her. */
export interface OwnFigures {
  readonly savings: Amount;
  readonly owed: Amount;
  /** Fines that she has not paid: no debt in the accounts until they are. */
  readonly fines: Amount;
}

export function ownFiguresOf(book: Book, member: MemberId): OwnFigures {
  const fines = Object.values(book.fines).filter((fine) => fine.member === member);
  return {
    savings: held(book.balances, savingsOf(member)),
    owed: add(outstandingOf(book, member), held(book.balances, owedBy(member))),
    fines: sum(fines.map(({ id }) => fineOwed(book, id))),
  };
}
