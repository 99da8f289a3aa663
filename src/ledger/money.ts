/**
 * Money as whole minor units of the community's one currency.
 * An amount is a safe integer, branded so that a bare number cannot be taken for one; every
 * operation guards against overflow. There is one parser (here) and one formatter (app/format).
 * Must not know: locales, symbols, denominations.
 */
import { assert } from './assert.ts';

declare const amountBrand: unique symbol;
/** Minor units (cents, or francs where the currency has no cents); a safe integer, may be negative. */
export type Amount = number & { readonly [amountBrand]: true };

/** The greatest amount a person may key in: 10^12 minor units. Sums of a whole book stay safe integers. */
export const LARGEST_TYPED_MINOR = 1_000_000_000_000;

/** The validating factory of Amount. A value that is not a safe integer is a bug and throws. */
export function amount(minor: number): Amount {
  assert(Number.isSafeInteger(minor), `not a safe integer of minor units: ${minor}`);
  return (minor === 0 ? 0 : minor) as Amount;
}

export const ZERO: Amount = amount(0);

export const add = (left: Amount, right: Amount): Amount => amount(left + right);
export const subtract = (left: Amount, right: Amount): Amount => amount(left - right);
export const negate = (value: Amount): Amount => amount(-value);
export const smaller = (left: Amount, right: Amount): Amount => (left < right ? left : right);
export const larger = (left: Amount, right: Amount): Amount => (left > right ? left : right);
/** `times` is a whole number of things (shares, notes), never a rate. */
export const times = (value: Amount, count: number): Amount => amount(value * count);
export const sum = (values: Iterable<Amount>): Amount => {
  let total = 0;
  for (const value of values) total = amount(total + value);
  return amount(total);
};

export type AmountProblem =
  | 'amountMissing'
  | 'amountNotANumber'
  | 'amountNegative'
  | 'amountZero'
  | 'amountTooManyDigits'
  | 'amountTooLarge';

export type ParsedAmount =
  | { readonly ok: true; readonly amount: Amount }
  | { readonly ok: false; readonly code: AmountProblem };

/**
 * The one parser: a text as keyed in ("12", "12,5", "12.50") to minor units of a currency of `digits` digits.
 * A comma and a point both mark the fraction; spaces are ignored. There is no grouping mark on input:
 * "1.000" has a fraction of three digits and is refused where the currency has two, never read as a thousand.
 * Refused: nothing typed, anything but digits with one mark, a minus, zero, more digits than the currency has,
 * more than LARGEST_TYPED_MINOR.
 */
export function parseAmount(text: string, digits: number): ParsedAmount {
  const typed = text.replace(/\s/gu, '');
  if (typed === '') return { ok: false, code: 'amountMissing' };
  if (/^[-−]\d/u.test(typed)) return { ok: false, code: 'amountNegative' };
  const match = /^(\d+)(?:[.,](\d*))?$/u.exec(typed);
  if (!match) return { ok: false, code: 'amountNotANumber' };
  const whole = (match[1] ?? '').replace(/^0+(?=\d)/u, '');
  const fraction = match[2] ?? '';
  if (fraction.length > digits) return { ok: false, code: 'amountTooManyDigits' };
  if (whole.length > 15) return { ok: false, code: 'amountTooLarge' };
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  if (minor > LARGEST_TYPED_MINOR) return { ok: false, code: 'amountTooLarge' };
  if (minor === 0) return { ok: false, code: 'amountZero' };
  return { ok: true, amount: amount(minor) };
}

/** Plain decimal text without locale ("-12.50"), for journals and files. `parseAmount` reads it back where it is above zero. */
export function toDecimalText(value: Amount, digits: number): string {
  const sign = value < 0 ? '-' : '';
  const all = String(Math.abs(value)).padStart(digits + 1, '0');
  if (digits === 0) return sign + all;
  return `${sign}${all.slice(0, -digits)}.${all.slice(-digits)}`;
}
