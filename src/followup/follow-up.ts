/**
 * What the facts of a follow-up book come to. Plain data, made only by fold.ts. Each field is a record or a list; what it holds is never
 * changed in place: an effect puts a new one in its stead. A family of facts adds its field here.
 */
import type { EntryId } from '../ledger/ids.ts';
import type { Businesses, PlanSteps, Visits } from './business/business.ts';
import type { Courses, Sessions } from './courses/course.ts';
import type { Groups } from './groups.ts';
import type { CardsAbout, Known, TakenBack } from './history.ts';
import type { Assessments, BesideBooks, Notes, Professions } from './instruments/assessment.ts';
import type { TotalsReceived } from './totals.ts';
import type { TotalsBoxes } from './totals-box.ts';
import type { Presentations, Women } from './women.ts';

export interface FollowUp {
  presentations: Presentations;
  women: Women;
  groups: Groups;
  businesses: Businesses;
  visits: Visits;
  steps: PlanSteps;
  courses: Courses;
  sessions: Sessions;
  assessments: Assessments;
  professions: Professions;
  besideBooks: BesideBooks;
  notes: Notes;
  totals: TotalsReceived;
  totalsBoxes: TotalsBoxes;
  known: Record<EntryId, Known>;
  takenBack: TakenBack;
  cardsAbout: CardsAbout;
  /** Facts that only a newer app reads; kept, without effect here. */
  newer: EntryId[];
}

export function emptyFollowUp(): FollowUp {
  return {
    ...{ presentations: {}, women: {}, groups: {} },
    ...{ businesses: {}, visits: {}, steps: {} },
    ...{ courses: {}, sessions: {} },
    ...{ assessments: {}, professions: {}, besideBooks: {}, notes: {} },
    ...{ totals: {}, totalsBoxes: {} },
    ...{ known: {}, takenBack: {}, cardsAbout: {}, newer: [] },
  };
}
