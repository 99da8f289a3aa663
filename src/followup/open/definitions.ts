/**
 * The figures of businesses that leave the follow-up book, as data: what each is measured in, its formula, and how it is read out of a
 * year. The report and the command line go by this list. The words for people are texts under the same keys
 * (`statements.followed.business`, `statements.followed.means`). Must not know: languages, how figures look.
 */
import type { Part, Rule } from './withhold.ts';
import type { YearOfBusinesses } from './year.ts';

export interface BusinessDefinition {
  readonly key: string;
  /** `things` counts businesses or steps, `people` who works in them, `money` is in minor units. */
  readonly unit: 'things' | 'people' | 'money';
  readonly rule: Rule;
  readonly formula: string;
  readonly of: (year: YearOfBusinesses) => readonly Part[];
}

const yes = (is: boolean): number => (is ? 1 : 0);

/** What was not told is no part, and not 0. */
const told = ({ followed }: YearOfBusinesses, figure: 'sales' | 'profitAsked'): readonly Part[] =>
  followed.flatMap(({ woman, last }) => {
    const value = last.figures[figure];
    return value === undefined ? [] : [{ woman, value }];
  });

const working = (
  { followed }: YearOfBusinesses,
  kind: 'paid' | 'unpaidFamily' | 'partners',
): readonly Part[] => followed.map(({ woman, last }) => ({ woman, value: last.people[kind] }));

const ALL = [
  {
    key: 'followed',
    unit: 'things',
    rule: 'sum',
    formula: 'businesses visited in the year',
    of: ({ followed }) => followed.map(({ woman }) => ({ woman, value: 1 })),
  },
  {
    key: 'trading',
    unit: 'things',
    rule: 'share',
    formula: 'trading at the last visit of the year ÷ businesses visited in the year',
    of: ({ followed }) => followed.map(({ woman, last }) => ({ woman, value: yes(last.trading) })),
  },
  {
    key: 'registered',
    unit: 'things',
    rule: 'share',
    formula: 'registered at the end of the year ÷ businesses visited in the year',
    of: ({ followed }) => followed.map(({ woman, registered }) => ({ woman, value: yes(registered) })),
  },
  {
    key: 'paid',
    unit: 'people',
    rule: 'sum',
    formula: 'people who work for pay besides her, at the last visit of the year',
    of: (year) => working(year, 'paid'),
  },
  {
    key: 'unpaidFamily',
    unit: 'people',
    rule: 'sum',
    formula: 'family who work without pay, at the last visit of the year',
    of: (year) => working(year, 'unpaidFamily'),
  },
  {
    key: 'partners',
    unit: 'people',
    rule: 'sum',
    formula: 'partners, at the last visit of the year',
    of: (year) => working(year, 'partners'),
  },
  {
    key: 'salesTotal',
    unit: 'money',
    rule: 'sum',
    formula: 'sales of the month before the last visit of the year, of all who told them',
    of: (year) => told(year, 'sales'),
  },
  {
    key: 'salesMiddle',
    unit: 'money',
    rule: 'middle',
    formula: 'mean of the same without the quarter that sold most and the quarter that sold least',
    of: (year) => told(year, 'sales'),
  },
  {
    key: 'profitTotal',
    unit: 'money',
    rule: 'sum',
    formula:
      'profit of the month before the last visit of the year, as each was asked for it, of all who told it',
    of: (year) => told(year, 'profitAsked'),
  },
  {
    key: 'profitMiddle',
    unit: 'money',
    rule: 'middle',
    formula: 'mean of the same without the quarter that earned most and the quarter that earned least',
    of: (year) => told(year, 'profitAsked'),
  },
  {
    key: 'netWorthChange',
    unit: 'money',
    rule: 'mean',
    formula:
      '(net worth at the last visit of the year that has it − at the first) ÷ businesses with both; net worth = equipment + owed to her + stock − debts',
    of: ({ followed }) =>
      followed.flatMap(({ woman, grown }) => (grown === null ? [] : [{ woman, value: grown }])),
  },
  {
    key: 'stepsDone',
    unit: 'things',
    rule: 'sum',
    formula: 'steps of growth plans done in the year',
    of: ({ stepsDone }) => stepsDone.map(({ woman, steps }) => ({ woman, value: steps })),
  },
] as const satisfies readonly BusinessDefinition[];

export type BusinessFigureKey = (typeof ALL)[number]['key'];

/** In the order in which they are read. */
export const BUSINESS_DEFINITIONS: readonly (BusinessDefinition & { readonly key: BusinessFigureKey })[] =
  ALL;
