/** How a member paid back all her loans, the first one first, to take along. */
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

export function MemberLoans() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const member = useParam('member');
  const day = bookDate(book);
  const { nameOf } = useNames();
  const loans = Object.values(book.loans)
    .filter((loan) => loan.member === member)
    .sort((one, other) => (one.paidOutOn < other.paidOutOn ? -1 : 1));
  if (!day || loans.length === 0) return <NoLoan />;
  return (
    <LoanSheet title={t('loanPaper.allLoans')} onBack={() => go('passbook', { member })}>
      <p>{t('loanPaper.asOf', { name: format.name(nameOf(member)), date: format.dateLong(day) })}</p>
      {loans.map((loan) => (
        <OneHistory key={loan.id} loan={loan} day={day} />
      ))}
      <Signatures label={t('loanPaper.signatures')} people={[{ key: 'treasurer', who: <Treasurer /> }]} />
    </LoanSheet>
  );
}
