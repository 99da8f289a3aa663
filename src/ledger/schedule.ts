/**
 * When a loan is to be paid back and how much each time: its plan, from its own terms. Instalments are whole cash steps.
 * Must not know: payments, the clock.
 */
import type { Loan } from './book.ts';
import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import type { Period, Plan } from './conditions.ts';
import { type Amount, ZERO } from './money.ts';
import { percentOf } from './rate.ts';
import { instalmentParts } from './split.ts';

/** `interest` is what is agreed for this instalment (interest once); monthly charges come by their own dates. */
export interface Instalment {
  readonly due: CivilDate;
  readonly principal: Amount;
  readonly interest: Amount;
}

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
