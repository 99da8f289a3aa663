/** Courses and their sessions, as plain data. A course's name and a session's subject name nobody, so they stand in the facts. */
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { CourseSession } from './lacking.ts';

export type CourseId = string;
export type SessionId = string;

export interface Course {
  readonly id: CourseId;
  readonly on: CivilDate;
  readonly name: string;
  /** Who is in it now, in the order in which they joined. */
  readonly women: readonly string[];
}

export interface Session extends CourseSession {
  readonly course: CourseId;
  readonly subject: string;
}

export type Courses = Record<CourseId, Course>;
export type Sessions = Record<SessionId, Session>;

export interface CourseRefusals {
  unknownCourse: { readonly course: CourseId };
  notInCourse: { readonly woman: string; readonly course: CourseId };
  unknownSession: { readonly session: SessionId };
  sessionOfAnother: { readonly session: SessionId; readonly course: CourseId };
}

/** The sessions of a course, by day. */
export const sessionsOf = (sessions: Sessions, course: CourseId): readonly Session[] =>
  Object.values(sessions)
    .filter((one) => one.course === course)
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
