/** Two pictures of a passbook: what she had saved at each meeting, and to which of them she came. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CAME_AS, type CameAs, ownRolls } from '../../../ledger/statements/attendance.ts';
import { savingsGrowth } from '../../../ledger/statements/growth.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBook } from '../../state/use-book.tsx';
import { ColumnsChart } from '../../ui/chart/ColumnsChart.tsx';
import { CAME_INK, useCameWords } from '../../ui/chart/came.ts';
import { MOST_SHOWN } from '../../ui/chart/geometry.ts';
import { MarksChart } from '../../ui/chart/MarksChart.tsx';
import { Card } from '../../ui/list/List.tsx';
import type { PassbookLinesProps } from './PassbookLines.tsx';

/** One meeting alone is no picture. */
const isPicture = ({ length }: readonly unknown[]): boolean => length > 1;

const SAVED = [{ fill: 'full', colour: 'savings' }] as const;

export function SavingsGrowth({ member, entries }: PassbookLinesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const growth = useMemo(
    () => (entries ? savingsGrowth(book, entries, member).slice(-MOST_SHOWN) : []),
    [book, entries, member],
  );
  const [first] = growth;
  const last = growth.at(-1);
  if (!first || !last || !isPicture(growth)) return null;
  return (
    <Card title={t('charts.saved.title')}>
      <ColumnsChart
        sentence={t('charts.saved.sentence', {
          date: format.date(first.on),
          before: format.money(first.savings),
          now: format.money(last.savings),
        })}
        fills={SAVED}
        columns={growth.map(({ meeting, savings }) => ({ key: meeting, values: [savings] }))}
        table={{
          name: t('charts.meetings'),
          heads: [t('charts.day'), t('charts.saved.amount')],
          rows: growth.map(({ meeting, on, savings }) => ({
            key: meeting,
            title: format.date(on),
            values: [format.money(savings)],
          })),
        }}
      />
    </Card>
  );
}

export function OwnAttendance({ member, entries }: PassbookLinesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const words = useCameWords();
  const rolls = useMemo(
    () => (entries ? ownRolls(book, entries, member).slice(-MOST_SHOWN) : []),
    [book, entries, member],
  );
  if (!isPicture(rolls)) return null;
  const count = (is: CameAs) => rolls.filter(({ as }) => as === is).length;
  return (
    <Card title={t('charts.came.title')}>
      <MarksChart
        sentence={t('charts.came.own', {
          came: format.number(rolls.length - count('away')),
          all: format.number(rolls.length),
        })}
        marks={rolls.map(({ meeting, as }) => ({ key: meeting, ...CAME_INK[as], round: true }))}
        legend={CAME_AS.filter((as) => count(as) > 0).map((as) => ({
          ...words(as),
          ...CAME_INK[as],
          round: true,
          end: <b>{format.number(count(as))}</b>,
        }))}
        table={{
          name: t('charts.meetings'),
          heads: [t('charts.day'), t('charts.came.how')],
          rows: rolls.map(({ meeting, on, status }) => ({
            key: meeting,
            title: format.date(on),
            values: [t(`charts.came.as.${status}`)],
          })),
        }}
      />
    </Card>
  );
}
