/** The figures of refusals about the end of a cycle: what is decided then, and what is handed over (refusal.ts). */
import type { CivilDate } from './civil-date.ts';
import type { EntryId, MemberId } from './ids.ts';
import type { Amount } from './money.ts';
import type { CycleMode } from './share-out/closing-shape.ts';

type None = Readonly<Record<string, never>>;

export interface EndOfCycle {
  shareOutStandsUnder: { readonly entries: readonly EntryId[] };
  shareOutNotAgreed: None;
  sharesUnpriced: None;
  lossFallsOnNobody: None;
  cycleNotOver: { readonly ends: CivilDate };
  debtorsOweMore: { readonly members: readonly MemberId[]; readonly owed: Amount };
  otherCycleAgreed: { readonly agreed: CycleMode };
  partTooLow: { readonly member: MemberId; readonly available: Amount; readonly asked: Amount };
}
