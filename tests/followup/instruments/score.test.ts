/** Every instrument by worked figures: what answers give, what is refused and how it is named. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INSTRUMENTS, instrumentOf } from '../../../src/followup/instruments/all.ts';
import type { Instrument } from '../../../src/followup/instruments/instrument.ts';
import { bandOf, figuresOf, problemOf } from '../../../src/followup/instruments/score.ts';

function known(id: string): Instrument {
  const found = instrumentOf(id, 1);
  if (!found) throw new Error(id);
  return found;
}
const scored = (id: string, ...answers: number[]) => figuresOf(known(id), { answers })[0]?.value;
const whole = ({ least, most }: { least: number; most: number }) => fc.integer({ min: least, max: most });

test('the worked figures of each', () => {
  expect(scored('who-5', 3, 3, 2, 4, 3)).toBe(60);
  expect(scored('who-5', 0, 0, 0, 0, 0)).toBe(0);
  expect(scored('who-5', 5, 5, 5, 5, 5)).toBe(100);
  expect(scored('oss-3', 1, 1, 1)).toBe(3);
  expect(scored('oss-3', 3, 4, 2)).toBe(9);
  expect(scored('oss-3', 4, 5, 5)).toBe(14);
  expect(scored('gse', 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).toBe(10);
  expect(scored('gse', 3, 2, 3, 3, 2, 4, 3, 3, 2, 3)).toBe(28);
  expect(scored('gse', 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)).toBe(40);
  expect(figuresOf(known('outcomes-business'), { answers: [2, 3, 4, 1] })).toEqual([
    { item: 'financialKnowledge', value: 2 },
    { item: 'businessPerformance', value: 3 },
    { item: 'network', value: 4 },
    { item: 'bankLoans', value: 1 },
  ]);
  expect(figuresOf(known('outcomes-person'), { answers: [5, 4, 3, 2] }).map(({ item }) => item)).toEqual([
    ...['wellBeing', 'confidence', 'socialNetwork', 'resilience'],
  ]);
});

test('bands are those of the source, and the self-efficacy scale has none', () => {
  expect(bandOf(known('who-5'), 50)?.id).toBe('lookFurther');
  expect(bandOf(known('who-5'), 52)?.id).toBe('above');
  expect([3, 8, 9, 11, 12, 14].map((score) => bandOf(known('oss-3'), score)?.id)).toEqual([
    ...['poor', 'poor', 'moderate', 'moderate', 'strong', 'strong'],
  ]);
  expect(bandOf(known('gse'), 28)).toBeUndefined();
});

describe('what is refused', () => {
  test('a missing answer by its number, never guessed', () => {
    expect(problemOf(known('who-5'), { answers: [3, null, 2, 4] })).toEqual({
      code: 'answersMissing',
      figures: { items: [2, 5] },
    });
    expect(figuresOf(known('who-5'), { answers: [3, null, 2, 4, 3] })).toEqual([]);
    expect(problemOf(known('gse'), { answers: [3, 3, 3, 3, 3, 3, 3, 3, 3, null] })?.code).toBe(
      'answersMissing',
    );
  });
  test('an answer that the item does not have', () => {
    expect(problemOf(known('oss-3'), { answers: [5, 5, 5] })).toEqual({
      code: 'answerOutOfRange',
      figures: { item: 1, least: 1, most: 4 },
    });
    expect(problemOf(known('who-5'), { answers: [3, 3, 2, 4, 2.5] })?.code).toBe('answerOutOfRange');
    expect(problemOf(known('oss-3'), { answers: [1, 1, 1, 1] })).toEqual({
      code: 'tooManyAnswers',
      figures: { items: 3, given: 4 },
    });
  });
  test('a score that no answers give', () => {
    expect(problemOf(known('who-5'), { score: 61 })).toEqual({
      code: 'scoreBetweenSteps',
      figures: { below: 60, above: 64 },
    });
    expect(problemOf(known('gse'), { score: 9 })).toEqual({
      code: 'scoreOutOfRange',
      figures: { least: 10, most: 40 },
    });
    expect(problemOf(known('outcomes-person'), { score: 12 })?.code).toBe('noScore');
    expect(problemOf(known('oss-3'), { score: 14 })).toBeUndefined();
  });
});

describe.each(INSTRUMENTS.map((one) => [one.id, one] as const))('%s', (id, instrument) => {
  const { items, scoring, scale, bands, licence } = instrument;
  test('its scale is what its items and its rule give at least and at most', () => {
    const ends = [items.map(({ least }) => least), items.map(({ most }) => most)];
    const [low, high] = ends.map((answers) => figuresOf(instrument, { answers }).map(({ value }) => value));
    expect(new Set(low)).toEqual(new Set([scale.least]));
    expect(new Set(high)).toEqual(new Set([scale.most]));
  });
  test('all whole answers within give figures within, and their score from paper is taken too', () => {
    fc.assert(
      fc.property(fc.tuple(...items.map(whole)), (answers) => {
        const figures = figuresOf(instrument, { answers });
        expect(figures.every(({ value }) => value >= scale.least && value <= scale.most)).toBe(true);
        if (scoring.rule === 'sum') {
          expect(problemOf(instrument, { score: figures[0]?.value ?? -1 })).toBeUndefined();
          expect(figures).toHaveLength(1);
        } else expect(figures).toHaveLength(items.length);
      }),
    );
  });
  test('its bands rise and end where the scale ends; its licence is said', () => {
    const mosts = bands.map(({ most }) => most);
    expect(mosts).toEqual([...mosts].sort((one, other) => one - other));
    if (bands.length > 0) expect(mosts.at(-1)).toBe(scale.most);
    expect(licence.note).toMatch(licence.textsShipped ? /^Texts shipped: / : /^Texts not shipped: /);
    expect(licence.textsShipped).toBe(id.startsWith('outcomes-'));
  });
});
