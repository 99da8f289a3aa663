/** A book as it is, and the same one with conditions that are talked about: what every example is drawn from. Pure. */
import type { TFunction } from 'i18next';
import { type Book, bookDate } from '../../../ledger/book.ts';
import type { Conditions } from '../../../ledger/conditions/conditions.ts';
import { scaleOf } from '../../../ledger/conditions/templates.ts';
import type { Planned } from '../../../ledger/loans/schedule.ts';
import { times } from '../../../ledger/money.ts';
import type { Format } from '../../format/format.ts';

export interface MeaningWords {
  readonly t: TFunction;
  readonly format: Format;
  readonly nameOf: (member: string) => string;
}

export interface Supposing extends MeaningWords {
  readonly now: Book;
  readonly next: Book;
  readonly conditions: Conditions;
}

/** Sentences; an empty one is left out. */
export type Lines = readonly string[];

export const supposing = (now: Book, conditions: Conditions, words: MeaningWords): Supposing => ({
  ...words,
  now,
  conditions,
  next: { ...now, conditions },
});

const SHARES_OF_LOAN = 10;

/** A loan of a round sum that people here know, paid out today. Null before the book has a day. */
export function exampleLoan({ next, conditions, format }: Supposing): Planned | null {
  const paidOutOn = bookDate(next);
  if (!paidOutOn) return null;
  const principal = times(scaleOf(format.currency).share, SHARES_OF_LOAN);
  return { principal, paidOutOn, terms: conditions.loans.terms, cashStep: conditions.box.cashStep };
}
