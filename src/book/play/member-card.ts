/** The card of a member of a script: her name, and a symbol and colour by her number. */
import type { Card } from '../../ledger/cards.ts';
import type { BookId, MemberId } from '../../ledger/ids.ts';

export const memberIdOf = (number: number): MemberId => `member-${number}`;

/** The number in a member's id; null where a script gave another id. */
export function numberOf(id: MemberId): number | null {
  const digits = /^member-(\d{1,3})$/u.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Names of the symbols and colours that cards may have; members get them in turn. */
export const SYMBOLS = ['mango', 'fish', 'key', 'pot', 'bird', 'lamp', 'cup', 'hen'] as const;
export const COLOURS = ['clay', 'sun', 'leaf', 'sea', 'sky', 'plum', 'rose', 'earth'] as const;

/** Without a name a member's card has her number. */
export function memberCard(book: BookId, number: number, name: string | undefined): Card {
  const symbol = SYMBOLS[Math.floor(number / COLOURS.length) % SYMBOLS.length] ?? 'mango';
  const colour = COLOURS[number % COLOURS.length] ?? 'clay';
  return {
    kind: 'member',
    book,
    id: memberIdOf(number),
    version: 1,
    name: name ?? `${number}`,
    symbol,
    colour,
  };
}
