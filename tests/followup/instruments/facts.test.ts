/** Assessments in the book: what is taken, what a phone shows of them, and the means over many women. */
import { describe, expect, test } from 'vitest';
import { decideFacts } from '../../../src/followup/decide.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import { instrumentOf } from '../../../src/followup/instruments/all.ts';
import { readingsOf, shownTo } from '../../../src/followup/instruments/assessment.ts';
import { beforeAfter } from '../../../src/followup/instruments/before-after.ts';
import { assessed, day, profession } from '../trade.ts';
import {
  anyhow,
  beside,
  bothOf,
  lastOf,
  noted,
  ofTeam,
  say,
  stateOf,
  taken,
  team,
  type World,
} from '../world.ts';

/** The personal book on a phone of a team with two women. */
function begun() {
  const [a] = team('a');
  say(a, noted('w1'), noted('w2'));
  return beside('socialWorker', a)[0];
}
const teamOf = ({ beside: team }: World): World => {
  if (!team) throw new Error('no team');
  return team;
};
const shown = (world: World, is: 'technician' | 'socialWorker' | undefined) =>
  shownTo(is, bothOf(world).assessments, 'w1').map(({ instrument }) => instrument);

test('a phone shows the assessments of its own profession, and none where it has not said whose it is', () => {
  const a = begun();
  say(a, assessed('w1', 'who-5', { answers: [3, 3, 2, 4, 3] }), assessed('w1', 'gse', { score: 28 }));
  anyhow(teamOf(a), assessed('w1', 'outcomes-business', { answers: [2, 3, 4, 1] }));
  expect(shown(a, 'technician')).toEqual(['outcomes-business']);
  expect(shown(a, 'socialWorker')).toEqual(['who-5', 'gse']);
  expect(shown(a, undefined)).toEqual([]);
  expect(shownTo('socialWorker', bothOf(a).assessments, 'w2')).toEqual([]);
});

test('whose a phone is: the newest word stands', () => {
  const a = teamOf(begun());
  say(a, profession('a', 'technician'), profession('b', 'technician'), profession('b', 'socialWorker'));
  expect(stateOf(a).professions).toEqual({ a: 'technician', b: 'socialWorker' });
});

describe('what is refused, with its figures', () => {
  const a = begun();
  const refused = (...args: Parameters<typeof assessed>) => {
    const decision = decideFacts(a.book.facts ?? [], [assessed(...args)], ofTeam(a));
    return decision.ok ? 'written' : decision.refusal;
  };
  test.each([
    [assessed('w9', 'gse', { score: 28 }), 'unknownWoman'],
    [assessed('w1', 'of-tomorrow', { score: 28 }), 'unknownInstrument'],
    [assessed('w1', 'outcomes-person', { score: 12 }), 'noScore'],
    [assessed('w1', 'oss-3', { answers: [1, 1, 1, 1] }), 'tooManyAnswers'],
    [assessed('w1', 'oss-3', { score: 2 }), 'scoreOutOfRange'],
    [assessed('w1', 'gse', { answers: [] }), 'badFact'],
  ])('%# %s', (draft, code) => {
    expect(say(a, draft)).toBe(code);
  });
  test('the item is named', () => {
    expect(refused('w1', 'who-5', { answers: [3, 3, 2, 4] })).toEqual({
      code: 'answersMissing',
      figures: { items: [5] },
    });
    expect(refused('w1', 'oss-3', { answers: [5, 5, 5] })).toEqual({
      code: 'answerOutOfRange',
      figures: { item: 1, least: 1, most: 4 },
    });
    expect(refused('w1', 'who-5', { score: 61 })).toEqual({
      code: 'scoreBetweenSteps',
      figures: { below: 60, above: 64 },
    });
  });
});

test('an instrument that only a newer app knows is kept, gives no figure here and is shown to nobody', () => {
  const a = teamOf(begun());
  const [first] = a.book.facts ?? [];
  if (!first) throw new Error('no facts');
  const { about, data } = assessed('w1', 'of-tomorrow', { score: 3 });
  const state = followUpOf([
    ...(a.book.facts ?? []),
    { ...first, entry: 'z:1', fact: 'assessment-made', about, data: { ...data } },
  ]);
  expect(state.assessments.w1).toHaveLength(1);
  expect(shownTo('technician', state.assessments, 'w1')).toEqual([]);
});

test('before and after over the women of the book; one that was taken back counts no more', () => {
  const a = begun();
  const women = ['v1', 'v2', 'v3', 'v4', 'v5'];
  for (const woman of women) {
    say(teamOf(a), noted(woman));
    say(a, assessed(woman, 'who-5', { score: 40 }, day('2025-01-10')));
    say(a, assessed(woman, 'who-5', { answers: [3, 3, 2, 4, 3] }, day('2025-07-10')));
    say(a, assessed(woman, 'outcomes-person', { answers: [1, 2, 3, 4] }, day('2025-07-10')));
  }
  const who5 = instrumentOf('who-5', 1);
  const person = instrumentOf('outcomes-person', 1);
  if (!who5 || !person) throw new Error('no instrument');
  const over = () => beforeAfter(readingsOf(bothOf(a).assessments, who5, null));
  expect(over()).toMatchObject({ women: 5, beforeTenths: 400, afterTenths: 600, changeTenths: 200 });
  expect(readingsOf(bothOf(a).assessments, person, 'confidence').map(({ value }) => value)).toEqual([
    ...[2, 2, 2, 2, 2],
  ]);
  say(a, assessed('v1', 'who-5', { score: 100 }, day('2025-09-10')));
  expect(over()).toMatchObject({ afterTenths: 680 });
  say(a, taken('v1', lastOf(a)));
  expect(over()).toMatchObject({ afterTenths: 600 });
});
