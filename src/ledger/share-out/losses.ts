/**
 * Who bears a loss: the sponsor's match and the members' savings, in the order that was agreed, and only what these cannot
 * bear falls on the surplus and then on the solidarity fund. Nobody bears more than she has. Source: docs/method.md.
 */
import { type Amount, add, larger, negate, smaller, subtract, ZERO } from '../money.ts';
import { payInOrder, split } from '../split.ts';
import { matchIn, type Position, savingsIn, surplusOf } from './position.ts';
import type { ShareOutRules } from './rules.ts';

/** All in minor units, from zero; the parts add up to the total. */
export interface LossBorne {
  /** What was agreed to be lost, and a surplus below zero. */
  readonly total: Amount;
  readonly sponsor: Amount;
  readonly members: Amount;
  readonly surplus: Amount;
  readonly solidarityFund: Amount;
  /** There is nobody left to bear it: the community owes more than it has. */
  readonly uncovered: Amount;
}

export function bearLoss(position: Position, rule: ShareOutRules['lossFallsOn']): LossBorne {
  const { losses, solidarityFund: fund } = position;
  const match = matchIn(position);
  const surplus = surplusOf(position);
  const total = add(losses, larger(ZERO, negate(surplus)));
  const savings = savingsIn(position);
  const [sponsor, members] = bySponsorAndMembers(total, match, savings, rule);
  const { applied, over } = payInOrder(subtract(total, add(sponsor, members)), [larger(ZERO, surplus), fund]);
  const [bySurplus = ZERO, byFund = ZERO] = applied;
  return { total, sponsor, members, surplus: bySurplus, solidarityFund: byFund, uncovered: over };
}

/** In proportion to what each has; of equal remainders the sponsor's is rounded up. */
function bySponsorAndMembers(
  total: Amount,
  match: Amount,
  savings: Amount,
  rule: ShareOutRules['lossFallsOn'],
): readonly [Amount, Amount] {
  if (rule === 'inProportion') {
    const both = add(match, savings);
    if (both === 0) return [ZERO, ZERO];
    const [sponsor = ZERO, members = ZERO] = split(smaller(total, both), [match, savings]);
    return [sponsor, members];
  }
  const [first, second] = rule === 'sponsorFirst' ? [match, savings] : [savings, match];
  const { applied } = payInOrder(total, [first, second]);
  const [one = ZERO, other = ZERO] = applied;
  return rule === 'sponsorFirst' ? [one, other] : [other, one];
}
