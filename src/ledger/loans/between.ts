/**
 * What members owe one another: those who vouched paid for a borrower out of their savings, and she owes it to them. It is in no
 * account, so neither a share-out nor a settlement takes it off (adr/0030); whoever decides those has to see it.
 */
import type { Book } from '../book.ts';
import type { MemberId } from '../ids.ts';
import { type Amount, add, ZERO } from '../money.ts';
import { owedToGuarantors } from './guarantors.ts';

/** In minor units, above zero. */
export interface OwedBetween {
  readonly debtor: MemberId;
  readonly creditor: MemberId;
  readonly amount: Amount;
}

/**
 * Each pair once, all loans together, by the members' numbers.
 * @param member only what she owes or is owed; left out: everybody.
 */
export function owedBetween(book: Book, member?: MemberId): readonly OwedBetween[] {
  const sums = new Map<string, OwedBetween>();
  for (const loan of Object.values(book.loans)) {
    for (const { member: creditor, amount } of owedToGuarantors(loan)) {
      const debtor = loan.member;
      if (member !== undefined && member !== debtor && member !== creditor) continue;
      const pair = `${debtor}/${creditor}`;
      sums.set(pair, { debtor, creditor, amount: add(sums.get(pair)?.amount ?? ZERO, amount) });
    }
  }
  const numberOf = (id: MemberId): number => book.members[id]?.number ?? 0;
  return [...sums.values()].sort(
    (left, right) =>
      numberOf(left.debtor) - numberOf(right.debtor) || numberOf(left.creditor) - numberOf(right.creditor),
  );
}
