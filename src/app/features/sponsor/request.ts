/** What a community asks its sponsor for: each member's savings at the last seal, what was added before, and her part now. Pure. */
import type { Book } from '../../../ledger/book.ts';
import { sponsorOf } from '../../../ledger/conditions/in-force.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import { proposedMatch } from '../../../ledger/match.ts';
import { type Amount, sum, ZERO } from '../../../ledger/money.ts';

export interface AskedPart {
  readonly member: MemberId;
  readonly savings: Amount;
  readonly had: Amount;
  readonly part: Amount;
}

export interface MatchAsked {
  readonly sponsor: string;
  readonly attendancePercent: number;
  readonly parts: readonly AskedPart[];
  readonly savings: Amount;
  readonly had: Amount;
  readonly total: Amount;
}

/** Null where no sponsor is agreed. */
export function matchAsked(book: Book): MatchAsked | null {
  const agreed = book.conditions && sponsorOf(book.conditions);
  if (!agreed) return null;
  const before = book.matchParts[agreed.sponsor] ?? {};
  const parts = proposedMatch(book).map((one) => ({ ...one, had: before[one.member] ?? ZERO }));
  return {
    sponsor: agreed.name,
    attendancePercent: agreed.eligible.attendancePercent,
    parts,
    savings: sum(parts.map(({ savings }) => savings)),
    had: sum(parts.map(({ had }) => had)),
    total: sum(parts.map(({ part }) => part)),
  };
}
