/** Figures by their days as lines with a dot for each; 0 is always in the picture. A second line is dashed, so that it needs no colour. */
import { Chart, type ChartTable } from './Chart.tsx';
import { linesOf, type Point, WHOLE } from './geometry.ts';
import { LINES } from './look.ts';

export interface ChartLine {
  readonly key: string;
  readonly word: string;
  /** The name of a token of tokens.css. */
  readonly colour: string;
  readonly dashed?: boolean | undefined;
  /** By day, the first one first. */
  readonly points: readonly Point[];
}

export interface LineChartProps {
  readonly sentence: string;
  readonly lines: readonly ChartLine[];
  readonly table: ChartTable;
}

export function LineChart({ sentence, lines, table }: LineChartProps) {
  const drawn = linesOf(lines.map(({ points }) => points));
  return (
    <Chart sentence={sentence} table={table}>
      {lines.length > 1 ? (
        <ul style={LINES.legend}>
          {lines.map(({ key, word, colour, dashed }) => (
            <li key={key} style={LINES.row}>
              <Sample colour={colour} dashed={dashed} />
              {word}
            </li>
          ))}
        </ul>
      ) : null}
      <svg style={LINES.all} viewBox={`0 0 ${WHOLE} ${WHOLE}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={`M 0 ${drawn.zero} H ${WHOLE}`} style={{ ...LINES.line, ...LINES.zero }} />
        {lines.map(({ key, ...look }, at) => (
          <Line key={key} {...look} points={drawn.lines[at] ?? []} />
        ))}
      </svg>
    </Chart>
  );
}

interface LineProps {
  readonly colour: string;
  readonly dashed?: boolean | undefined;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A dot is a line without length: it stays round however the picture is drawn out. */
function Line({ colour, dashed, points }: LineProps) {
  const stroke = `var(--${colour})`;
  const way = points.map(({ x, y }) => `${x} ${y}`).join(' L ');
  const dots = points.map(({ x, y }) => `M ${x} ${y} h 0`).join(' ');
  return (
    <>
      {points.length > 1 ? (
        <path d={`M ${way}`} style={{ ...LINES.line, ...(dashed ? LINES.dashed : {}), stroke }} />
      ) : null}
      <path d={dots} data-dots={points.length} style={{ ...LINES.line, ...LINES.dot, stroke }} />
    </>
  );
}

function Sample({ colour, dashed }: Pick<ChartLine, 'colour' | 'dashed'>) {
  return (
    <svg style={LINES.sample} viewBox="0 0 40 20" aria-hidden="true">
      <path
        d="M 2 10 H 38"
        style={{ ...LINES.line, ...(dashed ? LINES.dashed : {}), stroke: `var(--${colour})` }}
      />
    </svg>
  );
}
