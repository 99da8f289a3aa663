/** What she pays on top, as an amount and not as a percentage; nothing where no interest is agreed. */
import { useTranslation } from 'react-i18next';
import { type Amount, sum } from '../../../../ledger/money.ts';
import { percentOf } from '../../../../ledger/rate.ts';
import { type Instalment, planOf } from '../../../../ledger/schedule.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';

export interface InterestNoteProps {
  readonly loan: Parameters<typeof planOf>[0];
}

export function InterestNote({ loan }: InterestNoteProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { interest } = loan.terms;
  switch (interest.mode) {
    case 'none':
      return <p>{t('money.loan.noInterest')}</p>;
    case 'once':
      return (
        <Notice>{t('money.loan.interestOnce', { amount: format.money(interestOf(planOf(loan))) })}</Notice>
      );
    case 'monthlyOnOriginal':
    case 'monthlyOnOwed': {
      const month = percentOf(loan.principal, interest.percent, loan.cashStep);
      return <Notice>{t(`money.loan.${interest.mode}`, { amount: format.money(month) })}</Notice>;
    }
  }
}

const interestOf = (plan: readonly Instalment[]): Amount =>
  sum(plan.map((instalment) => instalment.interest));
