/**
 * What members announced that they will take out of their savings, where notice is agreed. What was announced can be taken
 * once the notice is over, also in parts; what is taken uses it up, the oldest first. Source: docs/method.md.
 */
import type { Book } from './book.ts';
import type { CivilDate } from './civil-date.ts';
import { withdrawalNoticeOf } from './conditions/in-force.ts';
import type { EntryId, MemberId } from './ids.ts';
import { afterPeriods } from './loans/calendar.ts';
import type { Notices } from './members.ts';
import { type Amount, add, larger, smaller, subtract, sum, ZERO } from './money.ts';

const NONE: Notices = { asked: [], taken: [] };

/** In minor units. `from`: when the next of what she announced can be taken; null where nothing more is. */
export interface NoticeNow {
  readonly available: Amount;
  readonly announced: Amount;
  readonly from: CivilDate | null;
}

/** What she can take out on a day by what she announced; null where no notice is agreed. */
export function noticeOn(book: Book, member: MemberId, on: CivilDate): NoticeNow | null {
  const period = book.conditions && withdrawalNoticeOf(book.conditions);
  if (!period) return null;
  const { asked, taken } = book.notices[member] ?? NONE;
  const used = sum(taken.map((one) => one.amount));
  const dated = asked
    .map((one) => ({ amount: one.amount, from: afterPeriods(one.on, period, 1) }))
    .sort((left, right) => (left.from < right.from ? -1 : 1));
  let before = ZERO;
  let over = ZERO;
  let from: CivilDate | null = null;
  for (const one of dated) {
    before = add(before, one.amount);
    if (one.from <= on) over = before;
    else if (before > used) from ??= one.from;
  }
  const left = (value: Amount) => larger(ZERO, subtract(value, used));
  return { available: left(over), announced: left(before), from };
}

/** What is taken uses up what was announced, and no more than that. */
export function useNotice(book: Book, member: MemberId, taken: Amount, entry: EntryId): void {
  const notices = book.notices[member];
  if (!notices) return;
  const announced = sum(notices.asked.map((one) => one.amount));
  const open = subtract(announced, sum(notices.taken.map((one) => one.amount)));
  const used = smaller(taken, larger(ZERO, open));
  if (used > 0) book.notices[member] = { ...notices, taken: [...notices.taken, { entry, amount: used }] };
}

/** Takes back what an entry announced or took. */
export function forget(book: Book, member: MemberId, id: EntryId): void {
  const { asked, taken } = book.notices[member] ?? NONE;
  const left = {
    asked: asked.filter((one) => one.entry !== id),
    taken: taken.filter((one) => one.entry !== id),
  };
  if (left.asked.length + left.taken.length > 0) book.notices[member] = left;
  else delete book.notices[member];
}
