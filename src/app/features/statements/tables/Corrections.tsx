/** Every correction with who wrote it and why. Whose line it was is said only where names may be listed. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../../../ledger/entries/registry.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { type Amount, amount } from '../../../../ledger/money.ts';
import { type CorrectionLine, correctionsIn } from '../../../../ledger/statements/corrections.ts';
import { useValues } from '../../../figures/use-values.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { NamesNote } from '../NamesNote.tsx';
import { StatementPage } from '../StatementPage.tsx';
import type { StatementTable, TableRow } from '../table.ts';
import { useMayName } from '../use-may-name.ts';

export function Corrections() {
  const { t } = useTranslation();
  const book = useBook();
  const entries = useEntries({ all: true });
  const lines = useMemo(() => (entries ? correctionsIn(book, entries) : null), [book, entries]);
  const rowOf = useRow();
  if (!lines) return null;
  const title = t('statements.name.corrections');
  const table: StatementTable = {
    key: 'corrections',
    caption: title,
    head: t('statements.corrections.line'),
    notes: [
      { label: t('statements.corrections.writtenOn') },
      { label: t('statements.corrections.instead') },
      { label: t('statements.corrections.correctedOn') },
      { label: t('statements.corrections.writer') },
      { label: t('statements.corrections.why') },
    ],
    values: [t('statements.amount')],
    rows: [...lines].reverse().map(rowOf),
  };
  return (
    <StatementPage title={title} tables={[table]} empty={t('statements.corrections.empty')}>
      <NamesNote />
    </StatementPage>
  );
}

function useRow(): (line: CorrectionLine) => TableRow {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { nameOf, textOf } = useNames();
  const mayName = useMayName();
  const { money } = useValues();
  const kindOf = (kind: string) => t(`entry.${kind as EntryKind}`);
  const whose = (kind: string, members: readonly MemberId[]) => {
    const [only] = members;
    return mayName && members.length === 1 && only
      ? `${kindOf(kind)} · ${format.name(nameOf(only))}`
      : kindOf(kind);
  };
  const sizeOf = (value: Amount | null) => (value === null ? null : amount(Math.abs(value)));
  return (line) => {
    const size = sizeOf(line.amount);
    const instead = line.instead.map((one) => {
      const of = sizeOf(one.amount);
      return of === null ? kindOf(one.kind) : `${kindOf(one.kind)} ${format.money(of)}`;
    });
    return {
      key: line.reversal,
      title: whose(line.kind, line.members),
      notes: [
        line.writtenOn ? format.date(line.writtenOn) : null,
        instead.length > 0 ? format.list(instead) : t('statements.corrections.nothing'),
        line.on ? format.date(line.on) : null,
        line.writer ? format.name(nameOf(line.writer)) : null,
        textOf(line.reason) ?? t('statements.corrections.noReason'),
      ],
      values: [size === null ? null : money(size)],
      onOpen: () => go('entry', { entry: line.reversal }),
    };
  };
}
