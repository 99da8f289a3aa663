/**
 * A statement as a table, before it is drawn: the same rows are shown, printed, and given out as a text or as a file for a
 * spreadsheet. Must not know: React, where figures come from.
 */

import { csvText, type DecimalMark, numberCell, textCell } from '../../../ledger/open/csv.ts';
import type { Value } from '../../figures/use-values.ts';

export interface TableRow {
  readonly key: string;
  readonly title: string;
  /** One for each of the table's notes; null is left out. */
  readonly notes: readonly (string | null)[];
  readonly values: readonly (Value | null)[];
  /** It was taken back. */
  readonly struck?: boolean;
  readonly onOpen?: () => void;
}

export interface StatementTable {
  readonly key: string;
  readonly caption: string;
  /** What the titles of rows are. */
  readonly head: string;
  /** What stands under a title: each with its own label, or none where the note says it itself. */
  readonly notes: readonly Note[];
  readonly values: readonly string[];
  readonly rows: readonly TableRow[];
  readonly total?: TableRow;
  /** Sums may be long: a title has a line of its own, its figures the next. */
  readonly stacked?: boolean;
}

export interface Note {
  readonly label: string;
  /** The words alone are enough on paper and screen; a spreadsheet has the label all the same. */
  readonly silent?: boolean;
}

/** How a language says it: a thing and what it is, and that a line was taken back. */
export interface Sayings {
  readonly labelled: (label: string, note: string) => string;
  readonly corrected: string;
}

/** What is said of a row besides its title. */
export const notesOf = (table: StatementTable, row: TableRow, { labelled }: Sayings): readonly string[] =>
  row.notes.flatMap((note, at) => {
    const { label = '', silent = false } = table.notes[at] ?? {};
    if (note === null || note === '') return [];
    return [silent ? note : labelled(label, note)];
  });

const allRows = ({ rows, total }: StatementTable): readonly TableRow[] => (total ? [...rows, total] : rows);

/** Lines for a message. */
export function textOf(table: StatementTable, say: Sayings): string {
  const lines = allRows(table).map((row) => {
    const values = row.values.flatMap((value, at) => {
      if (value === null) return [];
      return [table.values.length > 1 ? `${table.values[at]} ${value.shown}` : value.shown];
    });
    const said = [...values, ...notesOf(table, row, say), ...(row.struck ? [say.corrected] : [])];
    return `· ${said.length === 0 ? row.title : say.labelled(row.title, said.join('; '))}`;
  });
  return [table.caption, ...lines].join('\n');
}

/** The tables one below another, with a line between them. */
export function csvOf(tables: readonly StatementTable[], decimalMark: DecimalMark): string {
  const blocks = tables.map((table) => {
    const head = [table.head, ...table.values, ...table.notes.map(({ label }) => label)];
    const rows = allRows(table).map((row) => [
      textCell(row.title),
      ...table.values.map((_, at) => numberCell(row.values[at]?.plain ?? '')),
      ...table.notes.map((_, at) => textCell(row.notes[at] ?? '')),
    ]);
    return csvText([[textCell(table.caption)], head.map(textCell), ...rows], decimalMark);
  });
  return blocks.join('\r\n');
}
