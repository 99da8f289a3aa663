/**
 * The opening count, pile by pile against the last count: each pile is agreed ("as last time") or has a new number, and a
 * pile that nobody spoke of is not agreed. Must not know: React, words.
 */
import { type Denomination, type Pieces, pieceKey } from '../../../../ledger/currency.ts';

/** Piece key → what was said of this pile: its number now. A pile that is missing here was not spoken of. */
export type Said = Readonly<Record<string, number>>;

export interface Pile {
  readonly key: string;
  readonly denomination: Denomination;
  readonly last: number;
  /** Null: not spoken of yet. */
  readonly now: number | null;
}

/** The piles of the last count, largest first. */
export function pilesOf(last: Pieces, said: Said, denominations: readonly Denomination[]): readonly Pile[] {
  return denominations
    .map((denomination) => ({ denomination, key: pieceKey(denomination) }))
    .filter(({ key }) => (last[key] ?? 0) > 0)
    .map(({ key, denomination }) => ({ key, denomination, last: last[key] ?? 0, now: said[key] ?? null }));
}

export const unspoken = (piles: readonly Pile[]): number => piles.filter((pile) => pile.now === null).length;

/** What was said, as pieces: piles of none are left out. */
export function piecesSaid(said: Said): Pieces {
  return Object.fromEntries(Object.entries(said).filter(([, count]) => count > 0));
}
