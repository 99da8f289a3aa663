/**
 * The days of a loan: by the calendar from its pay-out, or by the meetings that are held after it. The Nth meeting's day is
 * the day on which it was held; until then it is expected, from the last one that was held on, as far apart as agreed.
 * Must not know: amounts, the clock.
 */
import type { Loan } from '../book.ts';
import { addDays, addMonths, type CivilDate, monthsElapsed } from '../civil-date.ts';
import type { LoanTerms, Period, PlanPeriod } from '../conditions/conditions.ts';

/** What days are counted from, before there is a loan. */
export type Dated = Pick<Loan, 'paidOutOn' | 'terms'> & Partial<Pick<Loan, 'meetings' | 'rescheduled'>>;

export function afterPeriods(start: CivilDate, period: Period, periods: number): CivilDate {
  const count = period.count * periods;
  return period.unit === 'months' ? addMonths(start, count) : addDays(start, count * 7);
}

/** How long that is by the calendar, as far as can be told before. */
export const expectedPeriod = (period: PlanPeriod): Period =>
  period.unit === 'meetings' ? { ...period.apart, count: period.apart.count * period.count } : period;

/** The day that comes `periods` periods after `start`, the pay-out or a later one. */
export function dayAfter(
  loan: Dated,
  period: PlanPeriod,
  periods: number,
  start = loan.paidOutOn,
): CivilDate {
  if (period.unit !== 'meetings') return afterPeriods(start, period, periods);
  const wanted = period.count * periods;
  const held = heldAfter(loan, start);
  const known = held[Math.min(wanted, held.length) - 1] ?? start;
  return wanted <= held.length ? known : afterPeriods(known, period.apart, wanted - held.length);
}

/** The days of the meetings after `start`; where one was opened with an earlier date than the one before, that one's. */
function heldAfter({ meetings }: Dated, start: CivilDate): readonly CivilDate[] {
  let latest = start;
  return (meetings?.on ?? [])
    .filter((on) => on > start)
    .map((on) => {
      if (on > latest) latest = on;
      return latest;
    });
}

/** How many times a charge has fallen by `day`, that day included. */
export function chargesBy(loan: Dated, day: CivilDate): number {
  const every = chargePeriod(loan.terms);
  if (!isByMeetings(every)) return monthsElapsed(loan.paidOutOn, day);
  let charges = 0;
  while (dayAfter(loan, every, charges + 1) <= day && charges < MOST_CHARGES) charges += 1;
  return charges;
}

/** As many as there are weeks in the years of the calendar. */
const MOST_CHARGES = 300 * 53;

const EVERY_MONTH: PlanPeriod = { unit: 'months', count: 1 };

/** How far apart charges fall. */
export const chargePeriod = ({ interest }: LoanTerms): PlanPeriod =>
  ('every' in interest ? interest.every : undefined) ?? EVERY_MONTH;

/** The day on which the `charge`-th charge (1, 2 …) falls; of the 0th, that of the pay-out. */
export const chargeOn = (loan: Dated, charge: number): CivilDate =>
  dayAfter(loan, chargePeriod(loan.terms), charge);

export const isByMeetings = (period: PlanPeriod): boolean => period.unit === 'meetings';

/** How far apart meetings are expected, where these terms count them. */
export function rhythmOf(terms: LoanTerms): Period | null {
  const { plan } = terms;
  const periods = [plan.mode === 'onePayment' ? plan.after : plan.every, chargePeriod(terms)];
  return periods.find((period) => period.unit === 'meetings')?.apart ?? null;
}

/** Whether these terms need to know of the meetings that are held. */
export const countsMeetings = (terms: LoanTerms): boolean => rhythmOf(terms) !== null;

/**
 * Whether what fell due on `due` is late on `day`: after its day; and what is due at a meeting as soon as that one is over.
 * @param period what its day was counted in.
 */
export function isLate(loan: Dated, period: PlanPeriod, due: CivilDate, day: CivilDate): boolean {
  if (due !== day || !isByMeetings(period)) return due < day;
  return loan.meetings?.on.slice(0, loan.meetings.sealed).includes(due) ?? false;
}
