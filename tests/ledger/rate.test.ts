/** Rates come out as decimal.js has them with more digits than they need: a second way, which shares nothing with the first. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount } from '../../src/ledger/money.ts';
import {
  annuity,
  equalPart,
  percentOf,
  percentText,
  shareOfPeople,
  timesRate,
} from '../../src/ledger/rate.ts';

const Long = Decimal.clone({ precision: 400 });
const values = fc.integer({ min: 0, max: 2 ** 40 }).map(amount);
const either = fc.integer({ min: -(2 ** 39), max: 2 ** 39 }).map(amount);
const steps = fc.constantFrom(1, 2, 5, 25, 50, 500).map(amount);
const rates = fc
  .tuple(
    fc.integer({ min: 0, max: 9_999 }),
    fc.integer({ min: 0, max: 999_999 }),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([whole, rest, digits]) =>
    digits === 0 ? `${whole}` : `${whole}.${String(rest).padStart(6, '0').slice(0, digits)}`,
  );
const toStep = (exact: Decimal, step: number): number =>
  exact.dividedBy(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step).toNumber();

describe('rates', () => {
  test('a limit is rounded down, below zero too', () => {
    fc.assert(
      fc.property(either, rates, (value, rate) => {
        const exact = new Long(value).times(rate).floor().toNumber();
        expect(timesRate(value, rate)).toBe(amount(Math.min(Number.MAX_SAFE_INTEGER, exact)));
      }),
    );
    expect(timesRate(amount(Number.MAX_SAFE_INTEGER), '4')).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('a charge is the nearest cash step, halves away from zero', () => {
    fc.assert(
      fc.property(either, rates, steps, (value, rate, step) => {
        expect(percentOf(value, rate, step)).toBe(
          amount(toStep(new Long(value).times(rate).dividedBy(100), step)),
        );
      }),
    );
    expect(percentOf(amount(50), '1', amount(1))).toBe(1);
    expect(percentOf(amount(-50), '1', amount(1))).toBe(-1);
    expect(percentOf(amount(49), '1', amount(1))).toBe(0);
  });

  test('an equal part and an annuity are the nearest cash step', () => {
    const percents = rates.filter((rate) => !/^[0.]+$/u.test(rate));
    fc.assert(
      fc.property(
        values,
        percents,
        fc.integer({ min: 1, max: 120 }),
        steps,
        (value, percent, count, step) => {
          expect(equalPart(value, count, step)).toBe(toStep(new Long(value).dividedBy(count), step));
          const rate = new Long(percent).dividedBy(100);
          const grown = rate.plus(1).pow(count);
          const each = new Long(value).times(rate).times(grown).dividedBy(grown.minus(1));
          expect(annuity(value, percent, count, step)).toBe(toStep(each, step));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a part in percent has two decimals, halves away from zero', () => {
    fc.assert(
      fc.property(
        either,
        values.map((value) => amount(value + 1)),
        (part, whole) => {
          const text = new Long(part).times(100).dividedBy(whole).toFixed(2, Decimal.ROUND_HALF_UP);
          expect(percentText(part, whole)).toBe(text === '-0.00' ? '0.00' : text);
        },
      ),
    );
    expect(percentText(amount(-1), amount(8))).toBe('-12.50');
  });

  test('a quorum is rounded up', () => {
    const people = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 100 }), (all, percent) => {
        const least = shareOfPeople(all, percent);
        expect(least * 100).toBeGreaterThanOrEqual(all * percent);
        expect((least - 1) * 100).toBeLessThan(all * percent);
      }),
    );
    expect(shareOfPeople(5, 50)).toBe(3);
  });
});
