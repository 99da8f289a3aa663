/** A column for each meeting, the oldest first: steps that rise and fall, never a curve that guesses what was between. */
import { Chart, type ChartTable, type LegendRow } from './Chart.tsx';
import { columnsOf, percent } from './geometry.ts';
import { Ink, type InkProps } from './Ink.tsx';
import { COLUMNS } from './look.ts';

export interface ColumnsChartProps {
  readonly sentence: string;
  /** The parts of a column from its foot: how each is filled. */
  readonly fills: readonly InkProps[];
  /** For each column as many values as there are fills; what is not above zero is not drawn. */
  readonly columns: readonly { readonly key: string; readonly values: readonly number[] }[];
  readonly legend?: readonly LegendRow[] | undefined;
  readonly table: ChartTable;
}

export function ColumnsChart({ sentence, fills, columns, legend, table }: ColumnsChartProps) {
  const heights = columnsOf(columns.map(({ values }) => values));
  return (
    <Chart sentence={sentence} legend={legend} table={table}>
      <div style={COLUMNS.all}>
        {columns.map(({ key }, column) => (
          <span key={key} style={COLUMNS.one} data-column={heights[column]?.join(' ')}>
            {fills.map((ink, part) => {
              const height = heights[column]?.[part] ?? 0;
              return height > 0 ? (
                <span key={`${ink.fill} ${ink.colour}`} style={{ blockSize: percent(height) }}>
                  <Ink {...ink} />
                </span>
              ) : null;
            })}
          </span>
        ))}
      </div>
    </Chart>
  );
}
