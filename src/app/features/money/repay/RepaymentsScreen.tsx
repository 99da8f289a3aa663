/** Who pays back today: loans with something due first, then the rest with their next date. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { bookDate, type Loan } from '../../../../ledger/book.ts';
import { allOf, type LoanStanding, standingOn } from '../../../../ledger/loans/loan.ts';
import { sum } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { LeftNote } from '../LeftNote.tsx';
import styles from '../money.module.css';
import { actsOf } from '../today.ts';
import { Overdue } from './Overdue.tsx';

interface Standing {
  readonly loan: Loan;
  readonly standing: LoanStanding;
}

export function RepaymentsScreen() {
  const { t } = useTranslation();
  const book = useBook();
  const day = bookDate(book);
  const numberOf = ({ loan }: Standing): number => book.members[loan.member]?.number ?? 0;
  const all = Object.values(book.loans)
    .map((loan) => ({ loan, standing: standingOn(loan, day ?? loan.paidOutOn) }))
    .sort((left, right) => numberOf(left) - numberOf(right));
  const paid = actsOf(book, 'repayment');
  const paidToday = ({ loan }: Standing) => paid.some(({ body }) => body.loan === loan.id);
  const due = all.filter(({ standing }) => standing.due > 0);
  const later = all.filter((one) => one.standing.due === 0 && (!one.standing.settled || paidToday(one)));
  const total = sum(paid.map(({ body }) => allOf(body)));
  return (
    <MeetingPage
      step="repayments"
      title={t('money.repayments.title')}
      listen={(say) => t('money.repayments.listen', { amount: say.amount(total) })}
    >
      {due.length + later.length === 0 ? (
        <EmptyState title={t('money.repayments.none')} />
      ) : (
        <div className={styles.sums}>
          <Money amount={total} kind="repayment" size="large" label={t('money.repayments.today')} />
          <LeftNote left={due.length} />
        </div>
      )}
      {due.length > 0 ? <LoanList title={t('money.repayments.due')} loans={due} /> : null}
      {later.length > 0 ? <LoanList title={t('money.repayments.later')} loans={later} /> : null}
    </MeetingPage>
  );
}

function LoanList({ title, loans }: { readonly title: string; readonly loans: readonly Standing[] }) {
  return (
    <Card title={title}>
      <List label={title}>
        {loans.map((one) => (
          <LoanRow key={one.loan.id} {...one} />
        ))}
      </List>
    </Card>
  );
}

function LoanRow({ loan, standing }: Standing) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const { faceOf } = useNames();
  const paid = sum(
    actsOf(book, 'repayment')
      .filter(({ body }) => body.loan === loan.id)
      .map(({ body }) => allOf(body)),
  );
  return (
    <ListRow
      member={faceOf(loan.member)}
      onClick={standing.settled ? undefined : () => go('repayment', { loan: loan.id })}
      note={
        <span className={styles.stacked}>
          {paid > 0 ? (
            <span className={styles.done}>
              <Check aria-hidden="true" />
              {t('money.repayments.paid', { amount: format.money(paid) })}
            </span>
          ) : null}
          {standing.due > 0 ? <Money amount={standing.due} kind="repayment" size="large" /> : null}
          <Overdue standing={standing} />
          <LoanNote standing={standing} />
        </span>
      }
    />
  );
}

/** What is left, and when the next payment is. */
function LoanNote({ standing }: { readonly standing: LoanStanding }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (standing.settled) return <span>{t('money.repayments.settled')}</span>;
  return (
    <>
      <span>{t('money.repayments.left', { amount: format.money(standing.toSettle) })}</span>
      {standing.next ? (
        <span>
          {t('money.repayments.next', {
            amount: format.money(standing.next.amount),
            date: format.dayMonth(standing.next.on),
          })}
        </span>
      ) : null}
    </>
  );
}
