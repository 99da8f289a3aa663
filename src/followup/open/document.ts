/** What leaves follow-up books, as rows of a spreadsheet and as a document for programs (docs/spec/figures.md). Must not know: languages, files. */

import { amount, toDecimalText } from '../../ledger/money.ts';
import { EMPTY, numberCell, type Cell as SheetCell, textCell } from '../../ledger/open/csv.ts';
import type { Profession } from '../../ledger/purpose.ts';
import { BUSINESS_DEFINITIONS, type BusinessFigureKey } from './definitions.ts';
import { OUTCOMES, type Outcome, type YearFigures } from './figures.ts';
import type { Told } from './withhold.ts';

export interface OpenFollowUp {
  /** A number in a study, its name elsewhere. */
  readonly followUp: string | number;
  readonly currency: { readonly code: string; readonly digits: number };
  readonly years: readonly YearFigures[];
  /** Whose assessments are in none of them: the books beside were not at hand. */
  readonly notHere: readonly Profession[];
}

export const FOLLOWED_COLUMNS = [
  ...(['book', 'year', 'currency', 'figure', 'value', 'n', 'people', 'withheld'] as const),
] as const;

/** The words beside the figures, in one language. */
export interface FollowedWords {
  readonly column: (key: (typeof FOLLOWED_COLUMNS)[number] | 'before' | 'after') => string;
  readonly business: (key: BusinessFigureKey) => { readonly name: string; readonly definition: string };
  /** By an instrument's id, or an item's. */
  readonly outcome: (id: string) => string;
  readonly yes: string;
}

/** 447 is "44.7". */
export const tenthsText = (tenths: number): string => toDecimalText(amount(tenths), 1);

const amountIn = (key: BusinessFigureKey, value: number, { currency }: OpenFollowUp): string | number => {
  const isMoney = BUSINESS_DEFINITIONS.some((one) => one.key === key && one.unit === 'money');
  return isMoney ? toDecimalText(amount(value), currency.digits) : value;
};

export const outcomeName = ({ instrument, item }: Pick<Outcome, 'instrument' | 'item'>): string =>
  item ?? instrument.id;

/** The heads and then a row a figure; of before and after one each. */
export function followedRows(
  books: readonly OpenFollowUp[],
  words: FollowedWords,
): readonly (readonly SheetCell[])[] {
  const rows = books.flatMap((book) =>
    book.years.flatMap((year) => {
      const [name, code] = [textCell(String(book.followUp)), textCell(book.currency.code)];
      const at = [name, textCell(year.year)];
      return [
        ...BUSINESS_DEFINITIONS.map(({ key }): readonly SheetCell[] => {
          const told = year.businesses[key];
          const figure = textCell(words.business(key).name);
          if (!told) return [...at, code, figure, EMPTY, EMPTY, EMPTY, textCell(words.yes)];
          const value = numberCell(amountIn(key, told.value, book));
          return [...at, code, figure, value, numberCell(told.n), EMPTY, EMPTY];
        }),
        ...year.outcomes.flatMap((outcome) =>
          (['before', 'after'] as const).map((when): readonly SheetCell[] => {
            const { change } = outcome;
            const figure = textCell(`${words.outcome(outcomeName(outcome))} · ${words.column(when)}`);
            if (change.withheld) return [...at, EMPTY, figure, EMPTY, EMPTY, EMPTY, textCell(words.yes)];
            const value = numberCell(tenthsText(change[`${when}Tenths`]));
            return [...at, EMPTY, figure, value, EMPTY, numberCell(change.women), EMPTY];
          }),
        ),
      ];
    }),
  );
  return [FOLLOWED_COLUMNS.map((column) => textCell(words.column(column))), ...rows];
}

/** What is withheld is null, and so is what it would be of. */
export function followedDocument(books: readonly OpenFollowUp[], words: FollowedWords) {
  return {
    followUpDefinitions: BUSINESS_DEFINITIONS.map(({ key, unit, rule, formula }) => ({
      ...{ key, unit, rule, formula },
      ...words.business(key),
    })),
    instruments: OUTCOMES.map(({ instrument, item }) => ({
      ...{ instrument: instrument.id, version: instrument.version, item },
      ...{ least: instrument.scale.least, most: instrument.scale.most, better: instrument.better },
      name: words.outcome(outcomeName({ instrument, item })),
    })),
    followUps: books.map((book) => ({
      followUp: book.followUp,
      currency: { code: book.currency.code, digits: book.currency.digits },
      notHere: book.notHere,
      years: book.years.map(({ year, businesses, outcomes }) => ({
        year,
        businesses: Object.fromEntries(
          BUSINESS_DEFINITIONS.map(({ key }) => [key, businessIn(key, businesses[key], book)] as const),
        ),
        outcomes: outcomes.map(outcomeIn),
      })),
    })),
  };
}

export type FollowedDocument = ReturnType<typeof followedDocument>;

const businessIn = (key: BusinessFigureKey, told: Told, book: OpenFollowUp) =>
  told ? { value: amountIn(key, told.value, book), n: told.n } : { value: null, n: null };

function outcomeIn({ instrument, item, change }: Outcome) {
  const of = { instrument: instrument.id, version: instrument.version, item };
  if (change.withheld) return { ...of, people: null, before: null, after: null, change: null };
  return {
    ...of,
    people: change.women,
    before: tenthsText(change.beforeTenths),
    after: tenthsText(change.afterTenths),
    change: tenthsText(change.changeTenths),
  };
}
