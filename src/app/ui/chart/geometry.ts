/**
 * How large the parts of a picture are. Everything is in whole thousandths of the picture, so that parts add up to the whole exactly.
 * Must not know: React, money.
 */

/** All of a bar, or the tallest column. */
export const WHOLE = 1000;

/** A part that is there is seen, however small: 1 % of the picture. */
const LEAST = 10;

/** As many meetings as can be told apart on a small phone. */
export const MOST_SHOWN = 24;

const isThere = (value: number): boolean => value > 0;

const sumOf = (values: readonly number[]): number =>
  values.filter(isThere).reduce((all, one) => all + one, 0);

/**
 * Splits `whole` thousandths in proportion. What is not above zero has none; all else has at least LEAST where there is room for it,
 * and a larger value never less than a smaller one.
 * @returns as many as `values`; they sum to `whole`, or to 0 where nothing is above zero.
 */
export function splitOf(values: readonly number[], whole: number): readonly number[] {
  const total = sumOf(values);
  const least = Math.min(LEAST, Math.floor(whole / Math.max(1, values.filter(isThere).length)));
  const toShare = whole - least * values.filter(isThere).length;
  const exact = values.map((value) => (isThere(value) ? (value / total) * toShare : 0));
  const parts = values.map((value, at) => (isThere(value) ? least + Math.floor(exact[at] ?? 0) : 0));
  const left = total === 0 ? 0 : whole - sumOf(parts);
  const byRest = values
    .map((value, at) => ({ value, at, rest: (exact[at] ?? 0) % 1 }))
    .filter(({ value }) => isThere(value))
    .sort((one, other) => other.rest - one.rest || other.value - one.value);
  for (const { at } of byRest.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}

/**
 * The heights of the parts of each column, from its foot. The tallest column is WHOLE high; an empty one has no height.
 */
export function columnsOf(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const tallest = Math.max(1, ...columns.map(sumOf));
  return columns.map((parts) => {
    const least = LEAST * parts.filter(isThere).length;
    return splitOf(parts, Math.max(least, Math.round((sumOf(parts) / tallest) * WHOLE)));
  });
}

/** Thousandths as CSS says them. */
export const percent = (thousandths: number): string => `${thousandths / 10}%`;

export interface Point {
  /** Days, or anything else that grows. */
  readonly at: number;
  readonly value: number;
}

export interface LinesDrawn {
  /** Of each line its points, `x` from the start and `y` from the top. */
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[];
  /** Where 0 lies, from the top. */
  readonly zero: number;
}

/**
 * Lines over one ground: the first point at the start, the last at the end, and 0 always within, so that a small change does not look
 * large. A single point stands in the middle.
 */
export function linesOf(lines: readonly (readonly Point[])[]): LinesDrawn {
  const points = lines.flat();
  const ats = points.map(({ at }) => at);
  const values = [0, ...points.map(({ value }) => value)];
  const [first, last] = [Math.min(...ats), Math.max(...ats)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) =>
    last === first ? WHOLE / 2 : Math.round(((at - first) / (last - first)) * WHOLE);
  const y = (value: number) => (high === low ? WHOLE : Math.round(((high - value) / (high - low)) * WHOLE));
  return {
    lines: lines.map((line) => line.map(({ at, value }) => ({ x: x(at), y: y(value) }))),
    zero: y(0),
  };
}
