/**
 * By what each gets her part: of a loss, of the surplus, of a match or a fund that is shared. Where nobody has anything of
 * what was agreed, savings count, and where nobody has savings, heads: money is never left without a rule.
 */
import { type Amount, add, subtract, sum, ZERO } from '../money.ts';
import { split, type Weight } from '../split.ts';
import type { Holding, Position } from './position.ts';
import type { ShareOutRules } from './rules.ts';

type WeightOf = (holding: Holding) => Weight;

export const bySavings: WeightOf = ({ savings }) => savings;
export const byMatch: WeightOf = ({ isMember, matchPart }) => (isMember ? matchPart : 0);
export const byHeads: WeightOf = ({ isMember }) => (isMember ? 1 : 0);

/** Splits a sum among all holdings, in parts of `step`; what is below a step goes to the one who is served first. */
export function partsBy(
  { holdings, startAt }: Position,
  whole: Amount,
  weightOf: WeightOf,
  step: Amount,
): readonly Amount[] {
  const weights = [weightOf, bySavings, byHeads]
    .map((of) => holdings.map(of))
    .find((list) => list.some((weight) => weight > 0));
  return weights ? split(whole, weights, startAt % holdings.length, step) : holdings.map(() => ZERO);
}

/**
 * The surplus in whole cash steps by what was agreed. `surplus` is a multiple of the step. Interest that was paid goes back to
 * who paid it, and the rest goes by savings; where there is less than was paid, it goes in proportion to it.
 */
export function surplusParts(
  position: Position,
  surplus: Amount,
  rule: ShareOutRules['surplusBy'],
): readonly Amount[] {
  const { cashStep, holdings, sharePrice } = position;
  if (rule !== 'ownInterest') return partsBy(position, surplus, SURPLUS_BY[rule](sharePrice), cashStep);
  const own = holdings.map(paidInterest);
  const paid = sum(own);
  if (paid > surplus) return partsBy(position, surplus, paidInterest, cashStep);
  const rest = partsBy(position, subtract(surplus, paid), bySavings, cashStep);
  return own.map((back, index) => add(back, rest[index] ?? ZERO));
}

/** What is netted is paid. */
const paidInterest = ({ interestPaid, interest }: Holding): Amount => add(interestPaid, interest);

type ByWeight = Exclude<ShareOutRules['surplusBy'], 'ownInterest'>;

const SURPLUS_BY: Readonly<Record<ByWeight, (price: Amount | null) => WeightOf>> = {
  savings: () => bySavings,
  savingsTime:
    () =>
    ({ savingDays }) =>
      savingDays,
  shares:
    (price) =>
    ({ savings }) =>
      price === null ? 0 : Math.floor(savings / price),
  equal: () => byHeads,
};
