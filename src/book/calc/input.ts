/**
 * Reading what a calculation is given: JSON whose amounts are decimal texts of so many digits, parsed strictly. Refused with
 * the path of the field, as a book script is. Must not know: what is calculated.
 */
import * as v from 'valibot';
import { type Amount, toDecimalText } from '../../ledger/money.ts';
import { parseJson, type Unreadable, unreadable } from '../script/read.ts';
import { count, type MoneyShapes, moneyShapes } from '../script/shapes.ts';

/** What a calculation answers: a document, or the refusal of what cannot be, or where the input cannot be read. */
export type Calculated =
  | { readonly ok: true; readonly document: object; readonly refused?: boolean }
  | Unreadable;

export type MoneyText = (value: Amount) => string;

/** How many digits the currency has: never taken for granted. */
export const DIGITS = { digits: count(0, 3) };

/** `shape` is made for the digits that the input names. */
export function readInput<Output>(
  text: string,
  shape: (money: MoneyShapes) => v.GenericSchema<unknown, Output>,
): { readonly ok: true; readonly given: Output; readonly money: MoneyText } | Unreadable {
  const raw = parseJson(text);
  if (!raw.ok) return raw;
  const head = v.safeParse(v.looseObject(DIGITS), raw.value);
  if (!head.success) return unreadable(head.issues[0]);
  const { digits } = head.output;
  const parsed = v.safeParse(shape(moneyShapes({ digits, denominations: [] })), raw.value);
  if (!parsed.success) return unreadable(parsed.issues[0]);
  return { ok: true, given: parsed.output, money: (value) => toDecimalText(value, digits) };
}
