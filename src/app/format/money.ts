/**
 * The one formatter of money. Digits come from the book's currency, never from the browser's tables (they disagree
 * with ISO 4217), and an invented code ("TALLER") is written after the figure instead of failing.
 * Grouping is always on, so that four languages in one room show the same shape. No float is ever made of an amount:
 * Intl formats the exact decimal text.
 */

import type { Language } from '../../i18n.ts';
import type { Currency } from '../../ledger/currency.ts';
import { type Amount, toDecimalText } from '../../ledger/money.ts';
import { LOCALES } from './locale.ts';

export interface MoneyOptions {
  /** Whole units without decimals ("5 €"); true unless a column must align. */
  readonly strip?: boolean;
}

type Formatter = (value: Amount) => string;

/** A no-break space, as Intl puts between figure and code. */
const GAP = '\u00a0';

function isIsoShaped(code: string): boolean {
  return /^[A-Za-z]{3}$/u.test(code);
}

/** A formatter for many figures; build it once per language and currency. */
export function moneyFormatter(
  language: Language,
  currency: Currency,
  options: MoneyOptions = {},
): Formatter {
  const shape = {
    minimumFractionDigits: currency.digits,
    maximumFractionDigits: currency.digits,
    useGrouping: 'always',
    trailingZeroDisplay: options.strip === false ? 'auto' : 'stripIfInteger',
  } as const;
  const exact = (value: Amount) => toDecimalText(value, currency.digits) as Intl.StringNumericLiteral;
  if (isIsoShaped(currency.code)) {
    const intl = new Intl.NumberFormat(LOCALES[language], {
      ...shape,
      style: 'currency',
      currency: currency.code,
      currencyDisplay: 'narrowSymbol',
    });
    return (value) => intl.format(exact(value));
  }
  const intl = new Intl.NumberFormat(LOCALES[language], shape);
  return (value) => `${intl.format(exact(value))}${GAP}${currency.code}`;
}

/** "1.234,50 €", "€1,234.50", "185.000 USh"; whole units lose their decimals unless `strip` is false. */
export function formatMoney(
  value: Amount,
  language: Language,
  currency: Currency,
  options?: MoneyOptions,
): string {
  return moneyFormatter(language, currency, options)(value);
}

/** The figure alone, as a note or coin carries it ("20", "0,50", "10.000"); build it once per language and currency. */
export function figureFormatter(language: Language, currency: Currency): Formatter {
  const intl = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: currency.digits,
    maximumFractionDigits: currency.digits,
    useGrouping: 'always',
    trailingZeroDisplay: 'stripIfInteger',
  });
  return (value) => intl.format(toDecimalText(value, currency.digits) as Intl.StringNumericLiteral);
}

/** How the currency is written beside a figure: "€", "F CFA", "UGX". */
export function currencySign(language: Language, currency: Currency): string {
  if (!isIsoShaped(currency.code)) return currency.code;
  const parts = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: currency.code,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency.code;
}

/** The mark that a hand would type between units and cents in this language. */
export function decimalMark(language: Language): ',' | '.' {
  return language === 'en' ? '.' : ',';
}

/** As it would be keyed in ("12,5" stays "12,50"): fills a field from an amount. `parseAmount` reads it back. */
export function asTyped(value: Amount, language: Language, currency: Currency): string {
  const text = toDecimalText(value, currency.digits);
  const whole = currency.digits === 0 ? text : text.replace(new RegExp(`\\.0{${currency.digits}}$`, 'u'), '');
  return whole.replace('.', decimalMark(language));
}
