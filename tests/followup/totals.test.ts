/** Totals of communities that share no more: taken in once, and what of a month stands where several came. */
import { describe, expect, test } from 'vitest';
import { latestOf, monthsReceived, signerOf } from '../../src/followup/totals.ts';
import { isKnownOutside, MOST_SECRETS } from '../../src/followup/totals-box.ts';
import { boxClosed, boxMade, received, signedMonth } from './totals-made.ts';
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

describe('boxes for totals', () => {
  const boxOf = (world: World, id = 'box-1') => stateOf(world).totalsBoxes[id];
  const phone = (id: string, acts: boolean) => ({ id, removal: acts ? { by: [], acts, heads: {} } : null });

  test('of a box the newest secret comes first, and as many as are read are kept', () => {
    const [a] = team('a');
    for (const secret of ['A', 'B', 'C', 'D', 'E'])
      expect(say(a, boxMade('box-1', { secret }))).toBe('written');
    expect(boxOf(a)?.secrets.map(({ secret }) => secret[0])).toEqual(
      ['E', 'D', 'C', 'B'].slice(0, MOST_SECRETS),
    );
    expect(say(a, boxMade('box-1', { name: 'Las Hormigas' }))).toBe('written');
    expect(boxOf(a)?.name).toBe('Las Hormigas');
  });

  test.each([
    ['written', boxClosed('box-1')],
    ['unknownTotalsBox', boxClosed('box-9')],
    ['badFact', boxMade('box-1', { secret: 'AB' })],
    ['badFact', boxMade('box-1', { name: ' ' })],
  ])('%s', (code, draft) => {
    const [a] = team('a');
    say(a, boxMade('box-1'));
    expect(say(a, draft)).toBe(code);
  });

  test('closed it is read no more; made again by the id it begins anew; taken back it is as it was before', () => {
    const [a] = team('a');
    say(a, boxMade('box-1'), boxMade('box-1', { secret: 'B' }));
    say(a, boxClosed('box-1'));
    expect(boxOf(a)).toBeUndefined();
    expect(say(a, boxClosed('box-1'))).toBe('unknownTotalsBox');
    say(a, boxMade('box-1', { secret: 'C' }));
    expect(boxOf(a)?.secrets).toHaveLength(1);
    expect(say(a, taken('box-1', lastOf(a)))).toBe('written');
    expect(boxOf(a)).toBeUndefined();
  });

  test('somebody outside knows it once a phone is out of the team that was not out when it was made', () => {
    const [a] = team('a');
    say(a, boxMade('box-1', { without: ['gone'] }));
    const box = boxOf(a);
    if (!box) throw new Error('it was made');
    const own = { a: phone('a', false), gone: phone('gone', true) };
    expect(isKnownOutside(box, own)).toBe(false);
    expect(isKnownOutside(box, { ...own, b: phone('b', false) })).toBe(false);
    expect(isKnownOutside(box, { ...own, b: phone('b', true) })).toBe(true);
    say(a, boxMade('box-1', { secret: 'B', without: ['gone', 'b'] }));
    const anew = boxOf(a);
    expect(anew && isKnownOutside(anew, { ...own, b: phone('b', true) })).toBe(false);
  });

  test('what came by a box says so', () => {
    const [a] = team('a');
    const draft = received('book-1');
    say(a, { ...draft, data: { ...draft.data, box: 'box-1' } } as typeof draft);
    say(a, received('book-1', { month: '2025-02' }));
    expect(stateOf(a).totals['book-1']?.map(({ box }) => box)).toEqual(['box-1', undefined]);
  });
});
