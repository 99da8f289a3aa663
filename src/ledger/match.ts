/**
 * What the sponsor's match comes to: a proposal by the savings that are not matched yet, and the snapshot for the total that
 * was really received. The parts add up to the total exactly. Source: docs/method.md, "match". Must not know: words.
 */
import { held, savingsOf } from './accounts.ts';
import { type Book, membersNow } from './book.ts';
import type { MemberId } from './ids.ts';
import { type Amount, amount, larger, subtract, sum, ZERO } from './money.ts';
import { timesRate } from './rate.ts';
import { split } from './split.ts';

/** One member in a match: her savings on that day and her part of it, in minor units. */
export interface MatchPart {
  readonly member: MemberId;
  readonly savings: Amount;
  readonly part: Amount;
}

/**
 * Ratio × savings of each member less her parts in earlier matches, never below zero: what a full match would add today.
 * Empty where the conditions name no sponsor.
 */
export function proposedMatch(book: Book): readonly MatchPart[] {
  const match = book.conditions?.match;
  if (match?.mode !== 'sponsor') return [];
  const earlier = book.matchParts[match.sponsor] ?? {};
  return membersNow(book).map(({ id }) => {
    const savings = held(book.balances, savingsOf(id));
    const part = larger(ZERO, subtract(timesRate(savings, match.ratio), earlier[id] ?? ZERO));
    return { member: id, savings, part };
  });
}

/**
 * The snapshot for what was received: by the proposal's parts; where everything is matched already, by savings.
 * `total` in minor units, above zero. Equal remainders are served from a member that moves on with every meeting.
 * Null where nobody has savings to match.
 */
export function matchSnapshot(book: Book, total: Amount): readonly MatchPart[] | null {
  const proposal = proposedMatch(book);
  const parts = proposal.map((one) => one.part);
  const weights = sum(parts) > 0 ? parts : proposal.map((one) => one.savings);
  if (sum(weights.map((weight) => amount(weight))) === 0) return null;
  const shares = split(total, weights, book.meetingsOpened % weights.length);
  return proposal.map((one, index) => ({ ...one, part: shares[index] ?? ZERO }));
}
