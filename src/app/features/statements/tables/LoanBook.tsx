/** The loan book: every loan with its days, what is still owed and what is late. Whose it is only where names may be listed. */
import { useTranslation } from 'react-i18next';
import { bookDate } from '../../../../ledger/book.ts';
import { add } from '../../../../ledger/money.ts';
import { type LoanBookLine, loanBook } from '../../../../ledger/statements/loan-book.ts';
import { useValues } from '../../../figures/use-values.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { NamesNote } from '../NamesNote.tsx';
import { StatementPage } from '../StatementPage.tsx';
import type { StatementTable, TableRow } from '../table.ts';
import { useMayName } from '../use-may-name.ts';

export function LoanBook() {
  const { t } = useTranslation();
  const book = useBook();
  const rowOf = useRow();
  const { money } = useValues();
  const day = bookDate(book);
  const found = day ? loanBook(book, day) : null;
  const tables: StatementTable[] = found
    ? [
        {
          key: 'loans',
          caption: t('statements.name.loanBook'),
          head: t('statements.loanBook.loan'),
          notes: [
            { label: t('statements.loanBook.state'), silent: true },
            { label: t('statements.loanBook.lent') },
            { label: t('statements.loanBook.paidOutOn') },
            { label: t('statements.loanBook.until') },
            { label: t('statements.loanBook.repaid') },
            { label: t('statements.loanBook.earned') },
            { label: t('statements.loanBook.called') },
            { label: t('statements.loanBook.notAsked') },
            { label: t('statements.loanBook.lateSince') },
            { label: t('statements.loanBook.next') },
          ],
          values: [t('statements.loanBook.owed'), t('statements.loanBook.overdue')],
          rows: found.lines.map(rowOf),
          total: {
            key: 'total',
            title: t('statements.total'),
            notes: [],
            values: [money(found.totals.owed), money(found.totals.overdue)],
          },
        },
      ]
    : [];
  return (
    <StatementPage
      title={t('statements.name.loanBook')}
      tables={tables}
      empty={t('statements.loanBook.empty')}
    >
      <NamesNote />
    </StatementPage>
  );
}

function useRow(): (line: LoanBookLine) => TableRow {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { nameOf } = useNames();
  const mayName = useMayName();
  const { money } = useValues();
  return (line) => {
    const number = t('statements.loanBook.number', { number: format.number(line.number) });
    const some = (value: LoanBookLine['repaid']) => (value > 0 ? format.money(value) : null);
    const notAsked = add(line.forgiven, line.lost);
    return {
      key: line.loan,
      title: mayName ? `${number} · ${format.name(nameOf(line.member))}` : number,
      notes: [
        t(`statements.loanBook.is.${line.state}`),
        format.money(line.principal),
        format.date(line.paidOutOn),
        line.until ? format.date(line.until) : null,
        some(line.repaid),
        some(line.earned),
        some(line.called),
        some(notAsked),
        line.overdueSince ? format.date(line.overdueSince) : null,
        line.next
          ? t('statements.loanBook.nextOf', {
              amount: format.money(line.next.amount),
              date: format.date(line.next.on),
            })
          : null,
      ],
      values: [money(line.owed), money(line.overdue)],
      onOpen: () => go('loan', { loan: line.loan }),
    };
  };
}
