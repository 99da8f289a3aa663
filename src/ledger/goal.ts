/** What a book keeps of a goal: how much a member, or the whole community, wants to have, and by when. No money is set apart for it. */
import type { CivilDate } from './civil-date.ts';
import type { CardId, EntryId, GoalId, MemberId } from './ids.ts';
import type { Amount } from './money.ts';

/** Whose it is: a member's, or null for the whole community's. */
export type GoalOwner = MemberId | null;

export type GoalOutcome = 'reached' | 'givenUp';

/** `amount` in minor units, above zero. `text`: the card with its words and its picture. `on`: the day it was set. */
export interface Goal {
  readonly id: GoalId;
  readonly member: GoalOwner;
  readonly amount: Amount;
  readonly by: CivilDate | null;
  readonly text: CardId;
  readonly on: CivilDate;
  readonly ended: GoalEnd | null;
}

/** What people said when it ended; that is theirs to say, also where the savings are less by then: they were used for it. */
export interface GoalEnd {
  readonly entry: EntryId;
  readonly as: GoalOutcome;
  readonly on: CivilDate;
}
