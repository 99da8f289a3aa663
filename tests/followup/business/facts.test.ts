/** What facts about businesses come to, what is refused, and that her cards go with her name while her figures stay. */
import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../../src/followup/cards.ts';
import { business, day, euros, step, stepDone, visit } from '../trade.ts';
import { give, lastOf, noted, say, stateOf, taken, team } from '../world.ts';

function begun() {
  const worlds = team('a', 'b');
  const [a, b] = worlds;
  say(a, noted('w1'), noted('w2'), business('b1', 'w1'));
  give(a, b);
  return worlds;
}

test('a business is said anew, and stays in the book since it was first', () => {
  const [a] = begun();
  const more = { on: day('2025-06-01'), startedOn: day('2024-09-01'), registered: true, what: 'new' };
  expect(say(a, business('b1', 'w1', more))).toBe('written');
  expect(stateOf(a).businesses.b1).toEqual({
    ...{ id: 'b1', woman: 'w1', since: '2025-03-04' },
    ...{ what: 'new', startedOn: '2024-09-01', registered: true },
  });
});

test('visits of two phones are both there; one that was taken back is not', () => {
  const [a, b] = begun();
  say(a, visit('b1', { figures: { sales: euros(900) } }));
  say(b, visit('b1', { on: day('2025-05-05'), figures: { profitAsked: euros(-20) } }));
  give(a, b);
  expect(stateOf(b).visits.b1?.map(({ on }) => on)).toEqual(['2025-03-04', '2025-05-05']);
  expect(say(b, taken('b1', lastOf(b)))).toBe('written');
  expect(stateOf(b).visits.b1?.map(({ figures }) => figures)).toEqual([{ sales: euros(900) }]);
});

test('a step is said anew without being undone, and can be not done after all', () => {
  const [a] = begun();
  say(a, step('s1', 'b1'), stepDone('s1', day('2025-04-01')), step('s1', 'b1', day('2025-05-01')));
  expect(stateOf(a).steps.s1).toMatchObject({ by: '2025-05-01', doneOn: '2025-04-01' });
  say(a, stepDone('s1', null));
  expect(stateOf(a).steps.s1?.doneOn).toBeNull();
});

describe('what is refused', () => {
  const dear = { sales: 1.5 as ReturnType<typeof euros> };
  test.each([
    ['unknownWoman', business('b2', 'w9')],
    ['businessOfAnother', business('b1', 'w2')],
    ['unknownBusiness', visit('b9')],
    ['unknownBusiness', step('s1', 'b9')],
    ['unknownStep', stepDone('s9')],
    ['nextStepNotAfter', visit('b1', { next: { step: 'text', by: day('2025-03-04') } })],
    ['badFact', visit('b1', { figures: dear })],
    ['badFact', visit('b1', { loanUse: ['stock', 'stock'] })],
  ])('%s', (code, draft) => {
    const [a] = begun();
    expect(say(a, draft)).toBe(code);
  });
  test('a step moved to another business', () => {
    const [a] = begun();
    say(a, business('b2', 'w2'), step('s1', 'b1'));
    expect(say(a, step('s1', 'b2'))).toBe('stepOfAnother');
  });
});

test('of a choice that only a newer app knows, the word is kept as it is', () => {
  const [a] = begun();
  expect(say(a, visit('b1', { problem: 'of-tomorrow', loanUse: ['of-tomorrow'] }))).toBe('written');
  expect(stateOf(a).visits.b1?.[0]).toMatchObject({ problem: 'of-tomorrow', loanUse: ['of-tomorrow'] });
});

test('with her name go what her business is, what was said at visits and the steps; days and figures stay', () => {
  const [a] = begun();
  const next = { step: 'next-card', by: day('2025-04-01') };
  say(a, visit('b1', { figures: { stock: euros(40) }, note: 'note-card', next }), step('s1', 'b1'));
  say(a, business('b2', 'w2'), visit('b2', { note: 'of-another' }));
  expect(cardsOf(stateOf(a), 'w1')).toEqual(['w1', 'what-b1', 'note-card', 'next-card', 'text-s1']);
  say(a, { fact: 'woman-erased', about: 'w1', data: { on: day('2025-06-01') } });
  expect(Object.keys(a.book.erased)).toEqual(['w1', 'what-b1', 'note-card', 'next-card', 'text-s1']);
  expect(stateOf(a).visits.b1?.[0]?.figures).toEqual({ stock: euros(40) });
  expect(say(a, visit('b1'))).toBe('womanErased');
  expect(say(a, visit('b2'))).toBe('written');
});
