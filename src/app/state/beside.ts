/** Which book stands beside which, as the summaries of books say it (adr/0047). */
import type { BookId } from '../../ledger/ids.ts';
import type { BookSummary } from '../../store/store.ts';

/** Beside which book this one stands, by its founding; undefined where it stands for itself. */
export const besideOf = ({ founded }: BookSummary): BookId | undefined =>
  (founded?.body.beside as { readonly book: BookId } | undefined)?.book;
