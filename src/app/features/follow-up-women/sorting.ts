/** The order of women in a list: by name, or by what a group is formed by, and then by name. */
import { useCallback } from 'react';
import { AVAILABILITY, type Woman } from '../../../followup/women.ts';
import { matchesSearch } from '../../format/names.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useNames } from '../../state/use-book.tsx';
import { type Filter, isShown } from './filters.ts';
import { useWomanWords } from './words.ts';

/** Those that the filter, and what is typed, let through, in its order. */
export function useListed(): (women: readonly Woman[], filter: Filter, typed?: string) => readonly Woman[] {
  const { compareNames } = useFormat();
  const { nameOf } = useNames();
  const words = useWomanWords();
  return useCallback(
    (women, filter, typed = '') => {
      const byName = (left: Woman, right: Woman) => compareNames(nameOf(left.id), nameOf(right.id));
      const byWords = (of: (woman: Woman) => string) => (left: Woman, right: Woman) =>
        compareNames(of(left), of(right)) || byName(left, right);
      const orders: Readonly<Record<Filter['sort'], (left: Woman, right: Woman) => number>> = {
        name: byName,
        newest: (left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : byName(left, right)),
        trade: byWords(({ trade }) => words.trade(trade)),
        languages: byWords(({ languages }) => languages.map(words.language).sort(compareNames).join(' ')),
        times: (left, right) => timesOf(left) - timesOf(right) || byName(left, right),
      };
      return women
        .filter((woman) => isShown(filter, woman) && matchesSearch(nameOf(woman.id), typed))
        .sort(orders[filter.sort]);
    },
    [compareNames, nameOf, words],
  );
}

/** Who can come at the same times stands together: mornings first. */
const timesOf = ({ availability }: Woman): number =>
  AVAILABILITY.reduce(
    (sum, time, at) => sum + (availability.includes(time) ? 0 : 2 ** (AVAILABILITY.length - at)),
    0,
  );
