/** One loan: what is still to pay back, its plan as dated notes, and what was paid. */
import { useTranslation } from 'react-i18next';
import { bookDate, type Loan } from '../../../ledger/book.ts';
import { type LoanStanding, standingOn } from '../../../ledger/loan.ts';
import { sum } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo, useParam } from '../../state/navigation.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { MemberName } from '../../ui/member/MemberName.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { PartBar } from '../../ui/money/PartBar.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { LoanPlan } from './LoanPlan.tsx';

export function LoanScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const loan = book.loans[useParam('loan')];
  const day = bookDate(book);
  if (!loan || !day) {
    return (
      <Page title={t('loans.title')} onBack={() => go('loans')}>
        <EmptyState title={t('loans.unknown')} />
      </Page>
    );
  }
  return <LoanDetails loan={loan} standing={standingOn(loan, day)} />;
}

function LoanDetails({ loan, standing }: { readonly loan: Loan; readonly standing: LoanStanding }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { open } = useBook();
  const { faceOf, nameOf, textOf } = useNames();
  const purpose = textOf(loan.purpose);
  return (
    <Page
      title={t('loans.of', { name: format.name(nameOf(loan.member)) })}
      onBack={() => go('loans')}
      listen={(say) => t('loans.listenOne', { amount: say.amount(standing.toSettle) })}
      actions={
        open && !standing.settled ? (
          <Button kind="primary" onClick={() => go('repayment', { loan: loan.id })}>
            {t('loans.payBack')}
          </Button>
        ) : undefined
      }
    >
      <Card title={t('loans.left')}>
        <MemberName member={faceOf(loan.member)} />
        <Money amount={standing.toSettle} kind="loan" size="figure" notes />
        <PartBar
          part={sum([loan.paidOnPaper, ...loan.payments.map((payment) => payment.principal)])}
          whole={loan.principal}
          label={t('loans.paidOf', {
            paid: format.money(sum([loan.paidOnPaper, ...loan.payments.map((payment) => payment.principal)])),
            whole: format.money(loan.principal),
          })}
        />
        {purpose ? <p>{t('loans.purpose', { purpose })}</p> : null}
        {standing.interestDue > 0 ? (
          <p>{t('loans.interestDue', { amount: format.money(standing.interestDue) })}</p>
        ) : null}
        {standing.lateFeesDue > 0 ? (
          <p>{t('loans.lateFeesDue', { amount: format.money(standing.lateFeesDue) })}</p>
        ) : null}
      </Card>
      {standing.settled ? <Notice tone="done">{t('loans.settled')}</Notice> : null}
      {standing.overdue > 0 && standing.overdueSince ? (
        <Notice tone="warn" title={t('loans.overdue', { amount: format.money(standing.overdue) })}>
          {t('loans.overdueSince', { date: format.dateLong(standing.overdueSince) })}
        </Notice>
      ) : null}
      <LoanPlan loan={loan} />
      <Payments loan={loan} />
    </Page>
  );
}

function Payments({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  return (
    <Card title={t('loans.payments')}>
      {loan.payments.length === 0 ? <p>{t('loans.noPayments')}</p> : null}
      <List label={t('loans.payments')}>
        {loan.payments.map((payment) => (
          <ListRow
            key={payment.entry}
            title={format.date(payment.on)}
            note={
              payment.interest + payment.lateFee > 0
                ? t('loans.paymentParts', {
                    principal: format.money(payment.principal),
                    interest: format.money(payment.interest),
                    lateFee: format.money(payment.lateFee),
                  })
                : undefined
            }
            end={
              <Money amount={sum([payment.principal, payment.interest, payment.lateFee])} kind="repayment" />
            }
            onClick={() => go('entry', { entry: payment.entry })}
          />
        ))}
      </List>
    </Card>
  );
}
