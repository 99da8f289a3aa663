/** What figures are given out of: a book, its entries, and what of its cards may go with them. */
import type { Book } from '../book.ts';
import type { Entry } from '../entry.ts';
import type { CardId, MemberId } from '../ids.ts';

export interface OpenBook {
  readonly book: Book;
  readonly entries: readonly Entry[];
  /** Whether it may be told whose a line is: who, by number and by name, is left out where not. */
  readonly mayName: boolean;
  readonly nameOf: (member: MemberId) => string | null;
  readonly textOf: (card: CardId | null) => string | null;
}

/** The words that a file for people has beside its figures, in one language. */
export interface OpenWords {
  readonly column: (key: ColumnKey) => string;
  readonly kind: (kind: string) => string;
  readonly yes: string;
}

export const COLUMNS = [
  ...(['community', 'currency', 'day', 'meeting', 'kind', 'member', 'name'] as const),
  ...(['amount', 'box', 'bank', 'corrected', 'note'] as const),
] as const;
export type LineColumn = (typeof COLUMNS)[number];
export const STUDY_COLUMNS = [
  ...(['community', 'month', 'currency', 'figure', 'value', 'behind', 'communities', 'withheld'] as const),
] as const;
export type ColumnKey = LineColumn | (typeof STUDY_COLUMNS)[number];
