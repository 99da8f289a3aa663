// The times of the lock, also where the phone's clock was put elsewhere.
import { describe, expect, test } from 'vitest';
import { freeLeft, isTooLong, readTries, waitLeft, waitOf } from '../../../src/app/lock/times.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 2, 2, 12);

describe('wrong codes in a row', () => {
  test.each([
    [0, 5, 0],
    [4, 1, 0],
    [5, 0, 30_000],
    [6, 0, MINUTE],
    [7, 0, 5 * MINUTE],
    [8, 0, 15 * MINUTE],
    [100, 0, 15 * MINUTE],
  ])('after %i: %i are free, the next waits %i ms', (wrong, free, wait) => {
    expect(freeLeft({ wrong, at: NOON })).toBe(free);
    expect(waitOf(wrong)).toBe(wait);
  });

  test('the wait goes by with the clock, and begins again where it was put back', () => {
    const tries = { wrong: 7, at: NOON };
    expect(waitLeft(tries, NOON)).toBe(5 * MINUTE);
    expect(waitLeft(tries, NOON + 4 * MINUTE)).toBe(MINUTE);
    expect(waitLeft(tries, NOON + 9 * MINUTE)).toBe(0);
    expect(waitLeft(tries, NOON - 60 * MINUTE)).toBe(5 * MINUTE);
  });

  test('what is not understood counts as none', () => {
    for (const stored of [undefined, null, 3, { wrong: '7', at: NOON }, { wrong: 7 }])
      expect(readTries(stored)).toEqual({ wrong: 0, at: 0 });
    expect(readTries({ wrong: 7, at: NOON })).toEqual({ wrong: 7, at: NOON });
  });
});

describe('out of sight', () => {
  const left = { wall: NOON, ticks: 1_000 };
  const back = (wallMs: number, ticksMs: number) => ({ wall: NOON + wallMs, ticks: 1_000 + ticksMs });

  test.each([
    ['at once', 0, back(1, 1), true],
    ['within the time', 5, back(5 * MINUTE - 1, 5 * MINUTE - 1), false],
    ['for the time', 5, back(5 * MINUTE, 5 * MINUTE), true],
    ['the phone slept, its ticks stood still', 5, back(6 * MINUTE, 10), true],
    ['the clock stood still, its ticks went on', 5, back(0, 6 * MINUTE), true],
    ['the clock was put back', 15, back(-1, MINUTE), true],
  ])('%s', (_, minutes, when, asks) => {
    expect(isTooLong(left, when, minutes)).toBe(asks);
  });
});
