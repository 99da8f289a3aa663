/** A group to be in words: its name, and by what its women fit together. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inCommon } from '../../../../followup/forming.ts';
import type { GroupId } from '../../../../followup/groups.ts';
import type { Woman } from '../../../../followup/women.ts';
import { useFollowUp } from '../../../follow-up/use-follow-up.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useNames } from '../../../state/use-book.tsx';
import { useWomanWords } from '../words.ts';

export interface GroupWords {
  readonly nameOf: (group: GroupId) => string;
  /** How many, and how many of them are ready. */
  readonly countOf: (women: readonly Woman[]) => string;
  /** Nothing is in common of one alone. */
  readonly commonOf: (women: readonly Woman[]) => readonly string[];
}

export function useGroupWords(): GroupWords {
  const { t } = useTranslation();
  const format = useFormat();
  const { textOf } = useNames();
  const words = useWomanWords();
  const { groups } = useFollowUp();
  return useMemo(() => {
    const listOf = (values: readonly string[], wordOf: (value: string) => string) =>
      format.list(values.map(wordOf));
    const inside = (word: string) => word.slice(0, 1).toLocaleLowerCase() + word.slice(1);
    return {
      nameOf: (group) => textOf(groups[group]?.name ?? null) ?? t('followUp.groups.nameless'),
      countOf(women) {
        const ready = women.filter(({ readiness }) => readiness?.is === 'ready').length;
        return [
          t('followUp.groups.count', { count: women.length, shown: format.number(women.length) }),
          ...(women.length === 0
            ? []
            : [t('followUp.groups.ready', { count: ready, shown: format.number(ready) })]),
        ].join(' · ');
      },
      commonOf(women) {
        if (women.length < 2) return [];
        const { languages, times, trades } = inCommon(women);
        const said = trades.map(({ trade, women: number }) =>
          number === 1
            ? inside(words.trade(trade))
            : t('followUp.groups.trade', { trade: inside(words.trade(trade)), women: format.number(number) }),
        );
        return [
          languages.length > 0
            ? t('followUp.groups.languages', { list: listOf(languages, words.language) })
            : t('followUp.groups.noLanguage'),
          times.length > 0
            ? t('followUp.groups.times', { list: listOf(times, (time) => inside(words.time(time))) })
            : t('followUp.groups.noTime'),
          t('followUp.groups.trades', { list: format.list(said) }),
        ];
      },
    };
  }, [t, format, textOf, words, groups]);
}
