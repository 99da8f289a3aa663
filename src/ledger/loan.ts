/**
 * What a loan owes on a day, from its own terms and payments, and how a repayment is split. Nothing is stored but the
 * pay-out and the payments, so nothing can disagree with them. Sources: docs/method.md. Must not know: the clock.
 */
import type { Loan } from './book.ts';
import { addDays, addMonths, type CivilDate, monthsElapsed } from './civil-date.ts';
import {
  interestChargedBy,
  interestToCome,
  lateFeesChargedBy,
  monthlyCharge,
  settledOnPaper,
} from './interest.ts';
import { type Amount, add, amount, larger, smaller, subtract, sum, ZERO } from './money.ts';
import { type Instalment, planOf } from './schedule.ts';

export const principalOwed = (loan: Loan): Amount =>
  subtract(loan.principal, add(loan.paidOnPaper, sum(loan.payments.map((payment) => payment.principal))));

/** All amounts in minor units, on one day. `due` counts up to that day, `overdue` only what was due before it. */
export interface LoanStanding {
  readonly principalOwed: Amount;
  readonly principalDue: Amount;
  readonly interestDue: Amount;
  readonly interestToCome: Amount;
  readonly lateFeesDue: Amount;
  readonly due: Amount;
  readonly overdue: Amount;
  readonly overdueSince: CivilDate | null;
  /** What settles the loan on this day: no future interest beyond the first month. */
  readonly toSettle: Amount;
  readonly next: { readonly on: CivilDate; readonly amount: Amount } | null;
  readonly settled: boolean;
}

/** The parts of what is due up to `day` and not paid, in minor units. */
type Due = Pick<LoanStanding, 'principalDue' | 'interestDue' | 'lateFeesDue' | 'due'>;

/** Of `standingOn` what a list of all loans needs at every look: what is due, without since when and what comes next. */
export function dueOn(loan: Loan, day: CivilDate): Due {
  const principalDue = principalBehind(loan, (due) => due <= day);
  const interestDue = larger(ZERO, subtract(interestChargedBy(loan, day), interestPaidOn(loan)));
  const feesPaid = sum(loan.payments.map((payment) => payment.lateFee));
  const lateFeesDue = larger(ZERO, subtract(lateFeesChargedBy(loan, day), feesPaid));
  return { principalDue, interestDue, lateFeesDue, due: sum([principalDue, interestDue, lateFeesDue]) };
}

const interestPaidOn = (loan: Loan): Amount => sum(loan.payments.map((payment) => payment.interest));

/** What was planned by the instalments that `limit` takes, less what was paid. */
function principalBehind(loan: Loan, limit: (due: CivilDate) => boolean): Amount {
  const planned = planOf(loan).filter((instalment) => limit(instalment.due));
  const paid = subtract(loan.principal, principalOwed(loan));
  return larger(ZERO, subtract(sum(planned.map((instalment) => instalment.principal)), paid));
}

export function standingOn(loan: Loan, day: CivilDate): LoanStanding {
  const owed = principalOwed(loan);
  const paid = subtract(loan.principal, owed);
  const interestPaid = interestPaidOn(loan);
  const now = dueOn(loan, day);
  const { principalDue, interestDue, lateFeesDue } = now;
  const prepaid = larger(ZERO, subtract(interestPaid, interestChargedBy(loan, day)));
  const toCome = larger(ZERO, subtract(interestToCome(loan, day), prepaid));
  const dayBefore = addDays(day, -1);
  const overdueInterest = larger(ZERO, subtract(interestChargedBy(loan, dayBefore), interestPaid));
  const overdue = add(
    principalBehind(loan, (due) => due < day),
    overdueInterest,
  );
  return {
    ...now,
    principalOwed: owed,
    interestToCome: toCome,
    overdue,
    overdueSince: overdue > 0 ? overdueSince(loan, paid, interestPaid, dayBefore) : null,
    toSettle: sum([owed, interestDue, toCome, lateFeesDue]),
    next: nextDue(loan, day, {
      principalOwed: owed,
      principalDue,
      interestToCome: toCome,
      interestPrepaid: prepaid,
    }),
    settled: owed === 0 && interestDue === 0 && toCome === 0 && lateFeesDue === 0,
  };
}

/** The day on which the oldest part of what is overdue fell due: of the principal, or of a charge. */
function overdueSince(
  loan: Loan,
  paid: Amount,
  interestPaid: Amount,
  dayBefore: CivilDate,
): CivilDate | null {
  let planned = ZERO;
  for (const instalment of planOf(loan)) {
    if (instalment.due > dayBefore) break;
    planned = add(planned, instalment.principal);
    if (planned > paid || interestChargedBy(loan, instalment.due) > interestPaid) {
      return earlier(instalment.due, firstUnpaidCharge(loan, interestPaid, dayBefore));
    }
  }
  return firstUnpaidCharge(loan, interestPaid, dayBefore);
}

/** The monthly date whose charge is the oldest that is not paid; null where none is. */
function firstUnpaidCharge(loan: Loan, interestPaid: Amount, dayBefore: CivilDate): CivilDate | null {
  const months = monthsElapsed(loan.paidOutOn, dayBefore);
  for (let month = 1; month <= months; month += 1) {
    const date = addMonths(loan.paidOutOn, month);
    if (loan.terms.interest.mode !== 'once' && interestChargedBy(loan, date) > interestPaid) return date;
  }
  return null;
}

const earlier = (one: CivilDate, other: CivilDate | null): CivilDate =>
  other !== null && other < one ? other : one;

/** The first day after `day` on which something more falls due, principal or a month's charge, and how much. */
function nextDue(loan: Loan, day: CivilDate, ahead: Ahead): LoanStanding['next'] {
  const coming = comingInstalments(loan, day, ahead).find((one) => one.principal + one.interest > 0);
  const charge = nextCharge(loan, day, ahead.interestPrepaid);
  if (!coming && !charge) return null;
  if (!coming || (charge && charge.on < coming.due)) return charge;
  const alsoCharged = charge?.on === coming.due ? charge.amount : ZERO;
  return { on: coming.due, amount: sum([coming.principal, coming.interest, alsoCharged]) };
}

/** The next monthly charge, less what was paid ahead. */
function nextCharge(loan: Loan, day: CivilDate, prepaid: Amount): LoanStanding['next'] {
  const elapsed = monthsElapsed(loan.paidOutOn, day);
  for (let month = elapsed + 1; month <= elapsed + MOST_MONTHS_AHEAD; month += 1) {
    const on = addMonths(loan.paidOutOn, month);
    if (settledOnPaper(loan, on)) continue;
    const left = subtract(monthlyCharge(loan, month), prepaid);
    return left > 0 ? { on, amount: left } : null;
  }
  return null;
}

/** Interest settled on paper for longer than this is not looked beyond. */
const MOST_MONTHS_AHEAD = 120;

export interface RepaymentParts {
  readonly lateFee: Amount;
  readonly interest: Amount;
  readonly principal: Amount;
  /** What is over when everything is settled: offered as a deposit or handed back, never swallowed. */
  readonly over: Amount;
}

/**
 * Splits a repayment within its loan by the order of its terms (usually late fees → interest due → principal).
 * With interest once, what goes beyond the due part pays the coming instalments, each with its interest; with monthly
 * interest it is an early principal payment, then the first month's charge.
 */
export function allocate(loan: Loan, day: CivilDate, paid: Amount): RepaymentParts {
  const standing = standingOn(loan, day);
  let rest = paid;
  const take = (most: Amount): Amount => {
    const part = smaller(rest, larger(ZERO, most));
    rest = subtract(rest, part);
    return part;
  };
  const feesFirst = loan.terms.order === 'lateFeesInterestPrincipal';
  const early = feesFirst ? take(standing.lateFeesDue) : ZERO;
  let interest = take(standing.interestDue);
  const lateFee = add(early, feesFirst ? ZERO : take(standing.lateFeesDue));
  let principal = take(smaller(standing.principalDue, standing.principalOwed));
  if (loan.terms.interest.mode === 'once') {
    for (const coming of comingInstalments(loan, day, standing)) {
      interest = add(interest, take(coming.interest));
      principal = add(principal, take(coming.principal));
    }
  } else {
    principal = add(principal, take(subtract(standing.principalOwed, principal)));
    interest = add(interest, take(standing.interestToCome));
  }
  return { lateFee, interest, principal, over: rest };
}

/** What of a loan is still to come on a day. */
interface Ahead extends Pick<LoanStanding, 'principalOwed' | 'principalDue' | 'interestToCome'> {
  readonly interestPrepaid: Amount;
}

/** Coming instalments less what was paid ahead, oldest first. */
function comingInstalments(
  loan: Loan,
  day: CivilDate,
  standing: Omit<Ahead, 'interestPrepaid'>,
): readonly Instalment[] {
  const coming = planOf(loan)
    .filter((instalment) => instalment.due > day)
    .map((one) => (settledOnPaper(loan, one.due) ? { ...one, interest: ZERO } : one));
  let principalAhead = subtract(
    sum(coming.map((instalment) => instalment.principal)),
    subtract(standing.principalOwed, standing.principalDue),
  );
  let interestAhead = subtract(sum(coming.map((instalment) => instalment.interest)), standing.interestToCome);
  return coming.map((instalment) => {
    const principalGone = smaller(larger(ZERO, principalAhead), instalment.principal);
    const interestGone = smaller(larger(ZERO, interestAhead), instalment.interest);
    principalAhead = subtract(principalAhead, principalGone);
    interestAhead = subtract(interestAhead, interestGone);
    return {
      due: instalment.due,
      principal: amount(instalment.principal - principalGone),
      interest: amount(instalment.interest - interestGone),
    };
  });
}
