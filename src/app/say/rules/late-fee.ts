/** What a late payment costs, by the terms of a loan; nothing to say where it costs nothing. */
import type { TFunction } from 'i18next';
import type { LoanTerms } from '../../../ledger/conditions/conditions.ts';
import type { Format } from '../../format/format.ts';
import { rateShown } from './sentences.ts';

export function lateFeeSentences(
  lateFee: LoanTerms['lateFee'],
  t: TFunction,
  format: Format,
): readonly string[] {
  if (lateFee.mode === 'none') return [];
  const { graceDays: days } = lateFee;
  return [
    lateFee.mode === 'perInstalment'
      ? t('rules.lateFee', { amount: format.money(lateFee.amount) })
      : t('rules.lateFeePercent', { percent: rateShown(lateFee.percent, format) }),
    days === 0 ? '' : t('rules.lateDays', { count: days, shown: format.number(days) }),
  ];
}
