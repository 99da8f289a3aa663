/** Charts as screens draw them: parts of a whole, columns and marks, with few and with many, with nothing and with a little. */
import { useTranslation } from 'react-i18next';
import { type Amount, amount, ZERO } from '../../ledger/money.ts';
import { CAME_AS } from '../../ledger/statements/attendance.ts';
import { useFormat } from '../format/use-format.tsx';
import { ColumnsChart } from '../ui/chart/ColumnsChart.tsx';
import { CAME_INK, useCameWords } from '../ui/chart/came.ts';
import { MOST_SHOWN } from '../ui/chart/geometry.ts';
import { MarksChart } from '../ui/chart/MarksChart.tsx';
import { type ChartPart, PartsChart } from '../ui/chart/PartsChart.tsx';
import { PartBar } from '../ui/money/PartBar.tsx';
import { TWENTY } from './samples.ts';
import { Room, Shelf } from './shelf.tsx';

export function ChartsRoom() {
  return (
    <Room name="Charts">
      <Parts />
      <Columns />
      <Marks />
    </Room>
  );
}

function Parts() {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = ([box, lent, bank, late]: readonly Amount[]): readonly ChartPart[] => [
    { key: 'box', word: t('box.title'), amount: box ?? ZERO, kind: 'box', fill: 'full', colour: 'action' },
    { key: 'lent', word: t('box.lent'), amount: lent ?? ZERO, kind: 'loan', fill: 'striped', colour: 'loan' },
    {
      key: 'bank',
      word: t('box.bank'),
      amount: bank ?? ZERO,
      kind: 'bank',
      fill: 'dotted',
      colour: 'line-strong',
    },
    { key: 'late', word: t('loans.part.toCome'), amount: late ?? ZERO, fill: 'empty', colour: 'loan' },
  ];
  const samples = [
    [34_000, 52_050, 12_000, 4_500],
    [250_000_000, 100, 0, 100],
    [-500, 3_000, 0, 0],
  ].map((values) => values.map((value) => amount(value)));
  return (
    <Shelf name="PartsChart, PartBar">
      {samples.map((sample) => (
        <PartsChart
          key={sample.join()}
          sentence={format.list(sample.map((one) => format.money(one)))}
          parts={parts(sample)}
        />
      ))}
      <PartBar part={amount(700)} whole={TWENTY} label={format.money(TWENTY)} />
    </Shelf>
  );
}

function Columns() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCameWords();
  const meetings = Array.from({ length: MOST_SHOWN }, (_, at) => format.number(at + 1));
  const saved = [0, 500, 1000, 1500, 2500, 1200];
  const table = (columns: readonly { readonly key: string; readonly values: readonly number[] }[]) => ({
    name: t('charts.meetings'),
    heads: [t('charts.day'), ...CAME_AS.map((as) => words(as).word)],
    rows: columns.map(({ key, values }) => ({
      key,
      title: key,
      values: values.map((value) => format.number(value)),
    })),
  });
  const few = saved.map((value, at) => ({ key: format.number(at + 1), values: [value] }));
  const many = meetings.map((key, at) => ({ key, values: [12 - (at % 5), at % 3, 3 + (at % 5) - (at % 3)] }));
  return (
    <Shelf name="ColumnsChart">
      <ColumnsChart
        sentence={t('charts.saved.title')}
        fills={[{ fill: 'full', colour: 'savings' }]}
        columns={few}
        table={table(few)}
      />
      <ColumnsChart
        sentence={t('charts.came.group')}
        fills={CAME_AS.map((as) => CAME_INK[as])}
        columns={many}
        legend={CAME_AS.map((as) => ({ ...words(as), ...CAME_INK[as] }))}
        table={table(many)}
      />
    </Shelf>
  );
}

function Marks() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCameWords();
  const rolls = Array.from({ length: MOST_SHOWN }, (_, at) => {
    const as = at % 7 === 5 ? 'away' : at % 4 === 2 ? 'late' : 'came';
    return { key: format.number(at + 1), as } as const;
  });
  return (
    <Shelf name="MarksChart">
      <MarksChart
        sentence={t('charts.came.title')}
        marks={rolls.map(({ key, as }) => ({ key, ...CAME_INK[as], round: true }))}
        legend={CAME_AS.map((as) => ({
          ...words(as),
          ...CAME_INK[as],
          round: true,
          end: <b>{format.number(rolls.filter((one) => one.as === as).length)}</b>,
        }))}
        table={{
          name: t('charts.meetings'),
          heads: [t('charts.day'), t('charts.came.how')],
          rows: rolls.map(({ key, as }) => ({ key, title: key, values: [words(as).word] })),
        }}
      />
    </Shelf>
  );
}
