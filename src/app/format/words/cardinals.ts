/** The numbers of each language, fetched with the one that is spoken: nobody needs the words of four. */
import type { Language } from '../../../i18n.ts';

/** A whole number from 0 to 999 999 999 999, as before a masculine noun. */
export type Cardinal = (value: number) => string;

export const CARDINALS: Readonly<Record<Language, () => Promise<Cardinal>>> = {
  es: async () => (await import('./es.ts')).cardinalEs,
  ca: async () => (await import('./ca.ts')).cardinalCa,
  fr: async () => (await import('./fr.ts')).cardinalFr,
  en: async () => (await import('./en.ts')).cardinalEn,
};
