/** The formatting locale of each language: the language of the texts is not the locale of the figures (plain `en` writes 11/23/26). */
import type { Language } from '../../i18n.ts';

export const LOCALES: Readonly<Record<Language, string>> = {
  es: 'es-ES',
  ca: 'ca-ES',
  fr: 'fr-FR',
  en: 'en-IE',
};
