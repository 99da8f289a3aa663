/**
 * Who was at the meetings: of sealed meetings that took attendance, and of the open one once it has. Late is there; represented is
 * not, her money came without her. Source: docs/method.md, "The match".
 */
import type { AttendanceStatus, Book } from './book.ts';
import { membersNow } from './book.ts';
import type { MemberId } from './ids.ts';
import type { Attended } from './members.ts';
import { shareOfPeople } from './rate.ts';

const HERE: ReadonlySet<AttendanceStatus> = new Set<AttendanceStatus>(['present', 'late']);
const NONE: Attended = { meetings: 0, present: 0 };

function withOpen({ attended, open }: Pick<Book, 'attended' | 'open'>, member: MemberId): Attended {
  const before = attended[member] ?? NONE;
  const taken = open !== null && Object.keys(open.attendance).length > 0;
  if (!taken) return before;
  const status = open.attendance[member]?.status;
  const here = status !== undefined && HERE.has(status);
  return { meetings: before.meetings + 1, present: before.present + (here ? 1 : 0) };
}

/** Counts the meeting that is being sealed, for each of its members. */
export function noteAttended(book: Book): void {
  for (const { id } of membersNow(book)) {
    const now = withOpen(book, id);
    if (now.meetings > 0) book.attended[id] = now;
  }
}

/**
 * At how many meetings she was, and at how many she had to be for a percentage of them. Both are 0 where none has taken attendance
 * since she joined: then there is nothing to hold against her.
 */
export function attendedOf(
  book: Book,
  member: MemberId,
  percent: number,
): { readonly present: number; readonly needed: number } {
  const { meetings, present } = withOpen(book, member);
  return { present, needed: shareOfPeople(meetings, percent) };
}
