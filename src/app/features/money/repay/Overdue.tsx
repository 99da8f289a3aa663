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
  const fee = format.money(lateFeesDue);
  if (overdue === 0 || !since)
    return lateFeesDue > 0 ? <span>{t('money.lateFee.title', { amount: fee })}</span> : null;
  const late = { amount: format.money(overdue), date: shortDay(since) };
  return (
    <span className={styles.overdue}>
      <TriangleAlert aria-hidden="true" />
      {lateFeesDue > 0 ? t('money.lateFee.overdue', { ...late, fee }) : t('money.repayments.overdue', late)}
    </span>
  );
}
