/**
 * A cycle that was closed: what the fold keeps of it, to hand out parts, to count anew from there, and to take it back.
 * Must not know: the book, how a share-out is calculated.
 */
import type { CivilDate } from './civil-date.ts';
import type { EntryId, MemberId, SponsorId } from './ids.ts';
import type { Amount } from './money.ts';

/** One closing, in minor units; the lists name only who has something. */
export interface ClosedCycle {
  readonly entry: EntryId;
  readonly on: CivilDate;
  readonly mode: 'sharedOut' | 'permanent';
  /** What each gets in cash, and what the sponsor does. */
  readonly toHand: Readonly<Record<MemberId, Amount>>;
  readonly toSponsor: Readonly<Record<SponsorId, Amount>>;
  readonly handed: readonly HandedOver[];
  /** What of those who left waited for it; it waits no longer. */
  readonly waited: Readonly<Record<MemberId, Amount>>;
  /** Savings × days that ended here, as whole numbers in text. */
  readonly droppedDays: Readonly<Record<MemberId, string>>;
  /** Interest that was paid on this very day, up to the closing. */
  readonly interestThatDay: Readonly<Record<MemberId, Amount>>;
  /** Parts of a match that ended here. */
  readonly matchParts: Readonly<Record<SponsorId, Readonly<Record<MemberId, Amount>>>>;
}

/** A part given to a member: so much in cash, so much left as her savings of the next cycle. */
export interface HandedOver {
  readonly entry: EntryId;
  readonly member: MemberId;
  readonly cash: Amount;
  readonly saved: Amount;
}
