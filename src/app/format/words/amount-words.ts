/**
 * Amounts as words, for the voice and the read-back: "veintiún euros y cincuenta céntimos", "un million de francs CFA".
 * The grammar is ours because Intl has none. Known limits: numbers of a million millions and more are left as figures.
 */

import type { Language } from '../../../i18n.ts';
import type { Currency } from '../../../ledger/currency.ts';
import type { Amount } from '../../../ledger/money.ts';
import type { Cardinal } from './cardinals.ts';
import { type UnitNames, unitNames } from './currency-names.ts';

const MINUS = { es: 'menos', ca: 'menys', fr: 'moins', en: 'minus' } as const;
const AND = { es: 'y', ca: 'i', fr: 'et', en: 'and' } as const;
const POINT = { es: 'coma', ca: 'coma', fr: 'virgule', en: 'point' } as const;
const LARGEST_IN_WORDS = 999_999_999_999;

/** What is said in which language. */
interface Spoken {
  readonly currency: Currency;
  readonly language: Language;
}

interface Tongue {
  readonly language: Language;
  readonly cardinal: Cardinal;
}

/** A whole number ≥ 0 in words, as before a masculine noun. */
export function numberInWords(value: number, cardinal: Cardinal): string {
  return value > LARGEST_IN_WORDS ? String(value) : cardinal(value);
}

/** One or many: in French 0 and 1 are one; elsewhere only 1. */
function named(count: number, names: readonly [string, string], language: Language): string {
  const isOne = count === 1 || (language === 'fr' && count === 0);
  return isOne ? names[0] : names[1];
}

/** Romance languages say "un millón de euros", "un milió d’euros": a round million is a noun of its own. */
function joint(whole: number, unit: string, language: Language): string {
  if (language === 'en' || whole === 0 || whole > LARGEST_IN_WORDS || whole % 1_000_000 !== 0) return ' ';
  return language !== 'es' && /^[aeiouAEIOU]/u.test(unit) ? ' d’' : ' de ';
}

function wholeInWords(whole: number, names: UnitNames, { language, cardinal }: Tongue): string {
  const unit = named(whole, names.unit, language);
  return `${numberInWords(whole, cardinal)}${joint(whole, unit, language)}${unit}`;
}

/** "zero five" for .05: every zero before the first other figure is said. */
function fractionInWords(fraction: string, cardinal: Cardinal): string {
  const zeros = fraction.length - fraction.replace(/^0+/u, '').length;
  const said = Array.from({ length: zeros }, () => numberInWords(0, cardinal));
  return [...said, numberInWords(Number(fraction), cardinal)].join(' ');
}

export function amountInWords(value: Amount, { currency, language }: Spoken, cardinal: Cardinal): string {
  const tongue = { language, cardinal };
  const names = unitNames(currency.code, language);
  const figures = String(Math.abs(value)).padStart(currency.digits + 1, '0');
  const split = figures.length - currency.digits;
  const whole = Number(figures.slice(0, split));
  const fraction = figures.slice(split);
  const minus = value < 0 ? `${MINUS[language]} ` : '';
  const rest = Number(fraction || '0');
  if (rest === 0) return minus + wholeInWords(whole, names, tongue);
  if (names.cent && currency.digits === 2) {
    const cents = `${numberInWords(rest, cardinal)} ${named(rest, names.cent, language)}`;
    if (whole === 0) return minus + cents;
    return `${minus}${wholeInWords(whole, names, tongue)} ${AND[language]} ${cents}`;
  }
  const point = `${POINT[language]} ${fractionInWords(fraction, cardinal)}`;
  return `${minus}${numberInWords(whole, cardinal)} ${point} ${names.unit[1]}`;
}
