/**
 * Who came. One entry holds the marks of one moment; the latest mark of a member counts. *Represented*: absent, but her
 * money came with someone who is named; she confirms it at a later meeting.
 */
import * as v from 'valibot';
import { idOf } from '../entry.ts';
import { refusal } from '../refusal.ts';
import { entryId, memberId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkMembers } from './rules.ts';

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
  check: (book, body) =>
    checkMembers(
      book,
      body.marks.flatMap((one) => [one.member, one.by]),
    ),
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
