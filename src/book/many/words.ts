/** The words that files for people are written with, read from the texts of one language. Must not know: where those lie. */
import type { Meaning } from '../../ledger/open/document.ts';
import type { OpenWords } from '../../ledger/open/open-book.ts';
import type { StudyWords } from '../../ledger/open/study-document.ts';

export const LANGUAGES = ['es', 'ca', 'fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string): text is Language => LANGUAGES.some((one) => one === text);

/** By key, as in "statements.open.yes". */
export type Say = (key: string) => string;

/** @param texts a file of `locales/`. A key without a text is said as it is. */
export function sayFrom(texts: string): Say {
  const all: unknown = JSON.parse(texts);
  return (key) => {
    let found = all;
    for (const part of key.split('.'))
      found =
        typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined;
    return typeof found === 'string' ? found : key;
  };
}

/** "{{date, del}}" is the app's way to elide: what is written here are plain figures, and the word stands before them. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)(?:, (\w+))?\}\}/gu, (_, key: string, word?: string) =>
    word ? `${word} ${values[key]}` : `${values[key]}`,
  );

export const meaningIn =
  (say: Say): Meaning =>
  (key) => ({ name: say(`statements.indicator.${key}`), definition: say(`statements.definition.${key}`) });

export const openWordsIn = (say: Say): OpenWords => ({
  column: (key) => say(`statements.open.column.${key}`),
  kind: (kind) => say(`entry.${kind}`),
  yes: say('statements.open.yes'),
});

export const studyWordsIn = (say: Say): StudyWords => ({
  column: (key) => say(`statements.open.column.${key}`),
  figure: (figure) => say(`statements.open.figure.${figure}`),
  all: say('statements.open.all'),
});
