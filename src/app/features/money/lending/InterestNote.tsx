/**
 * What she pays on top, as an amount, and where there is something, what the loan costs a year: the one figure by which
 * loans of any kind can be compared. Nothing of it where no interest is agreed.
 */
import { useTranslation } from 'react-i18next';
import { loanCost } from '../../../../ledger/loans/apr.ts';
import { expectedInterest } from '../../../../ledger/loans/forecast.ts';
import { isLevel, type Planned } from '../../../../ledger/loans/schedule.ts';
import { percentOf } from '../../../../ledger/rate.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';

export interface InterestNoteProps {
  readonly loan: Planned;
}

export function InterestNote({ loan }: InterestNoteProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (loan.terms.interest.mode === 'none') return <p>{t('money.loan.noInterest')}</p>;
  const cost = loanCost(loan);
  return (
    <Notice>
      <ExtraWords loan={loan} />
      {cost === null ? null : (
        <>
          {' '}
          <b>{t('money.loan.costsAYear', { percent: format.number(Number(cost)) })}</b>
        </>
      )}
    </Notice>
  );
}

function ExtraWords({ loan }: InterestNoteProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { interest } = loan.terms;
  const inAll = () => ({ amount: format.money(expectedInterest(loan)) });
  if (isLevel(loan.terms)) return t('money.loan.interestWithin', inAll());
  switch (interest.mode) {
    case 'none':
      return null;
    case 'once':
      return t('money.loan.interestOnce', inAll());
    case 'monthlyOnOriginal':
    case 'monthlyOnOwed': {
      const month = percentOf(loan.principal, interest.percent, loan.cashStep);
      return interest.every
        ? t(`money.loan.byMeetings.${interest.mode}`, { amount: format.money(month) })
        : t(`money.loan.${interest.mode}`, { amount: format.money(month) });
    }
  }
}
