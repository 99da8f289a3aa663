/**
 * What the next meeting is about: its day by the agreed rhythm, and what is due there: savings where a quota is agreed, the
 * contribution to the solidarity fund, and loans. Whose it is stands apart, for communities that read names aloud.
 */
import { type Book, bookDate, membersNow } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import { inForce } from '../conditions/in-force.ts';
import type { MemberId } from '../ids.ts';
import { afterPeriods } from '../loans/calendar.ts';
import { dueOn } from '../loans/loan.ts';
import { type Amount, sum, times, ZERO } from '../money.ts';

/** Amounts in minor units. */
export interface NextMeeting {
  readonly on: CivilDate;
  readonly members: number;
  /** Of all members together; zero where saving is free. */
  readonly savings: Amount;
  readonly solidarityFund: Amount;
  readonly loans: Amount;
  /** How many loans something is due of. */
  readonly loansDue: number;
  readonly total: Amount;
  /** What is due of loans, by member in the order of their numbers: to be listed only where `mayName`. */
  readonly byMember: readonly { readonly member: MemberId; readonly loans: Amount }[];
  readonly mayName: boolean;
}

/** Null before the community has agreed on anything. */
export function nextMeeting(book: Book): NextMeeting | null {
  const { conditions } = book;
  const last = bookDate(book);
  if (!conditions || !last) return null;
  const first = book.meetingsOpened === 0;
  const on = first ? last : afterPeriods(last, conditions.meetings, 1);
  const members = membersNow(book);
  const { saving, solidarityFund: fund } = conditions;
  const due = Object.values(book.loans).map((loan) => ({ loan, due: dueOn(loan, on).due }));
  const savings = saving.mode === 'quota' ? times(saving.quota, members.length) : ZERO;
  const solidarityFund = fund.mode === 'perMeeting' ? times(fund.amount, members.length) : ZERO;
  const loans = sum(due.map((one) => one.due));
  return {
    on,
    members: members.length,
    savings,
    solidarityFund,
    loans,
    loansDue: due.filter((one) => one.due > 0).length,
    total: sum([savings, solidarityFund, loans]),
    byMember: members
      .map(({ id }) => ({
        member: id,
        loans: sum(due.filter(({ loan }) => loan.member === id).map((one) => one.due)),
      }))
      .filter((one) => one.loans > 0),
    mayName: inForce(conditions).readAloud === 'withNames',
  };
}
