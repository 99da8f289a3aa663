/** The loans that run: the late ones first, with word, icon and amount; then by date. */
import { Clock3, Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { figuresOf, runningLoans } from '../../../ledger/figures.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo, useParam } from '../../state/navigation.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';

export function Loans() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const { faceOf } = useNames();
  const loans = runningLoans(book);
  const { lent } = figuresOf(book);
  const here = useParam('loan');
  if (loans.length === 0) {
    return (
      <Page title={t('loans.title')} onBack={() => go('home')}>
        <EmptyState title={t('loans.none')}>{t('loans.noneNote')}</EmptyState>
        <ToLimits />
      </Page>
    );
  }
  return (
    <Page
      title={t('loans.title')}
      onBack={() => go('home')}
      listen={(say) => t('loans.listen', { lent: say.amount(lent) })}
    >
      <Card title={t('loans.lent')}>
        <Money amount={lent} kind="loan" size="large" />
      </Card>
      <List label={t('loans.title')}>
        {loans.map(({ loan, standing }) => (
          <ListRow
            key={loan.id}
            member={faceOf(loan.member)}
            note={
              standing.overdue === 0 && loan.rescheduled ? (
                t('loans.isRescheduled')
              ) : standing.overdue > 0 ? (
                <>
                  <Clock3 aria-hidden="true" size="1em" />{' '}
                  {t('loans.overdue', { amount: format.money(standing.overdue) })}
                </>
              ) : standing.next ? (
                t('loans.next', {
                  amount: format.money(standing.next.amount),
                  date: format.date(standing.next.on),
                })
              ) : undefined
            }
            end={<Money amount={standing.toSettle} kind="loan" />}
            current={loan.id === here || undefined}
            onClick={() => go('loan', { loan: loan.id })}
          />
        ))}
      </List>
      <ToLimits />
    </Page>
  );
}

/** How much each one could borrow, also where nobody has a loan. */
function ToLimits() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <List label={t('loans.limits.title')}>
      <ListRow
        icon={<Gauge aria-hidden="true" />}
        title={t('loans.limits.title')}
        onClick={() => go('limits')}
      />
    </List>
  );
}
