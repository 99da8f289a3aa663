/**
 * Who came. One entry holds the marks of one moment; the latest mark of a member counts. *Represented*: absent, but her
 * money came with someone who is named; she confirms it at a later meeting.
 */
import * as v from 'valibot';
import type { Book } from '../book.ts';
import { idOf } from '../entry.ts';
import type { MemberId } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { entryId, memberId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkMembers, checkPresent } from './rules.ts';

const mark = v.strictObject({
  member: memberId,
  status: v.picklist(['present', 'late', 'excused', 'absent', 'represented']),
  by: v.nullable(memberId),
});

const attendanceMarked = defineKind({
  kind: 'attendance-marked',
  shape: v.strictObject({ marks: v.pipe(v.array(mark), v.minLength(1), v.maxLength(999)) }),
  sittings: ['meeting'],
  reversible: false,
  about: (body) => ({ members: body.marks.map((one) => one.member) }),
  check(book, body) {
    const away = body.marks
      .filter(({ status, by }) => status === 'represented' && by !== null && !isHere(book, body.marks, by))
      .map(({ by }) => refusal('notPresent', { member: by ?? '' }));
    const named = body.marks.flatMap((one) => [one.member, one.by]);
    return [...checkMembers(book, named), ...away];
  },
  effect(book, body, entry) {
    if (!book.open) return;
    for (const { member, status, by } of body.marks) {
      book.open.attendance[member] = { status, by };
      const id = `${idOf(entry)}/${member}`;
      for (const [key, one] of Object.entries(book.representations)) {
        if (one.member === member && one.meeting === book.open.id) delete book.representations[key];
      }
      if (status === 'represented') book.representations[id] = { member, meeting: book.open.id, by };
    }
  },
});

type Mark = v.InferOutput<typeof mark>;

/** Who brings another's money is there herself, or not marked yet. */
function isHere(book: Book, marks: readonly Mark[], member: MemberId): boolean {
  const marked = marks.findLast((one) => one.member === member);
  if (marked) return marked.status === 'present' || marked.status === 'late';
  return checkPresent(book, [member]).length === 0;
}

/** She says, at a later meeting, that what was written in her name is right. */
const representationConfirmed = defineKind({
  kind: 'representation-confirmed',
  shape: v.strictObject({ member: memberId, meeting: entryId }),
  sittings: ['meeting'],
  reversible: false,
  about: (body) => ({ members: [body.member] }),
  check(book, body) {
    const found = Object.values(book.representations).some(
      (one) => one.member === body.member && one.meeting === body.meeting,
    );
    return found ? [] : [refusal('alreadyMarked', { member: body.member })];
  },
  effect(book, body) {
    for (const [key, one] of Object.entries(book.representations)) {
      if (one.member === body.member && one.meeting === body.meeting) delete book.representations[key];
    }
  },
});

export const ATTENDANCE = [attendanceMarked, representationConfirmed] as const;
