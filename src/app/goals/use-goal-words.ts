/** A goal in words: what it is for, from its card, and how much a meeting it takes. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal, GoalOwner } from '../../ledger/goal.ts';
import { type Pace, usualTowards } from '../../ledger/goals.ts';
import type { Amount } from '../../ledger/money.ts';
import { useFormat } from '../format/use-format.tsx';
import { useBook, useView } from '../state/use-book.tsx';
import { useEntries } from '../state/use-entries.ts';

/** What it is for and its picture; where its card was erased, only whose it is. */
export function useGoalCard({ member, text }: Pick<Goal, 'member' | 'text'>) {
  const { t } = useTranslation();
  const card = useView().cards.get(text);
  const found = card?.kind === 'text' ? card : null;
  return {
    words: found?.text ?? t(member === null ? 'goals.ours' : 'goals.hers'),
    symbol: found?.symbol ?? 'other',
  };
}

/** Null where nothing can be said yet. */
export function usePaceWords(): (owner: GoalOwner, pace: Pace) => string | null {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    (owner, pace) => {
      const whose = owner === null ? 'ours' : 'hers';
      switch (pace.is) {
        case 'reached':
          return t('goals.pace.reached');
        case 'byMeeting':
          return t(`goals.pace.byMeeting.${whose}`, {
            count: pace.meetings,
            shown: format.number(pace.meetings),
            amount: format.money(pace.amount),
            each: format.money(pace.each ?? pace.amount),
          });
        case 'asUsual':
          return t(`goals.pace.asUsual.${whose}`, {
            count: pace.meetings,
            shown: format.number(pace.meetings),
            usual: format.money(pace.usual),
          });
        case 'noMeetingLeft':
          return t('goals.pace.noMeetingLeft');
        case 'open':
          return null;
      }
    },
    [t, format],
  );
}

/** Some months of a community of thirty. */
const LINES_READ = 600;

/** What is saved for it at a meeting as a rule; null until the last lines are read, and where there is none. */
export function useUsual(owner: GoalOwner): Amount | null {
  const book = useBook();
  const entries = useEntries({ limit: LINES_READ, newestFirst: true });
  return entries && usualTowards(book, entries, owner);
}
