/**
 * What is still to be settled with members who left: handed over now, waiting for the share-out or for another's loan, or owed by
 * them. Nobody who has something is left out, however she left.
 */
import { type Book, bookDate } from '../book.ts';
import type { MemberId } from '../ids.ts';
import { owedBetween } from '../loans/between.ts';
import { type Amount, add, ZERO } from '../money.ts';
import { type Settled, settlementOf } from './settlement.ts';

/** In minor units, from zero. */
export interface Claim {
  readonly member: MemberId;
  readonly settled: Settled;
  readonly payable: Amount;
  readonly atShareOut: Amount;
  readonly held: Amount;
  /** To the community; what she owes other members is theirs (loans/between.ts). */
  readonly owes: Amount;
  /** Of hers, what pays what she owes: after a correction both can be there, and come to nothing together. */
  readonly setOff: Amount;
}

/** By member's number. */
export function claimsOfLeavers(book: Book): readonly Claim[] {
  return Object.values(book.members)
    .filter(({ leftOn }) => leftOn !== null)
    .sort((left, right) => left.number - right.number)
    .flatMap(({ id }) => claimOf(book, id) ?? []);
}

/** Null where she is a member, or nothing is open. */
export function claimOf(book: Book, member: MemberId): Claim | null {
  const on = bookDate(book);
  if (!on || book.members[member]?.leftOn === null) return null;
  const settled = settlementOf(book, member, on, null);
  const { payable, atShareOut, figures, stillOwes } = settled;
  const setOff = add(settled.setOff, settled.netted);
  const claim = { member, settled, payable, atShareOut, held: figures.held, owes: stillOwes, setOff };
  const amounts = [payable, atShareOut, figures.held, stillOwes, setOff];
  const open = amounts.some((value) => value > ZERO) || owedBetween(book, member).length > 0;
  return open ? claim : null;
}
