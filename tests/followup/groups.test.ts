/** Forming: women are placed in groups to be, and a group becomes a community, once. */
import { describe, expect, test } from 'vitest';
import {
  begun,
  formed,
  give,
  lastOf,
  named,
  noted,
  placed,
  say,
  stateOf,
  taken,
  team,
  type World,
} from './world.ts';

const groupOf = (world: World, woman: string) => stateOf(world).women[woman]?.group;

function ready(...names: ('a' | 'b')[]) {
  const worlds = team(...(names as ['a', 'b']));
  const [a] = worlds;
  say(a, noted('w1'), noted('w2'), noted('w3'), begun('g1'), begun('g2'));
  say(a, placed('w1', 'g1'), placed('w2', 'g1'));
  for (const other of worlds.slice(1)) give(a, other);
  return worlds;
}

describe('the board', () => {
  test('a woman stands in one group, the last one she was put in, or in none', () => {
    const [a] = ready('a');
    say(a, placed('w1', 'g2'));
    expect(groupOf(a, 'w1')).toBe('g2');
    say(a, placed('w1', null));
    expect(groupOf(a, 'w1')).toBeNull();
  });

  test('a group that was taken back holds nobody', () => {
    const [a] = team('a');
    say(a, noted('w1'), begun('g1'));
    const group = lastOf(a);
    say(a, placed('w1', 'g1'));
    expect(say(a, taken('g1', group))).toBe('written');
    expect(groupOf(a, 'w1')).toBeNull();
    expect(say(a, placed('w1', 'g1'))).toBe('unknownGroup');
  });
});

describe('the name of a group', () => {
  const nameOf = (world: World) => stateOf(world).groups.g1?.name;

  test('is the card with its id, then the one that was said last; taken back, the one before', () => {
    const [a] = ready('a');
    expect(nameOf(a)).toBe('g1');
    expect(say(a, named('g1', 'name-1'), named('g1', 'name-2'))).toBe('written');
    expect(nameOf(a)).toBe('name-2');
    expect(say(a, taken('g1', lastOf(a)))).toBe('written');
    expect(nameOf(a)).toBe('name-1');
    expect(stateOf(a).women.w1?.group).toBe('g1');
  });

  test('two phones that rename it apart: the later in the one order stands, on both', () => {
    const [a, b] = ready('a', 'b');
    say(a, named('g1', 'name-a'));
    say(b, named('g1', 'name-b'), named('g1', 'name-b2'));
    give(a, b);
    give(b, a);
    expect(nameOf(a)).toBe('name-b2');
    expect(stateOf(b)).toEqual(stateOf(a));
    say(a, named('g1', 'name-a2'));
    give(a, b);
    expect(nameOf(b)).toBe('name-a2');
  });
});

describe('a community', () => {
  test('is formed of the women of the group, who are its members by id', () => {
    const [a] = ready('a');
    expect(say(a, formed('g1', 'book-1', 'w1', 'w2'))).toBe('written');
    expect(stateOf(a).groups.g1?.formed).toMatchObject({ book: 'book-1' });
    expect(stateOf(a).women.w1?.member).toEqual({ book: 'book-1', member: 'member-w1' });
    expect(stateOf(a).women.w3?.member).toBeNull();
  });

  test.each([
    ['groupFormed', formed('g1', 'book-2', 'w3')],
    ['groupFormed', placed('w3', 'g1')],
    ['inCommunity', placed('w1', 'g2')],
    ['notInGroup', formed('g2', 'book-2', 'w3')],
    ['communityKnown', formed('g2', 'book-1', 'w3')],
    ['unknownGroup', formed('g9', 'book-2', 'w3')],
    ['unknownGroup', named('g9', 'name-1')],
    ['groupFormed', named('g1', 'name-1')],
    ['groupKnown', begun('g2')],
    ['badFact', formed('g2', 'book-2', 'w3', 'w3')],
  ] as const)('%s is refused', (code, draft) => {
    const [a] = ready('a');
    say(a, formed('g1', 'book-1', 'w1', 'w2'));
    expect(say(a, draft)).toBe(code);
  });

  test('two phones that form it apart: the first in the one order stands, on both', () => {
    const [a, b] = ready('a', 'b');
    say(a, formed('g1', 'book-1', 'w1', 'w2'));
    say(b, placed('w2', 'g2'), formed('g1', 'book-2', 'w1'));
    give(a, b);
    give(b, a);
    expect(stateOf(b)).toEqual(stateOf(a));
    expect(stateOf(a).groups.g1?.formed?.book).toBe('book-1');
    expect(stateOf(a).women.w2).toMatchObject({ group: 'g1', member: { book: 'book-1' } });
  });
});
