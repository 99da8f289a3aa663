/** Totals of communities that share no more: taken in once, and what of a month stands where several came. */
import { describe, expect, test } from 'vitest';
import { latestOf, monthsReceived, signerOf } from '../../src/followup/totals.ts';
import { received, signedMonth } from './totals-made.ts';
import { give, lastOf, say, stateOf, taken, team, type World } from './world.ts';

const monthsOf = (world: World, book = 'book-1') =>
  monthsReceived(stateOf(world).totals[book] ?? []).map(
    ({ month, standing, phones, replaced, disagreeing }) => [
      month,
      standing.signed.totals.figures.savings?.part,
      phones,
      replaced.length,
      disagreeing.length,
    ],
  );

describe('totals of a community', () => {
  test('stand by month, the newest first, as they were given', () => {
    const [a] = team('a');
    expect(say(a, received('book-1'))).toBe('written');
    expect(
      say(a, received('book-1', { month: '2025-03', meeting: 5, savings: 3000, community: 'Formigues' })),
    ).toBe('written');
    expect(say(a, received('book-2', { savings: 9 }))).toBe('written');
    expect(monthsOf(a)).toEqual([
      ['2025-03', 3000, 1, 0, 0],
      ['2025-01', 1000, 1, 0, 0],
    ]);
    expect(latestOf(stateOf(a).totals['book-1'] ?? [])?.community).toBe('Formigues');
    expect(stateOf(a).totals['book-1']?.[0]?.signed).toEqual(signedMonth('book-1'));
  });

  test.each([
    ['totalsKnown', received('book-1')],
    ['totalsOfAnother', received('book-1', { month: '2025-02' }, 'book-2')],
    ['written', received('book-1', { by: 'b' })],
    ['written', received('book-1', { month: '2025-02' })],
  ])('refused or not: %s', (code, draft) => {
    const [a] = team('a');
    say(a, received('book-1'));
    expect(say(a, draft)).toBe(code);
  });

  test('what two phones of the community say alike is one month with two behind it', () => {
    const [a] = team('a');
    say(a, received('book-1'), received('book-1', { by: 'b' }));
    expect(monthsOf(a)).toEqual([['2025-01', 1000, 2, 0, 0]]);
  });

  test('what they say otherwise of the same meeting is shown beside it, never chosen', () => {
    const [a] = team('a');
    say(a, received('book-1'), received('book-1', { by: 'b', savings: 1001 }));
    expect(monthsOf(a)).toEqual([['2025-01', 1000, 1, 0, 1]]);
    say(a, received('book-1', { by: 'c', seal: 'cd'.repeat(16) }));
    expect(monthsOf(a)).toEqual([['2025-01', 1000, 1, 0, 2]]);
  });

  test('a later meeting of the month stands, whichever came first', () => {
    const [a] = team('a');
    say(a, received('book-1', { meeting: 3, savings: 3000 }), received('book-1', { meeting: 2 }));
    expect(monthsOf(a)).toEqual([['2025-01', 3000, 1, 1, 0]]);
  });

  test('two phones of the team that took in the same have it once; who signed is known from then on', () => {
    const [a, b] = team('a', 'b');
    say(a, received('book-1'));
    say(b, received('book-1'));
    give(a, b);
    give(b, a);
    expect(stateOf(a).totals['book-1']).toHaveLength(1);
    const known = stateOf(b).totals['book-1'] ?? [];
    expect(signerOf([], 'a'.repeat(44))).toBe('first');
    expect(signerOf(known, 'a'.repeat(44))).toBe('known');
    expect(signerOf(known, 'b'.repeat(44))).toBe('new');
  });

  test('taken back they are gone, and may come again', () => {
    const [a] = team('a');
    say(a, received('book-1'));
    const entry = lastOf(a);
    expect(say(a, taken('book-1', entry))).toBe('written');
    expect(monthsOf(a)).toEqual([]);
    expect(say(a, received('book-1'))).toBe('written');
  });
});
