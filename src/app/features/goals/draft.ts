/** What is typed while a goal is set, and what comes of it: its day, and the entry with its card. */
import { addMonths, type CivilDate, isCivilDate } from '../../../ledger/civil-date.ts';
import type { Draft } from '../../../ledger/entries/registry.ts';
import type { GoalPlan } from '../../../ledger/goals.ts';
import type { CardId } from '../../../ledger/ids.ts';

/** `when`: after so many months, on the day `day`, or "never". Empty texts are not answered yet. */
export interface Typed {
  readonly [key: string]: string;
  readonly symbol: string;
  readonly words: string;
  readonly amount: string;
  readonly when: When | '';
  readonly day: string;
}

export const NOTHING_TYPED: Typed = { symbol: '', words: '', amount: '', when: '', day: '' };

export const MONTHS = ['3', '6', '12'] as const;
export type When = (typeof MONTHS)[number] | 'day' | 'never';

/** The day it is to be reached by, counted from `today`; null for none; undefined where it is not said yet, or has come. */
export function dayOf(when: When | '', day: string, today: CivilDate): CivilDate | null | undefined {
  if (when === '') return undefined;
  if (when === 'never') return null;
  if (when === 'day') return isCivilDate(day) && day > today ? day : undefined;
  return addMonths(today, Number(when));
}

export const goalDraft = (plan: GoalPlan, text: CardId): Draft => ({
  kind: 'goal-set',
  body: { ...plan, text },
});
