/**
 * What to do next in a practice meeting, told by the book alone: a hint goes by itself once what it asks for is written. What people
 * went past stays behind: whoever pays back before all have saved is not called back. Pure; must not know words or screens.
 */
import type { Book } from '../../ledger/book.ts';
import { membersNow } from '../../ledger/book.ts';
import type { MemberId } from '../../ledger/ids.ts';
import { dueOn } from '../../ledger/loans/loan.ts';
import { type Amount, amount, times } from '../../ledger/money.ts';
import {
  actOf,
  isCounted,
  meetingSteps,
  membersHere,
  type StepId,
  standingLines,
} from '../meeting-page/steps.ts';
import { PEOPLE } from './people.ts';
import { MEETINGS } from './story.ts';

const ONE_EURO = amount(100);
/** So many hand over their own savings; then the rest save the same. */
const ONE_BY_ONE = 2;

export type Hint =
  | { readonly says: 'start' | 'done'; readonly step: null }
  | {
      readonly says: 'came' | 'open' | 'fund' | 'rest' | 'lends' | 'count' | 'differs' | 'seal';
      readonly step: StepId;
    }
  | {
      readonly says: 'saves' | 'pays';
      readonly step: StepId;
      readonly member: MemberId;
      readonly amount: Amount;
    };

/** Null in any community but one for practice. */
export function nextHint(book: Book): Hint | null {
  if (!book.founding?.practice) return null;
  if (!book.open) {
    const hasHeld = (book.lastSeal?.number ?? 0) > MEETINGS.length;
    return { says: hasHeld ? 'done' : 'start', step: null };
  }
  const left = new Map(meetingSteps(book).map((step) => [step.id, step]));
  if (!left.get('attendance')?.done) return { says: 'came', step: 'attendance' };
  if (!left.get('openingCount')?.done) return { says: 'open', step: 'openingCount' };
  if (book.open.closingCount) return counted(book);
  return (
    money(book) ?? {
      says: has(book, 'loan-paid-out') ? 'count' : 'lends',
      step: has(book, 'loan-paid-out') ? 'closingCount' : 'lending',
    }
  );
}

/** Whoever is counting already is told what lies in the play box, whatever she went past. */
export function hintAt(book: Book, screen: string): Hint | null {
  const counts = screen === 'closingCount' && book.open !== null && book.open.closingCount === null;
  const hint = nextHint(book);
  return hint && counts ? { says: 'count', step: 'closingCount' } : hint;
}

const has = (book: Book, kind: string): boolean =>
  standingLines(book).some((entry) => actOf(entry).kind === kind);

/** From the solidarity fund to what is paid back: the first that waits and was not gone past. */
function money(book: Book): Hint | null {
  const lent = has(book, 'loan-paid-out');
  const paid = has(book, 'repayment');
  const saved = has(book, 'deposit');
  if (lent) return null;
  const due = paid ? null : firstDue(book);
  if (!paid && !saved && fundWaits(book)) return { says: 'fund', step: 'fines' };
  return (paid ? null : saving(book)) ?? due;
}

const fundWaits = (book: Book): boolean =>
  meetingSteps(book).some((step) => step.id === 'fines' && step.left > 0);

function saving(book: Book): Hint | null {
  const acts = standingLines(book).map(actOf);
  const savers = new Set(acts.filter((act) => act.kind === 'deposit').map((act) => act.body.member));
  const [member, ...others] = membersHere(book).filter((one) => !savers.has(one));
  if (member === undefined) return null;
  if (savers.size >= ONE_BY_ONE && others.length > 0) return { says: 'rest', step: 'savings' };
  return { says: 'saves', step: 'savings', member, amount: usualOf(book, member) };
}

/** What she saves at most meetings; who came later than the story saves as the first does. */
function usualOf(book: Book, member: MemberId): Amount {
  const number = membersNow(book).find((one) => one.id === member)?.number ?? 1;
  return times(ONE_EURO, PEOPLE[number - 1]?.usual ?? 10);
}

function firstDue(book: Book): Hint | null {
  const day = book.open?.heldOn;
  if (!day) return null;
  const loan = Object.values(book.loans).find((one) => dueOn(one, day).due > 0);
  return loan
    ? { says: 'pays', step: 'repayments', member: loan.member, amount: dueOn(loan, day).due }
    : null;
}

function counted(book: Book): Hint {
  if (book.open?.closingStale) return { says: 'count', step: 'closingCount' };
  return isCounted(book) ? { says: 'seal', step: 'seal' } : { says: 'differs', step: 'closingCount' };
}
