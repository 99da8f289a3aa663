/**
 * What guarantors would pledge for a loan, proposed in equal parts: as much as the conditions ask for, and where pledges raise
 * the borrower's limit, as much as she asks for above it. Nobody more than is free of her savings. Must not know: who says yes.
 */
import type { Book } from '../book.ts';
import { guarantorsOf } from '../conditions/in-force.ts';
import type { MemberId } from '../ids.ts';
import { type Amount, amount, larger, smaller, subtract, ZERO } from '../money.ts';
import { percentUp } from '../rate.ts';
import { freeToPledge } from './free-savings.ts';
import { limitOf } from './limit.ts';

export interface Pledge {
  readonly member: MemberId;
  readonly amount: Amount;
}

/** In minor units; the whole loan where the conditions ask for no sum and she is within her limit. */
export function pledgesWanted(book: Book, borrower: MemberId, lent: Amount): Amount {
  const { conditions } = book;
  const agreed = conditions ? guarantorsOf(conditions) : { mode: 'none' as const };
  if (agreed.mode === 'none') return ZERO;
  const room = limitOf(book, borrower)?.room ?? ZERO;
  const above = agreed.effect === 'raises' ? larger(ZERO, subtract(lent, room)) : ZERO;
  const wanted = larger(percentUp(lent, agreed.percent), above);
  return wanted > 0 ? wanted : lent;
}

/**
 * Of each of `guarantors`, in their order; who has nothing free is left out. They sum to what is wanted, or to all that is free
 * where that is less: then the book refuses the loan and says what is missing.
 */
export function proposedPledges(
  book: Book,
  borrower: MemberId,
  lent: Amount,
  guarantors: readonly MemberId[],
): readonly Pledge[] {
  const free = guarantors
    .map((member) => ({ member, most: freeToPledge(book, member) }))
    .sort((one, other) => one.most - other.most);
  const parts = new Map<MemberId, Amount>();
  let wanted: Amount = pledgesWanted(book, borrower, lent);
  for (const [at, { member, most }] of free.entries()) {
    const equal = amount(Math.ceil(wanted / (free.length - at)));
    const part = smaller(most, equal);
    parts.set(member, part);
    wanted = subtract(wanted, part);
  }
  return guarantors.flatMap((member) => {
    const part = parts.get(member) ?? ZERO;
    return part > 0 ? [{ member, amount: part }] : [];
  });
}
