/** What the sentences of every rule are made with: rates and stretches of time in words. */
import type { TFunction } from 'i18next';
import type { Conditions, PlanPeriod } from '../../../ledger/conditions/conditions.ts';
import type { Format } from '../../format/format.ts';

/** The sentences of a topic; an empty one is left out. */
export type Sentences = (conditions: Conditions, t: TFunction, format: Format) => readonly string[];

export const every = (period: PlanPeriod, t: TFunction, format: Format) =>
  period.count === 1
    ? t(`rules.everyOne.${period.unit}`)
    : t(`rules.every.${period.unit}`, { count: period.count, shown: format.number(period.count) });

export const after = (period: PlanPeriod, t: TFunction, format: Format) =>
  period.count === 1
    ? t(`rules.afterOne.${period.unit}`)
    : t(`rules.after.${period.unit}`, { count: period.count, shown: format.number(period.count) });

/** "1.5" → "1,5": a rate, not money. */
export const rateShown = (rate: string, format: Format) => format.number(Number(rate));
