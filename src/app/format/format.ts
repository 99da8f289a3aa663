/**
 * All formatting of a screen in one object, for one language and (inside a community) one currency.
 * Screens get it from `useFormat()`; tests build it directly.
 */

import type { Language } from '../../i18n.ts';
import { assert } from '../../ledger/assert.ts';
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { Currency } from '../../ledger/currency.ts';
import type { Amount } from '../../ledger/money.ts';
import { dayMonth, longDate, shortDate } from './date.ts';
import { LOCALES } from './locale.ts';
import { asTyped, currencySign, decimalMark, figureFormatter, moneyFormatter } from './money.ts';
import { nameCollator, shownName } from './names.ts';

export interface Format {
  readonly language: Language;
  /** The community's currency; asking for it outside a community is a bug. */
  readonly currency: Currency;
  /** "€", "F CFA" */
  readonly sign: string;
  /** "1.234,50 €", "5 €" */
  money(value: Amount): string;
  /** Always with the currency's decimals, for columns. */
  moneyExact(value: Amount): string;
  /** The figure alone: "20", "0,50". */
  figure(value: Amount): string;
  /** As keyed in: "12,50". */
  typed(value: Amount): string;
  readonly decimalMark: ',' | '.';
  number(value: number): string;
  /** "23/11/2026" */
  date(date: CivilDate): string;
  /** "lunes, 23 de noviembre de 2026" */
  dateLong(date: CivilDate): string;
  /** "23 nov" */
  dayMonth(date: CivilDate): string;
  /** "Ana, Fatou e Inés" */
  list(items: readonly string[]): string;
  /** A name made safe to stand inside a sentence: one line, cut at 60, isolated from the text's direction. */
  name(name: string): string;
  compareNames(left: string, right: string): number;
}

const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

/** Only what is written from right to left can turn a sentence around; other names stay plain text. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `${ISOLATE}${name}${END_ISOLATE}` : name;
}

export function createFormat(language: Language, currency: Currency | null): Format {
  const inBook = (): Currency => {
    assert(currency !== null, 'money is formatted inside a CurrencyProvider');
    return currency;
  };
  // Intl takes a while to make: each when it is first needed, then kept.
  const money = once(() => moneyFormatter(language, inBook()));
  const moneyExact = once(() => moneyFormatter(language, inBook(), { strip: false }));
  const figure = once(() => figureFormatter(language, inBook()));
  const sign = once(() => currencySign(language, inBook()));
  const number = once(() => new Intl.NumberFormat(LOCALES[language], { useGrouping: 'always' }));
  const list = once(() => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }));
  const date = once(() => shortDate(language));
  const dateLong = once(() => longDate(language));
  const dayAndMonth = once(() => dayMonth(language));
  const collator = once(() => nameCollator(language));
  return {
    language,
    get currency() {
      return inBook();
    },
    get sign() {
      return sign();
    },
    money: (value) => money()(value),
    moneyExact: (value) => moneyExact()(value),
    figure: (value) => figure()(value),
    typed: (value) => asTyped(value, language, inBook()),
    decimalMark: decimalMark(language),
    number: (value) => number().format(value),
    date: (day) => date()(day),
    dateLong: (day) => dateLong()(day),
    dayMonth: (day) => dayAndMonth()(day),
    list: (items) => list().format(items),
    name: (name) => isolated(shownName(name)),
    compareNames: (left, right) => collator()(left, right),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
