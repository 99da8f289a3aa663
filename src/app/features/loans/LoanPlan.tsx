/** The plan as it was agreed: a row for each date, with the notes it takes, ✓ where its principal is there. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { bookDate, type Loan } from '../../../ledger/book.ts';
import { shownPlan } from '../../../ledger/loans/forecast.ts';
import { add, sum } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBook } from '../../state/use-book.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { NotesStack } from '../../ui/pieces/NotesStack.tsx';

export function LoanPlan({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const paid = sum([loan.paidOnPaper, ...loan.payments.map((payment) => payment.principal)]);
  const plan = shownPlan(loan).filter(({ principal, interest }) => principal + interest > 0);
  const isExpected = loan.meetings !== undefined;
  const day = bookDate(useBook()) ?? loan.paidOutOn;
  return (
    <Card title={t('loans.plan')}>
      <p>
        {t('loans.paidOutOn', {
          amount: format.money(loan.principal),
          date: format.dateLong(loan.paidOutOn),
        })}
      </p>
      {isExpected ? <p>{t('money.expectedDays')}</p> : null}
      <List label={t('loans.plan')}>
        {plan.map((instalment, index) => {
          const upTo = sum(plan.slice(0, index + 1).map((one) => one.principal));
          const amount = add(instalment.principal, instalment.interest);
          return (
            <ListRow
              key={instalment.due}
              icon={upTo <= paid ? <Check aria-hidden="true" /> : undefined}
              title={
                isExpected && instalment.due > day
                  ? t('loans.about', { date: format.date(instalment.due) })
                  : format.date(instalment.due)
              }
              note={upTo <= paid ? t('loans.instalmentPaid') : <NotesStack amount={amount} size="small" />}
              end={<Money amount={amount} />}
            />
          );
        })}
      </List>
    </Card>
  );
}
