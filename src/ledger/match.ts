/**
 * What the sponsor's match comes to: a proposal by the savings that are not matched yet, and the snapshot for the total that
 * was really received. The parts add up to the total exactly. Source: docs/method.md, "match". Must not know: words.
 */
import { held, savingsOf } from './accounts.ts';
import { attendedOf } from './attended.ts';
import { type Book, membersNow } from './book.ts';
import { sponsorOf } from './conditions/in-force.ts';
import type { MemberId } from './ids.ts';
import { type Amount, amount, larger, smaller, subtract, sum, ZERO } from './money.ts';
import { timesRate } from './rate.ts';
import { split } from './split.ts';

/** One member in a match: her savings on that day and her part of it, in minor units. */
export interface MatchPart {
  readonly member: MemberId;
  readonly savings: Amount;
  readonly part: Amount;
}

/**
 * What a full match would add today: ratio × savings of each member, less her parts in earlier matches where only what is
 * not matched yet counts, up to the most for her and, in proportion, for the community; nothing for who has saved less than
 * is agreed, or was at fewer meetings. Empty where the conditions name no sponsor.
 */
export function proposedMatch(book: Book): readonly MatchPart[] {
  const sponsor = book.conditions && sponsorOf(book.conditions);
  if (!sponsor) return [];
  const earlier = book.matchParts[sponsor.sponsor] ?? {};
  const parts = membersNow(book).map(({ id }) => {
    const savings = held(book.balances, savingsOf(id));
    const had = larger(ZERO, earlier[id] ?? ZERO);
    const part = notEligible(book, id) ? ZERO : partFor(sponsor, savings, had);
    return { member: id, savings, part };
  });
  return withinMost(parts, sponsor.most.community, sum(Object.values(earlier)));
}

/** Why a match is not given for her: too little saved, or at too few meetings; null where it is. */
export function notEligible(
  book: Book,
  member: MemberId,
): {
  readonly savings: Amount;
  readonly least: Amount;
  readonly attended: number;
  readonly meetings: number;
} | null {
  const sponsor = book.conditions && sponsorOf(book.conditions);
  if (!sponsor) return null;
  const { savings: least, attendancePercent } = sponsor.eligible;
  const savings = held(book.balances, savingsOf(member));
  const { present: attended, needed: meetings } = attendedOf(book, member, attendancePercent);
  return savings < least || attended < meetings ? { savings, least, attended, meetings } : null;
}

type Sponsor = NonNullable<ReturnType<typeof sponsorOf>>;

/** @param had her parts in earlier matches. */
function partFor({ ratio, base, most }: Sponsor, savings: Amount, had: Amount): Amount {
  const full = timesRate(savings, ratio);
  const part = base === 'allSavings' ? full : larger(ZERO, subtract(full, had));
  return most.member === null ? part : smaller(part, larger(ZERO, subtract(most.member, had)));
}

/** Where the community would get more than is agreed, the rest is split by the parts. */
function withinMost(parts: readonly MatchPart[], most: Amount | null, had: Amount): readonly MatchPart[] {
  const all = sum(parts.map(({ part }) => part));
  const left = most === null ? all : larger(ZERO, subtract(most, had));
  if (left >= all) return parts;
  const shares = split(
    left,
    parts.map(({ part }) => part),
  );
  return parts.map((one, index) => ({ ...one, part: shares[index] ?? ZERO }));
}

/**
 * The snapshot for what was received: by the proposal's parts; where everything is matched already, by savings.
 * `total` in minor units, above zero. Equal remainders are served from a member that moves on with every meeting.
 * Null where nobody has savings to match.
 */
export function matchSnapshot(book: Book, total: Amount): readonly MatchPart[] | null {
  const proposal = proposedMatch(book);
  const parts = proposal.map((one) => one.part);
  const weights =
    sum(parts) > 0 ? parts : proposal.map((one) => (notEligible(book, one.member) ? ZERO : one.savings));
  if (sum(weights.map((weight) => amount(weight))) === 0) return null;
  const shares = split(total, weights, book.meetingsOpened % weights.length);
  return proposal.map((one, index) => ({ ...one, part: shares[index] ?? ZERO }));
}
