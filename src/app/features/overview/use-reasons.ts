/** Why a community needs a visit: in one sentence, and the screen of that community which shows it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookId } from '../../../ledger/ids.ts';
import type { VisitReason } from '../../../ledger/overview/visits.ts';
import type { Format } from '../../format/format.ts';
import { useGo } from '../../state/navigation.ts';

export interface Reasons {
  readonly words: (reason: VisitReason, format: Format) => string;
  readonly open: (book: BookId, reason: VisitReason) => void;
}

export function useReasons(): Reasons {
  const { t } = useTranslation();
  const go = useGo();
  return useMemo(
    () => ({
      words(reason, format) {
        if (reason.is === 'phonesSilent') {
          const [count, meetings] = [reason.phones.length, format.number(reason.meetings)];
          return t('overview.reason.phonesSilent', { count, shown: format.number(count), meetings });
        }
        const date = format.date(reason.since);
        switch (reason.is) {
          case 'boxDifference':
            return t(`overview.reason.${sideOf(reason)}`, {
              date,
              missing: format.money(reason.missing),
              tooMuch: format.money(reason.tooMuch),
            });
          case 'loansOverdue': {
            const { loans: count, overdue } = reason;
            const [shown, amount] = [format.number(count), format.money(overdue)];
            return t('overview.reason.loansOverdue', { count, shown, amount, date });
          }
          default:
            return t(`overview.reason.${reason.is}`, { date });
        }
      },
      open(book, reason) {
        switch (reason.is) {
          case 'clash':
            return go('clash', { book, entry: reason.entry });
          case 'boxDifference':
            return go('differenceOpen', { book, difference: reason.difference });
          case 'leftOpen':
            return go('meeting', { book });
          case 'meetingOverdue':
            return go('statement', { book, what: 'nextMeeting' });
          case 'loansOverdue':
            return go('loans', { book });
          case 'phonesSilent':
            return go('phones', { book });
        }
      },
    }),
    [t, go],
  );
}

type Difference = Extract<VisitReason, { readonly is: 'boxDifference' }>;

function sideOf({ missing, tooMuch }: Difference): 'missing' | 'tooMuch' | 'both' {
  if (missing > 0) return tooMuch > 0 ? 'both' : 'missing';
  return 'tooMuch';
}
