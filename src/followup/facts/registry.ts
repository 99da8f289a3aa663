/** All facts, and the types drawn from them. A new family is added to this list; a new fact is not. */
import type * as v from 'valibot';
import { ASSESSMENTS } from './assessments.ts';
import { BUSINESSES } from './business.ts';
import { COURSES } from './courses.ts';
import type { FactDefinition } from './definition.ts';
import { GROUPS } from './groups.ts';
import { HISTORY } from './history.ts';
import { TOTALS_FACTS } from './totals.ts';
import { TOTALS_BOXES } from './totals-box.ts';
import { WOMEN } from './women.ts';

const ALL = [
  ...WOMEN,
  ...GROUPS,
  ...BUSINESSES,
  ...COURSES,
  ...ASSESSMENTS,
  ...TOTALS_FACTS,
  ...TOTALS_BOXES,
  ...HISTORY,
] as const;

type Definition = (typeof ALL)[number];

/** fact → the shape of its data. */
export type DataByFact = { [One in Definition as One['fact']]: v.InferOutput<One['shape']> };
export type FactName = keyof DataByFact;

/** What a form hands over: what is said, and about whom or what. */
export type FactDraft = {
  [Name in FactName]: { readonly fact: Name; readonly about: string; readonly data: DataByFact[Name] };
}[FactName];

export const FACTS: readonly FactName[] = ALL.map(({ fact }) => fact);

const DEFINITION_BY_FACT: ReadonlyMap<string, FactDefinition> = new Map(
  ALL.map((definition) => [definition.fact, definition as unknown as FactDefinition]),
);

/** Undefined for one that a newer app wrote. */
export const factNamed = (fact: string): FactDefinition | undefined => DEFINITION_BY_FACT.get(fact);
