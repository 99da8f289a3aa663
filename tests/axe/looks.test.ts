import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n.ts';
import { ALL_LOOKS, type Look, pairwiseLooks } from './looks.ts';

const isWide = ({ width }: Look): boolean => width > 700;

/** "theme dark, width 320", for every two choices that meet in a look of this language. */
function meetingsIn(language: Language, look: Look): readonly string[] {
  const choices = Object.entries({ language, ...look }).map(([name, value]) => `${name} ${value}`);
  return choices.flatMap((one, at) => choices.slice(at + 1).map((other) => `${one}, ${other}`));
}

test('every two of language, theme, text size, width, colours and motion meet in some look', () => {
  const seen = new Set(
    LANGUAGES.flatMap((language) => pairwiseLooks(language).flatMap((look) => meetingsIn(language, look))),
  );
  const ofTwo = ['theme', 'textSize', 'colours', 'motion'].length;
  const pairsOfTwo = (ofTwo * (ofTwo - 1)) / 2;
  const widths = 4;
  // Of the two wide widths each language sees one.
  const ofLanguage = LANGUAGES.length * (ofTwo * 2 + widths - 1);
  expect(seen.size).toBe(ofLanguage + pairsOfTwo * 2 * 2 + ofTwo * 2 * widths);
});

test('each language is seen on two phones and one wide screen, with its own colours and with forced ones', () => {
  for (const language of LANGUAGES) {
    const looks = pairwiseLooks(language);
    expect(
      looks
        .filter((look) => !isWide(look))
        .map(({ width }) => width)
        .sort(),
    ).toEqual([320, 360]);
    expect(looks.filter(isWide)).toHaveLength(1);
    expect(new Set(looks.map(({ colours }) => colours)).size).toBe(2);
  }
});

test('all looks are twenty', () => {
  expect(new Set(ALL_LOOKS.map((look) => JSON.stringify(look))).size).toBe(20);
});
