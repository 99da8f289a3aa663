/**
 * What leaves a follow-up book: the figures of businesses, and before and after by instrument, for each calendar year that is over. Nothing
 * in it has an id, a name or a day. It is the same whoever asks, and for which communities and days (adr/0046).
 */
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { Fact } from '../../ledger/purpose.ts';
import { INSTRUMENTS } from '../instruments/all.ts';
import { readingsOf } from '../instruments/assessment.ts';
import { type BeforeAfter, beforeAfter } from '../instruments/before-after.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { BUSINESS_DEFINITIONS, type BusinessFigureKey } from './definitions.ts';
import { RULES, type Told } from './withhold.ts';
import { assessmentsIn, businessesIn, followUpBy, type Year, yearsOver } from './year.ts';

/** The score of an instrument (`item` null), or one of its answers. */
export interface Outcome {
  readonly instrument: Instrument;
  readonly item: string | null;
  readonly change: BeforeAfter;
}

export interface YearFigures {
  readonly year: Year;
  readonly businesses: Readonly<Record<BusinessFigureKey, Told>>;
  readonly outcomes: readonly Outcome[];
}

/** Every figure that there is, in the order in which they are read. */
export const OUTCOMES = INSTRUMENTS.flatMap((instrument): readonly Pick<Outcome, 'instrument' | 'item'>[] =>
  instrument.scoring.rule === 'each'
    ? instrument.items.map(({ id }) => ({ instrument, item: id }))
    : [{ instrument, item: null }],
);

/** @param facts those of the book, in its order. @param today a year that is not over has no figures yet. */
export const figuresByYear = (facts: readonly Fact[], today: CivilDate): readonly YearFigures[] =>
  yearsOver(facts, today).map((year) => figuresOfYear(facts, year));

function figuresOfYear(facts: readonly Fact[], year: Year): YearFigures {
  const state = followUpBy(facts, year);
  const found = businessesIn(state, year);
  const assessments = assessmentsIn(state, year);
  return {
    year,
    businesses: Object.fromEntries(
      BUSINESS_DEFINITIONS.map(({ key, rule, of }) => [key, RULES[rule](of(found))]),
    ) as YearFigures['businesses'],
    outcomes: OUTCOMES.map(({ instrument, item }) => ({
      instrument,
      item,
      change: unlessOfEach(instrument, beforeAfter(readingsOf(assessments, instrument, item))),
    })),
  };
}

/** A mean at an end of the scale says what each of them answered. */
function unlessOfEach({ scale }: Instrument, change: BeforeAfter): BeforeAfter {
  if (change.withheld) return change;
  const ends = [scale.least * 10, scale.most * 10];
  return ends.includes(change.beforeTenths) || ends.includes(change.afterTenths)
    ? { withheld: true }
    : change;
}
