/**
 * What the latest count of the open meeting says against the book now. A closing count is compared with the box as it is
 * written now (a corrected line is seen at once); an opening count with the box as it was then, and with what was written
 * down about it since. Must not know: React, words.
 */
import { held } from '../../../ledger/accounts.ts';
import { type Book, type BoxCount, membersNow, type OpenMeeting } from '../../../ledger/book.ts';
import { idOf } from '../../../ledger/entry.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import { type Amount, add, amount, subtract, sum } from '../../../ledger/money.ts';

export interface CountNow {
  readonly count: BoxCount;
  readonly expected: Amount;
  readonly counted: Amount;
  /** counted − expected: below zero money is missing. */
  readonly difference: Amount;
  /** Cash moved after the closing count: it says nothing any more. */
  readonly stale: boolean;
}

/** Null where nothing was counted in the open meeting. The closing count goes before the opening one. */
export function countNow(book: Book): CountNow | null {
  const { open } = book;
  const count = open?.closingCount ?? open?.openingCount;
  if (!open || !count) return null;
  const expected =
    count.moment === 'closing' ? held(book.balances, 'box') : add(count.expected, writtenSince(open, count));
  return {
    count,
    expected,
    counted: count.counted,
    difference: subtract(count.counted, expected),
    stale: count.moment === 'closing' && open.closingStale,
  };
}

/** Differences of the box that were written down after the count. */
function writtenSince(open: OpenMeeting, count: BoxCount): Amount {
  const after = open.entries.slice(open.entries.findIndex((entry) => idOf(entry) === count.entry) + 1);
  const found = after.filter((entry) => entry.kind === 'difference-found' && entry.body.where === 'box');
  return sum(found.map((entry) => amount(Number(entry.body.amount))));
}

/** The two who count, as the opening of the meeting named them. */
export function countersOf(open: OpenMeeting | null): readonly MemberId[] {
  const named = open?.entries[0]?.body.counters;
  return Array.isArray(named) ? (named as readonly MemberId[]) : [];
}

/** She was marked as not here: she cannot count. Before attendance is taken nobody is away. */
export function isAway(book: Book, member: MemberId): boolean {
  const status = book.open?.attendance[member]?.status;
  return status !== undefined && status !== 'present' && status !== 'late';
}

/** Those who counted last in this meeting, or were named for it; who is away gives place to the next who is here. */
export function suggestedCounters(book: Book): readonly MemberId[] {
  const { open } = book;
  const last = open?.entries.findLast((entry) => entry.kind === 'box-counted')?.body.counters;
  const named = Array.isArray(last) ? (last as readonly MemberId[]) : countersOf(open);
  const able = (member: MemberId) => member !== open?.writer && !isAway(book, member);
  const others = membersNow(book)
    .map(({ id }) => id)
    .filter((id) => able(id) && !named.includes(id));
  const kept = named.filter((member) => !isAway(book, member));
  return [...kept, ...others.slice(0, named.length - kept.length)];
}
