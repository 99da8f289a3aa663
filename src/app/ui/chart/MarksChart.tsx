/** A mark for each meeting, the oldest first: what was of each, without an amount. */
import { Chart, type ChartTable, type LegendRow } from './Chart.tsx';
import { Ink, type InkProps } from './Ink.tsx';
import { MARKS } from './look.ts';

export interface MarksChartProps {
  readonly sentence: string;
  readonly marks: readonly (InkProps & { readonly key: string })[];
  readonly legend: readonly LegendRow[];
  readonly table: ChartTable;
}

export function MarksChart({ sentence, marks, legend, table }: MarksChartProps) {
  return (
    <Chart sentence={sentence} legend={legend} table={table}>
      <div style={MARKS.all}>
        {marks.map(({ key, ...ink }) => (
          <span key={key} style={MARKS.one} data-mark={ink.fill}>
            <Ink {...ink} />
          </span>
        ))}
      </div>
    </Chart>
  );
}
