/** The figures of refusals about members who join or leave, what is theirs, and what is said beforehand or asked of them (refusal.ts). */
import type { CivilDate } from './civil-date.ts';
import type { EntryId, GoalId, MemberId } from './ids.ts';
import type { Amount } from './money.ts';

type None = Readonly<Record<string, never>>;

export interface ComingAndGoing {
  borrowerRepresented: { readonly member: MemberId };
  memberHasEntries: { readonly member: MemberId };
  memberExists: { readonly member: MemberId };
  numberTaken: { readonly number: number; readonly member: MemberId };
  tooFewMembers: { readonly least: number; readonly members: number };
  memberHasMoney: { readonly member: MemberId; readonly savings: Amount; readonly owed: Amount };
  memberLeft: { readonly member: MemberId };
  unknownMember: { readonly member: MemberId };
  memberStays: { readonly member: MemberId };
  leaverHasPayments: { readonly member: MemberId; readonly payments: readonly EntryId[] };
  lossRuleNeeded: None;
  settlementDiffers: { readonly member: MemberId; readonly expected: Amount; readonly found: Amount };
  receiverNeeded: { readonly member: MemberId };
  /** `from`: when what she announced can be taken out; null where she announced less. */
  noticeNotOver: {
    readonly member: MemberId;
    readonly available: Amount;
    readonly asked: Amount;
    readonly from: CivilDate | null;
  };
  savingsPledged: {
    readonly member: MemberId;
    readonly pledged: Amount;
    readonly available: Amount;
    readonly asked: Amount;
  };
  unknownGoal: { readonly goal: GoalId };
  /** `end`: the entry by which it ended. */
  goalEnded: { readonly goal: GoalId; readonly end: EntryId };
  /** She, or the community, is on the way to another one. */
  goalRuns: { readonly goal: GoalId };
  /** What counts for it is as much already. */
  goalReached: { readonly held: Amount; readonly asked: Amount };
  goalDayOver: { readonly by: CivilDate; readonly today: CivilDate };
  /** What the meeting agreed on for who leaves is set aside for her. */
  leavingTerms: { readonly member: MemberId };
  waitsForShareOut: { readonly member: MemberId; readonly available: Amount; readonly asked: Amount };
  notEligible: {
    readonly member: MemberId;
    readonly savings: Amount;
    readonly least: Amount;
    readonly attended: number;
    readonly meetings: number;
  };
}
