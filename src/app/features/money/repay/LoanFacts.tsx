/** What a loan asks for today: chips ("what is due", "all that is left"), what is left, and what of it is overdue. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanStanding } from '../../../../ledger/loans/loan.ts';
import { useFormat } from '../../../format/use-format.tsx';
import type { AmountChip } from '../../../ui/amount/AmountChips.tsx';
import styles from '../money.module.css';
import { Overdue } from './Overdue.tsx';

export interface LoanFacts {
  readonly chips: readonly AmountChip[];
  readonly shown: ReactNode;
}

export function useLoanFacts(standing: LoanStanding): LoanFacts {
  const { t } = useTranslation();
  const format = useFormat();
  const { due, toSettle, next } = standing;
  const chips: AmountChip[] = [];
  if (due > 0) chips.push({ label: t('money.repayment.due', { amount: format.money(due) }), amount: due });
  else if (next) {
    chips.push({
      label: t('money.repayment.nextDue', { amount: format.money(next.amount) }),
      amount: next.amount,
    });
  }
  if (toSettle !== due && toSettle !== chips[0]?.amount) {
    chips.push({ label: t('money.repayment.all', { amount: format.money(toSettle) }), amount: toSettle });
  }
  const shown = (
    <p className={styles.facts}>
      <span>{t('money.repayments.left', { amount: format.money(toSettle) })}</span>
      <Overdue standing={standing} />
    </p>
  );
  return { chips, shown };
}
