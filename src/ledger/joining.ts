/**
 * What a member pays in for the meetings before she joined, where that is agreed: the quota, a share, or the least that is saved, for
 * each sealed meeting that she missed. It is proposed and paid in as any deposit. Source: docs/method.md, "Who joins".
 */
import { held, savingsOf } from './accounts.ts';
import type { Book } from './book.ts';
import { joiningOf } from './conditions/in-force.ts';
import type { MemberId } from './ids.ts';
import { type Amount, larger, smaller, subtract, times, ZERO } from './money.ts';

/** In minor units: so many `missed` meetings of `each`; `left` of it is not paid in yet. */
export interface CatchUp {
  readonly missed: number;
  readonly each: Amount;
  readonly left: Amount;
}

/** Null where it is not agreed, where nothing was missed, or where all of it is paid in. */
export function catchUpOf(book: Book, member: MemberId): CatchUp | null {
  const { conditions } = book;
  const missed = book.joinedAfter[member] ?? 0;
  if (!conditions || joiningOf(conditions) === 'none' || missed === 0) return null;
  const each = eachMeeting(book);
  const since = book.seals + (book.open ? 1 : 0) - missed;
  const regular = times(each, Math.max(0, since));
  const ahead = larger(ZERO, subtract(held(book.balances, savingsOf(member)), regular));
  const all = times(each, missed);
  const left = subtract(all, smaller(ahead, all));
  return left > 0 ? { missed, each, left } : null;
}

/** What each brings to a meeting at least. */
export function eachMeeting({ conditions }: Book): Amount {
  const saving = conditions?.saving;
  switch (saving?.mode) {
    case 'quota':
      return saving.quota;
    case 'shares':
      return saving.price;
    case 'free':
      return saving.least;
    default:
      return ZERO;
  }
}

/** How many shares more than the most of a meeting she can buy for those that she missed. */
export function sharesMissed(book: Book, member: MemberId): number {
  const catchUp = book.conditions?.saving.mode === 'shares' ? catchUpOf(book, member) : null;
  return catchUp ? Math.ceil(catchUp.left / catchUp.each) : 0;
}
