/**
 * The community's currency: its code, its digits (fixed in the book when the community is founded, because browsers
 * disagree with ISO 4217) and the notes and coins people hold. Must not know: locales, names, drawings.
 */
import { type Amount, amount } from './money.ts';

/** One kind of note or coin; `value` in minor units. */
export interface Denomination {
  readonly value: Amount;
  readonly form: 'note' | 'coin';
}

/** `denominations` run from the largest to the smallest; `digits` 0 to 3. */
export interface Currency {
  readonly code: string;
  readonly digits: number;
  readonly denominations: readonly Denomination[];
}

/** How many of each piece: piece key ("note-1000", "coin-50", value in minor units) → count > 0. */
export type Pieces = Readonly<Record<string, number>>;

/** A note and a coin may have the same value (XOF 500, UGX 1000) and are counted apart. */
export function pieceKey(denomination: Denomination): string {
  return `${denomination.form}-${denomination.value}`;
}

function currency(
  code: string,
  digits: number,
  notes: readonly number[],
  coins: readonly number[],
): Currency {
  const note = notes.map((value) => ({ value: amount(value), form: 'note' as const }));
  const coin = coins.map((value) => ({ value: amount(value), form: 'coin' as const }));
  return { code, digits, denominations: [...note, ...coin] };
}

/** Notes and coins in circulation; the 500 € note is legal tender though no longer printed. */
export const EUR = currency(
  'EUR',
  2,
  [50000, 20000, 10000, 5000, 2000, 1000, 500],
  [200, 100, 50, 20, 10, 5, 2, 1],
);
export const XOF = currency('XOF', 0, [10000, 5000, 2000, 1000, 500], [500, 250, 200, 100, 50, 25, 10, 5]);
export const UGX = currency('UGX', 0, [50000, 20000, 10000, 5000, 2000, 1000], [1000, 500, 200, 100, 50]);

/** The currencies whose digits and pieces are known; any other is entered by the community. */
export const KNOWN_CURRENCIES: readonly Currency[] = [EUR, XOF, UGX];

/** Total of the counted pieces in minor units. More money than a safe integer holds is a bug and throws. */
export function totalOfPieces(pieces: Pieces): Amount {
  return amount(piecesSum(pieces));
}

/** Whether the pieces come to exactly this; never throws, whatever the pieces claim to be worth. */
export const piecesAddUpTo = (pieces: Pieces, counted: Amount): boolean => piecesSum(pieces) === counted;

/** Exact up to the greatest safe integer; above it only surely greater than any amount. */
function piecesSum(pieces: Pieces): number {
  let total = 0;
  for (const [key, count] of Object.entries(pieces)) total += Number(key.split('-')[1]) * count;
  return total;
}

/** The pile for an amount, largest piece first (a note before a coin of its value). What no piece can pay stays in `rest`. */
export function piecesFor(
  value: Amount,
  denominations: readonly Denomination[],
): { readonly pieces: Pieces; readonly rest: Amount } {
  const pieces: Record<string, number> = {};
  let rest: number = value;
  for (const denomination of denominations) {
    const count = Math.floor(rest / denomination.value);
    if (count <= 0) continue;
    pieces[pieceKey(denomination)] = count;
    rest -= count * denomination.value;
  }
  return { pieces, rest: amount(rest) };
}
