/** Before and after by worked figures, and that nothing is said of a few. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { beforeAfter, type Reading, SMALLEST_CELL } from '../../../src/followup/instruments/before-after.ts';
import { addDays, civilDate } from '../../../src/ledger/civil-date.ts';

const DAY = civilDate('2026-01-15');
const reading = (woman: string, days: number, value: number): Reading => ({
  woman,
  on: addDays(DAY, days),
  value,
});
const both = (woman: string, before: number, after: number) => [
  reading(woman, 0, before),
  reading(woman, 180, after),
];

const five = [
  ...both('a', 40, 60),
  ...both('b', 52, 52),
  ...both('c', 60, 56),
  ...both('d', 32, 48),
  ...both('e', 44, 64),
];

test('the mean over the women that have both, with how many', () => {
  // Before 40 + 52 + 60 + 32 + 44 = 228, ÷ 5 = 45.6; after 60 + 52 + 56 + 48 + 64 = 280, ÷ 5 = 56.0; change 52 ÷ 5 = 10.4.
  const expected = {
    withheld: false,
    women: 5,
    beforeTenths: 456,
    afterTenths: 560,
    changeTenths: 104,
  };
  expect(beforeAfter(five)).toEqual(expected);
  expect(beforeAfter([...five, reading('f', 0, 100)])).toEqual(expected);
});

test('of several, the first and the last by day count, in whatever order they were written', () => {
  expect(beforeAfter([...five, reading('a', 90, 0), reading('e', 300, 69)])).toMatchObject({
    afterTenths: 570,
    changeTenths: 114,
  });
  expect(beforeAfter([...five].reverse())).toEqual(beforeAfter(five));
});

test('two on one day are one: the later line counts', () => {
  expect(beforeAfter([...five.slice(0, 8), reading('e', 0, 44), reading('e', 0, 48)])).toEqual({
    withheld: true,
  });
});

test('a change for the worse is rounded as far as one for the better', () => {
  const six = (step: number) =>
    'abcdef'
      .split('')
      .flatMap((woman) => both(woman, 50, 50))
      .concat(reading('a', 200, 50 + step));
  // 2 ÷ 6 = 0.33… is 0.3; 1 ÷ 20 = 0.05 is just half of a tenth, and goes away from 0.
  expect(beforeAfter(six(2))).toMatchObject({ changeTenths: 3 });
  expect(beforeAfter(six(-2))).toMatchObject({ changeTenths: -3 });
  const twenty = (step: number) => [
    ...Array.from({ length: 19 }, (_, index) => both(`w${index}`, 50, 50)).flat(),
    ...both('x', 50, 50 + step),
  ];
  expect(beforeAfter(twenty(1))).toMatchObject({ women: 20, changeTenths: 1 });
  expect(beforeAfter(twenty(-1))).toMatchObject({ women: 20, changeTenths: -1 });
});

test('nothing is said of fewer than five', () => {
  expect(SMALLEST_CELL).toBe(5);
  expect(beforeAfter(five.slice(0, 8))).toEqual({ withheld: true });
  expect(beforeAfter([])).toEqual({ withheld: true });
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 3 }),
          fc.integer({ min: 0, max: 9 }),
          fc.integer({ min: 0, max: 100 }),
        ),
      ),
      (rows) => {
        const few = rows.map(([woman, day, value]) => reading(String(woman), day, value));
        expect(beforeAfter(few)).toEqual({ withheld: true });
      },
    ),
  );
});
