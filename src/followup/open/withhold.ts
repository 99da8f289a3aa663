/**
 * What of the figures of businesses may be told outside of the team. A figure speaks of women: where fewer than five have a part in it,
 * it is withheld, and so is what would say the same of each (adr/0046). Must not know: what the figures are.
 */
import { SMALLEST_CELL } from '../instruments/before-after.ts';
import { meanOf } from '../mean.ts';
import type { WomanId } from '../women.ts';

/** What one business adds to a figure, and whose it is: a woman may have two. */
export interface Part {
  readonly woman: WomanId;
  readonly value: number;
}

/** A whole number (money in minor units), and of how many businesses it is; null: withheld. */
export type Told = { readonly value: number; readonly n: number } | null;

/** What is nothing is no part: a sum to which one woman alone gave is hers. */
const isEnough = (parts: readonly Part[]): boolean =>
  new Set(parts.filter(({ value }) => value !== 0).map(({ woman }) => woman)).size >= SMALLEST_CELL;

const sumOf = (parts: readonly Part[]): number => parts.reduce((all, { value }) => all + value, 0);

/** 10 + 20 + 0 + 30 + 40 + 50 of six: 150, with five behind it. */
const sum = (parts: readonly Part[]): Told =>
  isEnough(parts) ? { value: sumOf(parts), n: parts.length } : null;

/** Sum ÷ businesses, to the minor unit. */
const mean = (parts: readonly Part[]): Told =>
  isEnough(parts) ? { value: meanOf(sumOf(parts), parts.length), n: parts.length } : null;

/** How many said yes (1). Five women on either side: of few it would tell who, and where all say the same it tells it of each. */
function share(parts: readonly Part[]): Told {
  const noes = parts.map(({ woman, value }) => ({ woman, value: 1 - value }));
  return isEnough(parts) && isEnough(noes) ? { value: sumOf(parts), n: parts.length } : null;
}

/**
 * The mean of those in the middle by size: a quarter is left out at each end, three at least. A median would be the sum of one woman, or of
 * two. Five are in it, and five are not, since the total tells what is left: so there are eleven or more.
 * Of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 96 it is 6, the mean of 4 to 8; the mean of all is 13.7.
 */
function middle(parts: readonly Part[]): Told {
  const bySize = [...parts].sort((one, other) => one.value - other.value);
  const out = Math.max(3, Math.floor(parts.length / 4));
  const inside = bySize.slice(out, -out);
  const outside = [...bySize.slice(0, out), ...bySize.slice(-out)];
  if (parts.length < 2 * out || !isEnough(inside) || !isEnough(outside)) return null;
  return { value: meanOf(sumOf(inside), inside.length), n: parts.length };
}

export const RULES = { sum, share, mean, middle } as const;
export type Rule = keyof typeof RULES;
