/** The meetings of a book as its statements need them: their days, who was to come and who came, and how they ended. */
import type { AttendanceStatus, Book } from '../book.ts';
import { type CivilDate, isCivilDate } from '../civil-date.ts';
import type { BodyByKind } from '../entries/registry.ts';
import { type Entry, idOf } from '../entry.ts';
import type { MeetingId, MemberId } from '../ids.ts';
import { type Amount, amount } from '../money.ts';
import { countedEntries } from '../statement.ts';

export interface HeldMeeting {
  readonly id: MeetingId;
  readonly number: number;
  readonly plannedOn: CivilDate;
  readonly heldOn: CivilDate;
  readonly writer: MemberId;
  /** The day of its seal by the clock of the phone that sealed it: a claim. Null while it is open, or where the clock says no day. */
  readonly sealedOn: CivilDate | null;
  readonly ended: 'open' | 'sealed' | 'cancelled';
  /** Who was a member when it was sealed. */
  readonly registered: readonly MemberId[];
  /** What the seal says that each of them had saved, in minor units. */
  readonly savings: ReadonlyMap<MemberId, Amount>;
  /** The latest mark of each. */
  readonly marks: ReadonlyMap<MemberId, AttendanceStatus>;
}

/** Whether it is over and called the roll: nobody is held to have been away from one that did not. */
export const calledRoll = ({ ended, marks }: HeldMeeting): boolean => ended === 'sealed' && marks.size > 0;

/** Every meeting that counts, cancelled ones too, in order. */
export function meetingsIn(book: Book, entries: readonly Entry[]): readonly HeldMeeting[] {
  const byPlace = new Map<MeetingId, Entry[]>();
  const counted = countedEntries(book, entries);
  for (const entry of counted) {
    const id = entry.kind === 'meeting-opened' ? idOf(entry) : entry.place;
    const own = byPlace.get(id);
    if (own) own.push(entry);
    else if (entry.kind === 'meeting-opened') byPlace.set(id, [entry]);
  }
  return [...byPlace].map(([id, own]) => meetingOf(id, own));
}

function meetingOf(id: MeetingId, [opening, ...lines]: readonly Entry[]): HeldMeeting {
  const opened = opening?.body as unknown as BodyByKind['meeting-opened'];
  const seal = lines.find(({ kind }) => kind === 'meeting-sealed');
  const cancelled = lines.some(({ kind }) => kind === 'meeting-cancelled');
  const sealed = seal?.body as unknown as BodyByKind['meeting-sealed'] | undefined;
  return {
    id,
    number: opened.number,
    plannedOn: opened.plannedOn,
    heldOn: opened.heldOn,
    writer: opened.writer,
    sealedOn: seal ? claimedDay(seal.claimedAt) : null,
    ended: seal ? 'sealed' : cancelled ? 'cancelled' : 'open',
    registered: sealed?.members.map(({ member }) => member) ?? [],
    savings: new Map(sealed?.members.map(({ member, savings }) => [member, amount(savings)])),
    marks: marksIn(lines),
  };
}

function marksIn(lines: readonly Entry[]): ReadonlyMap<MemberId, AttendanceStatus> {
  const marks = new Map<MemberId, AttendanceStatus>();
  for (const { kind, body } of lines) {
    if (kind !== 'attendance-marked') continue;
    for (const mark of (body as unknown as BodyByKind['attendance-marked']).marks)
      marks.set(mark.member, mark.status);
  }
  return marks;
}

function claimedDay(claimedAt: string): CivilDate | null {
  const day = claimedAt.slice(0, 10);
  return isCivilDate(day) ? day : null;
}
