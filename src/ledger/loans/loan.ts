/**
 * What a loan owes on a day, from its own terms and payments, and how a repayment is split. Nothing is stored but the
 * pay-out and the payments, so nothing can disagree with them. Sources: docs/method.md. Must not know: the clock.
 */
import type { Loan, Part } from '../book.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import type { PlanPeriod } from '../conditions/conditions.ts';
import { type Amount, add, amount, larger, smaller, subtract, sum, ZERO } from '../money.ts';
import { payInOrder } from '../split.ts';
import { chargeOn, chargePeriod, chargesBy, isLate } from './calendar.ts';
import { owedToGuarantors, sumOfParts, takeBack } from './guarantors.ts';
import { interestChargedBy, interestToCome, monthlyCharge, settledOnPaper } from './interest.ts';
import { lateFeesChargedBy } from './late-fees.ts';
import { type Instalment, periodOf, planOf, termsNow } from './schedule.ts';

export const principalOwed = (loan: Loan): Amount =>
  subtract(loan.principal, add(loan.paidOnPaper, sum(loan.payments.map((payment) => payment.principal))));

/**
 * All amounts in minor units, on one day. `due` counts up to that day, `overdue` only what was due before it, or at a meeting
 * that is over. What she owes those who paid for her is due at once, and owed to them, not to the fund.
 */
export interface LoanStanding {
  readonly principalOwed: Amount;
  readonly principalDue: Amount;
  readonly interestDue: Amount;
  readonly interestToCome: Amount;
  readonly lateFeesDue: Amount;
  readonly toGuarantors: Amount;
  readonly due: Amount;
  readonly overdue: Amount;
  readonly overdueSince: CivilDate | null;
  /** What settles the loan on this day: no future interest beyond the first month. */
  readonly toSettle: Amount;
  readonly next: { readonly on: CivilDate; readonly amount: Amount } | null;
  readonly settled: boolean;
}

/** The parts of what is due up to `day` and not paid, in minor units. */
type Due = Pick<LoanStanding, 'principalDue' | 'interestDue' | 'lateFeesDue' | 'toGuarantors' | 'due'>;

/** Of `standingOn` what a list of all loans needs at every look: what is due, without since when and what comes next. */
export function dueOn(loan: Loan, day: CivilDate): Due {
  const principalDue = principalBehind(loan, (due) => due <= day);
  const interestDue = larger(ZERO, subtract(interestChargedBy(loan, day), interestPaidOn(loan)));
  const feesPaid = sum(loan.payments.map((payment) => payment.lateFee));
  const lateFeesDue = larger(ZERO, subtract(lateFeesChargedBy(loan, day), feesPaid));
  const toGuarantors = sumOfParts(owedToGuarantors(loan));
  const due = sum([principalDue, interestDue, lateFeesDue, toGuarantors]);
  return { principalDue, interestDue, lateFeesDue, toGuarantors, due };
}

const interestPaidOn = (loan: Loan): Amount => sum(loan.payments.map((payment) => payment.interest));

/** What was planned by the instalments that `limit` takes, less what was paid. */
function principalBehind(loan: Loan, limit: (due: CivilDate) => boolean): Amount {
  const owed = principalOwed(loan);
  // Of most loans of a book nothing is owed any more: they need no plan.
  if (owed === 0) return ZERO;
  const planned = planOf(loan).filter((instalment) => limit(instalment.due));
  const paid = subtract(loan.principal, owed);
  return larger(ZERO, subtract(sum(planned.map((instalment) => instalment.principal)), paid));
}

export function standingOn(loan: Loan, day: CivilDate): LoanStanding {
  const owed = principalOwed(loan);
  const paid = subtract(loan.principal, owed);
  const interestPaid = interestPaidOn(loan);
  const now = dueOn(loan, day);
  const { principalDue, interestDue, lateFeesDue, toGuarantors } = now;
  const prepaid = larger(ZERO, subtract(interestPaid, interestChargedBy(loan, day)));
  const toCome = larger(ZERO, subtract(interestToCome(loan, day), prepaid));
  const late = lateDays(loan, day);
  const overdue = overdueBy(loan, late);
  const toSettle = sum([owed, interestDue, toCome, lateFeesDue, toGuarantors]);
  return {
    ...now,
    principalOwed: owed,
    interestToCome: toCome,
    overdue,
    overdueSince: overdue > 0 ? overdueSince(loan, paid, interestPaid, late) : null,
    toSettle,
    next: nextDue(loan, day, {
      principalOwed: owed,
      principalDue,
      interestToCome: toCome,
      interestPrepaid: prepaid,
    }),
    settled: toSettle === 0,
  };
}

/** What of a loan is overdue on a day, in minor units: principal and interest. */
export const overdueOn = (loan: Loan, day: CivilDate): Amount => overdueBy(loan, lateDays(loan, day));

const overdueBy = (loan: Loan, late: LateDays): Amount =>
  add(
    principalBehind(loan, (due) => due <= late.principal),
    larger(ZERO, subtract(interestChargedBy(loan, late.interest), interestPaidOn(loan))),
  );

/** The last days of which what fell due is late on `day`: the day before, or the day itself where that meeting is over. */
interface LateDays {
  readonly principal: CivilDate;
  readonly interest: CivilDate;
}

function lateDays(loan: Loan, day: CivilDate): LateDays {
  const plan = periodOf(termsNow(loan).plan);
  const upTo = (period: PlanPeriod) => (isLate(loan, period, day, day) ? day : addDays(day, -1));
  const isOnce = loan.terms.interest.mode === 'once';
  return { principal: upTo(plan), interest: upTo(isOnce ? plan : chargePeriod(loan.terms)) };
}

/** The day on which the oldest part of what is overdue fell due: of the principal, or of a charge. */
function overdueSince(loan: Loan, paid: Amount, interestPaid: Amount, late: LateDays): CivilDate | null {
  let planned = ZERO;
  for (const instalment of planOf(loan)) {
    if (instalment.due > late.principal) break;
    planned = add(planned, instalment.principal);
    if (planned > paid || interestChargedBy(loan, instalment.due) > interestPaid) {
      return earlier(instalment.due, firstUnpaidCharge(loan, interestPaid, late.interest));
    }
  }
  return firstUnpaidCharge(loan, interestPaid, late.interest);
}

/** The monthly date whose charge is the oldest that is not paid; null where none is. */
function firstUnpaidCharge(loan: Loan, interestPaid: Amount, upTo: CivilDate): CivilDate | null {
  const months = chargesBy(loan, upTo);
  for (let month = 1; month <= months; month += 1) {
    const date = chargeOn(loan, month);
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
  if (!coming || (charge && charge.on < coming.due)) return charge;
  const alsoCharged = charge?.on === coming.due ? charge.amount : ZERO;
  return { on: coming.due, amount: sum([coming.principal, coming.interest, alsoCharged]) };
}

/** The next monthly charge, less what was paid ahead. */
function nextCharge(loan: Loan, day: CivilDate, prepaid: Amount): LoanStanding['next'] {
  const elapsed = chargesBy(loan, day);
  for (let month = elapsed + 1; month <= elapsed + MOST_MONTHS_AHEAD; month += 1) {
    const on = chargeOn(loan, month);
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
 * Splits what the fund gets of a repayment within its loan by the order of its terms (usually late fees → interest due → principal).
 * With interest once, what goes beyond the due part pays the coming instalments, each with its interest; with monthly
 * interest it is an early principal payment, then the first month's charge.
 */
export function allocate(loan: Loan, day: CivilDate, paid: Amount): RepaymentParts {
  const heads = headsInOrder(loan, day);
  const { applied, over } = payInOrder(
    paid,
    heads.map(({ most }) => most),
  );
  const partOf = (of: Head['of']): Amount => sum(applied.filter((_, index) => heads[index]?.of === of));
  return { lateFee: partOf('lateFee'), interest: partOf('interest'), principal: partOf('principal'), over };
}

/** A repayment in its parts: first what goes back to who paid for her, then what the fund gets. */
export interface Repaid extends RepaymentParts {
  readonly back: readonly Part[];
}

export function allocateRepayment(loan: Loan, day: CivilDate, paid: Amount): Repaid {
  const { back, rest } = takeBack(loan, paid);
  return { back, ...allocate(loan, day, rest) };
}

/** The parts as a repayment's entry holds them: `back` only where something goes back. */
export const asBody = ({ lateFee, interest, principal, back }: Omit<Repaid, 'over'>) => ({
  lateFee,
  interest,
  principal,
  ...(back.length > 0 ? { back: [...back] } : {}),
});

/** All that she hands over with these parts, in minor units. */
export const allOf = (parts: {
  readonly lateFee: Amount;
  readonly interest: Amount;
  readonly principal: Amount;
  readonly back?: readonly Part[];
}): Amount => sum([parts.lateFee, parts.interest, parts.principal, sumOfParts(parts.back)]);

/** What a repayment can go to, and the most that it takes. */
interface Head {
  readonly of: 'lateFee' | 'interest' | 'principal';
  readonly most: Amount;
}

function headsInOrder(loan: Loan, day: CivilDate): readonly Head[] {
  const standing = standingOn(loan, day);
  const { principalOwed: owed, interestToCome: toCome } = standing;
  const lateFees: Head = { of: 'lateFee', most: standing.lateFeesDue };
  const interestDue: Head = { of: 'interest', most: standing.interestDue };
  const principalDue = smaller(standing.principalDue, owed);
  const first =
    loan.terms.order === 'lateFeesInterestPrincipal' ? [lateFees, interestDue] : [interestDue, lateFees];
  const ahead: readonly Head[] =
    loan.terms.interest.mode === 'once'
      ? comingInstalments(loan, day, standing).flatMap(({ interest, principal }) => [
          { of: 'interest', most: interest } as const,
          { of: 'principal', most: principal } as const,
        ])
      : [
          { of: 'principal', most: subtract(owed, principalDue) },
          { of: 'interest', most: toCome },
        ];
  return [...first, { of: 'principal', most: principalDue }, ...ahead];
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
