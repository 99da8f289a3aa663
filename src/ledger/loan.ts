/**
 * What a loan owes and when, from its own terms and payments: plan, charges, late fees, standing on a day, and how a
 * repayment is split. Nothing is stored but the pay-out and the payments, so nothing can disagree with them.
 * Monthly charges are a month's charge, never divided by days; they fall on the monthly date of the pay-out, on what was
 * owed at the start of that month; the first month is whole. Sources: docs/method.md. Must not know: the clock.
 */
import type { Loan } from './book.ts';
import { addDays, addMonths, type CivilDate, monthsElapsed } from './civil-date.ts';
import type { Period, Plan } from './conditions.ts';
import { type Amount, add, amount, larger, smaller, subtract, sum, ZERO } from './money.ts';
import { percentOf } from './rate.ts';
import { instalmentParts } from './split.ts';

/** `interest` is what is agreed for this instalment (interest once); monthly charges come by their own dates. */
export interface Instalment {
  readonly due: CivilDate;
  readonly principal: Amount;
  readonly interest: Amount;
}

export const principalOwed = (loan: Loan): Amount =>
  subtract(loan.principal, add(loan.paidOnPaper, sum(loan.payments.map((payment) => payment.principal))));

export function afterPeriods(start: CivilDate, period: Period, times: number): CivilDate {
  const count = period.count * times;
  return period.unit === 'months' ? addMonths(start, count) : addDays(start, count * 7);
}

function dueDates(plan: Plan, paidOutOn: CivilDate): readonly CivilDate[] {
  if (plan.mode === 'onePayment') return [afterPeriods(paidOutOn, plan.after, 1)];
  return Array.from({ length: plan.instalments }, (_, index) =>
    afterPeriods(paidOutOn, plan.every, index + 1),
  );
}

type Planned = Pick<Loan, 'principal' | 'paidOutOn' | 'terms' | 'cashStep'>;

/** The plan as agreed at the pay-out: sums to the principal and, for interest once, to the whole interest. */
export function planOf(loan: Planned): readonly Instalment[] {
  const dates = dueDates(loan.terms.plan, loan.paidOutOn);
  const principals = instalmentParts(loan.principal, dates.length, loan.cashStep);
  const interests = instalmentParts(onceInterest(loan), dates.length, loan.cashStep);
  return dates.map((due, index) => ({
    due,
    principal: principals[index] ?? ZERO,
    interest: interests[index] ?? ZERO,
  }));
}

function onceInterest(loan: Planned): Amount {
  const { interest } = loan.terms;
  return interest.mode === 'once' ? percentOf(loan.principal, interest.percent, loan.cashStep) : ZERO;
}

const principalPaidBy = (loan: Loan, day: CivilDate): Amount =>
  add(
    loan.paidOnPaper,
    sum(loan.payments.filter((payment) => payment.on <= day).map((payment) => payment.principal)),
  );

/**
 * The charge that falls on the `month`-th monthly date (1, 2 …) of a loan with monthly interest. The first month is whole,
 * also where she paid something back on the very day; after it, what was settled before the date is not charged again.
 */
function monthlyCharge(loan: Loan, month: number): Amount {
  const { interest } = loan.terms;
  if (interest.mode !== 'monthlyOnOriginal' && interest.mode !== 'monthlyOnOwed') return ZERO;
  const paidBy = (day: CivilDate) => (month === 1 ? loan.paidOnPaper : principalPaidBy(loan, day));
  const owedAtStart = subtract(loan.principal, paidBy(addMonths(loan.paidOutOn, month - 1)));
  const owedBefore = subtract(loan.principal, paidBy(addDays(addMonths(loan.paidOutOn, month), -1)));
  if (owedAtStart <= 0 || owedBefore <= 0) return ZERO;
  const base = interest.mode === 'monthlyOnOriginal' ? loan.principal : owedAtStart;
  return percentOf(base, interest.percent, loan.cashStep);
}

const settledOnPaper = (loan: Loan, day: CivilDate): boolean =>
  loan.interestSettledBy !== null && day <= loan.interestSettledBy;

/** Interest that has fallen due by `day`, paid or not. */
function interestChargedBy(loan: Loan, day: CivilDate): Amount {
  if (loan.terms.interest.mode === 'once') {
    return sum(
      planOf(loan)
        .filter((instalment) => instalment.due <= day && !settledOnPaper(loan, instalment.due))
        .map((instalment) => instalment.interest),
    );
  }
  let total = ZERO;
  const months = monthsElapsed(loan.paidOutOn, day);
  for (let month = 1; month <= months; month += 1) {
    if (settledOnPaper(loan, addMonths(loan.paidOutOn, month))) continue;
    const charge = monthlyCharge(loan, month);
    total = add(total, charge);
    // Nothing is owed any more, or the rate rounds to nothing: no later month costs more than this one.
    if (charge === 0 && month > 1) break;
  }
  return total;
}

/** Interest that is owed for certain but not due yet: the rest of interest once, or the first month, which is whole. */
function interestToCome(loan: Loan, day: CivilDate): Amount {
  if (loan.terms.interest.mode === 'once') {
    return sum(
      planOf(loan)
        .filter((instalment) => instalment.due > day && !settledOnPaper(loan, instalment.due))
        .map((instalment) => instalment.interest),
    );
  }
  const first = addMonths(loan.paidOutOn, 1);
  return day < first && !settledOnPaper(loan, first) ? monthlyCharge(loan, 1) : ZERO;
}

/** A fee for each instalment whose principal was not there when its grace was over. */
function lateFeesChargedBy(loan: Loan, day: CivilDate): Amount {
  const { lateFee } = loan.terms;
  if (lateFee.mode === 'none') return ZERO;
  let expected = ZERO;
  let fees = ZERO;
  for (const instalment of planOf(loan)) {
    expected = add(expected, instalment.principal);
    const last = addDays(instalment.due, lateFee.graceDays);
    if (last >= day || settledOnPaper(loan, last)) continue;
    if (principalPaidBy(loan, last) < expected) fees = add(fees, lateFee.amount);
  }
  return fees;
}

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

export function standingOn(loan: Loan, day: CivilDate): LoanStanding {
  const plan = planOf(loan);
  const owed = principalOwed(loan);
  const paid = subtract(loan.principal, owed);
  const interestPaid = sum(loan.payments.map((payment) => payment.interest));
  const plannedBy = (limit: (due: CivilDate) => boolean): Amount =>
    sum(plan.filter((instalment) => limit(instalment.due)).map((instalment) => instalment.principal));
  const behind = (planned: Amount): Amount => larger(ZERO, subtract(planned, paid));
  const principalDue = behind(plannedBy((due) => due <= day));
  const charged = interestChargedBy(loan, day);
  const interestDue = larger(ZERO, subtract(charged, interestPaid));
  const prepaid = larger(ZERO, subtract(interestPaid, charged));
  const toCome = larger(ZERO, subtract(interestToCome(loan, day), prepaid));
  const feesPaid = sum(loan.payments.map((payment) => payment.lateFee));
  const lateFeesDue = larger(ZERO, subtract(lateFeesChargedBy(loan, day), feesPaid));
  const dayBefore = addDays(day, -1);
  const overduePrincipal = behind(plannedBy((due) => due < day));
  const overdueInterest = larger(ZERO, subtract(interestChargedBy(loan, dayBefore), interestPaid));
  const overdue = add(overduePrincipal, overdueInterest);
  return {
    principalOwed: owed,
    principalDue,
    interestDue,
    interestToCome: toCome,
    lateFeesDue,
    due: sum([principalDue, interestDue, lateFeesDue]),
    overdue,
    overdueSince: overdue > 0 ? overdueSince(plan, paid, dayBefore) : null,
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

function overdueSince(plan: readonly Instalment[], paid: Amount, dayBefore: CivilDate): CivilDate | null {
  let planned = ZERO;
  for (const instalment of plan) {
    planned = add(planned, instalment.principal);
    if (instalment.due <= dayBefore && planned > paid) return instalment.due;
  }
  return dayBefore;
}

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
