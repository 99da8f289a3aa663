/** What is shared among the members, before debts are netted and anything is handed out: losses, match, fund, surplus. */
import { type Amount, add, amount, larger, subtract, ZERO } from '../money.ts';
import { bearLoss, type LossBorne } from './losses.ts';
import { wholeSteps } from './paying.ts';
import { matchIn, type Position, surplusOf, worthOf } from './position.ts';
import type { ShareOutRules } from './rules.ts';
import { byHeads, byMatch, bySavings, partsBy, surplusParts } from './weights.ts';

/** What is left of a match or fund after losses, and what of that is shared. */
type Fate = Readonly<Record<'left' | 'shared' | 'unshared', Amount>>;

/** In minor units; the lists are by holding, in their order. */
export interface Parts {
  /** What there is and what is owed, less what stays of fund and match: the members' parts with `leftOver`. */
  readonly value: Amount;
  readonly loss: LossBorne;
  readonly match: Fate;
  readonly fund: Fate;
  readonly surplus: { readonly earned: Amount; readonly shared: Amount };
  readonly leftOver: Amount;
  readonly losses: readonly Amount[];
  readonly matchParts: readonly Amount[];
  readonly fundParts: readonly Amount[];
  readonly surplusParts: readonly Amount[];
}

/** What is below a cash step of a match or fund that is shared goes with the surplus; what is below one then is left over. */
export function partsOf(position: Position, rules: ShareOutRules): Parts {
  const { cashStep } = position;
  const loss = bearLoss(position, rules.lossFallsOn);
  const match = setApart(subtract(matchIn(position), loss.sponsor), rules.match === 'shared');
  const fund = setApart(
    subtract(position.solidarityFund, loss.solidarityFund),
    rules.solidarityFund === 'shared',
  );
  const matchInSteps = wholeSteps(match.shared, cashStep);
  const fundInSteps = wholeSteps(fund.shared, cashStep);
  const earned = subtract(larger(ZERO, surplusOf(position)), loss.surplus);
  const rests = subtract(add(match.shared, fund.shared), add(matchInSteps, fundInSteps));
  const toShare = add(earned, rests);
  const shared = wholeSteps(toShare, cashStep);
  return {
    value: subtract(worthOf(position), add(match.unshared, fund.unshared)),
    loss,
    match,
    fund,
    surplus: { earned, shared },
    leftOver: subtract(subtract(toShare, shared), loss.uncovered),
    losses: partsBy(position, loss.members, bySavings, amount(1)),
    matchParts: partsBy(position, matchInSteps, byMatch, cashStep),
    fundParts: partsBy(position, fundInSteps, byHeads, cashStep),
    surplusParts: surplusParts(position, shared, rules.surplusBy),
  };
}

const setApart = (left: Amount, isShared: boolean): Fate => ({
  left,
  shared: isShared ? left : ZERO,
  unshared: isShared ? ZERO : left,
});
