/** Which businesses want a visit, and since when. Must not know: the clock (today is an argument). */
import { addMonths, type CivilDate } from '../../ledger/civil-date.ts';

/** A visit at least every three months: the figures asked are of one month, and four in a year show a season. */
export const VISIT_EVERY_MONTHS = 3;

export interface VisitsOfBusiness {
  readonly business: string;
  /** When it was written down here: the first visit is due from then on. */
  readonly since: CivilDate;
  readonly visits: readonly { readonly on: CivilDate; readonly nextBy?: CivilDate }[];
}

/** `first`: never visited. `nextStep`: what was agreed at the last visit was to be done by then. `period`: three months have gone. */
export interface VisitDue {
  readonly business: string;
  readonly on: CivilDate;
  readonly because: 'first' | 'nextStep' | 'period';
}

/** The day of the next visit: the last one's next step, or three months after it, whichever comes first. */
export function visitDueOf({ business, since, visits }: VisitsOfBusiness): VisitDue {
  const last = visits.reduce<VisitsOfBusiness['visits'][number] | undefined>(
    (latest, visit) => (latest && latest.on > visit.on ? latest : visit),
    undefined,
  );
  if (!last) return { business, on: since, because: 'first' };
  const period = addMonths(last.on, VISIT_EVERY_MONTHS);
  return last.nextBy !== undefined && last.nextBy < period
    ? { business, on: last.nextBy, because: 'nextStep' }
    : { business, on: period, because: 'period' };
}

/** Those due by `day`, the longest waiting first. */
export function visitsDue(businesses: readonly VisitsOfBusiness[], day: CivilDate): readonly VisitDue[] {
  return businesses
    .map(visitDueOf)
    .filter(({ on }) => on <= day)
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
}
