/** What is wrong with an amount that was typed, in words; undefined where nothing is. */
import { useTranslation } from 'react-i18next';
import type { AmountProblem } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';

/** `digits` after the point that the currency has. */
export function useAmountProblem(digits: number): (problem: AmountProblem | null) => string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  return (problem) => {
    if (!problem) return undefined;
    if (problem === 'amountTooManyDigits' && digits === 0) return t('ui.amount.noCents');
    return t(`ui.amount.problem.${problem}`, { digits: format.number(digits) });
  };
}
