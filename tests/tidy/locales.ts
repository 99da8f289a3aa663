// The four locales say the same things: same keys, same placeholders, the plural forms that each language has.
import type { Finding } from './files.ts';

export interface Locale {
  readonly language: string;
  /** Text by flat key, `meeting.left_one`. */
  readonly textByKey: ReadonlyMap<string, string>;
}

/** What Intl.PluralRules tells apart for whole numbers; `zero` may be added for a better sentence. */
const pluralForms: Readonly<Record<string, readonly string[]>> = {
  es: ['one', 'many', 'other'],
  ca: ['one', 'many', 'other'],
  fr: ['one', 'many', 'other'],
  en: ['one', 'other'],
};
const pluralEnding = /_(zero|one|two|few|many|other)$/;
const genderEnding = /_[fm]$/;

/** Flattens a locale file; anything but texts and groups of texts is refused. */
export function flatten(value: unknown, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  if (typeof value !== 'object' || value === null) throw new Error(`${prefix} is neither a text nor a group`);
  for (const [name, inner] of Object.entries(value)) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof inner === 'string') flat.set(key, inner);
    else for (const [deep, text] of flatten(inner, key)) flat.set(deep, text);
  }
  return flat;
}

/** The key as the code writes it: without plural form and without gender. */
export function baseOf(key: string): string {
  return key.replace(pluralEnding, '').replace(genderEnding, '');
}

const placeholdersOf = (text: string) =>
  new Set([...text.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''));

/** Plural forms by the key without them (gender kept), for the keys that have any. */
function formsByKey(locale: Locale): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const key of locale.textByKey.keys()) {
    const form = pluralEnding.exec(key)?.[1];
    if (form === undefined) continue;
    const bare = key.replace(pluralEnding, '');
    forms.set(bare, (forms.get(bare) ?? new Set()).add(form));
  }
  return forms;
}

/** Every base key stands in every locale. */
export function missingKeys(locales: readonly Locale[]): Finding[] {
  const all = new Set(locales.flatMap(({ textByKey }) => [...textByKey.keys()].map(baseOf)));
  return locales.flatMap(({ language, textByKey }) => {
    const here = new Set([...textByKey.keys()].map(baseOf));
    return [...all].filter((key) => !here.has(key)).map((key) => `${language}: ${key} is missing`);
  });
}

/** A key that is plural somewhere is plural everywhere, with exactly the forms of the language. */
export function wrongPlurals(locales: readonly Locale[]): Finding[] {
  const plural = new Set(locales.flatMap((locale) => [...formsByKey(locale).keys()].map(baseOf)));
  return locales.flatMap((locale) => {
    const wanted = pluralForms[locale.language] ?? [];
    const forms = formsByKey(locale);
    const found: Finding[] = [];
    for (const key of locale.textByKey.keys()) {
      if (plural.has(baseOf(key)) && !pluralEnding.test(key))
        found.push(`${locale.language}: ${key} has no plural form`);
    }
    for (const [key, given] of forms) {
      for (const form of wanted)
        if (!given.has(form)) found.push(`${locale.language}: ${key}_${form} is missing`);
      for (const form of given) {
        if (form !== 'zero' && !wanted.includes(form))
          found.push(`${locale.language}: ${key}_${form} is never used`);
      }
    }
    return found;
  });
}

/** The same placeholders in every language; a form that says "one" or "none" in words may leave out the count. */
export function wrongPlaceholders(locales: readonly Locale[]): Finding[] {
  const wanted = new Map<string, Set<string>>();
  for (const { textByKey } of locales) {
    for (const [key, text] of textByKey) {
      const names = wanted.get(baseOf(key)) ?? new Set();
      for (const name of placeholdersOf(text)) names.add(name);
      wanted.set(baseOf(key), names);
    }
  }
  return locales.flatMap(({ language, textByKey }) =>
    [...textByKey].flatMap(([key, text]) => {
      const given = placeholdersOf(text);
      const inWords = /_(zero|one)$/.test(key);
      const missing = [...(wanted.get(baseOf(key)) ?? [])].filter((name) => !given.has(name));
      return missing
        .filter((name) => !(inWords && name === 'count'))
        .map((name) => `${language}: ${key} has no {{${name}}}`);
    }),
  );
}

/** No empty text, none that is only its key, none with stray spaces at its ends. */
export function emptyTexts(locales: readonly Locale[]): Finding[] {
  return locales.flatMap(({ language, textByKey }) =>
    [...textByKey].flatMap(([key, text]) => {
      if (text.trim() === '') return [`${language}: ${key} is empty`];
      if (text !== text.trim()) return [`${language}: ${key} has spaces at its ends`];
      return text === key ? [`${language}: ${key} says only its key`] : [];
    }),
  );
}

/** Spelling that each language agrees on: the typographic apostrophe, and in French the space that does not break. */
export function wrongSigns(locales: readonly Locale[]): Finding[] {
  return locales.flatMap(({ language, textByKey }) =>
    [...textByKey].flatMap(([key, text]) => {
      const found: Finding[] = [];
      if (/\p{L}'\p{L}/u.test(text)) found.push(`${language}: ${key} has a straight apostrophe`);
      const plain = text.replace(/\{\{[^}]*\}\}/g, 'x').replace(/\d:\d/g, '');
      if (language === 'fr' && /[^\u00a0\u202f!?][:;?!]/u.test(plain)) {
        found.push(`fr: ${key} lacks a no-break space before : ; ? or !`);
      }
      return found;
    }),
  );
}

/** What stands before an apostrophe where a vowel follows: of French "le" and "la" are said of things alone, and "si" is no such word. */
const elided: Readonly<Record<string, string>> = {
  fr: 'de|que|ne|se|jusque|lorsque|puisque|quoique',
  ca: 'de|el|del|al',
};

/** Figures and dates: none begins with a letter, and before them only Catalan elides. */
const figures = new Set([
  ...[
    'all',
    'amount',
    'base',
    'before',
    'count',
    'difference',
    'expected',
    'first',
    'fund',
    'goal',
    'instalment',
    'last',
  ],
  ...[
    'least',
    'lent',
    'limit',
    'most',
    'now',
    'open',
    'payment',
    'percent',
    'price',
    'quota',
    'savings',
    'shared',
    'shown',
  ],
  ...['surplus', 'total', 'used', 'value', 'whole'],
]);

/** "de {{name}}" says "de Amina": it is written "{{name, de}}" (src/i18n.ts). Of the other words no text has need: it is said in another way. */
export function notElided(locales: readonly Locale[]): Finding[] {
  return locales.flatMap(({ language, textByKey }) => {
    const words = elided[language];
    if (words === undefined) return [];
    const before = new RegExp(`(?<![\\p{L}’])(${words})[\\s\u00a0]+\\{\\{\\s*(\\w+)\\s*\\}\\}`, 'giu');
    return [...textByKey].flatMap(([key, text]) =>
      [...text.matchAll(before)]
        .filter(([, , name = '']) => language === 'ca' || !figures.has(name))
        .map(
          ([, word = '', name = '']) => `${language}: ${key} says “${word} {{${name}}}” before a vowel too`,
        ),
    );
  });
}
