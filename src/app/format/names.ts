/**
 * Names as people write them, which is to say anything: marks that turn text around, emoji, ten thousand characters.
 * Sorting and searching ignore accents and case. Must not know: React (the <bdi> that isolates a name is in ui/Name).
 */
import type { Language } from '../../i18n.ts';
import { LOCALES } from './locale.ts';

export const LONGEST_NAME_SHOWN = 60;

/** Control characters, line ends and the marks that reorder text: they may not act on the screen around a name. */
const ACTING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** One line, at most 60 visible characters (whole graphemes; an ellipsis stands for the rest). */
export function shownName(name: string): string {
  const plain = name.slice(0, 2_000).replace(ACTING, ' ').replace(/\s+/gu, ' ').trim();
  if (plain.length <= LONGEST_NAME_SHOWN) return plain;
  let shown = '';
  let count = 0;
  for (const { segment } of new Intl.Segmenter().segment(plain)) {
    if (count === LONGEST_NAME_SHOWN - 1) return `${shown.trimEnd()}…`;
    // A "letter" with a tower of combining marks is cut too: nobody's name needs more than eight.
    shown += segment.length > 8 ? segment.slice(0, 8).toWellFormed() : segment;
    count += 1;
  }
  return shown;
}

export function nameCollator(language: Language): (left: string, right: string) => number {
  return new Intl.Collator(LOCALES[language], { sensitivity: 'base', numeric: true }).compare;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether `name` contains what was typed, accents and case aside; nothing typed finds everybody. */
export function matchesSearch(name: string, typed: string): boolean {
  return folded(name).includes(folded(typed.trim()));
}
