/**
 * The community's summary: every indicator of docs/method.md, each worked out once, here, on the book's own day; what it is stands in
 * `definitions.ts`. A rate is a part of a whole: both are given, so that whoever reads it can see what it is of; there is none where
 * the whole is nothing.
 */
import { held, heldByStem } from '../accounts.ts';
import { type Book, bookDate, membersNow } from '../book.ts';
import { type CivilDate, daysBetween } from '../civil-date.ts';
import { openPart } from '../difference.ts';
import type { Entry } from '../entry.ts';
import { figuresOf } from '../figures.ts';
import { portfolioAtRisk } from '../loans/at-risk.ts';
import { afterPeriods } from '../loans/calendar.ts';
import { type Amount, amount, larger, sum } from '../money.ts';
import { loanBook } from './loan-book.ts';
import { calledRoll, type HeldMeeting, meetingsIn } from './meetings.ts';

/** A part of a whole: a share of it, or so much for each. */
export interface Rate {
  readonly part: number;
  readonly whole: number;
}

export interface Indicators {
  readonly on: CivilDate;
  /** Present or late ÷ members then, over the last four meetings that called the roll; and with those whose money came with another. */
  readonly attendance: Rate;
  readonly attendanceRepresented: Rate;
  readonly members: number;
  /** Left ÷ (members + left). */
  readonly dropout: Rate;
  readonly savings: Amount;
  /** Savings ÷ members, to the minor unit below. */
  readonly savingsPerMember: Amount | null;
  readonly surplus: Amount;
  /** Surplus ÷ savings. */
  readonly returnOnSavings: Rate;
  /** Owed ÷ (owed + box + bank − solidarity fund). */
  readonly fundUse: Rate;
  /** Whole balance of loans with anything overdue, and of those that were rescheduled, ÷ all principal owed. */
  readonly atRisk: Rate;
  readonly loansPastDue: number;
  readonly overdue: Amount;
  /** Principal written off as lost ÷ all principal that was ever lent. */
  readonly writtenOff: Rate;
  /** Members who owe principal ÷ members. */
  readonly borrowers: Rate;
  /** Principal owed ÷ loans that owe it, to the minor unit below. */
  readonly averageLoan: Amount | null;
  /** Loans that owe principal. */
  readonly loansOwing: number;
  readonly differences: BoxDifferences;
  /** From the day of a meeting to that of its seal: all days together ÷ sealed meetings. */
  readonly daysToSeal: Rate;
  /** Sealed ÷ those that the agreed rhythm asks for since the first one. */
  readonly meetings: Rate;
}

/** Differences of the box: how many, what was missing and what was too much, and how much of either is still open. */
export interface BoxDifferences {
  readonly number: number;
  readonly missing: Amount;
  readonly tooMuch: Amount;
  readonly open: Amount;
}

/** How many meetings the attendance is taken of. */
const LAST_MEETINGS = 4;

/** Null before the founding. */
export function indicatorsOf(book: Book, entries: readonly Entry[]): Indicators | null {
  const on = bookDate(book);
  if (!on) return null;
  const meetings = meetingsIn(book, entries);
  const sealed = meetings.filter(({ ended }) => ended === 'sealed');
  const figures = figuresOf(book);
  const people = peopleOf(book);
  const surplus = surplusOf(book);
  return {
    on,
    ...attendanceOf(meetings.filter(calledRoll).slice(-LAST_MEETINGS)),
    ...people,
    savings: figures.savings,
    savingsPerMember: perOne(figures.savings, people.members),
    surplus,
    returnOnSavings: { part: surplus, whole: figures.savings },
    fundUse: {
      part: figures.lent,
      whole: figures.lent + figures.box + figures.bank - figures.solidarityFund,
    },
    ...loansOf(book, on),
    differences: differencesOf(book),
    daysToSeal: {
      part: sealed.reduce((days, one) => days + daysToSeal(one), 0),
      whole: sealed.length,
    },
    meetings: { part: sealed.length, whole: plannedBy(book, meetings, on) },
  };
}

/** What was earned less what was spent and lost, on cash basis. */
export function surplusOf({ balances }: Book): Amount {
  const earned = ['surplus', 'interest', 'fines', 'income'] as const;
  const gone = ['expenses', 'losses'] as const;
  const all = (accounts: typeof earned | typeof gone) => sum(accounts.map((one) => held(balances, one)));
  return amount(all(earned) - all(gone));
}

const perOne = (whole: Amount, count: number): Amount | null =>
  count === 0 ? null : amount(Math.floor(whole / count));

function attendanceOf(meetings: readonly HeldMeeting[]) {
  const inAll = (counts: (meeting: HeldMeeting) => number) =>
    meetings.reduce((all, meeting) => all + counts(meeting), 0);
  const marked = (statuses: readonly string[]) =>
    inAll(
      ({ registered, marks }) =>
        registered.filter((member) => statuses.includes(marks.get(member) ?? '')).length,
    );
  const whole = inAll(({ registered }) => registered.length);
  return {
    attendance: { part: marked(['present', 'late']), whole },
    attendanceRepresented: { part: marked(['present', 'late', 'represented']), whole },
  };
}

function peopleOf(book: Book) {
  const members = membersNow(book).length;
  const left = Object.keys(book.members).length - members;
  return { members, dropout: { part: left, whole: members + left } };
}

function loansOf(book: Book, on: CivilDate) {
  const { lines, totals } = loanBook(book, on);
  const late = lines.filter(({ overdue }) => overdue > 0);
  const owing = lines.filter(({ owed }) => owed > 0);
  const lent = heldByStem(book.balances, 'loan');
  const members = membersNow(book);
  return {
    atRisk: { part: portfolioAtRisk(book, on).atRisk, whole: lent },
    loansPastDue: late.length,
    overdue: totals.overdue,
    writtenOff: { part: totals.lost, whole: totals.principal },
    borrowers: {
      part: members.filter(({ id }) => owing.some(({ member }) => member === id)).length,
      whole: members.length,
    },
    averageLoan: perOne(sum(owing.map(({ owed }) => owed)), owing.length),
    loansOwing: owing.length,
  };
}

function differencesOf(book: Book): BoxDifferences {
  const box = Object.values(book.differences).filter(({ where }) => where === 'box');
  const sizes = (values: readonly number[]) => sum(values.map((value) => amount(Math.abs(value))));
  return {
    number: box.length,
    missing: sizes(box.map((one) => one.amount).filter((value) => value < 0)),
    tooMuch: sizes(box.map((one) => one.amount).filter((value) => value > 0)),
    open: sizes(box.map((one) => openPart(one))),
  };
}

/** A clock that is behind the meeting's day says nothing. */
const daysToSeal = ({ heldOn, sealedOn }: HeldMeeting): number =>
  sealedOn ? larger(amount(0), amount(daysBetween(heldOn, sealedOn))) : 0;

/** Days of the rhythm from the first meeting up to the day, both counted. */
function plannedBy(book: Book, meetings: readonly HeldMeeting[], on: CivilDate): number {
  const [first] = meetings;
  if (!first || !book.conditions) return 0;
  const { meetings: rhythm } = book.conditions;
  let planned = 0;
  let before: CivilDate | null = null;
  // Dates stop at the end of the calendar, and so does this.
  for (let at = first.plannedOn; at <= on && at !== before; planned += 1) {
    before = at;
    at = afterPeriods(first.plannedOn, rhythm, planned + 1);
  }
  return planned;
}
