/**
 * Names as people write them, which is to say anything: marks that turn text around, emoji, ten thousand characters.
 * Sorting and searching ignore accents and case. Must not know: React (the <bdi> that isolates a name is in ui/Name).
 */
import type { Language } from '../../i18n.ts';
import { LOCALES } from './locale.ts';

export const LONGEST_NAME_SHOWN = 60;

/** More than any name needs; what follows is not even looked at. */
const LONGEST_READ = 2_000;
/** A "letter" under a tower of combining marks is cut to this many: nobody's name needs more. */
const MOST_PER_LETTER = 8;

/** Control characters, line ends and the marks that reorder text: they may not act on the screen around a name. */
const ACTING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Marks that stand on another letter, and those that join several to one. */
const COMBINING = /[\p{M}\p{Cf}]/u;

/** Letters as people see them; code points where the browser cannot tell (Firefox before 125). */
function letters(text: string): string[] {
  if (typeof Intl.Segmenter === 'undefined') return Array.from(text);
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) =>
    Array.from(segment).slice(0, MOST_PER_LETTER).join(''),
  );
}

/** One line, at most 60 visible characters (an ellipsis stands for the rest). */
export function shownName(name: string): string {
  const plain = name.slice(0, LONGEST_READ).replace(ACTING, ' ').replace(/\s+/gu, ' ').trim();
  // Nearly every name: nothing to take apart, and the tool for it takes a while to make.
  if (plain.length <= LONGEST_NAME_SHOWN && !COMBINING.test(plain)) return plain;
  const seen = letters(plain);
  if (seen.length <= LONGEST_NAME_SHOWN) return seen.join('');
  const kept = seen.slice(0, LONGEST_NAME_SHOWN - 1).join('');
  return `${kept.trimEnd()}…`;
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
