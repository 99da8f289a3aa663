/**
 * The women who are interested, as plain data. Her name, and whatever else says who she is, is a card; here are ids, days and what a group
 * is formed by. No identity number, no nationality, no administrative status: there is no place for them.
 */
import type { CivilDate } from '../ledger/civil-date.ts';
import type { BookId, CardId, EntryId, MemberId } from '../ledger/ids.ts';
import type { Profession } from '../ledger/purpose.ts';

/** Her card has it too: a member's card with her name, symbol and colour. */
export type WomanId = string;
export type PresentationId = string;

/** What she makes or sells. Another one that a newer app knows is kept as it is. */
export const TRADES = [
  ...['food', 'sewing', 'hair', 'care', 'cleaning'],
  ...['selling', 'crafts', 'farming', 'services', 'undecided'],
] as const;

/** Language codes, as they are written in BCP 47. */
export const SPOKEN = [
  ...['es', 'ca', 'fr', 'en', 'pt'],
  ...['ar', 'ber', 'wo', 'ff', 'mnk', 'bm', 'ln'],
  ...['ur', 'bn', 'hi', 'pa', 'tl', 'zh'],
  ...['ro', 'ru', 'uk', 'qu', 'gn', 'ht'],
] as const;

/** When she could come to a meeting. */
export const AVAILABILITY = ['mornings', 'afternoons', 'evenings', 'saturdays', 'sundays'] as const;

export type ReadinessWord = 'ready' | 'notYet' | 'notInterested';

export interface Interview {
  readonly entry: EntryId;
  readonly by: Profession;
  readonly on: CivilDate;
  readonly note: CardId | null;
}

export interface Readiness {
  readonly entry: EntryId;
  readonly is: ReadinessWord;
  readonly on: CivilDate;
}

export interface Presentation {
  readonly id: PresentationId;
  readonly on: CivilDate;
  readonly where: CardId | null;
}

/** What the forms ask; the newest stands. */
export interface Intake {
  readonly on: CivilDate;
  readonly trade: string;
  readonly languages: readonly string[];
  readonly availability: readonly string[];
  readonly neighbourhood: CardId | null;
}

export interface Woman extends Intake {
  readonly id: WomanId;
  readonly presentations: readonly PresentationId[];
  readonly interviews: readonly Interview[];
  readonly readiness: Readiness | null;
  /** The group to be that she stands in. */
  readonly group: string | null;
  /** Who she is in a community's book. */
  readonly member: { readonly book: BookId; readonly member: MemberId } | null;
  /** By which fact her name is gone for ever. */
  readonly erased: EntryId | null;
}

export type Women = Record<WomanId, Woman>;
export type Presentations = Record<PresentationId, Presentation>;

export interface WomenRefusals {
  unknownWoman: { readonly woman: WomanId };
  womanErased: { readonly woman: WomanId };
  presentationKnown: { readonly presentation: PresentationId };
  unknownPresentation: { readonly presentation: PresentationId };
  alreadyAttended: { readonly woman: WomanId; readonly presentation: PresentationId };
}

/** The last interview of each kind; undefined where there was none. */
export const lastInterview = ({ interviews }: Woman, by: Profession): Interview | undefined =>
  interviews.findLast((one) => one.by === by);
