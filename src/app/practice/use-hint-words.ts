/** A hint in words, with the names and amounts of the practice community and the buttons' own words. */
import { useTranslation } from 'react-i18next';
import { amount } from '../../ledger/money.ts';
import { useFormat } from '../format/use-format.tsx';
import { useBook, useNames } from '../state/use-book.tsx';
import type { Hint } from './next-hint.ts';

const TEN_EUROS = amount(1_000);

export function useHintWords(): (hint: Hint) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  const { solidarityFund } = useBook().conditions ?? {};
  return (hint) => {
    switch (hint.says) {
      case 'start':
        return t('practice.coach.start', { button: t('home.startMeeting') });
      case 'came':
        return t('practice.coach.came', { button: t('meeting.attendance.everybody') });
      case 'open':
        return t('practice.coach.open', { button: t('count.opening.same') });
      case 'fund': {
        const each = solidarityFund?.mode === 'perMeeting' ? format.money(solidarityFund.amount) : '';
        return t('practice.coach.fund', { button: t('money.fines.everybody', { amount: each }) });
      }
      case 'saves':
      case 'pays':
        return t(`practice.coach.${hint.says}`, {
          name: format.name(nameOf(hint.member)),
          amount: format.money(hint.amount),
        });
      case 'rest':
        return t('practice.coach.rest', {
          amount: format.money(TEN_EUROS),
          button: t('money.savings.everybody'),
        });
      case 'lends':
      case 'count':
      case 'differs':
      case 'seal':
      case 'done':
        return t(`practice.coach.${hint.says}`);
    }
  };
}
