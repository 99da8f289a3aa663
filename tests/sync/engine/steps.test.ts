/** The engine's transitions one by one: what wakes it, how it rests, what a failure or a refusal leads to. */
import { describe, expect, test } from 'vitest';
import { begin } from '../../../src/sync/engine/begin.ts';
import { step } from '../../../src/sync/engine/step.ts';
import { xorAll } from '../../../src/sync/engine/sums.ts';
import type { Ask, Cause, Effect, Failure, Input, State, Survey } from '../../../src/sync/engine/types.ts';
import type { BookState } from '../../../src/sync/protocol.ts';
import { idOf } from './model.ts';

const EPOCH = '0'.repeat(32);
const NO_CARDS = { last: 0, count: 0, xor: xorAll([]) };
const bookOf = (ids: readonly string[], more: Partial<BookState> = {}): BookState => ({
  ...{ storeEpoch: EPOCH, last: ids.length, count: ids.length, xor: xorAll(ids), cards: NO_CARDS },
  ...more,
});
const survey = (more: Partial<Survey> = {}): Survey => ({
  ...{ mark: { storeEpoch: EPOCH, cursor: 0, cardsCursor: 0 }, kept: [], junk: [], there: [] },
  ...{ uncut: 0, waiting: 0, notSentSince: null },
  ...more,
});
const wake = (cause: Cause, jitter = 0.5): Input => ({ kind: 'wake', cause, jitter });
const unreachable: Input = { kind: 'failed', failure: { kind: 'unreachable' } };
const problem = (
  code: Extract<Failure, { kind: 'problem' }>['code'],
  retryAfterMs: number | null = null,
): Input => ({
  ...{ kind: 'failed', failure: { kind: 'problem', code, retryAfterMs } },
});
const read = (book: BookState): Input => ({ kind: 'answered', answer: { op: 'readBook', book } });
const cards: Input = {
  ...{ kind: 'cardsSurveyed', survey: { mark: survey().mark, there: [], here: [] } },
};

function run(
  state: State,
  ...inputs: readonly Input[]
): { readonly state: State; readonly effects: readonly Effect[] } {
  let last: { readonly state: State; readonly effects: readonly Effect[] } = { state, effects: [] };
  for (const input of inputs) last = step(last.state, input);
  return last;
}
const asksOf = (effects: readonly Effect[]): readonly Ask[] =>
  effects.flatMap((effect) => (effect.kind === 'ask' ? [effect.ask] : []));
const waitOf = (effects: readonly Effect[]): number | undefined =>
  effects.flatMap((effect) => (effect.kind === 'wait' ? [effect.ms] : []))[0];
const failing = (times: number, ...more: readonly Input[]) => {
  let last = run(begin(), wake('start'), { kind: 'surveyed', survey: survey() }, unreachable);
  for (let at = 1; at < times; at += 1)
    last = run(last.state, wake('timer'), { kind: 'surveyed', survey: survey() }, unreachable);
  return more.length > 0 ? run(last.state, ...more) : last;
};
const inStep = (more: Partial<Survey> = {}) => {
  const found = survey(more);
  return run(begin(), wake('start'), { kind: 'surveyed', survey: found }, read(bookOf(found.there)), cards);
};

describe('waking', () => {
  test('a round cuts, asks what is there, looks at the cards, and waits', () => {
    const first = run(begin(), wake('start'));
    expect(first.effects).toEqual([{ kind: 'cut', carrierReady: false, hidden: false }]);
    expect(first.state.status.running).toBe(true);
    const second = run(first.state, { kind: 'surveyed', survey: survey() });
    expect(asksOf(second.effects)).toEqual([{ op: 'readBook' }]);
    const third = run(second.state, read(bookOf([])));
    expect(third.effects).toEqual([{ kind: 'surveyCards' }]);
    const last = run(third.state, cards);
    expect(last.effects).toEqual([{ kind: 'wait', ms: 120_000 }]);
    expect(last.state).toMatchObject({ round: null, pending: null, reached: true });
    expect(last.state.status).toMatchObject({ running: false, trouble: null });
  });

  test('once the endpoint answered there is somebody to cut for: lines that wait are looked at again at once', () => {
    const { state, effects } = inStep({ uncut: 3 });
    expect(effects).toEqual([
      { kind: 'wait', ms: 120_000 },
      { kind: 'cut', carrierReady: true, hidden: false },
    ]);
    const again = run(state, { kind: 'surveyed', survey: survey({ uncut: 3 }) }, read(bookOf([])), cards);
    expect(again.effects).toEqual([{ kind: 'wait', ms: 120_000 }]);
    expect(again.state.status.uncut).toBe(3);
  });

  test.each([
    [['written', 'hidden', 'timer'], true],
    [['hidden', 'person'], true],
    [['hidden', 'sealed'], false],
    [['written', 'sealed'], false],
  ] as const)(
    'what comes while a round runs, %j, is one second round, which knows of hidden: %s',
    (causes, hidden) => {
      const first = run(begin(), wake('start'));
      const woken = causes.reduce((state, cause) => {
        const next = run(state, wake(cause));
        expect(next.effects, 'nothing while something is under way').toEqual([]);
        return next.state;
      }, first.state);
      const end = run(woken, { kind: 'surveyed', survey: survey() }, read(bookOf([])), cards);
      const cuts = end.effects.filter(({ kind }) => kind === 'cut');
      expect(cuts).toEqual([{ kind: 'cut', carrierReady: true, hidden }]);
      expect(end.state.again).toBeNull();
    },
  );

  test('what answers nothing that is under way is a mistake of the driver', () => {
    expect(() => run(begin(), { kind: 'marked' })).toThrow('nothing is under way');
    expect(() => run(begin(), wake('start'), { kind: 'marked' })).toThrow('no result of cut');
  });
});

describe('resting', () => {
  test('failures wait longer each time, at most ten minutes, spread by chance', () => {
    const waits = [1, 2, 3, 8, 9, 30].map((times) => waitOf(failing(times).effects));
    expect(waits).toEqual([1_500, 3_000, 6_000, 192_000, 384_000, 450_000]);
    const early = run(
      failing(8).state,
      wake('timer', 0),
      { kind: 'surveyed', survey: survey() },
      unreachable,
    );
    expect(waitOf(early.effects)).toBe(256_000);
  });

  test.each(['online', 'sealed', 'person', 'start'] as const)(
    '%s asks at once and begins to count anew',
    (cause) => {
      const { state, effects } = failing(5, wake(cause), { kind: 'surveyed', survey: survey() });
      expect(asksOf(effects)).toEqual([{ op: 'readBook' }]);
      expect(waitOf(run(state, unreachable).effects)).toBe(1_500);
    },
  );

  test.each(['written', 'hidden'] as const)(
    '%s only looks at what is here, and the wait goes on',
    (cause) => {
      const kept = [idOf('a')];
      const { state, effects } = failing(2, wake(cause), {
        kind: 'surveyed',
        survey: survey({ kept, notSentSince: 't' }),
      });
      expect(effects).toEqual([]);
      expect(state).toMatchObject({ round: null, resting: true, failures: 2 });
      expect(state.status).toMatchObject({
        here: 1,
        there: 0,
        notSentSince: 't',
        trouble: { kind: 'unreachable' },
      });
    },
  );

  test('an endpoint that says how long to wait is heard, but not for ever', () => {
    const waited = (ms: number) =>
      waitOf(
        failing(1, wake('timer'), { kind: 'surveyed', survey: survey() }, problem('tooFast', ms)).effects,
      );
    expect([waited(7_000), waited(9_999_999_999)]).toEqual([7_000, 600_000]);
  });

  test('a disk that fails is said, and tried again later', () => {
    const { state, effects } = run(begin(), wake('start'), { kind: 'diskFailed', code: 'quota' });
    expect(state.status.trouble).toEqual({ kind: 'disk', code: 'quota' });
    expect(waitOf(effects)).toBe(1_500);
  });
});

describe('a round', () => {
  const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')];

  test('a box that is not there is made, and given everything', () => {
    const start = [
      wake('start'),
      { kind: 'surveyed', survey: survey({ kept: [a, b], there: [a] }) },
    ] as const;
    const made = run(begin(), ...start, problem('noSuchBook'));
    expect(asksOf(made.effects)).toEqual([{ op: 'createBook' }]);
    const book = bookOf([], { storeEpoch: '1'.repeat(32) });
    const given = run(made.state, { kind: 'answered', answer: { op: 'createBook', book } });
    expect(asksOf(given.effects)).toEqual([{ op: 'addPages', ids: [a, b] }]);
  });

  test('what came to the box is taken with the cursor, and only what is not here', () => {
    const start = [wake('start'), { kind: 'surveyed', survey: survey({ kept: [a], there: [] }) }] as const;
    const listed = run(begin(), ...start, read(bookOf([a, b])));
    expect(asksOf(listed.effects)).toEqual([{ op: 'listPages', after: 0, limit: 256 }]);
    const answer = { op: 'listPages', ids: [a, b], storeEpoch: EPOCH, next: 2, more: false } as const;
    const taken = run(listed.state, { kind: 'answered', answer });
    const mark = { storeEpoch: EPOCH, cursor: 2, cardsCursor: 0 };
    expect(taken.effects).toEqual([{ kind: 'take', ids: [b], there: [a], mark }]);
  });

  test('a difference behind the cursor is found by the ids, and listed around its place', () => {
    const found = survey({
      kept: [a, c],
      there: [a, c],
      mark: { storeEpoch: EPOCH, cursor: 3, cardsCursor: 0 },
    });
    const start = run(begin(), wake('start'), { kind: 'surveyed', survey: found }, read(bookOf([a, b, c])));
    expect(asksOf(start.effects)).toEqual([{ op: 'listIds', after: 0 }]);
    const ids = { op: 'listIds', ids: [a, b, c], storeEpoch: EPOCH, next: 3, more: false } as const;
    const wanted = run(start.state, { kind: 'answered', answer: ids });
    expect(asksOf(wanted.effects)).toEqual([{ op: 'listPages', after: 1, limit: 1 }]);
    const nothing = { op: 'listPages', ids: [], storeEpoch: EPOCH, next: 1, more: false } as const;
    const again = run(wanted.state, { kind: 'answered', answer: nothing });
    expect(asksOf(again.effects)).toEqual([{ op: 'readBook' }]);
    const end = run(again.state, read(bookOf([a, b, c])), cards);
    expect(end.state.status.trouble).toEqual({ kind: 'endpointDisagrees', about: 'pages' });
  });

  test('what has not come yet is asked for before the cursor goes on over it', () => {
    const found = survey({
      kept: [a, c],
      there: [a],
      mark: { storeEpoch: EPOCH, cursor: 1, cardsCursor: 0 },
    });
    const empty = { op: 'listPages', ids: [], storeEpoch: EPOCH, next: 1, more: false } as const;
    const start = run(begin(), wake('start'), { kind: 'surveyed', survey: found }, read(bookOf([a, b, c])));
    const stuck = run(start.state, { kind: 'answered', answer: empty }, read(bookOf([a, b, c])));
    expect(asksOf(stuck.effects)).toEqual([{ op: 'listIds', after: 0 }]);
    const ids = { op: 'listIds', ids: [a, b, c], storeEpoch: EPOCH, next: 3, more: false } as const;
    const compared = run(stuck.state, { kind: 'answered', answer: ids });
    expect(compared.effects).toMatchObject([{ kind: 'mark', there: [c], mark: { cursor: 1 } }]);
  });

  test('what a full box refuses is not asked again in this round, and is said', () => {
    const start = [
      wake('start'),
      { kind: 'surveyed', survey: survey({ kept: [a, b, c], notSentSince: 't' }) },
    ] as const;
    const given = run(begin(), ...start, read(bookOf([])));
    const items = [
      { id: a, state: 'stored' },
      { id: b, state: 'refused', reason: 'bookFull' },
    ] as const;
    const marked = run(given.state, {
      kind: 'answered',
      answer: { op: 'addPages', items, book: bookOf([a]) },
    });
    expect(marked.effects).toMatchObject([{ kind: 'mark', there: [a] }]);
    const end = run(marked.state, { kind: 'marked' }, { kind: 'marked' }, cards);
    expect(end.state.status).toMatchObject({
      here: 3,
      there: 1,
      refused: { bookFull: 2 },
      notSentSince: 't',
    });
  });

  test('an endpoint that never comes to an end is left alone', () => {
    let last = run(begin(), wake('start'), { kind: 'surveyed', survey: survey() });
    let asks = 0;
    while (last.state.round) {
      const [deed] = last.effects;
      if (deed?.kind === 'ask') asks += 1;
      const after = deed?.kind === 'ask' && deed.ask.op === 'listPages' ? deed.ask.after : 0;
      const ids = [idOf(`junk ${after}`)];
      const endless = bookOf([], { last: 2_147_483_647, count: 2_147_483_647 });
      const list = { op: 'listPages', ids, storeEpoch: EPOCH, next: after + 1, more: true } as const;
      const isList = deed?.kind === 'ask' && deed.ask.op === 'listPages';
      const answer: Input = isList ? { kind: 'answered', answer: list } : read(endless);
      const took: Input = {
        kind: 'taken',
        kept: [],
        junk: deed?.kind === 'take' ? deed.ids : [],
        waiting: 0,
      };
      last = run(last.state, deed?.kind === 'take' ? took : answer);
    }
    expect(last.state.status.trouble).toEqual({ kind: 'tooMuch' });
    expect(asks).toBe(2_000);
  });

  test.each([
    ['cardOlder', 'readCard'],
    ['cardConflict', 'readCard'],
    ['cardErased', 'readCard'],
  ] as const)('a card that is refused as %s is read', (code, op) => {
    const start = [wake('start'), { kind: 'surveyed', survey: survey() }, read(bookOf([]))] as const;
    const here: Input = {
      kind: 'cardsSurveyed',
      survey: { mark: survey().mark, there: [], here: [{ id: 'x', version: 2 }] },
    };
    const put = run(begin(), ...start, here);
    expect(asksOf(put.effects)).toEqual([{ op: 'putCard', card: { id: 'x', version: 2 } }]);
    const refused = run(put.state, problem(code));
    expect(asksOf(refused.effects)).toEqual([{ op, id: 'x' }]);
    const taken = run(refused.state, { kind: 'answered', answer: { op: 'readCard', id: 'x' } });
    expect(taken.effects).toMatchObject([{ kind: 'takeCards', ids: ['x'] }]);
    const there = { id: 'x', version: 3, erased: code === 'cardErased', digest: idOf('x3') };
    const end = run(taken.state, { kind: 'cardsTaken', there: [there] });
    expect(asksOf(end.effects), 'what the box has now is read').toEqual([{ op: 'readBook' }]);
  });
});
