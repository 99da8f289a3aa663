/**
 * Figures for programs: every indicator of each community and of all together with what it means, and where asked the members and the
 * lines (docs/spec/figures.md). Amounts are decimal texts in the currency, everything that counts is a number. Must not know: files, languages.
 */
import { type Amount, amount, toDecimalText } from '../money.ts';
import { ownFiguresOf } from '../own-figures.ts';
import { percentText } from '../rate.ts';
import { DEFINITIONS, type Definition, type Measure, measureOf } from '../statements/definitions.ts';
import { type Indicators, indicatorsOf } from '../statements/indicators.ts';
import { type Measures, together } from '../statements/together.ts';
import { openLines } from './lines.ts';
import type { OpenBook } from './open-book.ts';

export const FIGURES_FORMAT = 'caixeta-figures';
export const FIGURES_VERSION = 1;

/** What an indicator is called and means, in one language. */
export type Meaning = (key: (typeof DEFINITIONS)[number]['key']) => {
  readonly name: string;
  readonly definition: string;
};

/** `withLines`: members and lines too. A book that is not founded has no figures and is left out. */
export function figuresDocument(books: readonly OpenBook[], meaning: Meaning, withLines: boolean) {
  const founded = books.flatMap((one) => {
    const { founding } = one.book;
    const found = indicatorsOf(one.book, one.entries);
    return founding && found ? [{ one, founding, found }] : [];
  });
  const all = together(
    founded.map(({ founding: { currency, practice }, found }) => ({ currency, practice, found })),
  );
  return {
    format: FIGURES_FORMAT,
    version: FIGURES_VERSION,
    definitions: DEFINITIONS.map(({ key, group, is, unit, formula }) => ({
      ...{ key, group, is, unit, formula },
      ...meaning(key),
    })),
    communities: founded.map(({ one, founding: { name, practice, currency }, found }) => ({
      community: name,
      practice,
      currency: { code: currency.code, digits: currency.digits },
      on: found.on,
      figures: figuresTexts(measuresOf(found), currency.digits),
      ...(withLines ? { members: one.mayName ? membersIn(one) : null, lines: linesIn(one) } : {}),
    })),
    together: {
      communities: all.communities,
      figures: figuresTexts(all.measures, 0),
      byCurrency: all.byCurrency.map(({ code, digits, communities, measures }) => ({
        currency: { code, digits },
        communities,
        figures: figuresTexts(measures, digits),
      })),
    },
  };
}

export type FiguresDocument = ReturnType<typeof figuresDocument>;

export const measuresOf = (found: Indicators): Measures =>
  Object.fromEntries(DEFINITIONS.map((definition) => [definition.key, measureOf(definition, found)]));

type Figure = number | string;

/** `percent` and the `value` of an average are null where the whole is nothing. */
export interface FigureText {
  readonly value?: Figure | null;
  readonly part?: Figure;
  readonly whole?: Figure;
  readonly percent?: string | null;
}

const figuresTexts = (measures: Measures, digits: number): Readonly<Record<string, FigureText>> =>
  Object.fromEntries(
    DEFINITIONS.flatMap((definition) => {
      const measure = measures[definition.key];
      return measure ? [[definition.key, figureText(definition, measure, digits)] as const] : [];
    }),
  );

/** One figure as texts and numbers. Shares to two decimals; averages of money to the minor unit below, of days to the nearest day. */
export function figureText({ is, unit }: Definition, { part, whole }: Measure, digits: number): FigureText {
  const isMoney = unit === 'money';
  const figure = (value: number): Figure => (isMoney ? toDecimalText(amount(value), digits) : value);
  if (is === 'sum' || whole === null) return { value: figure(part) };
  if (is === 'share') {
    const percent = whole > 0 ? percentText(amount(part), amount(whole)) : null;
    return { part: figure(part), whole: figure(whole), percent };
  }
  const each = isMoney ? Math.floor(part / whole) : Math.round(part / whole);
  return { part: figure(part), whole, value: whole > 0 ? figure(each) : null };
}

function membersIn({ book, nameOf }: OpenBook) {
  const money = moneyOf(book);
  return Object.values(book.members)
    .sort((left, right) => left.number - right.number)
    .map(({ id, number, joinedOn, leftOn }) => {
      const { savings, owed } = ownFiguresOf(book, id);
      return {
        member: number,
        name: nameOf(id),
        joinedOn,
        leftOn,
        savings: money(savings),
        owed: money(owed),
      };
    });
}

function linesIn(one: OpenBook) {
  const money = moneyOf(one.book);
  return openLines(one).map(({ members, amount: value, box, bank, ...line }) => ({
    ...line,
    members: members.flatMap((member) => one.book.members[member]?.number ?? []),
    amount: value === null ? null : money(value),
    box: money(box),
    bank: money(bank),
  }));
}

const moneyOf =
  ({ founding }: OpenBook['book']) =>
  (value: Amount): string =>
    toDecimalText(value, founding?.currency.digits ?? 0);
