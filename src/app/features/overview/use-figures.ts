/**
 * The figures of a community as an overview shows them: in words of its own currency, how they sort, what each means, and the screen
 * of that community which shows it.
 */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../ledger/civil-date.ts';
import { type Amount, add, amount } from '../../../ledger/money.ts';
import type { CommunitySummary } from '../../../ledger/overview/summary.ts';
import { notHeardOf } from '../../../ledger/overview/visits.ts';
import { percentText } from '../../../ledger/rate.ts';
import type { Rate } from '../../../ledger/statements/indicators.ts';
import type { Format } from '../../format/format.ts';
import { useGo } from '../../state/navigation.ts';

export const FIGURES = [
  'sealed',
  'boxOpen',
  'overdue',
  'atRisk',
  'attendance',
  'savings',
  'shareOut',
  'matchGiven',
  'matchReturned',
  'phones',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** Amounts sort within a currency, never across two. */
export const IS_MONEY: ReadonlySet<FigureName> = new Set<FigureName>([
  'boxOpen',
  'overdue',
  'savings',
  'shareOut',
  'matchGiven',
  'matchReturned',
]);

export interface Figure {
  /** Null where there is none: nothing is agreed, or the whole is nothing. */
  readonly shown: string | null;
  /** What it is of. */
  readonly of: string | null;
  /** What sorts by it; what has none comes last. */
  readonly order: number | null;
}

export interface Figures {
  readonly of: (summary: CommunitySummary, format: Format) => Readonly<Record<FigureName, Figure>>;
  readonly label: (name: FigureName) => string;
  /** Its definition. */
  readonly meaning: (name: FigureName) => string;
}

export function useFigures(): Figures {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      of(summary, format) {
        const { indicators, sealed, differences, match, phones } = summary;
        const money = (value: Amount | null, of: string | null = null): Figure => ({
          shown: value === null ? null : format.money(value),
          of,
          order: value,
        });
        const ofWhole = (part: string, whole: string) => t('statements.of', { part, whole });
        const people = ({ part, whole }: Rate) => ofWhole(format.number(part), format.number(whole));
        const { atRisk, loansPastDue: late } = indicators;
        const silent = notHeardOf(summary);
        return {
          sealed: day(sealed?.on ?? null, format),
          boxOpen: money(differences && add(differences.missing, differences.tooMuch)),
          overdue: money(
            indicators.overdue,
            late === 0 ? null : t('overview.late', { count: late, shown: format.number(late) }),
          ),
          atRisk: share(
            atRisk,
            format,
            ofWhole(format.money(amount(atRisk.part)), format.money(amount(atRisk.whole))),
          ),
          attendance: share(indicators.attendance, format, people(indicators.attendance)),
          savings: money(indicators.savings),
          shareOut: money(summary.shareOut),
          matchGiven: money(match.given),
          matchReturned: money(match.returned),
          phones: { shown: people({ part: silent, whole: phones.length }), of: null, order: silent },
        };
      },
      label: (name) => t(`overview.figure.${name}`),
      meaning: (name) => t(`overview.meaning.${name}`),
    }),
    [t],
  );
}

const day = (on: CivilDate | null, format: Format): Figure => ({
  shown: on && format.date(on),
  of: null,
  order: on && Date.parse(on),
});

/** In whole percent: an overview is looked over, the statement has the decimals. */
function share({ part, whole }: Rate, format: Format, of: string): Figure {
  if (whole <= 0) return { shown: null, of: null, order: null };
  const percent = Math.round(Number(percentText(amount(part), amount(whole))));
  return { shown: `${format.number(percent)}\u00a0%`, of, order: part / whole };
}

/** The screen of a community on which a figure stands. */
export function useOpenFigure(): (book: string, name: FigureName, summary: CommunitySummary) => void {
  const go = useGo();
  return (book, name, { sealed, differences }) => {
    switch (name) {
      case 'sealed':
        return sealed ? go('minutes', { book, meeting: sealed.meeting }) : go('home', { book });
      case 'boxOpen':
        return differences
          ? go('differenceOpen', { book, difference: differences.oldest })
          : go('statement', { book, what: 'counts' });
      case 'overdue':
        return go('loans', { book });
      case 'atRisk':
        return go('statement', { book, what: 'loanBook' });
      case 'attendance':
      case 'savings':
        return go('statement', { book, what: 'summary' });
      case 'shareOut':
        return go('shareOut', { book });
      case 'matchGiven':
      case 'matchReturned':
        return go('matchParts', { book });
      case 'phones':
        return go('phones', { book });
    }
  };
}
