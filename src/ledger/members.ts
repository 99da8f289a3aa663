/**
 * What a book keeps of members besides their money: who holds which office, how they went, what they announced, what they said of their figures, at
 * how many meetings they were.
 */
import type { CivilDate } from './civil-date.ts';
import type { CardId, EntryId, MeetingId, MemberId } from './ids.ts';
import type { Amount } from './money.ts';

export interface Offices {
  readonly chair: MemberId | null;
  readonly treasurer: MemberId | null;
  readonly secretary: MemberId | null;
  readonly keyHolders: readonly MemberId[];
}

/** How a member went. Of who died or is missing, what is hers is kept for whom it goes to. */
export type LeavingCause = 'leaves' | 'died' | 'missing';

/** A member who was settled. `atShareOut`: what of hers waits for the share-out. `payments`: what was handed over after that. */
export interface Leaver {
  readonly entry: EntryId;
  readonly cause: LeavingCause;
  /** Why she went, or whom what is hers goes to. */
  readonly text: CardId | null;
  readonly atShareOut: Amount;
  readonly payments: readonly EntryId[];
}

/** What a member said that she will take out, and what of it she took. */
export interface Notices {
  readonly asked: readonly { readonly entry: EntryId; readonly on: CivilDate; readonly amount: Amount }[];
  readonly taken: readonly { readonly entry: EntryId; readonly amount: Amount }[];
}

/** In how many sealed meetings that took attendance she was a member, and in how many of them she was there. */
export interface Attended {
  readonly meetings: number;
  readonly present: number;
}

/** What a member said of her own figures last, and the figures as she saw them, in minor units. */
export interface Confirmation {
  readonly entry: EntryId;
  readonly on: CivilDate;
  readonly savings: Amount;
  readonly owed: Amount;
  readonly fines: Amount;
  readonly says: 'yes' | 'no';
  readonly why?: CardId;
}

/** A represented member's money, to be confirmed by her at a later meeting. */
export interface Representation {
  readonly member: MemberId;
  readonly meeting: MeetingId;
  readonly by: MemberId | null;
}
