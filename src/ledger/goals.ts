/**
 * Goals held against the book: how far one is, and how much a meeting it takes. A member's goal is measured by what she has saved,
 * the community's by the common fund, both as they stand now (adr/0032). Must not know: words, the clock.
 */
import { type Book, bookDate, membersNow } from './book.ts';
import { type CivilDate, daysBetween, monthsElapsed } from './civil-date.ts';
import type { Entry } from './entry.ts';
import { idOf } from './entry.ts';
import { figuresOf, savingsHeldBy } from './figures.ts';
import type { Goal, GoalOwner } from './goal.ts';
import { type Amount, add, amount, larger, subtract, ZERO } from './money.ts';

/** What counts for a goal today, in minor units; never below zero. */
export const heldTowards = (book: Book, owner: GoalOwner): Amount =>
  larger(ZERO, owner === null ? figuresOf(book).fund : savingsHeldBy(book, owner));

/** The one goal that she, or the community, is on the way to. */
export const runningGoal = (book: Book, owner: GoalOwner): Goal | undefined =>
  Object.values(book.goals).find(({ member, ended }) => member === owner && ended === null);

/** Goals that came to their end, the latest first. */
export const endedGoals = (book: Book, owner: GoalOwner): readonly Goal[] =>
  Object.values(book.goals)
    .filter(({ member, ended }) => member === owner && ended !== null)
    .sort((left, right) => ((left.ended?.on ?? '') > (right.ended?.on ?? '') ? -1 : 1));

/**
 * How it goes on. `byMeeting`: so much at each of the meetings that are left; `each`: of every member, where it is the community's.
 * `asUsual`: there is no day, and as many meetings as that if people save as they did. `noMeetingLeft`: no meeting comes before
 * its day any more. `open`: nothing can be said yet. Amounts in minor units, above zero.
 */
export type Pace =
  | { readonly is: 'reached' }
  | {
      readonly is: 'byMeeting';
      readonly meetings: number;
      readonly amount: Amount;
      readonly each: Amount | null;
    }
  | { readonly is: 'asUsual'; readonly meetings: number; readonly usual: Amount }
  | { readonly is: 'noMeetingLeft' }
  | { readonly is: 'open' };

/** Amounts in minor units; `missing` is zero once it is reached. */
export interface Progress {
  readonly held: Amount;
  readonly missing: Amount;
  readonly pace: Pace;
}

/** What is asked of a goal that runs, or of one that is not set yet. */
export type GoalPlan = Pick<Goal, 'member' | 'amount' | 'by'>;

/** @param usual what is saved for it at a meeting as a rule (usualTowards), where that is known. */
export function progressOf(book: Book, goal: GoalPlan, usual: Amount | null): Progress {
  const held = heldTowards(book, goal.member);
  const missing = larger(ZERO, subtract(goal.amount, held));
  return { held, missing, pace: paceOf(book, goal, missing, usual) };
}

function paceOf(book: Book, { member, by }: GoalPlan, missing: Amount, usual: Amount | null): Pace {
  if (missing === 0) return { is: 'reached' };
  if (by === null) {
    if (usual === null || usual <= 0) return { is: 'open' };
    return { is: 'asUsual', meetings: wholeParts(missing, usual), usual };
  }
  const meetings = meetingsUntil(book, by);
  if (meetings === 0) return { is: 'noMeetingLeft' };
  const share = wholeParts(missing, meetings);
  if (member !== null) return { is: 'byMeeting', meetings, amount: upTo(share, ownStep(book)), each: null };
  const each = upTo(wholeParts(share, Math.max(1, membersNow(book).length)), ownStep(book));
  return { is: 'byMeeting', meetings, amount: upTo(share, cashStep(book)), each };
}

/** How many meetings come after the book's day, `by` included, by the rhythm that is agreed; none before anything is agreed. */
export function meetingsUntil(book: Book, by: CivilDate): number {
  const day = bookDate(book);
  const rhythm = book.conditions?.meetings;
  if (!day || !rhythm || by <= day) return 0;
  const periods = rhythm.unit === 'months' ? monthsElapsed(day, by) : Math.floor(daysBetween(day, by) / 7);
  return Math.floor(periods / rhythm.count);
}

const cashStep = (book: Book): number => book.conditions?.box.cashStep ?? 1;

/** What a member can save goes up by the cash step, or by whole shares where these are agreed. */
const ownStep = (book: Book): number => {
  const saving = book.conditions?.saving;
  return saving?.mode === 'shares' ? saving.price : cashStep(book);
};

/** How many parts of this size it takes; exact. */
const wholeParts = (whole: number, part: number): number =>
  (whole - (whole % part)) / part + (whole % part > 0 ? 1 : 0);

const upTo = (value: number, step: number): Amount => amount(wholeParts(value, step) * step);

/** As many meetings back as a habit is drawn from. */
const MEETINGS_LOOKED_AT = 5;

/**
 * What is saved for it at a meeting as a rule: the middle one of the last meetings in which she, or anybody, saved; null where there is
 * none. Only a forecast is drawn from it.
 * @param entries the newest first, as far back as they were read.
 */
export function usualTowards(book: Book, entries: readonly Entry[], owner: GoalOwner): Amount | null {
  const sums = new Map<string, Amount>();
  for (const entry of entries) {
    const { kind, body, place } = entry;
    if (kind !== 'deposit' || book.reversed[idOf(entry)]) continue;
    if (owner !== null && body.member !== owner) continue;
    const before = sums.get(place);
    if (before === undefined && sums.size === MEETINGS_LOOKED_AT) break;
    sums.set(place, add(before ?? ZERO, amount(Number(body.amount))));
  }
  const sorted = [...sums.values()].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
