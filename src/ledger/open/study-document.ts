/** A study's totals as rows of a spreadsheet, one figure a row, and as a document for programs (docs/spec/figures.md). */
import { amount, toDecimalText } from '../money.ts';
import { EMPTY, numberCell, type Cell as SheetCell, textCell } from './csv.ts';
import { type OpenWords, STUDY_COLUMNS } from './open-book.ts';
import { isMoney, STUDY_FIGURES, type Study, type StudyCurrency, type StudyFigure } from './study.ts';
import { type Cell, LEAST_BEHIND } from './withhold.ts';

export const STUDY_FORMAT = 'caixeta-study';
export const STUDY_VERSION = 1;

export interface StudyWords extends Pick<OpenWords, 'column'> {
  readonly figure: (figure: StudyFigure) => string;
  /** In the place of a community's number. */
  readonly all: string;
}

const said = (figure: StudyFigure, value: number, { digits }: StudyCurrency): string | number =>
  isMoney(figure) ? toDecimalText(amount(value), digits) : value;

/** The heads, the communities, and then all of them together. */
export function studyRows({ rows, totals }: Study, words: StudyWords): readonly (readonly SheetCell[])[] {
  const figures = (
    { month, currency }: { readonly month: string; readonly currency: StudyCurrency },
    cells: Readonly<Record<StudyFigure, Cell>>,
    community: SheetCell,
    beside: (figure: StudyFigure) => readonly [SheetCell, SheetCell],
  ) =>
    STUDY_FIGURES.map((figure): readonly SheetCell[] => {
      const { value, members } = cells[figure];
      return [
        ...[community, textCell(month), textCell(currency.code), textCell(words.figure(figure))],
        value === null ? EMPTY : numberCell(said(figure, value, currency)),
        members === null ? EMPTY : numberCell(members),
        ...beside(figure),
      ];
    });
  return [
    STUDY_COLUMNS.map((column) => textCell(words.column(column))),
    ...rows.flatMap((row) =>
      figures(row, row.cells, numberCell(row.community), (figure) => {
        const isWithheld = row.cells[figure].value === null;
        return [numberCell(isWithheld ? 0 : 1), numberCell(isWithheld ? 1 : 0)];
      }),
    ),
    ...totals.flatMap((total) =>
      figures(total, total.cells, textCell(words.all), (figure) => {
        const { communities, withheld } = total.cells[figure];
        return [numberCell(communities), numberCell(withheld)];
      }),
    ),
  ];
}

export function studyDocument({ rows, totals }: Study) {
  const cells = <One extends Cell>(all: Readonly<Record<StudyFigure, One>>, currency: StudyCurrency) =>
    Object.fromEntries(
      STUDY_FIGURES.map((figure) => {
        const { value, ...rest } = all[figure];
        return [figure, { value: value === null ? null : said(figure, value, currency), ...rest }];
      }),
    );
  return {
    format: STUDY_FORMAT,
    version: STUDY_VERSION,
    leastBehind: LEAST_BEHIND,
    communities: rows.map(({ community, month, currency, cells: own }) => ({
      ...{ community, month, currency },
      figures: cells(own, currency),
    })),
    together: totals.map(({ month, currency, cells: own }) => ({
      ...{ month, currency },
      figures: cells(own, currency),
    })),
  };
}
