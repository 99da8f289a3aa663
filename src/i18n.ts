/**
 * i18next set-up: four languages, one JSON file each, fetched only when chosen (and precached by the service worker), in three
 * parts: what the first screens say; the rest, which every other screen waits for; and what only rare screens say.
 * Keys are typed from the Spanish file (i18next.d.ts). Formatting is not done here (see app/format), so the built-in formatters stay
 * unused; a few are added, for "de" before a name and what Catalan says before figures.
 * Must not know: screens, money, where the choice is stored.
 */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export const LANGUAGES = ['es', 'ca', 'fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language named in itself, never translated. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  es: 'Español',
  ca: 'Català',
  fr: 'Français',
  en: 'English',
};

const FALLBACK: Language = 'es';

/** The first part is i18next's default namespace, the others its fallbacks: keys name none of them. */
const FIRST = 'translation';
const REST = 'rest';
const RARE = 'rare';

const VOWEL_FIRST = /^\W?(?:[aeiou]|y[^aeiouy])/i;
/** Figures that Catalan reads “un”, “onze” or “un milió”, and not “mil”: 1, 01/02/2026, 11 %, 11.000, 1.354.700. */
const ONE_OR_ELEVEN = /^0?1(?:1(?!\d)|(?:\.\d{3}\.\d{3})*(?!\.?\d))/;

interface Texts {
  readonly texts: object;
}

const textsOf: Record<typeof FIRST | typeof REST | typeof RARE, Record<Language, () => Promise<Texts>>> = {
  [FIRST]: {
    es: () => import('../locales/es.json?first'),
    ca: () => import('../locales/ca.json?first'),
    fr: () => import('../locales/fr.json?first'),
    en: () => import('../locales/en.json?first'),
  },
  [REST]: {
    es: () => import('../locales/es.json?rest'),
    ca: () => import('../locales/ca.json?rest'),
    fr: () => import('../locales/fr.json?rest'),
    en: () => import('../locales/en.json?rest'),
  },
  [RARE]: {
    es: () => import('../locales/es.json?rare'),
    ca: () => import('../locales/ca.json?rare'),
    fr: () => import('../locales/fr.json?rare'),
    en: () => import('../locales/en.json?rare'),
  },
};

export function isLanguage(text: string | null | undefined): text is Language {
  return (LANGUAGES as readonly unknown[]).includes(text);
}

/** The first of the wanted languages ("fr-SN", "ca") that we speak, otherwise Spanish. */
export function languageFrom(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    if (isLanguage(base)) return base;
  }
  return FALLBACK;
}

async function addPart(instance: i18n, language: Language, part: keyof typeof textsOf): Promise<void> {
  if (instance.hasResourceBundle(language, part)) return;
  const { texts } = await textsOf[part][language]();
  instance.addResourceBundle(language, part, texts);
}

async function addTexts(instance: i18n, language: Language): Promise<void> {
  await Promise.all([addPart(instance, language, FIRST), addPart(instance, language, REST)]);
}

/** What becomes of a word before a vowel. */
const ELIDED = { de: 'd’', el: 'l’', del: 'de l’', al: 'a l’' };

/**
 * "Carnet {{name, de}}" says "Carnet d’Amina" and "Carnet de Fatou", in French and Catalan. Before a vowel, and a y that sounds like one
 * (Yvonne, not Yasmina); never before an h: nobody can tell from the letters whether a name's is heard. A mark or a sign may stand
 * before the vowel, and its accent comes after it. Before figures Catalan elides as they are read (Optimot, 347/6): "d’1 €", "d’11.000 €",
 * "de l’11/02/2026". French does not (Office québécois de la langue française): "pièce de 1 €" counts a quantity, and "onze" takes no elision.
 */
export const elide = ({ services }: i18n): void => {
  for (const [word, before] of Object.entries(ELIDED))
    services.formatter?.add(word, (value: string | number, language) => {
      const said = `${value}`;
      const isElided =
        VOWEL_FIRST.test(said.normalize('NFD')) || (language === 'ca' && ONE_OR_ELEVEN.test(said));
      return (isElided ? before : `${word} `) + said;
    });
};

/** A ready instance with the texts of the first screens; it names the language and the direction of its writing on <html>, now and at every change. */
export async function createFirstI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  const { texts } = await textsOf[FIRST][language]();
  await instance.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { [FIRST]: texts } },
    fallbackLng: FALLBACK,
    fallbackNS: [REST, RARE],
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  elide(instance);
  const nameOnPage = (tag: string) => {
    document.documentElement.lang = tag;
    document.documentElement.dir = instance.dir(tag);
  };
  nameOnPage(language);
  instance.on('languageChanged', nameOnPage);
  return instance;
}

/** Brings the texts of rare screens; in all languages for what is printed in each of them. */
export async function addRareTexts(
  instance: i18n,
  languages: readonly Language[] = [languageOf(instance)],
): Promise<void> {
  await Promise.all(languages.map((language) => addPart(instance, language, RARE)));
}

/** Brings all texts of the language of now, but for those of rare screens. */
export async function addAllTexts(instance: i18n): Promise<void> {
  await addTexts(instance, languageOf(instance));
  // The fallback is never needed (the build fails on a missing text), so nobody waits for it.
  addTexts(instance, FALLBACK).catch(() => undefined);
}

/** A ready instance with all texts. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = await createFirstI18n(language);
  await Promise.all([addAllTexts(instance), addRareTexts(instance)]);
  return instance;
}

/** Fetches all texts first, then switches: a screen never shows keys, and stays where it is. */
export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  const rare = instance.hasResourceBundle(instance.language, RARE) ? addPart(instance, language, RARE) : null;
  await Promise.all([addTexts(instance, language), rare]);
  await instance.changeLanguage(language);
}

function languageOf(instance: i18n): Language {
  return isLanguage(instance.language) ? instance.language : FALLBACK;
}

/** The language of the screens now. */
export function useLanguage(): Language {
  return languageOf(useTranslation().i18n);
}
