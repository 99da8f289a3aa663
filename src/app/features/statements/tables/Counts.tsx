/** Count sheets: for each meeting its counts side by side, piece by piece, with what should have been there. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pieceKey } from '../../../../ledger/currency.ts';
import { type CountSheet, countSheets } from '../../../../ledger/statements/counts.ts';
import { useValues } from '../../../figures/use-values.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { Button } from '../../../ui/Button.tsx';
import { StatementPage } from '../StatementPage.tsx';
import type { StatementTable, TableRow } from '../table.ts';

/** Meetings shown at once; more come on asking. */
const SHOWN = 6;

export function Counts() {
  const { t } = useTranslation();
  const book = useBook();
  const entries = useEntries({ all: true });
  const [shown, setShown] = useState(SHOWN);
  const meetings = useMemo(() => (entries ? byMeeting(countSheets(book, entries)) : null), [book, entries]);
  const tableOf = useTable();
  if (!meetings) return null;
  return (
    <StatementPage
      title={t('statements.name.counts')}
      tables={meetings.slice(0, shown).map(tableOf)}
      empty={t('statements.counts.empty')}
      below={
        meetings.length > shown ? (
          <Button wide onClick={() => setShown(shown + SHOWN)}>
            {t('statements.more')}
          </Button>
        ) : null
      }
    />
  );
}

/** The newest meeting first, its counts in order. */
function byMeeting(sheets: readonly CountSheet[]): readonly (readonly CountSheet[])[] {
  const meetings = new Map<string, CountSheet[]>();
  for (const sheet of sheets) {
    const own = meetings.get(sheet.meeting ?? '');
    if (own) own.push(sheet);
    else meetings.set(sheet.meeting ?? '', [sheet]);
  }
  return [...meetings.values()].reverse();
}

function useTable(): (sheets: readonly CountSheet[]) => StatementTable {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  const { money, count } = useValues();
  return (sheets) => {
    const [first] = sheets;
    const pieces = format.currency.denominations.filter((piece) =>
      sheets.some((sheet) => (sheet.pieces[pieceKey(piece)] ?? 0) > 0),
    );
    const sums = (['expected', 'counted', 'difference'] as const).map(
      (name): TableRow => ({
        key: name,
        title: t(`statements.counts.${name}`),
        notes: [],
        values: sheets.map((sheet) => money(sheet[name])),
      }),
    );
    const who = sheets.map(({ counters }) => format.list(counters.map((one) => format.name(nameOf(one)))));
    return {
      key: first?.meeting ?? 'none',
      caption: t('statements.counts.of', {
        number: format.number(first?.number ?? 0),
        date: first?.on ? format.date(first.on) : '',
      }),
      head: t('statements.counts.piece'),
      notes: [{ label: t('statements.counts.counters'), silent: true }],
      values: sheets.map(({ moment }, at) => {
        const before = sheets.slice(0, at).filter((one) => one.moment === moment).length;
        const name = t(`statements.counts.${moment}`);
        return before === 0 ? name : `${name} (${format.number(before + 1)})`;
      }),
      rows: [
        ...pieces.map((piece) => ({
          key: pieceKey(piece),
          title: t(`paper.${piece.form}`, { value: format.money(piece.value) }),
          notes: [],
          values: sheets.map((sheet) => count(sheet.pieces[pieceKey(piece)] ?? 0)),
        })),
        ...sums,
      ],
      total: {
        key: 'counters',
        title: t('statements.counts.counters'),
        notes: [[...new Set(who)].filter(Boolean).join(' · ')],
        values: sheets.map(() => null),
      },
    };
  };
}
