/** The roll of each meeting that called it, for the group and for one member. Late is there; represented is not. */
import type { AttendanceStatus, Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Entry } from '../entry.ts';
import type { MeetingId, MemberId } from '../ids.ts';
import { calledRoll, type HeldMeeting, meetingsIn } from './meetings.ts';

/** All that a roll comes to. */
export const CAME_AS = ['came', 'late', 'away'] as const;
export type CameAs = (typeof CAME_AS)[number];

/** How many of the members of then came as what. */
export interface Roll extends Readonly<Record<CameAs, number>> {
  readonly meeting: MeetingId;
  readonly on: CivilDate;
}

/** `status`: her last mark; `unmarked` where the roll was called without her. */
export interface OwnRoll {
  readonly meeting: MeetingId;
  readonly on: CivilDate;
  readonly status: AttendanceStatus | 'unmarked';
  readonly as: CameAs;
}

function cameAs(status: AttendanceStatus | undefined): CameAs {
  if (status === 'present') return 'came';
  return status === 'late' ? 'late' : 'away';
}

const called = (book: Book, entries: readonly Entry[]): readonly HeldMeeting[] =>
  meetingsIn(book, entries).filter(calledRoll);

/** Sealed meetings that called the roll, in order. */
export function rollsIn(book: Book, entries: readonly Entry[]): readonly Roll[] {
  return called(book, entries).map(({ id, heldOn, registered, marks }) => {
    const count = (as: CameAs) => registered.filter((member) => cameAs(marks.get(member)) === as).length;
    return { meeting: id, on: heldOn, came: count('came'), late: count('late'), away: count('away') };
  });
}

/** The same for one member: the meetings at whose seal she was one. */
export function ownRolls(book: Book, entries: readonly Entry[], member: MemberId): readonly OwnRoll[] {
  return called(book, entries)
    .filter(({ registered }) => registered.includes(member))
    .map(({ id, heldOn, marks }) => {
      const status = marks.get(member);
      return { meeting: id, on: heldOn, status: status ?? 'unmarked', as: cameAs(status) };
    });
}
