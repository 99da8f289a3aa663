/**
 * i18next set-up: four languages, one JSON file each, fetched only when chosen (and precached by the service worker).
 * Keys are typed from the Spanish file (i18next.d.ts). Formatting is not done here (see app/format), so the built-in formatters stay unused.
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

const textsByLanguage = {
  es: () => import('../locales/es.json'),
  ca: () => import('../locales/ca.json'),
  fr: () => import('../locales/fr.json'),
  en: () => import('../locales/en.json'),
} as const;

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The first of the wanted languages ("fr-SN", "ca") that we speak, otherwise Spanish. */
export function languageFrom(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    if (isLanguage(base)) return base;
  }
  return FALLBACK;
}

async function addTexts(instance: i18n, language: Language): Promise<void> {
  if (instance.hasResourceBundle(language, 'translation')) return;
  const texts = await textsByLanguage[language]();
  instance.addResourceBundle(language, 'translation', texts.default);
}

/** A ready instance in `language`; it also names the language on <html lang>, now and at every change. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  const texts = await textsByLanguage[language]();
  await instance.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: texts.default } },
    supportedLngs: LANGUAGES,
    fallbackLng: FALLBACK,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
  const nameOnPage = (tag: string) => {
    if (typeof document !== 'undefined') document.documentElement.lang = tag;
  };
  nameOnPage(language);
  // The fallback is never needed (the build fails on a missing text), so nobody waits for it.
  void addTexts(instance, FALLBACK);
  instance.on('languageChanged', nameOnPage);
  return instance;
}

/** Fetches the texts first, then switches: a screen never shows keys, and stays where it is. */
export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  await addTexts(instance, language);
  await instance.changeLanguage(language);
}

/** The language of the screens now. */
export function useLanguage(): Language {
  const { i18n: instance } = useTranslation();
  return isLanguage(instance.language) ? instance.language : FALLBACK;
}
