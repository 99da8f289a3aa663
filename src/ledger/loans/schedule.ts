/**
 * When a loan is to be paid back and how much each time: its plan, from its own terms, and from a new one where the meeting
 * rescheduled it. Instalments are whole cash steps. Must not know: payments, the clock.
 */
import type { Loan } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { LoanTerms, Plan, PlanPeriod } from '../conditions/conditions.ts';
import { type Amount, add, amount, larger, smaller, subtract, sum, times, ZERO } from '../money.ts';
import { annuity, equalPart, isNothing, percentOf } from '../rate.ts';
import { instalmentParts } from '../split.ts';
import { chargeOn, chargePeriod, chargesBy, dayAfter } from './calendar.ts';
import type { Rescheduling } from './since.ts';

/** `interest` is what is agreed for this instalment (interest once); monthly charges come by their own dates. */
export interface Instalment {
  readonly due: CivilDate;
  readonly principal: Amount;
  readonly interest: Amount;
}

/** How many periods pass before the first in which principal falls due. */
export const graceOf = (plan: Plan): number => (plan.mode === 'onePayment' ? 0 : (plan.grace ?? 0));

export const periodOf = (plan: Plan): PlanPeriod => (plan.mode === 'onePayment' ? plan.after : plan.every);

/** What a plan is made of, before there is a loan. */
export type Planned = Pick<Loan, 'principal' | 'paidOutOn' | 'terms' | 'cashStep'> &
  Partial<Pick<Loan, 'meetings' | 'rescheduled'>>;

function dueDates(loan: Planned, plan: Plan, start: CivilDate): readonly CivilDate[] {
  const count = plan.mode === 'onePayment' ? 1 : plan.instalments;
  return Array.from({ length: count }, (_, index) =>
    dayAfter(loan, periodOf(plan), graceOf(plan) + index + 1, start),
  );
}

/** The plan that holds: sums to the principal and, for interest once, to the whole interest. */
export function planOf(loan: Planned): readonly Instalment[] {
  const { last, before } = lastReschedulingOf(loan);
  if (last) return byDay([...keptOf(planOf(before), loan, last), ...freshOf(planOf(before), loan, last)]);
  const interest = onceInterest(loan);
  return byDay(
    instalmentsOf(loan, loan.terms.plan, { owed: loan.principal, interest, start: loan.paidOutOn }),
  );
}

/** What falls due on one day is one instalment: two meetings may be held on the same. */
function byDay(all: readonly Instalment[]): readonly Instalment[] {
  const merged: Instalment[] = [];
  for (const one of all) {
    const before = merged.at(-1);
    if (before?.due !== one.due) merged.push(one);
    else
      merged[merged.length - 1] = {
        due: one.due,
        principal: add(before.principal, one.principal),
        interest: add(before.interest, one.interest),
      };
  }
  return merged;
}

/** The last rescheduling, and the loan as it was planned before it; none where it was never rescheduled. */
export function lastReschedulingOf<Of extends Planned>(
  loan: Of,
): { readonly last: Rescheduling | undefined; readonly before: Of } {
  const all = loan.rescheduled ?? [];
  return { last: all.at(-1), before: { ...loan, rescheduled: all.slice(0, -1) } };
}

/** The terms with the plan that holds now. */
export const termsNow = ({ terms, rescheduled }: Pick<Planned, 'terms' | 'rescheduled'>): LoanTerms => ({
  ...terms,
  plan: rescheduled?.at(-1)?.plan ?? terms.plan,
});

/** What of the old plan stays: the principal that was not owed any more, and the interest that had fallen due. */
function keptOf(earlier: readonly Instalment[], loan: Planned, last: Rescheduling): readonly Instalment[] {
  let gone = subtract(loan.principal, last.owed);
  const kept = earlier.map(({ due, principal, interest }) => {
    const part = smaller(principal, gone);
    gone = subtract(gone, part);
    const isDue = due <= last.on;
    return { due: isDue ? due : last.on, principal: part, interest: isDue ? interest : ZERO };
  });
  return kept.filter(({ principal, interest }) => principal + interest > 0);
}

/** The new instalments: what was owed, with the interest that had not fallen due. */
function freshOf(earlier: readonly Instalment[], loan: Planned, last: Rescheduling): readonly Instalment[] {
  const interest = sum(earlier.filter(({ due }) => due > last.on).map((one) => one.interest));
  const start = startOf(loan, last);
  return instalmentsOf(loan, last.plan, { owed: last.owed, interest, start });
}

/** Where charges are within the instalments, these go on falling on the days of the charges; else from the meeting's day. */
function startOf(loan: Planned, { on, plan }: Rescheduling): CivilDate {
  const { interest } = loan.terms;
  const isCharged = interest.mode === 'monthlyOnOriginal' || interest.mode === 'monthlyOnOwed';
  if (!isCharged || !isLevel({ ...loan.terms, plan })) return on;
  return chargeOn(loan, chargesBy(loan, on));
}

/** The new instalments of the last rescheduling; the whole plan where there was none. */
export function instalmentsNow(loan: Planned): readonly Instalment[] {
  const { last, before } = lastReschedulingOf(loan);
  return last ? freshOf(planOf(before), loan, last) : planOf(loan);
}

interface ToPlan {
  readonly owed: Amount;
  readonly interest: Amount;
  readonly start: CivilDate;
}

function instalmentsOf(loan: Planned, plan: Plan, { owed, interest, start }: ToPlan): readonly Instalment[] {
  const dates = dueDates(loan, plan, start);
  const interests = instalmentParts(interest, dates.length, loan.cashStep);
  const principals = isLevel({ ...loan.terms, plan })
    ? levelParts(loan, owed, interests)
    : instalmentParts(owed, dates.length, loan.cashStep);
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

/** Interest by charges in equal instalments takes one charge in each: they come as often as the charges, nothing else. */
export function isOffMonths(terms: LoanTerms): boolean {
  const { interest, plan } = terms;
  if (plan.mode !== 'equalInstalments' || interest.mode === 'none' || interest.mode === 'once') return false;
  const every = chargePeriod(terms);
  return plan.every.unit !== every.unit || plan.every.count !== every.count;
}

/** A plan of these terms in so many instalments: equal with their interest where the charges fall as often, else by principal. */
export function planLike(terms: LoanTerms, instalments: number, every: PlanPeriod): Plan {
  if (terms.plan.mode !== 'equalInstalments') return { mode: 'equalPrincipal', instalments, every };
  const level: Plan = { mode: 'equalInstalments', instalments, every };
  return isOffMonths({ ...terms, plan: level }) ? { ...level, mode: 'equalPrincipal' } : level;
}

/** Whether there is interest to level out; without it equal instalments are the principal in equal parts. */
export function isLevel(terms: LoanTerms): boolean {
  const { interest, plan } = terms;
  if (plan.mode !== 'equalInstalments' || interest.mode === 'none' || isNothing(interest.percent))
    return false;
  return !isOffMonths(terms);
}

/** The principal of equal instalments: what each has left when its interest is taken; the last absorbs the rest. */
function levelParts(loan: Planned, owed: Amount, agreed: readonly Amount[]): readonly Amount[] {
  const { principal, cashStep } = loan;
  const { interest } = loan.terms;
  const count = agreed.length;
  const percent = interest.mode === 'none' ? '0' : interest.percent;
  const parts = (each: Amount, interestOn: (left: Amount, index: number) => Amount) =>
    partsAfterInterest({ owed, cashStep }, count, each, interestOn);
  switch (interest.mode) {
    case 'none':
    case 'once':
      return parts(equalPart(add(owed, sum(agreed)), count, cashStep), (_, index) => agreed[index] ?? ZERO);
    case 'monthlyOnOriginal': {
      const charge = percentOf(principal, percent, cashStep);
      return parts(equalPart(add(owed, times(charge, count)), count, cashStep), () => charge);
    }
    case 'monthlyOnOwed':
      return parts(annuity(owed, percent, count, cashStep), (left) => percentOf(left, percent, cashStep));
  }
}

/** What of it can be paid in whole cash steps. */
const wholeSteps = (value: Amount, step: Amount): Amount => subtract(value, amount(value % step));

/** Never below zero and never more than is owed, whatever the rounding: a plan always sums to its principal. */
function partsAfterInterest(
  { owed: whole, cashStep }: { readonly owed: Amount; readonly cashStep: Amount },
  count: number,
  each: Amount,
  interestOn: (owed: Amount, index: number) => Amount,
): readonly Amount[] {
  let owed = whole;
  return Array.from({ length: count }, (_, index) => {
    const left = larger(ZERO, subtract(each, interestOn(owed, index)));
    const part = index === count - 1 ? owed : smaller(wholeSteps(owed, cashStep), left);
    owed = subtract(owed, part);
    return part;
  });
}
