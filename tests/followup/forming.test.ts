/** The board, as plain data: who can be placed where, what women have in common, and the facts by which a group becomes a community. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  factsOfForming,
  groupsForming,
  inCommon,
  placeOf,
  womenOf,
  womenToPlace,
} from '../../src/followup/forming.ts';
import type { Woman } from '../../src/followup/women.ts';
import {
  begun,
  DAY,
  formed,
  give,
  lastOf,
  noted,
  placed,
  say,
  stateOf,
  taken,
  team,
  type World,
} from './world.ts';

const WOMEN = ['w1', 'w2', 'w3', 'w4'] as const;
const erased = (woman: string) => ({ fact: 'woman-erased', about: woman, data: { on: DAY } }) as const;

/** Four women, of whom w1 and w2 stand in g1, on two phones. */
function board(): readonly [World, World] {
  const [a, b] = team('a', 'b');
  say(a, ...WOMEN.map((woman) => noted(woman)), begun('g1'), begun('g2'));
  say(a, placed('w1', 'g1'), placed('w2', 'g1'));
  give(a, b);
  return [a, b];
}

const exchange = (a: World, b: World): void => {
  give(a, b);
  give(b, a);
};

const idsIn = (world: World, group: string) => womenOf(stateOf(world), group).map(({ id }) => id);

const community = (book: string, ...women: string[]) => ({
  book,
  on: DAY,
  members: women.map((woman) => ({ woman, member: `${book}-${woman}` })),
});

describe('who is to be placed', () => {
  test('neither who was erased nor who is a member of a community', () => {
    const [a] = board();
    say(a, formed('g1', 'book-1', 'w1', 'w2'), erased('w3'));
    expect(womenToPlace(stateOf(a)).map(({ id }) => id)).toEqual(['w4']);
    expect(groupsForming(stateOf(a)).map(({ id }) => id)).toEqual(['g2']);
  });

  test('who came into a group while another phone made a community of it without her is to be placed again', () => {
    const [a, b] = board();
    say(a, formed('g1', 'book-1', 'w1', 'w2'));
    say(b, placed('w3', 'g1'));
    exchange(a, b);
    const { w3 } = stateOf(a).women;
    expect(w3 && placeOf(stateOf(a), w3)).toBeNull();
    expect(womenToPlace(stateOf(a)).map(({ id }) => id)).toEqual(['w3', 'w4']);
  });

  test('two phones that move the same woman apart: she stands in one group, the same on both', () => {
    const [a, b] = board();
    say(a, placed('w1', 'g2'));
    say(b, placed('w1', null));
    exchange(a, b);
    expect(stateOf(a)).toEqual(stateOf(b));
    expect([...idsIn(a, 'g1'), ...idsIn(a, 'g2')].filter((id) => id === 'w1').length).toBeLessThanOrEqual(1);
    expect(idsIn(a, 'g1')).toEqual(['w2']);
  });

  test('an empty group that was begun by mistake is taken back by its line', () => {
    const [a] = board();
    const entry = stateOf(a).groups.g2?.entry ?? '';
    expect(entry).not.toBe('');
    expect(say(a, taken('g2', entry))).toBe('written');
    expect(groupsForming(stateOf(a)).map(({ id }) => id)).toEqual(['g1']);
  });
});

describe('in common', () => {
  const woman = (trade: string, languages: readonly string[], availability: readonly string[]): Woman =>
    ({ trade, languages, availability }) as unknown as Woman;

  test('what all of them speak, when all of them can, and their trades by how many', () => {
    const women = [
      woman('food', ['ar', 'es', 'fr'], ['mornings', 'evenings']),
      woman('sewing', ['fr', 'ar'], ['evenings']),
      woman('food', ['ca', 'ar', 'fr'], ['evenings', 'sundays']),
    ];
    expect(inCommon(women)).toEqual({
      languages: ['ar', 'fr'],
      times: ['evenings'],
      trades: [
        { trade: 'food', women: 2 },
        { trade: 'sewing', women: 1 },
      ],
    });
  });

  test('nothing of nobody, and nothing where one of them shares it not', () => {
    expect(inCommon([])).toEqual({ languages: [], times: [], trades: [] });
    expect(inCommon([woman('food', ['ar'], []), woman('food', ['es'], ['mornings'])])).toMatchObject({
      languages: [],
      times: [],
    });
  });
});

describe('becoming a community', () => {
  test('all who were founded with it are its members, once', () => {
    const [a] = board();
    const it = community('book-1', 'w1', 'w2');
    expect(say(a, ...factsOfForming(stateOf(a), 'g1', it))).toBe('written');
    expect(stateOf(a).women.w2?.member).toEqual({ book: 'book-1', member: 'book-1-w2' });
    expect(factsOfForming(stateOf(a), 'g1', it)).toEqual([]);
  });

  test('whom another phone moved meanwhile is a member of the book all the same; who was erased or is one elsewhere is left out', () => {
    const [a, b] = board();
    say(a, placed('w3', 'g1'), placed('w4', 'g1'));
    give(a, b);
    const it = community('book-1', ...WOMEN);
    say(b, placed('w1', 'g2'), erased('w2'), placed('w3', 'g2'), formed('g2', 'book-2', 'w3', 'w1'));
    say(b, placed('w4', null));
    give(b, a);
    expect(say(a, ...factsOfForming(stateOf(a), 'g1', it))).toBe('written');
    expect(stateOf(a).groups.g1?.formed?.members).toEqual([{ woman: 'w4', member: 'book-1-w4' }]);
    expect(stateOf(a).women.w4).toMatchObject({ group: 'g1', member: { book: 'book-1' } });
  });

  test('nothing is told of a book of which nobody is left', () => {
    const [a] = board();
    say(a, erased('w1'), erased('w2'));
    expect(factsOfForming(stateOf(a), 'g1', community('book-1', 'w1', 'w2'))).toEqual([]);
  });

  test('formed on two phones at the same time: the first in the one order stands, and the other is shown beside it, on both', () => {
    const [a, b] = board();
    say(a, ...factsOfForming(stateOf(a), 'g1', community('book-1', 'w1', 'w2')));
    say(b, ...factsOfForming(stateOf(b), 'g1', community('book-2', 'w1', 'w2')));
    const line = lastOf(b);
    exchange(a, b);
    expect(stateOf(a)).toEqual(stateOf(b));
    const { g1 } = stateOf(a).groups;
    expect(g1?.formed?.book).toBe('book-1');
    expect(g1?.alsoFormed).toMatchObject([{ entry: line, book: 'book-2' }]);
    expect(stateOf(a).women.w1?.member?.book).toBe('book-1');
  });
});

/** What a phone does on the board; what is refused there is not written. */
const step = fc.record({
  phone: fc.constantFrom(0, 1),
  woman: fc.constantFrom(...WOMEN),
  group: fc.constantFrom('g1', 'g2', null),
  does: fc.constantFrom('move', 'move', 'move', 'form', 'erase', 'exchange'),
});

test('whatever two phones do apart: both see the same, every woman stands in one place at most, and is a member of one book', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 24 }), (steps) => {
      const worlds = board();
      for (const [at, { phone, woman, group, does }] of steps.entries()) {
        const world = worlds[phone] ?? worlds[0];
        const state = stateOf(world);
        if (does === 'exchange') exchange(...worlds);
        else if (does === 'erase') say(world, erased(woman));
        else if (does === 'move') say(world, placed(woman, group));
        else if (group !== null)
          say(world, ...factsOfForming(state, group, community(`book-${at}`, ...idsIn(world, group))));
      }
      exchange(...worlds);
      const [state, other] = worlds.map(stateOf);
      expect(state).toEqual(other);
      if (!state) return;
      const forming = groupsForming(state).flatMap(({ id }) => womenOf(state, id).map((one) => one.id));
      expect(new Set(forming).size).toBe(forming.length);
      for (const { formed: one } of Object.values(state.groups))
        for (const { woman, member } of one?.members ?? []) {
          const { book } = state.women[woman]?.member ?? {};
          if (book === one?.book) expect(state.women[woman]?.member?.member).toBe(member);
          expect(forming).not.toContain(woman);
        }
    }),
    { numRuns: 300 },
  );
});
