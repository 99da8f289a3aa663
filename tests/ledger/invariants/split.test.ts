/** L4: the split is exact and does not depend on who asks first; instalments are whole cash steps. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount } from '../../../src/ledger/money.ts';
import { instalmentParts, split } from '../../../src/ledger/split.ts';
import './books.ts';

const wholes = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(amount);
const weightLists = fc
  .array(fc.integer({ min: 0, max: 2 ** 40 }), { minLength: 1, maxLength: 40 })
  .filter((weights) => weights.some((weight) => weight > 0));
const steps = fc.constantFrom(1, 5, 50, 100, 500).map(amount);
const total = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);

describe('split', () => {
  test('L4 the parts add up to the whole, for any weights, start and cash step', () => {
    fc.assert(
      fc.property(wholes, weightLists, fc.nat(39), steps, (whole, weights, start, step) => {
        const parts = split(whole, weights, start % weights.length, step);
        expect(total(parts)).toBe(whole);
        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(parts.filter((part) => part % step !== 0).length).toBeLessThanOrEqual(1);
        parts.forEach((part, at) => {
          if (weights[at] === 0) expect(part).toBe(0);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('L4 no part is a step or more away from its exact share', () => {
    fc.assert(
      fc.property(wholes, weightLists, (whole, weights) => {
        const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        split(whole, weights).forEach((part, at) => {
          const off = BigInt(part) * all - BigInt(whole) * BigInt(weights[at] ?? 0);
          expect(off < all && off > -all).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('L4 the order of the list changes nothing where the remainders differ; the start says who is first where they do not', () => {
    const weighed = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }).map(amount),
        weighed,
        fc.nat(),
        (whole, weights, turn) => {
          const remainders = weights.map((weight) => (whole * weight) % total(weights));
          fc.pre(new Set(remainders).size === remainders.length);
          const at = turn % weights.length;
          const turned = [...weights.slice(at), ...weights.slice(0, at)];
          const parts = split(whole, weights);
          expect(split(whole, turned)).toEqual([...parts.slice(at), ...parts.slice(0, at)]);
        },
      ),
      { numRuns: 300 },
    );
    expect([0, 1, 2].map((start) => split(amount(100), [1, 1, 1], start))).toEqual([
      [34, 33, 33],
      [33, 34, 33],
      [33, 33, 34],
    ]);
  });

  test('instalments add up to the whole in whole cash steps, never falling, at most a step apart', () => {
    fc.assert(
      fc.property(wholes, fc.integer({ min: 1, max: 120 }), steps, (whole, count, step) => {
        const parts = instalmentParts(whole, count, step);
        expect(parts).toHaveLength(count);
        expect(total(parts)).toBe(whole);
        expect(parts.slice(0, -1).filter((part) => part % step !== 0)).toEqual([]);
        expect([...parts].sort((a, b) => a - b)).toEqual(parts);
        expect((parts.at(-1) ?? 0) - (parts[0] ?? 0)).toBeLessThan(2 * step);
      }),
    );
  });
});
