/** What stands on the screens, from the same texts and formats as the app: a test never spells a word itself. */
import { readFileSync } from 'node:fs';
import { createInstance, type TFunction } from 'i18next';
import { createFormat, type Format } from '../../../src/app/format/format.ts';
import { elide, type Language } from '../../../src/i18n.ts';
import type { Currency } from '../../../src/ledger/currency.ts';

export interface Words {
  readonly language: Language;
  readonly t: TFunction;
  readonly format: Format;
}

function textsOf(language: Language): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../../locales/${language}.json`, import.meta.url), 'utf8'));
}

export function wordsOf(language: Language, currency: Currency | null): Words {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: { [language]: { translation: textsOf(language) } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  elide(i18n);
  return { language, t: i18n.t, format: createFormat(language, currency) };
}

/** At the start of a name, as a whole word: a button may say more after it ("Amina ✓ 20 €"). */
export function startingWith(text: string): RegExp {
  const plain = text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  return new RegExp(`^${plain}(?![\\p{L}\\p{N}])`, 'u');
}
