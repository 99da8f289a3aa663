/**
 * The fund that loans come from, and what of its cash can be lent today. What belongs to the solidarity fund, to members as
 * carried change, to who left, and what the community owes members is not the fund's. Source: docs/method.md, "The limit".
 */
import { carriedOf, held, heldByStem, owedBy, savingsOf } from '../accounts.ts';
import type { Book } from '../book.ts';
import type { MemberId } from '../ids.ts';
import { type Amount, add, larger, negate, subtract, sum, ZERO } from '../money.ts';

/** @param but whose own money is not counted. */
function apart(book: Book, but?: MemberId): Amount {
  let ofMembers = ZERO;
  for (const { id, leftOn } of Object.values(book.members)) {
    if (id === but) continue;
    ofMembers = add(ofMembers, larger(ZERO, negate(held(book.balances, owedBy(id)))));
    if (leftOn !== null) ofMembers = add(ofMembers, larger(ZERO, held(book.balances, savingsOf(id))));
  }
  const kept = but === undefined ? ZERO : held(book.balances, carriedOf(but));
  const carried = subtract(heldByStem(book.balances, 'carried'), kept);
  return sum([held(book.balances, 'solidarity-fund'), carried, ofMembers]);
}

/** Box cash that can be handed to one member, in minor units: what belongs to nobody else. */
export const freeInBoxFor = (book: Book, member: MemberId): Amount =>
  larger(ZERO, subtract(held(book.balances, 'box'), apart(book, member)));

/** Box cash that may be lent, in minor units. */
export const lendableInBox = (book: Book): Amount =>
  larger(ZERO, subtract(held(book.balances, 'box'), apart(book)));

/** Box, bank, in hand and lent, less what is not the fund's, in minor units. A loan changes it by nothing. */
export function loanFund(book: Book): Amount {
  const { balances } = book;
  const all = sum(['box', 'bank', 'in-hand', 'loan'].map((stem) => heldByStem(balances, stem)));
  return larger(ZERO, subtract(all, apart(book)));
}
