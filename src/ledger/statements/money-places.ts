/** Where the community's money is: each place once, so that together they are the common fund and the solidarity fund. */
import type { BookFigures } from '../figures.ts';
import type { Amount } from '../money.ts';

export const MONEY_PLACES = ['box', 'lent', 'bank', 'inHands'] as const;

/** In minor units. A place that was overdrawn is below zero. */
export interface PlacedMoney {
  readonly place: (typeof MONEY_PLACES)[number];
  readonly amount: Amount;
}

export const moneyPlaces = (figures: BookFigures): readonly PlacedMoney[] =>
  MONEY_PLACES.map((place) => ({ place, amount: figures[place] }));
