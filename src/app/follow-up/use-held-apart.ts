/** Of all that is held about a woman: what was asked of her and, from the books beside that this phone can open, what was noted; else who has that. */
import { useTranslation } from 'react-i18next';
import { instrumentOf } from '../../followup/instruments/all.ts';
import type { Assessment } from '../../followup/instruments/assessment.ts';
import { type Figure, figuresOf } from '../../followup/instruments/score.ts';
import type { WomanId } from '../../followup/women.ts';
import type { PhoneId } from '../../ledger/ids.ts';
import { PROFESSIONS, type Profession } from '../../ledger/purpose.ts';
import { useFormat } from '../format/use-format.tsx';
import type { BooksBeside, OpenBeside } from './books-beside.ts';
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

const isOpen = ({ open }: BooksBeside, is: Profession): boolean =>
  open.some(({ profession }) => profession === is);

export function useHeldApart(woman: WomanId, books: BooksBeside): readonly HeldLine[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useInstrumentWords();
  const lineOf = ({ instrument: id, version, on, given }: Assessment): readonly HeldLine[] => {
    const instrument = instrumentOf(id, version);
    // What the team's book has of a business from before lay open to the whole team; what it has of a person did not.
    if (!instrument || (instrument.by === 'socialWorker' && !isOpen(books, instrument.by))) return [];
    const said = ({ item, value }: Figure) => {
      const figure = words.outOf(value, instrument);
      return item === null ? figure : answered(words.item(instrument, item), figure);
    };
    const figures = figuresOf(instrument, given).map(said);
    return [{ what: words.name(instrument), said: inLines(format.dateLong(on), ...figures) }];
  };
  const notesIn = ({ profession, own, view }: OpenBeside): readonly HeldLine[] =>
    (own.notes[woman] ?? []).map(({ on, text }) => {
      const card = view.cards.get(text);
      const said = inLines(format.dateLong(on), card?.kind === 'text' && card.text);
      return { what: t(`assessments.notes.title.${profession}`), said };
    });
  return [...(books.all.assessments[woman] ?? []).flatMap(lineOf), ...books.open.flatMap(notesIn)];
}

export interface HeldElsewhere {
  readonly profession: Profession;
  readonly phones: readonly PhoneId[];
}

/** Whose books this phone cannot open, and on which phones they are; none where nobody keeps anything apart. */
export function useHeldElsewhere(books: BooksBeside): readonly HeldElsewhere[] {
  const { professions, besideBooks } = useFollowUp();
  return PROFESSIONS.filter((profession) => !isOpen(books, profession)).flatMap((profession) => {
    const began = Object.values(besideBooks).flatMap((one) =>
      one.profession === profession ? [one.phone] : [],
    );
    if (began.length === 0) return [];
    const theirs = Object.entries(professions).flatMap(([phone, is]) => (is === profession ? [phone] : []));
    return [{ profession, phones: [...new Set([...began, ...theirs])] }];
  });
}
