/** Halves go away from 0, so that a loss is not rounded kinder than a gain. Whole numbers alone: 16 ÷ 3 = 5. */
export function meanOf(sum: number, count: number): number {
  const size = Math.floor((Math.abs(sum) * 2 + count) / (2 * count));
  return sum < 0 && size > 0 ? -size : size;
}
