/** The greatest amount that still fits, where less always fits too: found by halving, so that a rule is asked, not turned round. */
import { type Amount, amount } from '../money.ts';

/** The greatest of 0 to `most` that fits; 0 where none above it does. */
export function largestThat(most: Amount, fits: (value: Amount) => boolean): Amount {
  if (fits(most)) return most;
  let low = 0;
  let high = most - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(amount(middle))) low = middle;
    else high = middle - 1;
  }
  return amount(Math.max(0, low));
}
