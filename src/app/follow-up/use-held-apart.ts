/** Of all that is held about a woman: what was asked of her and, on a phone that can open it, what stands in the personal book; else who has that. */
import { useTranslation } from 'react-i18next';
import { instrumentOf } from '../../followup/instruments/all.ts';
import type { Assessment } from '../../followup/instruments/assessment.ts';
import { type Figure, figuresOf } from '../../followup/instruments/score.ts';
import type { WomanId } from '../../followup/women.ts';
import type { PhoneId } from '../../ledger/ids.ts';
import { useFormat } from '../format/use-format.tsx';
import type { Personal } from './personal-book.ts';
import { useFollowUp } from './use-follow-up.ts';
import { useInstrumentWords } from './use-instrument-words.ts';

export interface HeldLine {
  readonly what: string;
  /** One thing under the other. */
  readonly said: string;
}

export const inLines = (...all: readonly (string | null | false | undefined)[]): string =>
  all.filter(Boolean).join('\n');

/** A name is followed by a colon, a question by its answer. */
export const answered = (what: string, said: string): string =>
  what.endsWith('?') ? `${what} ${said}` : `${what}: ${said}`;

export function useHeldApart(woman: WomanId, personal: Personal | null): readonly HeldLine[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useInstrumentWords();
  const team = useFollowUp();
  const { assessments, notes } = personal?.both ?? team;
  const lineOf = ({ instrument: id, version, on, given }: Assessment): readonly HeldLine[] => {
    const instrument = instrumentOf(id, version);
    if (!instrument || (instrument.by === 'socialWorker' && !personal)) return [];
    const said = ({ item, value }: Figure) => {
      const figure = words.outOf(value, instrument);
      return item === null ? figure : answered(words.item(instrument, item), figure);
    };
    const figures = figuresOf(instrument, given).map(said);
    return [{ what: words.name(instrument), said: inLines(format.dateLong(on), ...figures) }];
  };
  const textOf = (card: string) => {
    const found = personal?.view.cards.get(card);
    return found?.kind === 'text' ? found.text : '';
  };
  return [
    ...(assessments[woman] ?? []).flatMap(lineOf),
    ...(notes[woman] ?? []).map(({ on, text }) => ({
      what: t('assessments.notes.title'),
      said: inLines(format.dateLong(on), textOf(text)),
    })),
  ];
}

/** The phones that hold what this one cannot open; none where nobody keeps anything apart. */
export function usePhonesWithMore(personal: Personal | null): readonly PhoneId[] {
  const { professions, personalBooks } = useFollowUp();
  const began = Object.values(personalBooks).map(({ phone }) => phone);
  if (personal || began.length === 0) return [];
  const theirs = Object.entries(professions).flatMap(([phone, is]) => (is === 'socialWorker' ? [phone] : []));
  return [...new Set([...began, ...theirs])];
}
