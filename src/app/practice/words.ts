/** The free texts of the practice community, in the language in which it is made; afterwards they are its own words. */
import type { TFunction } from 'i18next';
import { GOALS, type GoalName, PURPOSES, type PurposeName } from './story.ts';

export interface PracticeWords {
  readonly name: string;
  readonly sponsor: string;
  readonly purposes: Readonly<Record<PurposeName, string>>;
  readonly goals: Readonly<Record<GoalName, string>>;
  readonly help: string;
  readonly expense: string;
  readonly note: string;
  readonly missing: string;
}

export function practiceWords(t: TFunction): PracticeWords {
  const purposes = PURPOSES.map((purpose) => [purpose, t(`practice.purpose.${purpose}`)] as const);
  const goals = GOALS.map((goal) => [goal, t(`practice.goal.${goal}`)] as const);
  return {
    name: t('practice.name'),
    sponsor: t('practice.sponsor'),
    purposes: Object.fromEntries(purposes) as Record<PurposeName, string>,
    goals: Object.fromEntries(goals) as Record<GoalName, string>,
    help: t('practice.help'),
    expense: t('practice.expense'),
    note: t('practice.note'),
    missing: t('practice.missing'),
  };
}
