/** What a loan asks for today: chips ("what is due", "all that is left") a line with overdue in word, sign and amount, and one with what that costs. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanStanding } from '../../../../ledger/loans/loan.ts';
import { useFormat } from '../../../format/use-format.tsx';
import type { AmountChip } from '../../../ui/amount/AmountChips.tsx';
import styles from '../money.module.css';

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
      {standing.overdue > 0 && standing.overdueSince ? (
        <span className={styles.overdue}>
          <TriangleAlert aria-hidden="true" />
          {t('money.repayments.overdue', {
            amount: format.money(standing.overdue),
            date: format.date(standing.overdueSince),
          })}
        </span>
      ) : null}
      {standing.lateFeesDue > 0 ? (
        <b>{t('money.lateFee.title', { amount: format.money(standing.lateFeesDue) })}</b>
      ) : null}
    </p>
  );
  return { chips, shown };
}
