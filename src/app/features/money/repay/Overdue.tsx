/** What is late, since when, in word, sign and amount, and what being late costs; nothing where neither is there. */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LoanStanding } from '../../../../ledger/loans/loan.ts';
import { useFormat } from '../../../format/use-format.tsx';
import styles from '../money.module.css';
import { useShortDay } from './use-short-day.ts';

export function Overdue({ standing }: { readonly standing: LoanStanding }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shortDay = useShortDay();
  const { overdue, overdueSince: since, lateFeesDue } = standing;
  const fee = lateFeesDue > 0 ? t('money.lateFee.title', { amount: format.money(lateFeesDue) }) : null;
  if (overdue === 0 || !since) return fee ? <span>{fee}</span> : null;
  const late = t('money.repayments.overdue', { amount: format.money(overdue), date: shortDay(since) });
  return (
    <span className={styles.overdue}>
      <TriangleAlert aria-hidden="true" />
      {fee ? `${late} · ${fee}` : late}
    </span>
  );
}
