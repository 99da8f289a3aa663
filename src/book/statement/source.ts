/** What statements are drawn from on the command line: the book, its entries, and the words and names of its cards. */
import { type Book, bookDate } from '../../ledger/book.ts';
import type { Card } from '../../ledger/cards.ts';
import { type CivilDate, civilDate } from '../../ledger/civil-date.ts';
import type { Pieces } from '../../ledger/currency.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { CardId, MemberId } from '../../ledger/ids.ts';
import { type Amount, amount } from '../../ledger/money.ts';
import type { DatedLine } from '../../ledger/statement.ts';
import { type MoneyText, moneyTextOf } from '../figures.ts';

export interface Source {
  readonly book: Book;
  readonly entries: readonly Entry[];
  /** The book's own last day. */
  readonly day: CivilDate;
  readonly money: MoneyText;
  readonly moneyOrNull: (value: Amount | null) => string | null;
  readonly member: (id: MemberId) => { readonly member: number | string; readonly name: string | null };
  readonly text: (card: CardId | null) => string | null;
  /** How many of each by its value in the currency, as a script has them. */
  readonly pieces: (pieces: Pieces) => Readonly<Record<string, number>>;
}

export function sourceOf(book: Book, entries: readonly Entry[], cards: readonly Card[]): Source {
  const money = moneyTextOf(book);
  const cardById = new Map(cards.map((card) => [card.id, card]));
  return {
    book,
    entries,
    day: bookDate(book) ?? civilDate('1970-01-01'),
    money,
    moneyOrNull: (value) => (value === null ? null : money(value)),
    member: (id) => {
      const card = cardById.get(id);
      return {
        member: book.members[id]?.number ?? id,
        name: card?.kind === 'member' ? card.name : null,
      };
    },
    text: (id) => {
      const card = id === null ? undefined : cardById.get(id);
      return card?.kind === 'text' ? card.text : null;
    },
    pieces: (pieces) =>
      Object.fromEntries(
        Object.entries(pieces).map(([key, count]) => {
          const [form, value] = key.split('-', 2);
          return [`${form}-${money(amount(Number(value)))}`, count];
        }),
      ),
  };
}

/** A line of the book, as every list of lines says it. */
export const lineFigures = (line: DatedLine, { member, text, moneyOrNull }: Source) => ({
  entry: line.entry,
  on: line.on,
  kind: line.kind,
  members: line.members.map(member),
  amount: moneyOrNull(line.amount),
  text: text(line.text),
  reversedBy: line.reversedBy,
});
