/**
 * What a member may take out of her savings, or pledge for another's loan: what leaves what she owes within the rule of the
 * limit, and never what she has pledged already. Ceilings are left out: they do not depend on her savings.
 * Source: docs/method.md, "The limit".
 */
import { held, savingsOf } from '../accounts.ts';
import type { Book } from '../book.ts';
import type { MemberId } from '../ids.ts';
import { type Amount, larger, smaller, subtract, ZERO } from '../money.ts';
import { largestThat } from './largest.ts';
import { outstandingOf, ruleLimit, type Supposed } from './limit.ts';
import { pledgedBy } from './pledges.ts';

/** Her savings less what she pledged, in minor units: what nobody else counts on. */
export const notPledged = (book: Book, member: MemberId): Amount =>
  larger(ZERO, subtract(held(book.balances, savingsOf(member)), pledgedBy(book, member)));

/** The most of `asked` that leaves what she owes within the rule; null where all of it does. */
function withinRule(
  book: Book,
  member: MemberId,
  asked: Amount,
  less: (value: Amount) => Supposed,
): { readonly possible: Amount; readonly owed: Amount } | null {
  const { conditions } = book;
  const owed = outstandingOf(book, member);
  if (!conditions || owed === 0) return null;
  const covers = (value: Amount): boolean => ruleLimit(book, conditions, member, less(value)) >= owed;
  if (covers(asked)) return null;
  return { possible: largestThat(smaller(asked, notPledged(book, member)), covers), owed };
}

/** A withdrawal never leaves what she owes above her limit. Null where it does not. */
export const limitAfterWithdrawal = (book: Book, member: MemberId, taken: Amount) =>
  withinRule(book, member, taken, (value) => ({ taken: value }));

/** What she can take out, in minor units: not what she pledged, nor what she needs for what she owes. */
export function freeToTake(book: Book, member: MemberId): Amount {
  const most = notPledged(book, member);
  return limitAfterWithdrawal(book, member, most)?.possible ?? most;
}

/** What she can still pledge for others, in minor units: a pledge binds her as if it were withdrawn. */
export function freeToPledge(book: Book, member: MemberId): Amount {
  const most = notPledged(book, member);
  return withinRule(book, member, most, (value) => ({ setAside: value }))?.possible ?? most;
}
