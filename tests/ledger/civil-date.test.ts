/** Days of the wall calendar: real days only, months of any length, and no sum that leaves the calendar. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  isCivilDate,
  monthsElapsed,
} from '../../src/ledger/civil-date.ts';

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => civilDate(date.toISOString().slice(0, 10)));

describe('civil dates', () => {
  test.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '1899-12-31',
    '2200-01-01',
    '24-01-01',
    '2024-1-1',
    'tomorrow',
    '',
  ])('%s is no day', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(/not a civil date/u);
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 2, '2024-03-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['1900-01-31', 1, '1900-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2199-12-31', 1, '2199-12-31'],
    ['1900-01-01', -1, '1900-01-01'],
  ])('%s and %i months is %s', (start, months, end) => {
    expect(addMonths(civilDate(start), months)).toBe(end);
  });

  test('sums give real days, and days count back', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -9000, max: 9000 }),
        fc.integer({ min: -500, max: 500 }),
        (day, some, months) => {
          const later = addDays(day, some);
          expect(isCivilDate(later) && isCivilDate(addMonths(day, months))).toBe(true);
          if (later > '1900-01-01' && later < '2199-12-31') expect(daysBetween(day, later)).toBe(some);
          const moved = addMonths(day, months);
          expect(months > 0 ? moved >= day : moved <= day).toBe(true);
        },
      ),
    );
  });

  test('months elapsed are the monthly dates that have come', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 9000 }), (start, some) => {
        const day = addDays(start, some);
        const elapsed = monthsElapsed(start, day);
        expect(addMonths(start, elapsed) <= day).toBe(true);
        if (day < '2199-12-31') expect(addMonths(start, elapsed + 1) > day).toBe(true);
      }),
    );
  });
});
