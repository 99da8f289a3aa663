/**
 * Who lacks which session of a course. A session counts once somebody was marked in it; who came to it, or to one that repeats
 * it, has it. Who joined the course later lacks what was before.
 * Must not know: names, the clock.
 */
import type { CivilDate } from '../../ledger/civil-date.ts';

export interface CourseSession {
  readonly id: string;
  readonly on: CivilDate;
  /** The session that this one gives again. */
  readonly repeats: string | null;
  readonly marks: Readonly<Record<string, 'came' | 'missed'>>;
}

export interface Lacking {
  readonly woman: string;
  /** Sessions without any that repeat another, by day. */
  readonly sessions: readonly string[];
}

export interface CourseStanding {
  /** Sessions that somebody was marked in, without those that repeat another, by day. */
  readonly held: readonly string[];
  /** Only who lacks something, who lacks most first. */
  readonly lacking: readonly Lacking[];
}

/**
 * @param women in the course now, in the order in which they are to stand where they lack the same number.
 * @param sessions of the course, in any order. One that repeats an unknown session stands for itself.
 */
export function courseStanding(women: readonly string[], sessions: readonly CourseSession[]): CourseStanding {
  const rootOf = rootsOf(sessions);
  const roots = sessions.filter(({ id }) => rootOf(id) === id).sort(byDay);
  const called = new Set(
    sessions.filter(({ marks }) => Object.keys(marks).length > 0).map(({ id }) => rootOf(id)),
  );
  const held = roots.map(({ id }) => id).filter((id) => called.has(id));
  const has = new Set(
    sessions.flatMap(({ id, marks }) =>
      women.filter((woman) => marks[woman] === 'came').map((woman) => `${woman}/${rootOf(id)}`),
    ),
  );
  const lacking = women
    .map((woman) => ({ woman, sessions: held.filter((id) => !has.has(`${woman}/${id}`)) }))
    .filter((one) => one.sessions.length > 0)
    .sort((one, other) => other.sessions.length - one.sessions.length);
  return { held, lacking };
}

const byDay = (one: CourseSession, other: CourseSession): number =>
  one.on === other.on ? 0 : one.on < other.on ? -1 : 1;

/** Follows repeats of repeats; where they run in a ring, each stands for itself. */
function rootsOf(sessions: readonly CourseSession[]): (id: string) => string {
  const repeats = new Map(sessions.map((one) => [one.id, one.repeats]));
  return (id) => {
    let root = id;
    for (const _ of sessions) {
      const above = repeats.get(root);
      if (above === null || above === undefined || !repeats.has(above)) return root;
      root = above;
    }
    return id;
  };
}
