/** Who is shown in the list of women, and in which order. Must not know: screens. */
import type { Woman } from '../../../followup/women.ts';

export const SORTS = ['name', 'newest', 'trade', 'languages', 'times'] as const;
export type Sort = (typeof SORTS)[number];

export interface Filter {
  readonly trades: readonly string[];
  readonly languages: readonly string[];
  readonly times: readonly string[];
  readonly sort: Sort;
}

export const NO_FILTER: Filter = { trades: [], languages: [], times: [], sort: 'name' };

const meets = (asked: readonly string[], has: readonly string[]): boolean =>
  asked.length === 0 || has.some((one) => asked.includes(one));

/** Of each question any of the answers that were asked for. */
export const isShown = ({ trades, languages, times }: Filter, woman: Woman): boolean =>
  meets(trades, [woman.trade]) && meets(languages, woman.languages) && meets(times, woman.availability);

export const countOf = ({ trades, languages, times }: Filter): number =>
  trades.length + languages.length + times.length;

/** With it, or without it where it is there. */
export const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
