/** Cards as they are on the disk (cards.ts says how they came to be so). */
import type { Card, WordsCard } from '../ledger/cards.ts';
import type { CardRow } from './rows.ts';
import type { CardTie } from './store.ts';

/** The current cards and the ties among stored rows; erased ones are gone. What two copies of a phone say of themselves is no question for people. */
export function readCards(rows: readonly CardRow[]): {
  readonly cards: readonly Card[];
  readonly cardTies: readonly CardTie[];
} {
  return {
    cards: rows.flatMap(({ card }) => (card ? [card] : [])),
    cardTies: rows.flatMap(({ id, card, rivals }) => {
      const cards = card ? [card, ...rivals].filter(isWords) : [];
      return cards.length > 1 ? [{ id, cards }] : [];
    }),
  };
}

const isWords = (card: Card): card is WordsCard => card.kind !== 'receipt';
