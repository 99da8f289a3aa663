// What is drawn is what is so: parts that add up, nothing that is there left out, nothing drawn that is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, percent, splitOf, WHOLE } from '../../../src/app/ui/chart/geometry.ts';
import { SEED } from '../../setup/seed.ts';

const values = fc.array(
  fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger(), fc.constantFrom(0, 1)),
  {
    minLength: 1,
    maxLength: 9,
  },
);
const runs = { numRuns: 500, seed: SEED };
const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);

describe('the parts of a bar', () => {
  it.each([
    [
      [50, 50],
      [500, 500],
    ],
    [
      [3, 1, 0],
      [745, 255, 0],
    ],
    [
      [1, 1, 1],
      [334, 333, 333],
    ],
    [
      [1_000_000, 1],
      [990, 10],
    ],
    [
      [-5, 20],
      [0, 1000],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ])('of %j are %j thousandths', (given, expected) => {
    expect(splitOf(given, WHOLE)).toEqual(expected);
  });

  it('add up to the whole; what is above zero is seen and nothing else; more is never less', () => {
    fc.assert(
      fc.property(values, (given) => {
        const parts = splitOf(given, WHOLE);
        expect(sum(parts)).toBe(given.some((one) => one > 0) ? WHOLE : 0);
        given.forEach((one, at) => {
          expect((parts[at] ?? 0) > 0).toBe(one > 0);
          given.forEach((other, there) => {
            if (one > other) expect(parts[at]).toBeGreaterThanOrEqual(parts[there] ?? 0);
          });
        });
      }),
      runs,
    );
  });

  it('are true to a hundredth of the whole for each part', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, (given) => {
        const total = Math.max(1, sum(given));
        splitOf(given, WHOLE).forEach((part, at) => {
          const exact = ((given[at] ?? 0) / total) * WHOLE;
          expect(Math.abs(part - exact)).toBeLessThanOrEqual(10 * given.length + 1);
        });
      }),
      runs,
    );
  });
});

describe('the heights of columns', () => {
  it('of savings that rise and fall', () => {
    expect(columnsOf([[0], [500], [1000], [250]])).toEqual([[0], [500], [1000], [250]]);
    expect(columnsOf([[0], [0]])).toEqual([[0], [0]]);
  });

  it('are in proportion to the tallest, which is whole; none is higher', () => {
    const columns = fc.array(
      fc.array(fc.integer({ min: -10, max: 100_000 }), { minLength: 3, maxLength: 3 }),
      {
        minLength: 1,
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(columns, (given) => {
        const totals = given.map((parts) => sum(parts.filter((one) => one > 0)));
        const tallest = Math.max(...totals);
        const heights = columnsOf(given).map(sum);
        expect(Math.max(...heights)).toBe(tallest > 0 ? WHOLE : 0);
        heights.forEach((height, at) => {
          const exact = tallest > 0 ? ((totals[at] ?? 0) / tallest) * WHOLE : 0;
          expect(Math.abs(height - exact)).toBeLessThanOrEqual(30);
          expect(height > 0).toBe((totals[at] ?? 0) > 0);
        });
      }),
      runs,
    );
  });

  it('are said in percent', () => {
    expect([WHOLE, 334, 5].map(percent)).toEqual(['100%', '33.4%', '0.5%']);
  });
});
