/** The community's summary: every indicator with its definition beside it in words, and what each rate is of. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Amount, amount } from '../../../../ledger/money.ts';
import { type Indicators, indicatorsOf, type Rate } from '../../../../ledger/statements/indicators.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { GroupAttendance } from '../GroupAttendance.tsx';
import { StatementPage } from '../StatementPage.tsx';
import type { StatementTable, TableRow, Value } from '../table.ts';
import { useValues } from '../use-values.ts';

const GROUPS = ['people', 'savings', 'loans', 'order'] as const;
type Group = (typeof GROUPS)[number];

export function Summary() {
  const { t } = useTranslation();
  const book = useBook();
  const entries = useEntries({ all: true });
  const found = useMemo(() => (entries ? indicatorsOf(book, entries) : null), [book, entries]);
  const rowsOf = useRows();
  if (!entries) return null;
  const rows = found ? rowsOf(found) : null;
  const tables: StatementTable[] = rows
    ? GROUPS.map((group) => ({
        key: group,
        caption: t(`statements.summary.group.${group}`),
        head: t('statements.summary.indicator'),
        notes: [
          { label: t('statements.summary.ofWhat'), silent: true },
          { label: t('statements.summary.definition'), silent: true },
        ],
        values: [t('statements.summary.figure')],
        rows: rows[group],
      }))
    : [];
  return (
    <StatementPage title={t('statements.name.summary')} tables={tables} empty={t('statements.summary.empty')}>
      <GroupAttendance entries={entries} />
    </StatementPage>
  );
}

type Name = Exclude<keyof Indicators, 'on' | 'differences'> | 'missing' | 'tooMuch' | 'open' | 'differences';

function useRows(): (found: Indicators) => Readonly<Record<Group, readonly TableRow[]>> {
  const { t } = useTranslation();
  const format = useFormat();
  const values = useValues();
  const row = (name: Name, value: Value | null, detail: string | null = null): TableRow => ({
    key: name,
    title: t(`statements.indicator.${name}`),
    notes: [detail, t(`statements.definition.${name}`)],
    values: [value],
  });
  const money = (name: Name, value: Amount | null) => row(name, value === null ? null : values.money(value));
  const of = (part: string, whole: string) => t('statements.of', { part, whole });
  const people = (name: Name, rate: Rate) =>
    row(name, values.percent(rate), of(format.number(rate.part), format.number(rate.whole)));
  const sums = (name: Name, rate: Rate) => {
    const [part, whole] = [format.money(amount(rate.part)), format.money(amount(rate.whole))];
    return row(name, values.percent(rate), of(part, whole));
  };
  const days = ({ part, whole }: Rate) => (whole === 0 ? null : values.count(Math.round(part / whole)));
  return (found) => ({
    people: [
      row('members', values.count(found.members)),
      people('dropout', found.dropout),
      people('attendance', found.attendance),
      people('attendanceRepresented', found.attendanceRepresented),
    ],
    savings: [
      money('savings', found.savings),
      money('savingsPerMember', found.savingsPerMember),
      money('surplus', found.surplus),
      sums('returnOnSavings', found.returnOnSavings),
    ],
    loans: [
      sums('fundUse', found.fundUse),
      people('borrowers', found.borrowers),
      money('averageLoan', found.averageLoan),
      row('loansPastDue', values.count(found.loansPastDue)),
      money('overdue', found.overdue),
      sums('atRisk', found.atRisk),
      sums('writtenOff', found.writtenOff),
    ],
    order: [
      people('meetings', found.meetings),
      row('daysToSeal', days(found.daysToSeal)),
      row('differences', values.count(found.differences.number)),
      money('missing', found.differences.missing),
      money('tooMuch', found.differences.tooMuch),
      money('open', found.differences.open),
    ],
  });
}
