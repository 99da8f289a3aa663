/**
 * What is in memory of a book that is open, and how written cards go into it. Must not know: the disk, React.
 */
import type { Book } from '../../ledger/book.ts';
import type { Linked } from '../../ledger/branches/branches.ts';
import type { Card } from '../../ledger/cards.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { BookId, CardId, PhoneId } from '../../ledger/ids.ts';
import type { CardTie, Heads, LoadedBook } from '../../store/store.ts';

/** What screens derive everything from; a new object at every change. */
export interface BookView {
  readonly id: BookId;
  readonly book: Book;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly heads: Heads;
  /** Lines that exist with other bytes under the same id: a phone was copied, or its storage put back. */
  readonly forks: readonly Entry[];
  /** Of their sheets: which line follows which. */
  readonly links: readonly Linked[];
  /** Cards that two phones wrote anew with different words; until people choose, the first one is shown. */
  readonly cardTies: readonly CardTie[];
  /** Null where this phone has no key for the book: it can read, not write. */
  readonly phone: PhoneId | null;
}

/** A text that goes into a card of its own, so that it can be erased; the command names it by `id`. A goal's has a picture too. */
export interface NewText {
  readonly id: CardId;
  readonly text: string;
  readonly symbol?: string;
}

export function viewOf(id: BookId, loaded: LoadedBook): BookView {
  const { book, heads, forks, links, cardTies, phone } = loaded;
  return {
    id,
    book,
    cards: new Map(loaded.cards.map((card) => [card.id, card])),
    heads,
    forks,
    links,
    cardTies,
    phone,
  };
}

export function textCards(book: BookId, view: BookView, texts: readonly NewText[]): readonly Card[] {
  return texts.map(({ id, ...words }) => {
    const version = (view.cards.get(id)?.version ?? 0) + 1;
    return { kind: 'text', book, id, version, ...words };
  });
}

/** A newer version settles a tie, as an erased card does. */
export function withCards(
  { cards, cardTies }: BookView,
  added: readonly Card[],
  dropped: readonly CardId[],
): Pick<BookView, 'cards' | 'cardTies'> {
  if (added.length === 0 && dropped.length === 0) return { cards, cardTies };
  const next = new Map(cards);
  for (const card of added) next.set(card.id, card);
  for (const id of dropped) next.delete(id);
  return { cards: next, cardTies: cardTies.filter(({ id }) => next.get(id) === cards.get(id)) };
}
