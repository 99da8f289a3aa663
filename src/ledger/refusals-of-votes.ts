/** The figures of refusals about what the meeting decides: who has to be there, and who has to be for it (refusal.ts). */
import type { MemberId } from './ids.ts';

type None = Readonly<Record<string, never>>;

export interface Agreeing {
  /** One member, one vote. */
  votedTwice: { readonly member: MemberId };
  notByConsensus: { readonly against: number };
  noMajority: { readonly needed: number; readonly agreed: number };
  quorumMissing: { readonly needed: number; readonly present: number };
  /** Only a meeting that votes on it can do this; said after all that stands in its way. */
  decisionNeeded: None;
}
