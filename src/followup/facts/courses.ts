/** Courses: what one is called, who is in it, its sessions, and who came to each. */
import * as v from 'valibot';
import { date, plainId, shortText } from '../../ledger/shapes.ts';
import type { CourseId } from '../courses/course.ts';
import type { FollowUp } from '../follow-up.ts';
import { type FollowUpRefusal, refuse } from '../refusal.ts';
import { defineFact } from './definition.ts';
import { checkWoman } from './women.ts';

const LONGEST_TITLE = 60;

const each = (most: number) =>
  v.pipe(
    v.array(plainId),
    v.maxLength(most),
    v.check((list) => new Set(list).size === list.length, 'the same twice'),
  );

/** A later one renames it. */
const courseNoted = defineFact({
  fact: 'course-noted',
  shape: v.strictObject({ on: date, name: shortText(LONGEST_TITLE) }),
  effect({ courses }, { on, name }, { about: id }) {
    const known = courses[id];
    courses[id] = known ? { ...known, name } : { id, on, name, women: [] };
  },
});

const courseJoined = defineFact({
  fact: 'course-joined',
  shape: v.strictObject({ women: v.pipe(each(60), v.minLength(1)) }),
  check: (state, { women }, { about }) => [
    ...checkCourse(state, about),
    ...women.flatMap((woman) => checkWoman(state.women[woman], woman)),
  ],
  effect({ courses }, data, { about }) {
    const course = courses[about];
    if (course) courses[about] = { ...course, women: [...new Set([...course.women, ...data.women])] };
  },
});

/** What she attended stays, should she come back. */
const courseLeft = defineFact({
  fact: 'course-left',
  shape: v.strictObject({ woman: plainId }),
  check: (state, { woman }, { about: course }) => [
    ...checkCourse(state, course),
    ...(state.courses[course]?.women.includes(woman) === false
      ? [refuse('notInCourse', { woman, course })]
      : []),
  ],
  effect({ courses }, { woman }, { about }) {
    const course = courses[about];
    if (course) courses[about] = { ...course, women: course.women.filter((one) => one !== woman) };
  },
});

/** A later one says day and subject anew; who came stays. */
const sessionNoted = defineFact({
  fact: 'session-noted',
  shape: v.strictObject({
    course: plainId,
    on: date,
    subject: shortText(LONGEST_TITLE),
    repeats: v.nullable(plainId),
  }),
  check(state, { course, repeats }, { about: session }) {
    const of = (id: string | null) => (id === null ? undefined : state.sessions[id]);
    const known = of(session);
    const repeated = of(repeats);
    return [
      ...checkCourse(state, course),
      ...(repeats !== null && !repeated ? [refuse('unknownSession', { session: repeats })] : []),
      ...[known, repeated].flatMap((one) =>
        one && one.course !== course
          ? [refuse('sessionOfAnother', { session: one.id, course: one.course })]
          : [],
      ),
    ];
  },
  effect({ sessions }, data, { about: id }) {
    const known = sessions[id];
    if (!known || known.course === data.course) sessions[id] = { id, ...data, marks: known?.marks ?? {} };
  },
});

/** Only who is named is marked, so that two phones that mark different women do not undo each other. */
const sessionMarked = defineFact({
  fact: 'session-marked',
  shape: v.pipe(
    v.strictObject({ came: each(60), missed: each(60) }),
    v.check(({ came, missed }) => came.length + missed.length > 0, 'nobody is marked'),
    v.check(({ came, missed }) => came.every((woman) => !missed.includes(woman)), 'came and missed at once'),
  ),
  check(state, { came, missed }, { about }) {
    const session = state.sessions[about];
    if (!session) return [refuse('unknownSession', { session: about })];
    const { course } = session;
    return [...came, ...missed].flatMap((woman) => [
      ...checkWoman(state.women[woman], woman),
      ...(state.courses[course]?.women.includes(woman) ? [] : [refuse('notInCourse', { woman, course })]),
    ]);
  },
  effect({ sessions }, { came, missed }, { about }) {
    const session = sessions[about];
    if (!session) return;
    const marks = { ...session.marks };
    for (const woman of came) marks[woman] = 'came';
    for (const woman of missed) marks[woman] = 'missed';
    sessions[about] = { ...session, marks };
  },
});

const checkCourse = ({ courses }: FollowUp, course: CourseId): readonly FollowUpRefusal[] =>
  courses[course] ? [] : [refuse('unknownCourse', { course })];

export const COURSES = [courseNoted, courseJoined, courseLeft, sessionNoted, sessionMarked] as const;
