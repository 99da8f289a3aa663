import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesMatching } from './files.ts';
import { forbiddenWords } from './glossary.ts';
import {
  emptyTexts,
  flatten,
  type Locale,
  missingKeys,
  notElided,
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

test('before a name French and Catalan elide, and Catalan before figures', () => {
  const mixed = ['ca', 'fr'].map((language) =>
    locale(language, JSON.parse(readFileSync(`locales/mixed/${language}.json`, 'utf8'))),
  );
  expect(notElided([...locales, ...mixed])).toEqual([]);
  const bad = { a: 'Carnet de {{name}}', b: 'De {{member}} : {{amount}}', c: 'Ce que {{sponsor}} a' };
  const good = { d: 'Carnet {{name, de}}', f: 'mode {{name}}', g: 'à {{name}}' };
  const figures = {
    h: 'de {{amount}}',
    i: 'El {{date}}',
    j: 'al {{percent}} %',
    k: 'mireu-los {{date, del}}',
  };
  const found = (language: string) =>
    notElided([locale(language, { ...bad, ...good, ...figures })]).map((one) => one.slice(0, 5));
  expect(found('fr')).toEqual(['fr: a', 'fr: b', 'fr: c']);
  expect(found('ca')).toEqual(['ca: a', 'ca: b', 'ca: h', 'ca: i', 'ca: j']);
  expect(found('es')).toEqual([]);
});

test('what an indicator means is said to nobody in particular: a team reads it of a group, and a group of itself', () => {
  const toSomebody: Record<string, RegExp> = {
    es: /(?<!\p{L})(?:[nv]uestr[oa]s?|tus?|habéis|tenéis)(?!\p{L})/iu,
    ca: /(?<!\p{L})(?:[nv]ostr\p{L}+|te(?:us?|v[ae]s?)|heu|teniu)(?!\p{L})/iu,
    fr: /(?<!\p{L})(?:[nv]os|[nv]otre|vous|t(?:on|a|es))(?!\p{L})/iu,
    en: /\b(?:yours?|you|ours?|we)\b/iu,
  };
  const addressed = (all: readonly Locale[]) =>
    all.flatMap(({ language, textByKey }) =>
      [...textByKey]
        .filter(([key, text]) => key.startsWith('statements.definition.') && toSomebody[language]?.test(text))
        .map(([key]) => `${language}: ${key}`),
    );
  expect(addressed(locales)).toEqual([]);
  const yours = { es: 'vuestras reglas', ca: 'les vostres normes', fr: 'vos règles', en: 'your rules' };
  const bad = Object.entries(yours).map(([language, a]) =>
    locale(language, { statements: { definition: { a } } }),
  );
  expect(addressed(bad)).toHaveLength(4);
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
