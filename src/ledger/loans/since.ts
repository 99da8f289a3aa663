/** What a loan keeps of what came after its pay-out, besides payments. */
import type { CivilDate } from '../civil-date.ts';
import type { Plan } from '../conditions/conditions.ts';
import type { EntryId } from '../ids.ts';
import type { Amount } from '../money.ts';

/** A new plan, from a day on, for the principal that was owed then. */
export interface Rescheduling {
  readonly entry: EntryId;
  readonly on: CivilDate;
  readonly owed: Amount;
  readonly plan: Plan;
}

/** The meetings held on a day after the pay-out, in order; the first `sealed` of them are over. `paper`: how many are from before the book. */
export interface MeetingsSince {
  readonly on: readonly CivilDate[];
  readonly paper: number;
  readonly sealed: number;
}
