/** What she still has to pay back, and when: loans, fines, and what she owes outside loans. */
import { useTranslation } from 'react-i18next';
import { fineOwed } from '../../../ledger/entries/rules.ts';
import { owedOutsideLoans, runningLoans } from '../../../ledger/figures.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import { amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';

export function OwedCard({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const loans = runningLoans(book).filter(({ loan }) => loan.member === member);
  const fines = Object.values(book.fines).filter(
    (fine) => fine.member === member && fineOwed(book, fine.id) > 0,
  );
  const other = owedOutsideLoans(book, member);
  const nothing = loans.length === 0 && fines.length === 0 && other === 0;
  return (
    <Card title={t('members.owes')}>
      {nothing ? <p>{t('members.owesNothing')}</p> : null}
      <List label={t('members.owes')}>
        {loans.map(({ loan, standing }) => (
          <ListRow
            key={loan.id}
            title={t(standing.overdue > 0 ? 'members.loanOverdue' : 'members.loan')}
            note={
              standing.overdue > 0 && standing.overdueSince
                ? t('members.overdueNote', {
                    amount: format.money(standing.overdue),
                    date: format.date(standing.overdueSince),
                  })
                : standing.next
                  ? t('members.nextNote', {
                      amount: format.money(standing.next.amount),
                      date: format.date(standing.next.on),
                    })
                  : undefined
            }
            end={<Money amount={standing.toSettle} kind="loan" />}
            onClick={() => go('loan', { loan: loan.id })}
          />
        ))}
        {fines.map((fine) => (
          <ListRow
            key={fine.id}
            title={t('members.fine')}
            note={format.date(fine.on)}
            end={<Money amount={fineOwed(book, fine.id)} kind="fine" />}
          />
        ))}
        {other !== 0 ? (
          <ListRow
            title={t(other > 0 ? 'members.owesGroup' : 'members.groupOwes')}
            end={<Money amount={amount(Math.abs(other))} kind="other" />}
          />
        ) : null}
      </List>
      {Object.values(book.loans).some((loan) => loan.member === member) ? (
        <Button wide onClick={() => go('memberLoans', { member })}>
          {t('members.loansPaper')}
        </Button>
      ) : null}
    </Card>
  );
}
