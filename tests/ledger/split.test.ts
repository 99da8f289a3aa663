/** The exact split by examples that can be worked out by hand; that it holds for any figures is in invariants/split.test.ts. */
import { describe, expect, test } from 'vitest';
import { amount } from '../../src/ledger/money.ts';
import { instalmentParts, split, type Weight } from '../../src/ledger/split.ts';

describe('what is below a cash step goes to the one who is served first', () => {
  test.each<[string, number, Weight[], number, number[]]>([
    ['of equal remainders the first of the list', 12, [1, 1], 0, [7, 5]],
    ['from the start round', 12, [1, 1], 1, [5, 7]],
    ['never one without a weight', 12, [0, 1], 0, [0, 12]],
    ['never one without a weight, not by the start either', 12, [1, 0], 1, [12, 0]],
    ['who the start says where all is below a step', 3, [1, 2], 0, [3, 0]],
  ])('%s', (_, whole, weights, startAt, parts) => {
    expect(split(amount(whole), weights, startAt, amount(5))).toEqual(parts);
  });
});

describe('what is no split', () => {
  const NEGATIVE = 'split takes a whole and a step that are not negative';
  const UNEVEN = 'weights are whole numbers from 0';
  const NOTHING = 'split needs a weight above 0';

  test.each<[string, number, Weight[], number, string]>([
    ['a whole below zero', -1, [1], 1, NEGATIVE],
    ['no step', 10, [1], 0, NEGATIVE],
    ['a weight below zero', 10, [2, -1], 1, UNEVEN],
    ['a great weight below zero', 10, [2n, -1n], 1, UNEVEN],
    ['part of a weight', 10, [1, 0.5], 1, UNEVEN],
    ['a weight that a number cannot hold exactly', 10, [1, 2 ** 53], 1, UNEVEN],
    ['no weights', 10, [], 1, NOTHING],
    ['weights of nothing', 10, [0, 0n], 1, NOTHING],
  ])('%s', (_, whole, weights, step, why) => {
    expect(() => split(amount(whole), weights, 0, amount(step))).toThrow(why);
  });

  test.each([
    ['no instalment', 0, 5],
    ['no step', 2, 0],
  ])('%s', (_, count, step) => {
    expect(() => instalmentParts(amount(10), count, amount(step))).toThrow(
      'at least one instalment and a step',
    );
  });

  test('nothing splits into nothing', () => {
    expect(split(amount(0), [0, 3])).toEqual([0, 0]);
    expect(instalmentParts(amount(0), 2, amount(5))).toEqual([0, 0]);
  });
});
