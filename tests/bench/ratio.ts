/**
 * What interleaved pairs say: the median of the ratios with its 95 % interval, by order statistics (no shape assumed).
 * An absolute time is not stable on a shared machine; the ratio of two things done in turn is.
 */

export interface Pair {
  /** Of the app and of what it is compared with, in milliseconds. */
  readonly appMs: number;
  readonly bareMs: number;
}

export interface Interval {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export const FEWEST_PAIRS = 21;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * How many of the smallest values lie below a 95 % interval of the median of `count` values: the largest r with
 * P(Binomial(count, ½) < r) ≤ 2.5 %.
 */
export function rankBelow(count: number): number {
  let probability = 0.5 ** count;
  let tail = probability;
  let rank = 0;
  while (tail <= 0.025) {
    rank += 1;
    probability *= (count - rank + 1) / rank;
    tail += probability;
  }
  return rank;
}

/** Refused below FEWEST_PAIRS: the interval would say nothing. */
export function ratioOf(pairs: readonly Pair[]): Interval {
  if (pairs.length < FEWEST_PAIRS)
    throw new RangeError(`${pairs.length} pairs are too few, at least ${FEWEST_PAIRS}`);
  const ratios = pairs.map(({ appMs, bareMs }) => appMs / bareMs).sort((left, right) => left - right);
  const rank = rankBelow(ratios.length);
  return {
    lower: ratios[rank - 1] ?? Number.NaN,
    median: median(ratios),
    upper: ratios[ratios.length - rank] ?? Number.NaN,
  };
}
