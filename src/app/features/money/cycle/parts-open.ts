/** What of the last share-out is handed over and what is not. */
import type { Book } from '../../../../ledger/book.ts';
import { type LeftToHand, lastCycle, leftToHand } from '../../../../ledger/cycles.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { type Amount, amount, smaller, subtract, sum } from '../../../../ledger/money.ts';

export interface PartOpen extends LeftToHand {
  readonly member: MemberId;
}

/** Who has something to be handed over yet, in the order of members. */
export function partsOpen(book: Book): readonly PartOpen[] {
  const cycle = lastCycle(book);
  if (!cycle) return [];
  return Object.values(book.members)
    .sort((left, right) => left.number - right.number)
    .map(({ id }) => ({ member: id, ...leftToHand(book, cycle, id) }))
    .filter(({ cash }) => cash > 0);
}

/** Who has been handed hers, with how much of it, in the order of members. */
export function partsDone(book: Book): readonly { readonly member: MemberId; readonly given: Amount }[] {
  const open = new Set(partsOpen(book).map(({ member }) => member));
  const handed = lastCycle(book)?.handed ?? [];
  const members = [...new Set(handed.map(({ member }) => member))].filter((member) => !open.has(member));
  return members.map((member) => ({
    member,
    given: sum(handed.filter((one) => one.member === member).flatMap(({ cash, saved }) => [cash, saved])),
  }));
}

/** In cash what is left when so much is saved, in whole steps of the box. */
export function cashBeside({ cash, savable }: LeftToHand, saved: Amount, step: Amount): Amount {
  const rest = smaller(cash, subtract(savable, saved));
  return rest > 0 ? amount(rest - (rest % step)) : amount(0);
}
