/**
 * A question about conditions: what kind of answer it wants, and how it reads and puts one. Whoever answers all of them in
 * order has said everything that can be agreed (adr/0029). Must not know: words, what was typed.
 */
import * as v from 'valibot';
import { type Conditions, FINES, type Fine, type PlanPeriod } from '../conditions/conditions.ts';
import { MEETINGS, PERIOD, PLAN_PERIOD, percentOfWhole, rate } from '../conditions/measures.ts';
import type { RuleTopic } from '../conditions/topics.ts';
import { amountFromOne, amountFromZero, shortText, wholeFrom } from '../shapes.ts';

/** `none`: it can be answered with nothing; an amount of 0 or null is kept then. */
export type Asks =
  | { readonly as: 'choice'; readonly choices: readonly string[] }
  | { readonly as: 'yesNo' }
  | { readonly as: 'amount'; readonly none: 'never' | 'zero' | 'null' }
  | { readonly as: 'rate' }
  | { readonly as: 'percent'; readonly none: boolean }
  | { readonly as: 'count'; readonly least: number; readonly most: number }
  | { readonly as: 'period'; readonly none: boolean }
  /** By the calendar, or in meetings. */
  | { readonly as: 'planPeriod' }
  /** In meetings; nothing: by the calendar. */
  | { readonly as: 'meetings' }
  | { readonly as: 'words'; readonly longest: number }
  | { readonly as: 'fines' };

/** Plain data, so that it can be kept while people talk. */
export type Answer = string | number | boolean | null | PlanPeriod | readonly Fine[];

export interface Question {
  readonly id: string;
  readonly topic: RuleTopic;
  readonly asks: Asks;
  /** What holds; undefined where it is not asked, or nobody was asked yet. */
  readonly get: (conditions: Conditions) => Answer | undefined;
  readonly put: (conditions: Conditions, answer: Answer) => Conditions;
  /** Whether it has a meaning beside the other answers. */
  readonly isAsked: (conditions: Conditions) => boolean;
}

interface Written<Value extends Answer> {
  readonly asks: Asks;
  readonly get: (conditions: Conditions) => Value | undefined;
  readonly put: (conditions: Conditions, answer: Value) => Conditions;
  readonly isAsked?: (conditions: Conditions) => boolean;
}

const ALWAYS = (): boolean => true;

/** `put` gets only what fits `asks`. */
export function question<Value extends Answer>(
  id: string,
  topic: RuleTopic,
  { asks, get, put, isAsked = ALWAYS }: Written<Value>,
): Question {
  return {
    id,
    topic,
    asks,
    isAsked,
    get: (conditions) => (isAsked(conditions) ? get(conditions) : undefined),
    put: (conditions, answer) => put(conditions, answer as Value),
  };
}

/** Whether an answer, perhaps from a draft of an older app, is one to what is asked. */
export const fits = (asks: Asks, answer: unknown): answer is Answer =>
  v.safeParse(shapeOf(asks), answer).success;

function shapeOf(asks: Asks): v.GenericSchema {
  switch (asks.as) {
    case 'choice':
      return v.picklist([...asks.choices]);
    case 'yesNo':
      return v.boolean();
    case 'amount': {
      if (asks.none === 'zero') return amountFromZero;
      return asks.none === 'null' ? v.nullable(amountFromOne) : amountFromOne;
    }
    case 'rate':
      return rate;
    case 'percent':
      return asks.none ? v.nullable(percentOfWhole) : percentOfWhole;
    case 'count':
      return wholeFrom(asks.least, asks.most);
    case 'period':
      return asks.none ? v.nullable(PERIOD) : PERIOD;
    case 'planPeriod':
      return PLAN_PERIOD;
    case 'meetings':
      return v.nullable(MEETINGS);
    case 'words':
      return shortText(asks.longest);
    case 'fines':
      return FINES;
  }
}
