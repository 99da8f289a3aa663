/** How one loan was paid back, to take along: days due and paid, days late, what it cost a year, whether it is settled. */
import { useTranslation } from 'react-i18next';
import { bookDate } from '../../../../ledger/book.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { Signatures } from '../../../paper/Signatures.tsx';
import { Treasurer } from '../../../paper/Treasurer.tsx';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { LoanSheet } from './LoanSheet.tsx';
import { NoLoan } from './NoLoan.tsx';
import { OneHistory } from './OneHistory.tsx';

export function LoanHistory() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const loan = book.loans[useParam('loan')];
  const day = bookDate(book);
  const { nameOf } = useNames();
  if (!loan || !day) return <NoLoan />;
  return (
    <LoanSheet title={t('loanPaper.history')} onBack={() => go('loan', { loan: loan.id })}>
      <p>{t('loanPaper.asOf', { name: format.name(nameOf(loan.member)), date: format.dateLong(day) })}</p>
      <OneHistory loan={loan} day={day} />
      <Signatures label={t('loanPaper.signatures')} people={[{ key: 'treasurer', who: <Treasurer /> }]} />
    </LoanSheet>
  );
}
