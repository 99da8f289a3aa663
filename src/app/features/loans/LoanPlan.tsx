/** The plan as it was agreed: a row for each date, with the notes it takes, ✓ where its principal is there. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../ledger/book.ts';
import { add, sum } from '../../../ledger/money.ts';
import { planOf } from '../../../ledger/schedule.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { NotesStack } from '../../ui/pieces/NotesStack.tsx';

export function LoanPlan({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const paid = sum([loan.paidOnPaper, ...loan.payments.map((payment) => payment.principal)]);
  const plan = planOf(loan);
  return (
    <Card title={t('loans.plan')}>
      <p>
        {t('loans.paidOutOn', {
          amount: format.money(loan.principal),
          date: format.dateLong(loan.paidOutOn),
        })}
      </p>
      <List label={t('loans.plan')}>
        {plan.map((instalment, index) => {
          const upTo = sum(plan.slice(0, index + 1).map((one) => one.principal));
          const amount = add(instalment.principal, instalment.interest);
          return (
            <ListRow
              key={instalment.due}
              icon={upTo <= paid ? <Check aria-hidden="true" /> : undefined}
              title={format.date(instalment.due)}
              note={upTo <= paid ? t('loans.instalmentPaid') : <NotesStack amount={amount} size="small" />}
              end={<Money amount={amount} />}
            />
          );
        })}
      </List>
    </Card>
  );
}
