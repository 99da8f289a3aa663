/**
 * What of a follow-up book belongs to a calendar year. Each year stands on its own visits, steps and assessments: no answer and no sum is
 * in the figures of two years, so that one year taken from another leaves nobody's (adr/0046). Must not know: the clock, what may be told.
 */
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { Amount } from '../../ledger/money.ts';
import type { Fact } from '../../ledger/purpose.ts';
import { type Business, stepsOf, type Visit } from '../business/business.ts';
import { trendOf } from '../business/trend.ts';
import { followUpOf } from '../fold.ts';
import type { FollowUp } from '../follow-up.ts';
import type { Assessments } from '../instruments/assessment.ts';
import type { WomanId } from '../women.ts';

/** "2026". */
export type Year = string;

export const yearOf = (day: CivilDate): Year => day.slice(0, 4);

export interface FollowedBusiness {
  readonly woman: WomanId;
  /** Of the year. */
  readonly last: Visit;
  /** At the end of the year. */
  readonly registered: boolean;
  /** Last net worth less first one; null where it is not known on two days of the year. */
  readonly grown: number | null;
}

export interface YearOfBusinesses {
  readonly followed: readonly FollowedBusiness[];
  /** A line for each business that has any. */
  readonly stepsDone: readonly { readonly woman: WomanId; readonly steps: number }[];
}

/** As it was known at the end of the year: what is of a later day is not read. */
export const followUpBy = (facts: readonly Fact[], year: Year): FollowUp =>
  followUpOf(facts.filter(({ data: { on } }) => typeof on !== 'string' || yearOf(on as CivilDate) <= year));

export function businessesIn({ businesses, visits, steps }: FollowUp, year: Year): YearOfBusinesses {
  const all = Object.values(businesses);
  return {
    followed: all.flatMap((business) => followedIn(business, visits[business.id] ?? [], year)),
    stepsDone: all.flatMap(({ id, woman }) => {
      const done = stepsOf(steps, id).filter(({ doneOn }) => doneOn !== null && yearOf(doneOn) === year);
      return done.length === 0 ? [] : [{ woman, steps: done.length }];
    }),
  };
}

function followedIn(
  { woman, registered }: Business,
  visits: readonly Visit[],
  year: Year,
): readonly FollowedBusiness[] {
  const own = visits.filter(({ on }) => yearOf(on) === year);
  // Of two on one day, the later line.
  const last = own.reduce<Visit | undefined>(
    (latest, one) => (latest && latest.on > one.on ? latest : one),
    undefined,
  );
  if (!last) return [];
  const worth: readonly Amount[] = trendOf(own, 'netWorth').map(({ value }) => value);
  const [first, latest] = [worth[0], worth.at(-1)];
  const grown = worth.length > 1 && first !== undefined && latest !== undefined ? latest - first : null;
  return [{ woman, last, registered, grown }];
}

export const assessmentsIn = ({ assessments }: FollowUp, year: Year): Assessments =>
  Object.fromEntries(
    Object.entries(assessments).map(([woman, own]) => [woman, own.filter(({ on }) => yearOf(on) === year)]),
  );

/** Those that are over on this day and have a visit, a step done or an assessment, the first one first. */
export function yearsOver(facts: readonly Fact[], today: CivilDate): readonly Year[] {
  const { visits, steps, assessments } = followUpOf(facts);
  const days: readonly (CivilDate | null)[] = [
    ...Object.values(visits)
      .flat()
      .map(({ on }) => on),
    ...Object.values(steps).map(({ doneOn }) => doneOn),
    ...Object.values(assessments)
      .flat()
      .map(({ on }) => on),
  ];
  const years = new Set(days.flatMap((day) => (day === null ? [] : [yearOf(day)])));
  return [...years].filter((year) => year < yearOf(today)).sort();
}
