/**
 * What a borrower brings if she pays everything on its day: the instalments with the monthly charges that fall on them or
 * between them. It is the loan itself, paid on time, so it cannot disagree with what the book will ask for.
 * Must not know: payments that were made, the clock.
 */
import type { Loan } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Period, PlanPeriod } from '../conditions/conditions.ts';
import { type Amount, add, subtract, sum, ZERO } from '../money.ts';
import { chargeOn, chargePeriod, chargesBy, expectedPeriod } from './calendar.ts';
import { monthlyCharge } from './interest.ts';
import { graceOf, type Instalment, isLevel, type Planned, periodOf, planOf, termsNow } from './schedule.ts';

/** All amounts in minor units. `after`: how long since the pay-out, as the terms count it. `owed`: principal left then. */
export interface ExpectedPayment {
  readonly on: CivilDate;
  readonly after: Period;
  readonly principal: Amount;
  readonly interest: Amount;
  readonly total: Amount;
  readonly owed: Amount;
}

/** In order of days: every instalment, and the charges between them. The principals sum to the loan's. */
export function expectedPayments(planned: Planned): readonly ExpectedPayment[] {
  const plan = planOf(planned);
  const parts = new Map<CivilDate, Pick<ExpectedPayment, 'after' | 'principal' | 'interest'>>();
  const put = (on: CivilDate, after: Period, principal: Amount, interest: Amount): void => {
    const there = parts.get(on);
    const before = there ?? { principal: ZERO, interest: ZERO };
    parts.set(on, {
      after: there?.after ?? after,
      principal: add(before.principal, principal),
      interest: add(before.interest, interest),
    });
  };
  plan.forEach(({ due, principal, interest }, index) => {
    put(due, periodsAfter(planned, index + 1), principal, interest);
  });
  for (const { on, month, charge } of chargesOnTime(planned, plan)) {
    put(on, timesPeriod(chargePeriod(planned.terms), month), ZERO, charge);
  }
  let owed = planned.principal;
  return [...parts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, { after, principal, interest }]) => {
      owed = subtract(owed, principal);
      return { on, after, principal, interest, total: add(principal, interest), owed };
    });
}

function periodsAfter({ terms: { plan } }: Planned, times: number): Period {
  return timesPeriod(periodOf(plan), graceOf(plan) + times);
}

function timesPeriod(period: PlanPeriod, times: number): Period {
  const expected = expectedPeriod(period);
  return { ...expected, count: expected.count * times };
}

interface Charge {
  readonly on: CivilDate;
  readonly month: number;
  readonly charge: Amount;
}

/** The monthly charges of the loan where each instalment comes on its day; the first month is whole. None where interest is once. */
function chargesOnTime(planned: Planned, plan: readonly Instalment[]): readonly Charge[] {
  const onTime = paidOnTime(planned, plan);
  const months = Math.max(1, chargesBy(planned, plan.at(-1)?.due ?? planned.paidOutOn));
  return Array.from({ length: months }, (_, index) => ({
    on: chargeOn(planned, index + 1),
    month: index + 1,
    charge: monthlyCharge(onTime, index + 1),
  })).filter(({ charge }) => charge > 0);
}

const paidOnTime = (planned: Planned, plan: readonly Instalment[]): Loan => ({
  ...planned,
  id: 'planned',
  member: 'planned',
  interestSettledBy: null,
  paidOnPaper: ZERO,
  purpose: null,
  pledges: [],
  payments: plan.map(({ due, principal }) => ({
    entry: 'planned',
    way: 'paid',
    on: due,
    principal,
    interest: ZERO,
    lateFee: ZERO,
  })),
});

/** What equal instalments that have their interest within bring each time, in minor units. */
export function levelPayments(planned: Planned): readonly Amount[] {
  const plan = planOf(planned);
  const onTime = paidOnTime(planned, plan);
  return plan.map(({ principal, interest }, index) =>
    sum([principal, interest, monthlyCharge(onTime, graceOf(planned.terms.plan) + index + 1)]),
  );
}

/** What a plan is shown as: each instalment as it is brought where its interest is within, else as it was agreed. */
export function shownPlan(planned: Planned): readonly Instalment[] {
  if (!isLevel(termsNow(planned))) return planOf(planned);
  return expectedPayments(planned).map(({ on, principal, interest }) => ({ due: on, principal, interest }));
}

/**
 * What she is to bring and when, as it is signed: every instalment with the charges that fall on it or between; of a loan that was
 * rescheduled, what comes after that day.
 */
export function agreedPayments(planned: Planned): readonly Instalment[] {
  const since = planned.rescheduled?.at(-1)?.on;
  return expectedPayments(planned)
    .map(({ on, principal, interest }) => ({ due: on, principal, interest }))
    .filter(
      ({ due, principal, interest }) => (since === undefined || due > since) && principal + interest > 0,
    );
}

/** What of the plan is still to come after a day. */
export const comingPlan = (planned: Planned, day: CivilDate): readonly Instalment[] =>
  shownPlan(planned).filter(({ due, principal, interest }) => due > day && principal + interest > 0);

/** All interest of a loan that is paid on time, in minor units. */
export const expectedInterest = (planned: Planned): Amount =>
  sum(expectedPayments(planned).map(({ interest }) => interest));
