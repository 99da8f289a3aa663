/** What facts about courses come to, and that two phones that mark one session do not undo each other. */
import { describe, expect, test } from 'vitest';
import { course, joined, left, marked, session } from '../trade.ts';
import { give, noted, say, stateOf, team } from '../world.ts';

function begun() {
  const worlds = team('a', 'b');
  const [a, b] = worlds;
  say(a, noted('w1'), noted('w2'), noted('w3'));
  say(a, course('c1'), course('c2'), joined('c1', 'w1', 'w2'), session('s1', 'c1'));
  give(a, b);
  return worlds;
}

test('two phones mark different women of one session: both marks stand', () => {
  const [a, b] = begun();
  say(a, marked('s1', ['w1']));
  say(b, marked('s1', [], ['w2']));
  give(a, b);
  give(b, a);
  expect(stateOf(a).sessions.s1?.marks).toEqual({ w1: 'came', w2: 'missed' });
  expect(stateOf(b)).toEqual(stateOf(a));
});

test('who joins twice is in it once; who leaves keeps what she attended', () => {
  const [a, b] = begun();
  say(a, marked('s1', ['w1'], ['w2']), left('c1', 'w1'));
  say(b, joined('c1', 'w2', 'w3'));
  give(a, b);
  expect(stateOf(b).courses.c1?.women).toEqual(['w2', 'w3']);
  expect(stateOf(b).sessions.s1?.marks).toEqual({ w1: 'came', w2: 'missed' });
});

test('a course is renamed, and a session put on another day, without losing anybody', () => {
  const [a] = begun();
  say(a, marked('s1', ['w1']), course('c1', 'Cuentas y precios'), session('s1', 'c1'));
  expect(stateOf(a).courses.c1).toMatchObject({ name: 'Cuentas y precios', women: ['w1', 'w2'] });
  expect(stateOf(a).sessions.s1?.marks).toEqual({ w1: 'came' });
});

describe('what is refused', () => {
  test.each([
    ['unknownCourse', joined('c9', 'w1')],
    ['unknownWoman', joined('c1', 'w9')],
    ['notInCourse', left('c1', 'w3')],
    ['notInCourse', marked('s1', ['w3'])],
    ['unknownCourse', session('s2', 'c9')],
    ['unknownSession', session('s2', 'c1', 's9')],
    ['unknownSession', marked('s9', ['w1'])],
    ['sessionOfAnother', session('s1', 'c2')],
    ['sessionOfAnother', session('s2', 'c2', 's1')],
    ['badFact', marked('s1', [])],
    ['badFact', marked('s1', ['w1'], ['w1'])],
    ['badFact', course('c3', ' ')],
  ])('%s', (code, draft) => {
    const [a] = begun();
    expect(say(a, draft)).toBe(code);
  });
});
