/**
 * Assessments as plain data, and what of them a phone shows. Each profession's are written in its own book, which no other phone can
 * open (adr/0049). Of those from before in the team's book each phone shows its own profession's: that is a screen and no lock.
 */
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { BookId, CardId, EntryId, PhoneId } from '../../ledger/ids.ts';
import type { Profession } from '../../ledger/purpose.ts';
import { instrumentOf } from './all.ts';
import type { Reading } from './before-after.ts';
import type { Instrument } from './instrument.ts';
import { figuresOf, type Given, type GivenProblems } from './score.ts';

export interface Assessment {
  readonly entry: EntryId;
  readonly woman: string;
  readonly instrument: string;
  readonly version: number;
  readonly on: CivilDate;
  readonly given: Given;
}

/** What a profession noted for itself: its text is a card. */
export interface Note {
  readonly entry: EntryId;
  readonly on: CivilDate;
  readonly text: CardId;
}

/** By woman, in the order in which they were written. */
export type Assessments = Record<string, readonly Assessment[]>;
/** By woman. */
export type Notes = Record<string, readonly Note[]>;
/** Books that stand beside the team's: for whom, since when, and which phone began it. */
export type BesideBooks = Record<
  BookId,
  { readonly on: CivilDate; readonly phone: PhoneId; readonly profession: Profession }
>;
/** Whose a phone is; one that has not said so shows no assessment. */
export type Professions = Record<PhoneId, Profession>;

export interface AssessmentRefusals extends GivenProblems {
  unknownInstrument: { readonly instrument: string; readonly version: number };
}

/** The assessments of a woman that a phone of this profession shows. */
export const shownTo = (
  profession: Profession | undefined,
  assessments: Assessments,
  woman: string,
): readonly Assessment[] =>
  (assessments[woman] ?? []).filter(
    ({ instrument, version }) =>
      profession !== undefined && instrumentOf(instrument, version)?.by === profession,
  );

/** All readings of one figure of an instrument: of its score where `item` is null. In the order of the book for each woman. */
export const readingsOf = (
  assessments: Assessments,
  instrument: Instrument,
  item: string | null,
): readonly Reading[] =>
  Object.values(assessments)
    .flat()
    .filter((one) => one.instrument === instrument.id && one.version === instrument.version)
    .flatMap(({ woman, on, given }) =>
      figuresOf(instrument, given)
        .filter((figure) => figure.item === item)
        .map(({ value }) => ({ woman, on, value })),
    );
