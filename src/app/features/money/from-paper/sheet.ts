/**
 * The members' table of a paper form, typed in: what each row would write, and what each column comes to. All amounts in
 * minor units. Must not know: words, React.
 */
import type { Book } from '../../../../ledger/book.ts';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import {
  type Amount,
  type AmountProblem,
  add,
  parseAmount,
  subtract,
  sum,
  ZERO,
} from '../../../../ledger/money.ts';
import { draftFor, type Line, linesFor } from '../round/round.ts';

/** As typed: by member, by line of her row. What is not there was left empty. */
export type TypedSheet = { readonly [member: MemberId]: { readonly [line: string]: string } };

export interface Cell {
  readonly line: Line;
  readonly text: string;
  /** What it really takes; zero where nothing was typed. */
  readonly cash: Amount;
  readonly typed: Amount;
  readonly problem: AmountProblem | null;
}

export interface SheetRow {
  readonly member: MemberId;
  readonly cells: readonly Cell[];
  readonly drafts: readonly Draft[];
  readonly cash: Amount;
  /** Typed, and not taken: less than a whole share. */
  readonly back: Amount;
}

/** `digits` of the community's currency. */
export function rowOf(book: Book, member: MemberId, typed: TypedSheet, digits: number): SheetRow {
  const drafts: Draft[] = [];
  const cells = linesFor(book, member).map((line): Cell => {
    const text = typed[member]?.[line.key] ?? '';
    if (text.trim() === '') return { line, text, cash: ZERO, typed: ZERO, problem: null };
    const read = parseAmount(text, digits);
    if (!read.ok) return { line, text, cash: ZERO, typed: ZERO, problem: read.code };
    const made = read.amount > 0 ? draftFor(book, member, line, read.amount) : null;
    if (made && made.cash > 0) drafts.push(made.draft);
    return { line, text, cash: made?.cash ?? ZERO, typed: read.amount, problem: null };
  });
  const cash = sum(cells.map((cell) => cell.cash));
  return { member, cells, drafts, cash, back: subtract(sum(cells.map((cell) => cell.typed)), cash) };
}

export type Column = Line['is'];
const COLUMNS: readonly Column[] = ['fine', 'solidarity', 'saving', 'repayment'];

/** In the order of the paper; a column in which nothing was typed is not there. */
export function columnsOf(rows: readonly SheetRow[]): readonly (readonly [Column, Amount])[] {
  const byColumn = new Map<Column, Amount>();
  for (const { line, cash } of rows.flatMap(({ cells }) => cells)) {
    if (cash > 0) byColumn.set(line.is, add(byColumn.get(line.is) ?? ZERO, cash));
  }
  return COLUMNS.flatMap((column) => {
    const total = byColumn.get(column);
    return total === undefined ? [] : [[column, total] as const];
  });
}
