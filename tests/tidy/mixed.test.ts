import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyTexts, flatten, type Locale, wrongSigns } from './locales.ts';
import { menAsEverybody, strayOverlays, unspeakable, womenAlone } from './mixed.ts';

const locale = (language: string, texts: object): Locale => ({ language, textByKey: flatten(texts) });
const read = (language: string, folder: string) =>
  locale(language, JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8')));
const all = ['es', 'ca', 'fr', 'en'].map((language) => ({
  base: read(language, 'locales'),
  mixed: read(language, 'locales/mixed'),
}));
const overlays = all.map(({ mixed }) => mixed);
const everything = all.flatMap(({ base, mixed }) => [base, mixed]);

test('what a mixed group hears otherwise lies over a text, says otherwise, and of the same things', () => {
  expect(strayOverlays(all)).toEqual([]);
  const base = locale('es', { a: 'Ella debe {{amount}}', b: 'Debe' });
  expect(strayOverlays([{ base, mixed: locale('es', { a: 'Debe', b: 'Debe', c: 'Debe' }) }])).toEqual([
    'es: a has other placeholders than what is under it',
    'es: b says what is said anyway',
    'es: c lies over no text',
  ]);
});

test('overlays are spelled as all texts are', () => {
  expect([...emptyTexts(overlays), ...wrongSigns(overlays)]).toEqual([]);
});

test('no text is written in a form that no voice can read', () => {
  expect(unspeakable(everything)).toEqual([]);
  const forms = ['soci@s', 'socias/os', 'un/a', 'prêt(e)', 'venu·e·s', 'lxs', 'présent-e-s'];
  expect(unspeakable(forms.map((form) => locale('es', { a: form })))).toHaveLength(forms.length);
  const fine = ['Hoy · mañana', 'A4 / A6', 'la Caixa', 'deux prix'];
  expect(unspeakable(fine.map((text) => locale('es', { a: text })))).toEqual([]);
});

test('no text speaks of men as if they were everybody', () => {
  expect(menAsEverybody(everything)).toEqual([]);
  expect(menAsEverybody([locale('es', { a: 'Los integrantes y el tesorero' })])).toHaveLength(1);
  expect(menAsEverybody([locale('fr', { a: 'Le trésorier' }), locale('en', { a: 'what he owes' })])).toEqual([
    'fr: a says “trésorier”',
    'en: a says “he”',
  ]);
});

test('a mixed group hears nothing that is said of women alone', () => {
  expect(womenAlone(all)).toEqual([]);
  const base = locale('es', { a: 'Cada una ahorra', b: 'Las socias', c: 'Tres personas, cada una' });
  expect(womenAlone([{ base, mixed: locale('es', { a: 'Cada cual ahorra' }) }])).toEqual([
    'es: b says to women and men “socias”',
  ]);
});
