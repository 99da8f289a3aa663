/** Who lacks what, by a course that can be followed with a finger. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CourseSession, courseStanding } from '../../../src/followup/courses/lacking.ts';
import { addDays, civilDate } from '../../../src/ledger/civil-date.ts';

const session = (
  id: string,
  on: string,
  marks: CourseSession['marks'],
  repeats: string | null = null,
): CourseSession => ({ id, on: civilDate(on), marks, repeats });

const prices = session('prices', '2026-02-03', { ana: 'came', fatou: 'came', ines: 'missed' });
const books = session('books', '2026-02-10', { ana: 'came', fatou: 'missed', ines: 'missed' });
const taxes = session('taxes', '2026-02-17', {});
const women = ['ana', 'fatou', 'ines', 'zoe'];

test('what each lacks of the sessions held, who lacks most first', () => {
  expect(courseStanding(women, [books, taxes, prices])).toEqual({
    held: ['prices', 'books'],
    lacking: [
      { woman: 'ines', sessions: ['prices', 'books'] },
      { woman: 'zoe', sessions: ['prices', 'books'] },
      { woman: 'fatou', sessions: ['books'] },
    ],
  });
});

test('a session that repeats another gives what was missed, and is none of its own', () => {
  const again = session('again', '2026-02-20', { ines: 'came', fatou: 'missed' }, 'books');
  const third = session('third', '2026-02-25', { fatou: 'came' }, 'again');
  expect(courseStanding(women, [prices, books, again, third])).toEqual({
    held: ['prices', 'books'],
    lacking: [
      { woman: 'zoe', sessions: ['prices', 'books'] },
      { woman: 'ines', sessions: ['prices'] },
    ],
  });
});

test('who is not in the course lacks nothing, and nobody lacks what was not held', () => {
  expect(courseStanding(['ana'], [prices, books, taxes]).lacking).toEqual([]);
  expect(courseStanding(women, [taxes])).toEqual({ held: [], lacking: [] });
  expect(courseStanding(women, [session('lost', '2026-02-03', { ana: 'came' }, 'unknown')]).held).toEqual([
    'lost',
  ]);
});

test('whatever repeats what: nobody lacks a session that she came to, and all else that was held', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const anySession = fc.record({
    id: fc.constantFrom(...ids),
    on: fc.integer({ min: 0, max: 9 }).map((day) => addDays(civilDate('2026-02-01'), day)),
    repeats: fc.option(fc.constantFrom(...ids, 'unknown')),
    marks: fc.dictionary(fc.constantFrom(...women), fc.constantFrom('came' as const, 'missed' as const), {
      noNullPrototype: true,
    }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anySession, { selector: ({ id }) => id }), (sessions) => {
      const { held, lacking } = courseStanding(women, sessions);
      for (const { id, marks, repeats } of sessions) {
        if (!held.includes(id)) continue;
        for (const woman of women) {
          const lacks = lacking.some((one) => one.woman === woman && one.sessions.includes(id));
          if (marks[woman] === 'came') expect(lacks).toBe(false);
          else if (repeats === null && sessions.every((other) => other.repeats === null))
            expect(lacks).toBe(true);
        }
      }
    }),
  );
});
