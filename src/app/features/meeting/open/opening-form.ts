/**
 * The form that opens a meeting: what people chose (null where they left the suggestion) and what comes of it.
 * Must not know: React, words.
 */
import type { MeetingKind } from '../../../../ledger/book.ts';
import { type CivilDate, isCivilDate } from '../../../../ledger/civil-date.ts';
import type { CardId, MemberId } from '../../../../ledger/ids.ts';
import { MOST_COUNTERS, type Opening, type SuggestedOpening } from './suggestions.ts';

/** Kept as a draft, so it holds only plain values. */
export type Chosen = {
  readonly kind: MeetingKind | null;
  readonly heldOn: string | null;
  readonly plannedOn: string | null;
  readonly writer: MemberId | null;
  readonly counters: readonly MemberId[] | null;
  readonly keyHolders: readonly MemberId[] | null;
  readonly support: number;
  readonly supportNames: string;
};

export const NOTHING_CHOSEN: Chosen = {
  kind: null,
  heldOn: null,
  plannedOn: null,
  writer: null,
  counters: null,
  keyHolders: null,
  support: 0,
  supportNames: '',
};

export interface OpeningValues {
  readonly number: number;
  readonly kind: MeetingKind;
  readonly heldOn: CivilDate | '';
  readonly plannedOn: CivilDate | '';
  readonly writer: MemberId | null;
  /** Never the one who writes. */
  readonly counters: readonly MemberId[];
  readonly keyHolders: readonly MemberId[];
  readonly support: number;
  readonly supportNames: string;
}

export function valuesOf(chosen: Chosen, suggested: SuggestedOpening): OpeningValues {
  const day = (typed: string | null, fallback: CivilDate): CivilDate | '' => {
    if (typed === null) return fallback;
    return isCivilDate(typed) ? typed : '';
  };
  const writer = chosen.writer ?? suggested.writer;
  return {
    number: suggested.number,
    kind: chosen.kind ?? suggested.kind,
    heldOn: day(chosen.heldOn, suggested.heldOn),
    plannedOn: day(chosen.plannedOn, suggested.plannedOn),
    writer,
    counters: (chosen.counters ?? suggested.counters).filter((one) => one !== writer).slice(0, MOST_COUNTERS),
    keyHolders: chosen.keyHolders ?? suggested.keyHolders,
    support: chosen.support,
    supportNames: chosen.supportNames.trim(),
  };
}

export type OpeningProblem = 'dateMissing' | 'writerMissing' | 'countersMissing';

export function problemOf(values: OpeningValues, members: number): OpeningProblem | null {
  if (values.heldOn === '' || values.plannedOn === '') return 'dateMissing';
  if (values.writer === null) return 'writerMissing';
  return values.counters.length < Math.min(MOST_COUNTERS, members - 1) ? 'countersMissing' : null;
}

/** Null while something is missing. */
export function openingOf(values: OpeningValues, supportNames: CardId | null): Opening | null {
  const { heldOn, plannedOn, writer } = values;
  if (heldOn === '' || plannedOn === '' || writer === null) return null;
  return {
    number: values.number,
    kind: values.kind,
    plannedOn,
    heldOn,
    writer,
    counters: [...values.counters],
    keyHolders: [...values.keyHolders],
    support: values.support,
    supportNames,
  };
}

/** A tap on a member: takes her in or out; where `most` are in already, the first one makes room. */
export function toggled(list: readonly MemberId[], member: MemberId, most: number): readonly MemberId[] {
  if (list.includes(member)) return list.filter((one) => one !== member);
  return [...list, member].slice(-most);
}
