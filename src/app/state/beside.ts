/** Which book stands beside which, and for whom, as the summaries of books say it (adr/0049). */
import type { Beside } from '../../ledger/purpose.ts';
import type { BookSummary } from '../../store/store.ts';

/** By its founding; undefined where it stands for itself. */
export const besideOf = ({ founded }: BookSummary): Beside | undefined =>
  founded?.body.beside as Beside | undefined;
