/** How the figures went from visit to visit: her word and the sums in one picture, what the business is worth in another. */
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../followup/business/business.ts';
import { type Trend, type TrendPoint, trendOf } from '../../../followup/business/trend.ts';
import { type CivilDate, daysBetween } from '../../../ledger/civil-date.ts';
import { useFormat } from '../../format/use-format.tsx';
import type { ChartTable } from '../../ui/chart/Chart.tsx';
import { type ChartLine, LineChart } from '../../ui/chart/LineChart.tsx';
import { Card } from '../../ui/list/List.tsx';

const LOOK: Readonly<Record<Trend, Pick<ChartLine, 'colour' | 'dashed'>>> = {
  profitAsked: { colour: 'savings' },
  salesLessCosts: { colour: 'repayment', dashed: true },
  sales: { colour: 'loan' },
  netWorth: { colour: 'action' },
};

/** The first names the picture, and says how it went. */
const PICTURES: readonly PictureProps['trends'][] = [
  ['profitAsked', 'salesLessCosts'],
  ['sales'],
  ['netWorth'],
];

export function Trends({ visits }: { readonly visits: readonly Visit[] }) {
  return PICTURES.map((trends) => <Picture key={trends[0]} trends={trends} visits={visits} />);
}

interface PictureProps {
  readonly trends: readonly ['profitAsked' | 'sales' | 'netWorth', ...Trend[]];
  readonly visits: readonly Visit[];
}

function Picture({ trends, visits }: PictureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = trends.map((trend) => ({ trend, points: trendOf(visits, trend) }));
  const told = lines.filter(({ points }) => points.length > 0);
  const table = useTable(told);
  const longest = told.reduce<readonly TrendPoint[]>(
    (most, { points }) => (points.length > most.length ? points : most),
    [],
  );
  const [first, last] = [longest[0], longest.at(-1)];
  // One visit alone is no line.
  if (!first || !last || longest.length < 2) return null;
  const named = told.find(({ points }) => points === longest)?.trend ?? trends[0];
  return (
    <Card title={t(`business.trend.${trends[0]}`)}>
      <LineChart
        sentence={t('business.trend.sentence', {
          what: t(`business.figure.${named}`),
          ...{ date: format.date(first.on), before: format.money(first.value) },
          ...{ day: format.date(last.on), now: format.money(last.value) },
        })}
        lines={told.map(({ trend, points }) => ({
          ...{ key: trend, word: t(`business.figure.${trend}`), ...LOOK[trend] },
          points: points.map(({ on, value }) => ({ at: daysBetween(first.on, on), value })),
        }))}
        table={table}
      />
    </Card>
  );
}

function useTable(
  lines: readonly { readonly trend: Trend; readonly points: readonly TrendPoint[] }[],
): ChartTable {
  const { t } = useTranslation();
  const format = useFormat();
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
  const at = (points: readonly TrendPoint[], day: CivilDate) => points.find(({ on }) => on === day);
  return {
    name: t('business.trend.table'),
    heads: [t('charts.day'), ...lines.map(({ trend }) => t(`business.figure.${trend}`))],
    rows: days.map((day) => ({
      key: day,
      title: format.date(day),
      values: lines.map(({ points }) => {
        const point = at(points, day);
        return point ? format.money(point.value) : t('business.untold');
      }),
    })),
  };
}
