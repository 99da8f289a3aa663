/**
 * What a new meeting probably looks like, from the last one and the offices: the form starts with it, people change it.
 * Must not know: React, words.
 */
import { type Book, type MeetingKind, membersNow } from '../../../../ledger/book.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import type { BodyByKind } from '../../../../ledger/entries/registry.ts';
import { nextMeetingOn } from '../../../../ledger/figures.ts';
import type { MemberId } from '../../../../ledger/ids.ts';

export type Opening = BodyByKind['meeting-opened'];

export interface SuggestedOpening {
  readonly number: number;
  readonly kind: MeetingKind;
  readonly heldOn: CivilDate;
  readonly plannedOn: CivilDate;
  readonly writer: MemberId | null;
  /** Who could count, the likeliest first. */
  readonly counters: readonly MemberId[];
  readonly keyHolders: readonly MemberId[];
}

/** Two count, or fewer where hardly anybody else is a member. */
export const MOST_COUNTERS = 2;

/** `last` is the opening of the last meeting. A phone whose clock is behind the book is not believed. */
export function suggestOpening(book: Book, last: Opening | null, today: CivilDate): SuggestedOpening {
  const planned = nextMeetingOn(book);
  const since = book.lastSeal?.heldOn ?? book.founding?.on;
  const heldOn = since && today < since ? (planned ?? since) : today;
  const { chair, treasurer, secretary, keyHolders } = book.offices;
  const members = membersNow(book).map((member) => member.id);
  const here = (candidates: readonly (MemberId | null | undefined)[]): readonly MemberId[] => [
    ...new Set(candidates.filter((one): one is MemberId => members.includes(one ?? ''))),
  ];
  const writer = here([last?.writer, secretary, treasurer, ...members])[0] ?? null;
  const counters = here([...(last?.counters ?? []), treasurer, chair, ...keyHolders, ...members]);
  return {
    number: book.meetingsOpened + 1,
    kind: last ? otherKind(last.kind) : 'enterprise',
    heldOn,
    plannedOn: planned ?? heldOn,
    writer,
    counters: counters.filter((one) => one !== writer),
    keyHolders: here([...keyHolders, ...(last?.keyHolders ?? [])]).slice(0, 5),
  };
}

/** Two meetings a month: one on enterprise, one on social matters. */
const otherKind = (kind: MeetingKind): MeetingKind => (kind === 'enterprise' ? 'social' : 'enterprise');
