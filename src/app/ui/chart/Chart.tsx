/**
 * What every chart is: a sentence that says it, the drawing, what its fillings mean, and all of its figures in a table that is
 * unfolded. Whoever does not see the drawing misses nothing.
 */
import type { ReactNode } from 'react';
import { Wide } from '../page/Wide.tsx';
import { Ink, type InkProps } from './Ink.tsx';
import { FRAME, GROUND, LEGEND, TABLE } from './look.ts';

export interface LegendRow extends InkProps {
  readonly key: string;
  readonly word: string;
  /** An amount or a number, where the drawing has one for it. */
  readonly end?: ReactNode;
}

export interface ChartTable {
  /** What unfolds it. */
  readonly name: string;
  /** What the rows are, then what each of their values is. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly title: string;
    readonly values: readonly string[];
  }[];
}

export interface ChartProps {
  readonly sentence: string;
  readonly children: ReactNode;
  readonly legend?: readonly LegendRow[] | undefined;
  readonly table?: ChartTable | undefined;
}

export function Chart({ sentence, children, legend, table }: ChartProps) {
  return (
    <figure style={FRAME}>
      <figcaption>{sentence}</figcaption>
      <div aria-hidden="true" style={GROUND}>
        {children}
      </div>
      {legend ? <Legend rows={legend} /> : null}
      {table ? <Table table={table} /> : null}
    </figure>
  );
}

function Legend({ rows }: { readonly rows: readonly LegendRow[] }) {
  return (
    <ul style={LEGEND.all}>
      {rows.map(({ key, word, end, ...ink }) => (
        <li key={key} style={LEGEND.row}>
          <span style={LEGEND.chip}>
            <Ink {...ink} />
          </span>
          <span style={LEGEND.said}>
            <span>{word}</span>
            {end}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Table({ table: { name, heads, rows } }: { readonly table: ChartTable }) {
  const [first, ...others] = heads;
  const value = { ...TABLE.cell, ...TABLE.value };
  return (
    <details data-screen-only>
      <summary style={TABLE.summary}>{name}</summary>
      <Wide label={name}>
        <table style={TABLE.table}>
          <thead>
            <tr>
              <th scope="col" style={TABLE.cell}>
                {first}
              </th>
              {others.map((head) => (
                <th key={head} scope="col" style={value}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, title, values }) => (
              <tr key={key}>
                <th scope="row" style={TABLE.cell}>
                  {title}
                </th>
                {others.map((head, at) => (
                  <td key={head} style={value}>
                    {values[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  );
}
