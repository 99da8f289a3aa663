/** How many members came to each meeting that called the roll, without a name. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../ledger/entry.ts';
import { CAME_AS, rollsIn } from '../../../ledger/statements/attendance.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBook } from '../../state/use-book.tsx';
import { ColumnsChart } from '../../ui/chart/ColumnsChart.tsx';
import { CAME_INK, useCameWords } from '../../ui/chart/came.ts';
import { MOST_SHOWN } from '../../ui/chart/geometry.ts';
import { Card } from '../../ui/list/List.tsx';

const FILLS = CAME_AS.map((as) => CAME_INK[as]);

export function GroupAttendance({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const words = useCameWords();
  const rolls = useMemo(() => rollsIn(book, entries).slice(-MOST_SHOWN), [book, entries]);
  const last = rolls.at(-1);
  if (!last || rolls.length < 2) return null;
  return (
    <Card title={t('charts.came.group')}>
      <ColumnsChart
        sentence={t('charts.came.last', {
          date: format.date(last.on),
          came: format.number(last.came + last.late),
          all: format.number(last.came + last.late + last.away),
        })}
        fills={FILLS}
        columns={rolls.map(({ meeting, ...roll }) => ({
          key: meeting,
          values: CAME_AS.map((as) => roll[as]),
        }))}
        legend={CAME_AS.map((as) => ({ ...words(as), ...CAME_INK[as] }))}
        table={{
          name: t('charts.meetings'),
          heads: [t('charts.day'), ...CAME_AS.map((as) => words(as).word)],
          rows: rolls.map(({ meeting, on, ...roll }) => ({
            key: meeting,
            title: format.date(on),
            values: CAME_AS.map((as) => format.number(roll[as])),
          })),
        }}
      />
    </Card>
  );
}
