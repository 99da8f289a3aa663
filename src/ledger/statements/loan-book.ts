/**
 * The loan book: every loan that was ever handed over, running or not, with its days, what was paid of it and what is late
 * on one day. Its sums are the balances of the loan accounts.
 */
import type { Book, Loan, Payment } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { LoanId, MemberId } from '../ids.ts';
import { principalOwed, standingOn } from '../loans/loan.ts';
import { planOf } from '../loans/schedule.ts';
import { type Amount, add, sum } from '../money.ts';

export type LoanState = 'running' | 'late' | Payment['way'];

/** Amounts in minor units. */
interface LoanSums {
  readonly principal: Amount;
  /** Principal that came back, on paper before the book began too. */
  readonly repaid: Amount;
  /** Interest and late fees that were paid, by whomever. */
  readonly earned: Amount;
  /** Principal that those who vouched paid from their savings. */
  readonly called: Amount;
  readonly forgiven: Amount;
  readonly lost: Amount;
  /** Principal that is still owed. */
  readonly owed: Amount;
  /** Principal and interest that fell due before the day and were not paid. */
  readonly overdue: Amount;
}

export interface LoanBookLine extends LoanSums {
  readonly loan: LoanId;
  /** 1 for the first that was handed over. */
  readonly number: number;
  readonly member: MemberId;
  readonly paidOutOn: CivilDate;
  /** The day of the last instalment as it was agreed. */
  readonly until: CivilDate | null;
  readonly next: { readonly on: CivilDate; readonly amount: Amount } | null;
  readonly overdueSince: CivilDate | null;
  readonly state: LoanState;
}

export interface LoanBook {
  readonly lines: readonly LoanBookLine[];
  readonly totals: LoanSums;
}

/** Oldest first. @param day on which loans are judged. */
export function loanBook(book: Book, day: CivilDate): LoanBook {
  const loans = Object.values(book.loans).sort(
    (left, right) => compare(left.paidOutOn, right.paidOutOn) || compare(left.id, right.id),
  );
  const lines = loans.map((loan, at) => lineOf(loan, at + 1, day));
  const total = (name: keyof LoanSums) => sum(lines.map((line) => line[name]));
  return {
    lines,
    totals: {
      principal: total('principal'),
      repaid: total('repaid'),
      earned: total('earned'),
      called: total('called'),
      forgiven: total('forgiven'),
      lost: total('lost'),
      owed: total('owed'),
      overdue: total('overdue'),
    },
  };
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function lineOf(loan: Loan, number: number, day: CivilDate): LoanBookLine {
  const standing = standingOn(loan, day);
  const principalBy = (way: Payment['way']) =>
    sum(loan.payments.filter((one) => one.way === way).map((one) => one.principal));
  const paid = loan.payments.filter(({ way }) => way === 'paid' || way === 'called');
  return {
    loan: loan.id,
    number,
    member: loan.member,
    paidOutOn: loan.paidOutOn,
    until: planOf(loan).at(-1)?.due ?? null,
    principal: loan.principal,
    repaid: add(loan.paidOnPaper, principalBy('paid')),
    earned: sum(paid.map(({ interest, lateFee }) => add(interest, lateFee))),
    called: principalBy('called'),
    forgiven: principalBy('forgiven'),
    lost: principalBy('lost'),
    owed: principalOwed(loan),
    overdue: standing.overdue,
    next: standing.next,
    overdueSince: standing.overdueSince,
    state: stateOf(loan, standing),
  };
}

function stateOf(loan: Loan, { settled, overdue }: ReturnType<typeof standingOn>): LoanState {
  if (!settled) return overdue > 0 ? 'late' : 'running';
  return loan.payments.at(-1)?.way ?? 'paid';
}
