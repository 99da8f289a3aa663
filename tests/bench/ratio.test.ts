// The statistics that the benchmark is judged by.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, rankBelow, ratioOf } from './ratio.ts';

test('the ranks are those of the tables of the sign test', () => {
  expect([21, 25, 31, 41, 51].map(rankBelow)).toEqual([6, 8, 10, 14, 19]);
});

test('the median of an even number lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([3, 1, 2])).toBe(2);
});

test('what takes twice as long each time has a ratio of two, whatever the machine does in between', () => {
  const noise = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 21, maxLength: 61 });
  fc.assert(
    fc.property(noise, (times) => {
      const pairs = times.map((bareMs) => ({ appMs: bareMs * 2, bareMs }));
      expect(ratioOf(pairs)).toEqual({ lower: 2, median: 2, upper: 2 });
    }),
  );
});

test('the interval holds the median and leaves the extremes out', () => {
  const pairs = Array.from({ length: 21 }, (_, at) => ({ appMs: at + 1, bareMs: 1 }));
  expect(ratioOf(pairs)).toEqual({ lower: 6, median: 11, upper: 16 });
});

test('too few pairs are refused', () => {
  expect(() => ratioOf(Array.from({ length: 20 }, () => ({ appMs: 1, bareMs: 1 })))).toThrow(RangeError);
});
