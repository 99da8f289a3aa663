/** The community's summary: every indicator with its definition beside it in words, and what each rate is of. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { amount } from '../../../../ledger/money.ts';
import { DEFINITIONS, type Unit } from '../../../../ledger/statements/definitions.ts';
import { type Indicators, indicatorsOf, type Rate } from '../../../../ledger/statements/indicators.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { GroupAttendance } from '../GroupAttendance.tsx';
import { StatementPage } from '../StatementPage.tsx';
import type { StatementTable, TableRow, Value } from '../table.ts';
import { useValues } from '../use-values.ts';

const GROUPS = ['people', 'savings', 'loans', 'order'] as const;

export function Summary() {
  const { t } = useTranslation();
  const book = useBook();
  const entries = useEntries({ all: true });
  const found = useMemo(() => (entries ? indicatorsOf(book, entries) : null), [book, entries]);
  const rowOf = useRow();
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
        rows: DEFINITIONS.filter((one) => one.group === group).map((one) => rowOf(one, found)),
      }))
    : [];
  return (
    <StatementPage title={t('statements.name.summary')} tables={tables} empty={t('statements.summary.empty')}>
      <GroupAttendance entries={entries} />
    </StatementPage>
  );
}

function useRow(): (definition: (typeof DEFINITIONS)[number], found: Indicators) => TableRow {
  const { t } = useTranslation();
  const format = useFormat();
  const values = useValues();
  const figure = (unit: Unit, value: number) =>
    unit === 'money' ? values.money(amount(value)) : values.count(value);
  const said = (unit: Unit, value: number) =>
    unit === 'money' ? format.money(amount(value)) : format.number(value);
  const each = (unit: Unit, { part, whole }: Rate) => {
    if (whole === 0) return null;
    return figure(unit, unit === 'money' ? Math.floor(part / whole) : Math.round(part / whole));
  };
  return (definition, found) => {
    const { key, unit } = definition;
    const row = (value: Value | null, detail: string | null = null): TableRow => ({
      key,
      title: t(`statements.indicator.${key}`),
      notes: [detail, t(`statements.definition.${key}`)],
      values: [value],
    });
    if (definition.is === 'sum') return row(figure(unit, definition.of(found)));
    const rate = definition.of(found);
    if (definition.is === 'average') return row(each(unit, rate));
    const of = { part: said(unit, rate.part), whole: said(unit, rate.whole) };
    return row(values.percent(rate), t('statements.of', of));
  };
}
