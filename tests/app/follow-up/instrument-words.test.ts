// Every instrument has its words in four languages, and no words of questions that are not ours to give on.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { givenBy } from '../../../src/app/features/follow-up-assessments/typed.ts';
import { INSTRUMENTS } from '../../../src/followup/instruments/all.ts';
import { LANGUAGES } from '../../../src/i18n.ts';

interface Words {
  readonly name: string;
  readonly about: string;
  readonly item?: Readonly<Record<string, string>>;
  readonly band?: Readonly<Record<string, string>>;
}

describe.each(LANGUAGES)('%s', (language) => {
  const { assessments } = JSON.parse(readFileSync(`locales/${language}.json`, 'utf8'));
  const wordsOf = assessments.instrument as Readonly<Record<string, Words>>;

  it('says every instrument and nothing else', () => {
    expect(Object.keys(wordsOf).sort()).toEqual(INSTRUMENTS.map(({ id }) => id).sort());
  });

  it.each(INSTRUMENTS.map((one) => [one.id, one] as const))('%s', (id, { items, bands, licence }) => {
    const words = wordsOf[id];
    expect(words?.name && words.about).toBeTruthy();
    expect(Object.keys(words?.item ?? {})).toEqual(licence.textsShipped ? items.map((item) => item.id) : []);
    expect(Object.keys(words?.band ?? {})).toEqual(bands.map((band) => band.id));
  });
});

it('an answer that was not tapped is missing, and a score that was not typed is none', () => {
  const [who5] = INSTRUMENTS.filter(({ id }) => id === 'who-5');
  if (!who5) throw new Error('no WHO-5');
  const on = '2026-03-02';
  expect(givenBy(who5, { on, way: 'answers', answers: { 1: '3', 3: '0' }, score: '' })).toEqual({
    answers: [3, null, 0, null, null],
  });
  expect(givenBy(who5, { on, way: 'score', answers: {}, score: '60' })).toEqual({ score: 60 });
  expect(givenBy(who5, { on, way: 'score', answers: {}, score: ' ' })).toBeUndefined();
});
