/**
 * The share-out, in the order of docs/method.md: fines, late fees and interest are netted and become income; agreed losses;
 * the match; the solidarity fund; the surplus; principal is netted; then what the cash can pay is paid.
 * L10: what is paid and what stays is the counted cash. A part depends on the members and `startAt`, never on the order of the
 * list. Must not know: the book, the clock.
 */
import type { MemberId } from '../ids.ts';
import { type Amount, add, larger, negate, subtract, sum, ZERO } from '../money.ts';
import { split } from '../split.ts';
import type { LossBorne } from './losses.ts';
import { type Parts, partsOf } from './parts.ts';
import { payOut } from './paying.ts';
import { byNumber, cashOf, chargesOf, type Holding, type Position } from './position.ts';
import type { ShareOutRules } from './rules.ts';

/** One member's share-out in minor units, all from zero but `net`. */
export interface MemberPart {
  readonly member: MemberId;
  readonly savings: Amount;
  readonly loss: Amount;
  readonly match: Amount;
  readonly solidarityFund: Amount;
  readonly surplus: Amount;
  /** Savings − loss + match + solidarity fund + surplus. */
  readonly part: Amount;
  /** What the community owes her besides. */
  readonly isOwed: Amount;
  /** Fines, late fees and interest that are netted. */
  readonly charges: Amount;
  /** Principal and what else she owes that is netted. */
  readonly debts: Amount;
  /** Part + what she is owed − charges − debts. */
  readonly net: Amount;
  /** Handed out to her, in whole cash steps. */
  readonly paid: Amount;
  /** What the community owes her afterwards: less than a step, or the cash was short. */
  readonly stays: Amount;
  /** What she owes the community afterwards: she owed more than her part. */
  readonly owes: Amount;
}

/** Of the match of one sponsor, in minor units, from zero: what she bears, what is shared, what she is paid and what is kept of it. */
export type SponsorPart = Readonly<Record<'loss' | 'shared' | 'paid' | 'kept', Amount>>;

/** In minor units, from zero but `value` and `leftOver`. */
export interface ShareOut {
  /** All parts, with what is left over. */
  readonly value: Amount;
  readonly loss: LossBorne;
  /** `left` after losses; of that `shared`, `paid` back to the sponsor, and `kept`: in the fund, or owed to the sponsor still. */
  readonly match: Readonly<Record<'left' | 'shared' | 'paid' | 'kept', Amount>>;
  /** As the position lists them; together `match`. */
  readonly sponsors: readonly SponsorPart[];
  readonly solidarityFund: Readonly<Record<'left' | 'shared' | 'kept', Amount>>;
  /** `earned`: less what was spent, and what a loss took of it. `shared`: whole cash steps. */
  readonly surplus: Readonly<Record<'earned' | 'shared', Amount>>;
  /** Surplus that stays: less than a cash step; below zero what nobody could bear. */
  readonly leftOver: Amount;
  /** By number. */
  readonly members: readonly MemberPart[];
  readonly cash: Readonly<Record<'counted' | 'paid' | 'kept', Amount>>;
}

/** Shares have no price; nobody is a member. */
export type ShareOutProblem = 'sharesUnpriced' | 'nobodyShares';

export type SharedOut =
  | { readonly ok: true; readonly shareOut: ShareOut }
  | { readonly ok: false; readonly code: ShareOutProblem };

/** The whole share-out of a position by the rules; refused where nobody could get a part. */
export function shareOut(given: Position, rules: ShareOutRules): SharedOut {
  if (rules.surplusBy === 'shares' && given.sharePrice === null) return { ok: false, code: 'sharesUnpriced' };
  if (!given.holdings.some(({ isMember }) => isMember)) return { ok: false, code: 'nobodyShares' };
  const position = { ...given, holdings: [...given.holdings].sort(byNumber) };
  return { ok: true, shareOut: handedOut(position, rules, partsOf(position, rules)) };
}

/** Before anything is handed out. */
type Netted = Omit<MemberPart, 'paid' | 'stays' | 'owes'>;

/**
 * The solidarity fund that is kept stays in cash. The rest pays the members and each sponsor whose match is returned alike:
 * where debtors have the money, nobody is preferred.
 */
function handedOut(position: Position, rules: ShareOutRules, parts: Parts): ShareOut {
  const { match, fund, loss, surplus, leftOver, value } = parts;
  const netted = position.holdings.map((holding, index) => nettedOf(holding, parts, index));
  const counted = cashOf(position);
  const matches = matchesAfter(position, parts);
  const toSponsors = matches.map(({ unshared }) => (rules.match === 'returned' ? unshared : ZERO));
  const claims = [...netted.map(({ net }) => net), ...toSponsors];
  const paid = payOut(subtract(counted, fund.unshared), claims, position.startAt, position.cashStep);
  const sponsors = matches.map(({ loss: borne, shared, unshared }, index): SponsorPart => {
    const hers = paid[netted.length + index] ?? ZERO;
    return { loss: borne, shared, paid: hers, kept: subtract(unshared, hers) };
  });
  const toAllSponsors = sum(sponsors.map((one) => one.paid));
  const allPaid = sum(paid);
  return {
    value,
    loss,
    match: {
      left: match.left,
      shared: match.shared,
      paid: toAllSponsors,
      kept: subtract(match.unshared, toAllSponsors),
    },
    sponsors,
    solidarityFund: { left: fund.left, shared: fund.shared, kept: fund.unshared },
    surplus,
    leftOver,
    members: netted.map((one, index) => settledOf(one, paid[index] ?? ZERO)),
    cash: { counted, paid: allPaid, kept: subtract(counted, allPaid) },
  };
}

/**
 * Each sponsor bears a loss in proportion to what is hers, to the minor unit: no cash moves for it. What is left is shared or not
 * as a whole, so that nobody gives more than she has.
 */
export function matchesAfter(
  { matches }: Position,
  { loss, match }: Parts,
): readonly Readonly<Record<'loss' | 'shared' | 'unshared', Amount>>[] {
  const borne = loss.sponsor > 0 ? split(loss.sponsor, matches) : [];
  return matches.map((whole, index) => {
    const hers = borne[index] ?? ZERO;
    const left = subtract(whole, hers);
    return match.shared > 0
      ? { loss: hers, shared: left, unshared: ZERO }
      : { loss: hers, shared: ZERO, unshared: left };
  });
}

function nettedOf(holding: Holding, parts: Parts, index: number): Netted {
  const { member, savings, isOwed, principal, owes } = holding;
  const of = (list: readonly Amount[]): Amount => list[index] ?? ZERO;
  const [loss, match, solidarityFund, surplus] = [
    of(parts.losses),
    of(parts.matchParts),
    of(parts.fundParts),
    of(parts.surplusParts),
  ];
  const part = sum([subtract(savings, loss), match, solidarityFund, surplus]);
  const charges = chargesOf(holding);
  const debts = add(principal, owes);
  const net = subtract(add(part, isOwed), add(charges, debts));
  return { member, savings, loss, match, solidarityFund, surplus, part, isOwed, charges, debts, net };
}

const settledOf = (netted: Netted, paid: Amount): MemberPart => ({
  ...netted,
  paid,
  stays: subtract(larger(ZERO, netted.net), paid),
  owes: larger(ZERO, negate(netted.net)),
});
