/**
 * How a note or coin looks: colour and width by its rank among the currency's pieces, so that every currency gets the
 * same idea (for the euro: grey, red, blue, orange, green, ochre, violet; 120 to 160 wide).
 */
import {
  type Currency,
  type Denomination,
  type Pieces,
  pieceKey,
  piecesFor,
} from '../../../ledger/currency.ts';
import type { Amount } from '../../../ledger/money.ts';

const NOTE_COLOURS = 8;
const COIN_COLOURS = 3;
const SMALLEST_COIN = 0.72;

export interface PieceLook {
  /** Which of the colours of tokens.css, from 1. */
  readonly colour: number;
  /** Size relative to the smallest note or the largest coin. */
  readonly scale: number;
}

export function pieceLook(denomination: Denomination, currency: Currency): PieceLook {
  const alike = currency.denominations.filter(({ form }) => form === denomination.form);
  const rank = alike.filter(({ value }) => value < denomination.value).length;
  if (denomination.form === 'note') return { colour: (rank % NOTE_COLOURS) + 1, scale: 1 + rank * 0.055 };
  const steps = Math.max(alike.length - 1, 1);
  return {
    colour: Math.floor((rank * COIN_COLOURS) / alike.length) + 1,
    scale: SMALLEST_COIN + ((1 - SMALLEST_COIN) * rank) / steps,
  };
}

/** Pieces seldom in a community's box: folded away in the count, not used to draw an amount. */
const RARE_BY_CODE: Readonly<Record<string, readonly string[]>> = {
  EUR: ['note-50000', 'note-20000', 'coin-2', 'coin-1'],
  XOF: ['coin-10', 'coin-5'],
  UGX: ['coin-50'],
};

export function rarePieces(currency: Currency): readonly string[] {
  return RARE_BY_CODE[currency.code] ?? [];
}

/** The pile that is drawn for an amount: everyday pieces first, rare ones only for what is left. */
export function drawnPieces(
  value: Amount,
  currency: Currency,
): { readonly pieces: Pieces; readonly rest: Amount } {
  const rare = rarePieces(currency);
  const isRare = (denomination: Denomination) => rare.includes(pieceKey(denomination));
  const everyday = piecesFor(
    value,
    currency.denominations.filter((denomination) => !isRare(denomination)),
  );
  const left = piecesFor(everyday.rest, currency.denominations.filter(isRare));
  return { pieces: { ...everyday.pieces, ...left.pieces }, rest: left.rest };
}
