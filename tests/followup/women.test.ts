/** Intake and erasing: what the facts about a woman come to, what is refused, and what is held about her. */
import { describe, expect, test } from 'vitest';
import { cardsLeft, cardsOf } from '../../src/followup/cards.ts';
import { lastInterview } from '../../src/followup/women.ts';
import { DAY, give, interview, lastOf, noted, say, stateOf, taken, team, type World } from './world.ts';

const hers = (world: World, woman = 'w1') => stateOf(world).women[woman];

const came = (woman: string) =>
  ({ fact: 'presentation-attended', about: woman, data: { presentation: 'p1' } }) as const;
const held = { fact: 'presentation-held', about: 'p1', data: { on: DAY, where: null } } as const;

describe('intake', () => {
  test('a presentation, who came, both interviews and whether she is ready', () => {
    const [a] = team('a');
    expect(say(a, held, noted('w1'), came('w1'))).toBe('written');
    expect(say(a, interview('w1', 'technician'), interview('w1', 'socialWorker', 'n1'))).toBe('written');
    expect(say(a, { fact: 'readiness-said', about: 'w1', data: { is: 'ready', on: DAY } })).toBe('written');
    const woman = hers(a);
    expect(woman).toMatchObject({ trade: 'sewing', presentations: ['p1'], readiness: { is: 'ready' } });
    expect(woman && lastInterview(woman, 'socialWorker')).toMatchObject({ on: DAY, note: 'n1' });
  });

  test('what is noted anew takes the place of what was, but for the day she came first', () => {
    const [a] = team('a');
    say(a, noted('w1'));
    expect(say(a, noted('w1', { on: '2025-05-05' as never, trade: 'food', languages: ['ar', 'fr'] }))).toBe(
      'written',
    );
    expect(hers(a)).toMatchObject({ on: DAY, trade: 'food', languages: ['ar', 'fr'] });
  });

  test('of two phones that note her anew apart, the later line in the one order stands on both', () => {
    const [a, b] = team('a', 'b');
    say(a, noted('w1'));
    give(a, b);
    say(a, noted('w1', { trade: 'food' }));
    say(b, noted('w1', { trade: 'hair' }));
    give(a, b);
    give(b, a);
    expect(hers(a)?.trade).toBe('hair');
    expect(hers(b)).toEqual(hers(a));
  });

  test.each([
    ['badFact', noted('w1', { languages: ['es', 'es'] })],
    ['unknownWoman', interview('w9', 'technician')],
    ['unknownPresentation', { fact: 'presentation-attended', about: 'w1', data: { presentation: 'p9' } }],
    ['alreadyAttended', came('w1')],
    ['presentationKnown', held],
  ] as const)('%s is refused', (code, draft) => {
    const [a] = team('a');
    say(a, held, noted('w1'), came('w1'));
    const { length } = a.entries;
    expect(say(a, draft)).toBe(code);
    expect(a.entries).toHaveLength(length);
  });
});

describe('correcting', () => {
  test('a fact that was taken back has no effect any more, on every phone, and both stay in the history', () => {
    const [a, b] = team('a', 'b');
    say(a, noted('w1'));
    say(a, interview('w1', 'technician'));
    const wrong = lastOf(a);
    give(a, b);
    expect(say(b, taken('w1', wrong))).toBe('written');
    expect(say(b, taken('w1', wrong))).toBe('alreadyTakenBack');
    expect(say(b, taken('w2', wrong))).toBe('unknownFact');
    expect(say(b, taken('w1', lastOf(b)))).toBe('notTakenBack');
    give(b, a);
    expect(hers(a)?.interviews).toEqual([]);
    expect(a.book.facts?.map(({ fact }) => fact)).toEqual(['woman-noted', 'interviewed', 'taken-back']);
    expect(stateOf(a).takenBack).toEqual({ [wrong]: lastOf(b) });
  });

  test('in one go: taken back and said right', () => {
    const [a] = team('a');
    say(a, held, noted('w1'), came('w1'));
    expect(say(a, taken('w1', lastOf(a)), came('w1'))).toBe('written');
    expect(hers(a)?.presentations).toEqual(['p1']);
  });
});

describe('erasing', () => {
  test('her cards go, also those of what was taken back, and ids and days stay', () => {
    const [a, b] = team('a', 'b');
    say(a, noted('w1', { neighbourhood: 'n1' }), interview('w1', 'technician', 'n2'));
    say(a, taken('w1', lastOf(a)), interview('w1', 'technician', 'n3'), noted('w1', { neighbourhood: null }));
    expect(cardsOf(stateOf(a), 'w1')).toEqual(['w1', 'n1', 'n2', 'n3']);
    expect(say(a, { fact: 'woman-erased', about: 'w1', data: { on: DAY } })).toBe('written');
    give(a, b);
    expect(Object.keys(b.book.erased).sort()).toEqual(['n1', 'n2', 'n3', 'w1']);
    expect(hers(b)).toMatchObject({ id: 'w1', interviews: [{ on: DAY }], erased: lastOf(a) });
    expect(say(b, interview('w1', 'technician'))).toBe('womanErased');
    expect(say(b, taken('w1', lastOf(a)))).toBe('notTakenBack');
  });

  test('what a phone wrote of her that did not know is found, to be erased too', () => {
    const [a, b] = team('a', 'b');
    say(a, noted('w1'));
    give(a, b);
    say(a, { fact: 'woman-erased', about: 'w1', data: { on: DAY } });
    say(b, interview('w1', 'socialWorker', 'late'));
    give(b, a);
    expect(cardsLeft(stateOf(a), a.book)).toEqual(['late']);
  });
});

test('facts of a newer app are kept and counted, without effect, and the rest is read', () => {
  const [a] = team('a');
  say(a, noted('w1'));
  const facts = a.book.facts ?? [];
  const [known] = facts;
  if (!known) throw new Error('no fact');
  const newer = { ...known, entry: 'sheet-z:1', fact: 'of-tomorrow' };
  const otherShape = { ...known, entry: 'sheet-z:2', about: 'w2', data: { on: DAY, mood: 'good' } };
  a.book.facts = [newer, ...facts, otherShape];
  expect(stateOf(a).newer).toEqual(['sheet-z:1', 'sheet-z:2']);
  expect(Object.keys(stateOf(a).women)).toEqual(['w1']);
});
