/** What the group paid for: to whom, for what, with which receipt. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { expensesIn } from '../../../../ledger/statements/expenses.ts';
import { useValues } from '../../../figures/use-values.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { StatementPage } from '../StatementPage.tsx';
import type { StatementTable } from '../table.ts';

export function Expenses() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const { textOf } = useNames();
  const { money } = useValues();
  const entries = useEntries({ all: true });
  const found = useMemo(() => (entries ? expensesIn(book, entries) : null), [book, entries]);
  if (!found) return null;
  const title = t('statements.name.expenses');
  const table: StatementTable = {
    key: 'expenses',
    caption: title,
    head: t('statements.expenses.what'),
    notes: [
      { label: t('statements.expenses.on'), silent: true },
      { label: t('statements.expenses.payee') },
      { label: t('statements.expenses.receipt') },
      { label: t('statements.expenses.from'), silent: true },
    ],
    values: [t('statements.amount')],
    rows: found.lines.map((line) => ({
      key: line.entry,
      title: textOf(line.what) ?? t('entry.expense'),
      notes: [
        line.on ? format.date(line.on) : null,
        textOf(line.payee) ?? t('statements.expenses.notSaid'),
        line.receipt ?? t('statements.expenses.noReceipt'),
        t(`statements.expenses.by.${line.from}`),
      ],
      values: [money(line.amount)],
      struck: line.reversedBy !== null,
      onOpen: () => go('entry', { entry: line.entry }),
    })),
    total: { key: 'total', title: t('statements.total'), notes: [], values: [money(found.total)] },
  };
  return <StatementPage title={title} tables={[table]} empty={t('statements.expenses.empty')} />;
}
