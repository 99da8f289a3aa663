/** Amounts as people write them in a story ("12.50"), and piles of notes and coins for them. */
import { type Currency, EUR, piecesFor } from '../../../src/ledger/currency.ts';
import { type Amount, amount, parseAmount, toDecimalText } from '../../../src/ledger/money.ts';

/** Euros unless a story says otherwise; "0" and a minus are allowed here, a person could not key them in. */
export function money(text: string, currency: Currency = EUR): Amount {
  const minus = text.startsWith('-');
  const parsed = parseAmount(minus ? text.slice(1) : text, currency.digits);
  if (parsed.ok) return amount(minus ? -parsed.amount : parsed.amount);
  if (parsed.code === 'amountZero') return amount(0);
  throw new Error(`not an amount: ${text} (${parsed.code})`);
}

export const written = (value: number, currency: Currency = EUR): string => {
  const text = toDecimalText(amount(value), currency.digits);
  return text.replace(/\.00$/u, '');
};

export function pile(value: Amount, currency: Currency = EUR) {
  const { pieces, rest } = piecesFor(value, currency.denominations);
  if (rest !== 0) throw new Error(`no pile for ${value}`);
  return pieces;
}
