/** One loan: what is still to pay back, its plan as dated notes, and what was paid. */
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { bookDate, type Loan, type Part } from '../../../ledger/book.ts';
import { mostCallable } from '../../../ledger/loans/calling.ts';
import { owedToGuarantors, pledgesLeft } from '../../../ledger/loans/guarantors.ts';
import { allOf, type LoanStanding, principalOwed, standingOn } from '../../../ledger/loans/loan.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo, useParam } from '../../state/navigation.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { MemberName } from '../../ui/member/MemberName.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { LoanPlan } from './LoanPlan.tsx';
import { LoanRepaid } from './LoanRepaid.tsx';

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
        {standing.lateFeesDue > 0 ? (
          <p>{t('loans.lateFeesDue', { amount: format.money(standing.lateFeesDue) })}</p>
        ) : null}
        <LoanRepaid loan={loan} standing={standing} />
        {purpose ? <p>{t('loans.purpose', { purpose })}</p> : null}
        {standing.interestDue > 0 ? (
          <p>{t('loans.interestDue', { amount: format.money(standing.interestDue) })}</p>
        ) : null}
        {isBeforeItsTime(loan, standing) ? (
          <p>
            {t(loan.terms.interest.mode === 'once' ? 'loans.todayOnce' : 'loans.today', {
              amount: format.money(standing.toSettle),
            })}
          </p>
        ) : null}
      </Card>
      {standing.settled ? <Notice tone="done">{t('loans.settled')}</Notice> : null}
      {standing.overdue > 0 && standing.overdueSince ? (
        <Notice tone="warn" title={t('loans.overdue', { amount: format.money(standing.overdue) })}>
          {t('loans.overdueSince', { date: format.dateLong(standing.overdueSince) })}
        </Notice>
      ) : null}
      <Rescheduled loan={loan} />
      {loan.pledges.length > 0 ? <Guarantors loan={loan} /> : null}
      <LoanPlan loan={loan} />
      <Payments loan={loan} />
      <Papers loan={loan} />
      {open && standing.toSettle > standing.toGuarantors ? <IfNot loan={loan} /> : null}
    </Page>
  );
}

/** There is interest, and more is to come than what is due. */
const isBeforeItsTime = ({ terms }: Loan, { toSettle, due }: LoanStanding): boolean =>
  terms.interest.mode !== 'none' && toSettle > due;

/** When the meeting gave her another plan, and for how much. */
function Rescheduled({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (loan.rescheduled ?? []).map(({ entry, on, owed }) => (
    <Notice key={entry}>
      {t('loans.rescheduled', { date: format.date(on), amount: format.money(owed) })}
    </Notice>
  ));
}

/** What can be printed of it. */
function Papers({ loan: { id } }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Card title={t('loans.papers')}>
      <Button wide icon={<Printer aria-hidden="true" />} onClick={() => go('loanAgreement', { loan: id })}>
        {t('loans.agreementPaper')}
      </Button>
      <Button wide icon={<Printer aria-hidden="true" />} onClick={() => go('loanHistory', { loan: id })}>
        {t('loans.historyPaper')}
      </Button>
    </Card>
  );
}

/** Who vouches for her, each with what is left of her pledge; and what the borrower owes who paid for her. */
function Guarantors({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const owed = owedToGuarantors(loan);
  return (
    <>
      <Card title={t('loans.guarantors')}>
        <Parts label={t('loans.guarantors')} parts={pledgesLeft(loan)} kind="savings" />
      </Card>
      {owed.length > 0 ? (
        <Card title={t('loans.owesTo')}>
          <p>{t('loans.owesToNote')}</p>
          <Parts label={t('loans.owesTo')} parts={owed} kind="repayment" />
        </Card>
      ) : null}
    </>
  );
}

interface PartsProps {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly kind: 'savings' | 'repayment';
}

function Parts({ label, parts, kind }: PartsProps) {
  const { faceOf } = useNames();
  return (
    <List label={label}>
      {parts.map(({ member, amount }) => (
        <ListRow
          key={member}
          title={<MemberName member={faceOf(member)} size="small" />}
          end={<Money amount={amount} kind={kind} />}
        />
      ))}
    </List>
  );
}

/** What only the meeting can do for her, or about her. */
function IfNot({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const { id } = loan;
  return (
    <Card title={t('loans.ifNot.title')}>
      <p>{t('loans.ifNot.soft')}</p>
      {principalOwed(loan) > 0 ? (
        <Button wide onClick={() => go('otherForm', { what: `loanRescheduled:${id}` })}>
          {t('loans.ifNot.reschedule')}
        </Button>
      ) : null}
      {mostCallable(book, loan) > 0 ? (
        <Button wide onClick={() => go('otherForm', { what: `pledgesCalled:${id}` })}>
          {t('loans.ifNot.call')}
        </Button>
      ) : null}
      <p>{t('loans.ifNot.text')}</p>
      <Button wide onClick={() => go('otherForm', { what: `loanForgiven:${id}` })}>
        {t('loans.ifNot.forgive')}
      </Button>
      <Button wide onClick={() => go('otherForm', { what: `loanLost:${id}` })}>
        {t('loans.ifNot.lost')}
      </Button>
    </Card>
  );
}

const PARTS = ['principal', 'interest', 'lateFee'] as const;

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
            title={
              payment.way === 'paid'
                ? format.date(payment.on)
                : t(`loans.way.${payment.way}`, { date: format.date(payment.on) })
            }
            note={
              payment.interest + payment.lateFee > 0
                ? PARTS.filter((part) => payment[part] > 0)
                    .map((part) => t(`loans.paymentParts.${part}`, { amount: format.money(payment[part]) }))
                    .join(' · ')
                : undefined
            }
            end={<Money amount={allOf(payment)} kind="repayment" />}
            onClick={() => go('entry', { entry: payment.entry })}
          />
        ))}
      </List>
    </Card>
  );
}
