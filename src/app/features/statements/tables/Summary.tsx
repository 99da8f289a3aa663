/** The community's summary: every indicator with its definition beside it in words, and what each rate is of. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFINITIONS, measureOf } from '../../../../ledger/statements/definitions.ts';
import { indicatorsOf } from '../../../../ledger/statements/indicators.ts';
import { useIndicator } from '../../../figures/use-indicator.ts';
import { useBook } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { GroupAttendance } from '../GroupAttendance.tsx';
import { StatementPage } from '../StatementPage.tsx';
import type { StatementTable } from '../table.ts';

const GROUPS = ['people', 'savings', 'loans', 'order'] as const;

export function Summary() {
  const { t } = useTranslation();
  const book = useBook();
  const entries = useEntries({ all: true });
  const found = useMemo(() => (entries ? indicatorsOf(book, entries) : null), [book, entries]);
  const indicator = useIndicator();
  if (!entries) return null;
  const tables: StatementTable[] = found
    ? GROUPS.map((group) => ({
        key: group,
        caption: t(`statements.summary.group.${group}`),
        head: t('statements.summary.indicator'),
        notes: [
          { label: t('statements.summary.ofWhat'), silent: true },
          { label: t('statements.summary.definition'), silent: true },
        ],
        values: [t('statements.summary.figure')],
        rows: DEFINITIONS.filter((one) => one.group === group).map((one) => {
          const { title, of, meaning, value } = indicator(one, measureOf(one, found));
          return { key: one.key, title, notes: [of, meaning], values: [value] };
        }),
      }))
    : [];
  return (
    <StatementPage title={t('statements.name.summary')} tables={tables} empty={t('statements.summary.empty')}>
      <GroupAttendance entries={entries} />
    </StatementPage>
  );
}
