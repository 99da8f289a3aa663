/**
 * A loan on paper, to be signed: who, how much, what for, when each payment is to be there, what it costs a year, who vouches
 * with what. Of a loan that was rescheduled the plan that holds now.
 */
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../../ledger/book.ts';
import { loanCost } from '../../../../ledger/loans/apr.ts';
import { countsMeetings } from '../../../../ledger/loans/calendar.ts';
import { agreedPayments, expectedInterest } from '../../../../ledger/loans/forecast.ts';
import { termsNow } from '../../../../ledger/loans/schedule.ts';
import { add, sum } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import paper from '../../../paper/paper.module.css';
import { Signatures } from '../../../paper/Signatures.tsx';
import { Treasurer } from '../../../paper/Treasurer.tsx';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { Facts, LoanSheet } from './LoanSheet.tsx';
import { NoLoan } from './NoLoan.tsx';

export function LoanAgreement() {
  const loan = useBook().loans[useParam('loan')];
  return loan ? <Agreement loan={loan} /> : <NoLoan />;
}

function Agreement({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { nameOf, textOf } = useNames();
  const { rescheduled, ...asAgreed } = loan;
  const cost = loanCost(asAgreed);
  const last = rescheduled?.at(-1);
  const purpose = textOf(loan.purpose);
  const { lateFee } = loan.terms;
  return (
    <LoanSheet title={t('loanPaper.agreement')} onBack={() => go('loan', { loan: loan.id })}>
      <p>
        {t('loanPaper.receives', {
          name: format.name(nameOf(loan.member)),
          amount: format.money(loan.principal),
          date: format.dateLong(loan.paidOutOn),
        })}
      </p>
      <Facts
        facts={[
          purpose === null || purpose === ''
            ? null
            : { is: t('loanPaper.purpose'), says: <Name>{purpose}</Name> },
          last
            ? {
                is: t('loanPaper.rescheduled', { date: format.date(last.on) }),
                says: format.money(last.owed),
              }
            : null,
          {
            is: t('loanPaper.interest'),
            says: format.money(expectedInterest(asAgreed)),
          },
          {
            is: t('loanPaper.cost'),
            says: cost === null ? '—' : t('loanPaper.percent', { percent: format.number(Number(cost)) }),
          },
          lateFee.mode === 'perInstalment'
            ? { is: t('loanPaper.lateFee'), says: format.money(lateFee.amount) }
            : null,
          lateFee.mode === 'percentOfLate'
            ? {
                is: t('loanPaper.lateFee'),
                says: t('loanPaper.percent', { percent: format.number(Number(lateFee.percent)) }),
              }
            : null,
        ]}
      />
      <Payments loan={loan} />
      <Pledges loan={loan} />
      <AllSign loan={loan} />
    </LoanSheet>
  );
}

/** Each payment with its day and the notes that it takes. */
function Payments({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const payments = agreedPayments(loan);
  const isExpected = countsMeetings(termsNow(loan)) || countsMeetings(loan.terms);
  return (
    <>
      <table className={paper.table}>
        <caption>{t('loanPaper.payments')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('loanPaper.day')}</th>
            <th scope="col">{t('loanPaper.toPay')}</th>
            <th scope="col">{t('loanPaper.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {payments.map(({ due, principal, interest }) => {
            const whole = add(principal, interest);
            return (
              <tr key={due}>
                <td>{isExpected ? t('loanPaper.about', { date: format.date(due) }) : format.date(due)}</td>
                <td>{format.money(whole)}</td>
                <td>
                  <NotesStack amount={whole} size="small" />
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t('paper.sum')}</th>
            <td>{format.money(sum(payments.flatMap(({ principal, interest }) => [principal, interest])))}</td>
            <td />
          </tr>
        </tbody>
      </table>
      {isExpected ? <p className={paper.small}>{t('money.expectedDays')}</p> : null}
    </>
  );
}

function Pledges({ loan: { pledges } }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  if (pledges.length === 0) return null;
  return (
    <table className={paper.table}>
      <caption>{t('loans.guarantors')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('paper.member')}</th>
          <th scope="col">{t('loanPaper.pledge')}</th>
        </tr>
      </thead>
      <tbody>
        {pledges.map(({ member, amount }) => (
          <tr key={member}>
            <th scope="row">
              <Name>{nameOf(member)}</Name>
            </th>
            <td>{format.money(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The borrower, who vouches, and the treasurer who hands over the money. */
function AllSign({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const { nameOf } = useNames();
  const members = [...new Set([loan.member, ...loan.pledges.map(({ member }) => member)])];
  const people = members.map((member) => ({ key: member, who: <Name>{nameOf(member)}</Name> }));
  return (
    <Signatures
      label={t('loanPaper.signatures')}
      people={[...people, { key: 'treasurer', who: <Treasurer /> }]}
    />
  );
}
