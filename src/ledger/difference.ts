/** What of a difference is still open. Apart from its entries, so that home can say it without knowing every kind. */
import type { Difference } from './book.ts';
import { type Amount, subtract, sum } from './money.ts';

/** What of a difference is not resolved yet; same sign as its amount. */
export function openPart(difference: Difference): Amount {
  return subtract(difference.amount, sum(difference.resolutions.map((part) => part.amount)));
}
