import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesMatching } from './files.ts';
import { forbiddenWords } from './glossary.ts';
import {
  emptyTexts,
  flatten,
  type Locale,
  missingKeys,
  wrongPlaceholders,
  wrongPlurals,
  wrongSigns,
} from './locales.ts';
import { mentionsIn, unusedKeys } from './used-keys.ts';

const locale = (language: string, texts: object): Locale => ({ language, textByKey: flatten(texts) });
const locales = ['es', 'ca', 'fr', 'en'].map((language) =>
  locale(language, JSON.parse(readFileSync(`locales/${language}.json`, 'utf8'))),
);
const plural = { left_one: '{{count}} left', left_many: '{{count}} left', left_other: '{{count}} left' };

test('the four locales have the same keys', () => {
  expect(missingKeys(locales)).toEqual([]);
  expect(missingKeys([locale('es', { a: { b: 'x', c: 'y' } }), locale('en', { a: { b: 'x' } })])).toEqual([
    'en: a.c is missing',
  ]);
});

test('the four locales have their plural forms, with many in es, ca and fr', () => {
  expect(wrongPlurals(locales)).toEqual([]);
  expect(wrongPlurals([locale('fr', plural), locale('es', { left_one: '1', left_other: '2' })])).toEqual([
    'es: left_many is missing',
  ]);
  expect(wrongPlurals([locale('en', plural)])).toEqual(['en: left_many is never used']);
  expect(wrongPlurals([locale('fr', plural), locale('en', { left: 'left' })])).toEqual([
    'en: left has no plural form',
  ]);
});

test('the four locales have the same placeholders', () => {
  expect(wrongPlaceholders(locales)).toEqual([]);
  expect(wrongPlaceholders([locale('es', { a: 'hay {{amount}}' }), locale('en', { a: 'there is' })])).toEqual(
    ['en: a has no {{amount}}'],
  );
  expect(wrongPlaceholders([locale('es', { ...plural, left_one: 'una' })])).toEqual([]);
});

test('no text is empty, its own key, or ends in spaces', () => {
  expect(emptyTexts(locales)).toEqual([]);
  expect(emptyTexts([locale('es', { a: '', b: { title: 'b.title' }, c: 'c ', d: 'bien' })])).toHaveLength(3);
});

test('apostrophes are typographic, and French signs have their no-break space', () => {
  expect(wrongSigns(locales)).toEqual([]);
  expect(
    wrongSigns([locale('ca', { a: "l'estalvi" }), locale('fr', { a: 'Qui ?', b: 'Oui\u00a0!' })]),
  ).toEqual(['ca: a has a straight apostrophe', 'fr: a lacks a no-break space before : ; ? or !']);
});

test('no screen says an accountant’s or an engineer’s word where people have one of their own', () => {
  expect(forbiddenWords(locales)).toEqual([]);
  const bad = locale('fr', {
    a: 'Enregistrer l’écriture',
    disk: { failed: 'pas pu l’enregistrer' },
    b: '{{transaction}}',
  });
  expect(forbiddenWords([bad, locale('es', { a: 'Haz clic aquí' })])).toEqual([
    'fr: a says “écriture”; say notes',
    'fr: a says “Enregistrer”; say noter; mettre sur le téléphone',
    'es: a says “Haz clic”; say toca',
  ]);
});

test('no text is kept that no screen says', () => {
  const keys = locales.flatMap(({ textByKey }) => [...textByKey.keys()]);
  const segments = new Set(keys.map((key) => key.split('.', 1)[0] ?? ''));
  expect(unusedKeys(keys, mentionsIn(filesMatching(/^src\/.*\.tsx?$/), segments))).toEqual([]);
});

test('an unused key is found; plural, gendered and built keys count as used', () => {
  const text = 't("a.title"); t("a.left", { count }); t(`a.kind.${kind}`); t(`${x}.${y}`);';
  const mentions = mentionsIn([{ path: 'src/app/a.ts', text }], new Set(['a']));
  const keys = ['a.title', 'a.left_one', 'a.left_f_other', 'a.kind.loan', 'a.kind', 'a.other'];
  expect(unusedKeys(keys, mentions)).toEqual(['a.kind', 'a.other']);
});
