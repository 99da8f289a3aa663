/**
 * The most a member can borrow: the rule of the conditions, the ceilings, and the cash at hand; the smallest binds (L9: the
 * limit counts new + outstanding principal). What she pledged for others does not count for her; what others pledge for her
 * raises hers where that is agreed. Source: docs/method.md, "The limit".
 */
import { held, heldByStem, matchOf, savingsOf } from '../accounts.ts';
import type { Book } from '../book.ts';
import type { Conditions } from '../conditions/conditions.ts';
import { concentrationOf, guarantorsOf } from '../conditions/in-force.ts';
import type { MemberId } from '../ids.ts';
import { type Amount, add, larger, smaller, subtract, sum, ZERO } from '../money.ts';
import { inProportion, percentDown, timesRate } from '../rate.ts';
import { lendableInBox, loanFund } from './fund.ts';
import { principalOwed } from './loan.ts';
import { pledgedBy, pledgedFor } from './pledges.ts';

/** What of the agreement binds, with the figures that say why. Amounts in minor units. */
type Agreed =
  | { readonly is: 'rule'; readonly most: Amount }
  | { readonly is: 'ceiling'; readonly most: Amount }
  | { readonly is: 'concentration'; readonly most: Amount; readonly percent: string; readonly fund: Amount };

/** What binds a loan from the box, and one by transfer. */
export type Binding = Agreed | { readonly is: 'cash'; readonly inBox: Amount };
export type TransferBinding = Agreed | { readonly is: 'bank'; readonly atBank: Amount };

/** All in minor units. `possible` is what a new loan may be today from the box; `byTransfer` from the bank. */
export interface Limit {
  readonly savings: Amount;
  /** What of her savings is pledged for others: it does not count for her. */
  readonly pledged: Amount;
  /** What others' pledges add to the rule. */
  readonly raised: Amount;
  readonly matchPart: Amount;
  readonly rule: Amount;
  readonly ceiling: Amount | null;
  readonly concentration: Amount | null;
  readonly limit: Amount;
  readonly outstanding: Amount;
  readonly room: Amount;
  readonly cashInBox: Amount;
  readonly cashAtBank: Amount;
  readonly possible: Amount;
  readonly byTransfer: Amount;
  readonly binding: Binding;
  readonly bindingByTransfer: TransferBinding;
}

export const outstandingOf = (book: Book, member: MemberId): Amount =>
  sum(
    Object.values(book.loans)
      .filter((loan) => loan.member === member)
      .map(principalOwed),
  );

/** Her part of the match: the smaller of her parts in the snapshots and ratio × `savings`. */
export function matchPartOf(book: Book, member: MemberId, savings: Amount): Amount {
  const match = book.conditions?.match;
  if (match?.mode !== 'sponsor') return ZERO;
  const parts = book.matchParts[match.sponsor]?.[member] ?? ZERO;
  return smaller(parts, timesRate(savings, match.ratio));
}

/** The match as far as it counts for limits: what remains of it, or nothing. */
const matchCounted = ({ balances }: Book, { match }: Conditions): Amount =>
  match.mode === 'sponsor' && match.countsForLimit ? held(balances, matchOf(match.sponsor)) : ZERO;

/** By the rule alone, were `savings` what she has and `taken` less in the community. */
function byRule(
  book: Book,
  conditions: Conditions,
  member: MemberId,
  savings: Amount,
  taken: Amount,
): Amount {
  const { rule } = conditions.loans.limit;
  switch (rule.rule) {
    case 'multiple':
      return timesRate(savings, rule.times);
    case 'proportional': {
      const counts = conditions.match.mode === 'sponsor' && conditions.match.countsForLimit;
      return timesRate(add(savings, counts ? matchPartOf(book, member, savings) : ZERO), rule.factor);
    }
    case 'proportionOfAll': {
      const all = subtract(heldByStem(book.balances, 'savings'), taken);
      if (all <= 0) return ZERO;
      return timesRate(inProportion(add(all, matchCounted(book, conditions)), savings, all), rule.factor);
    }
  }
}

/** What is asked about before it is so, in minor units: taken from her savings, pledged by her, pledged for her by others. */
export interface Supposed {
  readonly taken?: Amount;
  readonly setAside?: Amount;
  readonly offered?: Amount;
}

/** What she may owe by the rule and by the pledges for her. */
export function ruleLimit(
  book: Book,
  conditions: Conditions,
  member: MemberId,
  supposed: Supposed = {},
): Amount {
  const { taken = ZERO, setAside = ZERO } = supposed;
  const counts = larger(ZERO, subtract(countedOf(book, member), add(taken, setAside)));
  return add(byRule(book, conditions, member, counts, taken), raisedOf(book, conditions, member, supposed));
}

/** Her savings less what she pledged for others. */
const countedOf = (book: Book, member: MemberId): Amount =>
  larger(ZERO, subtract(held(book.balances, savingsOf(member)), pledgedBy(book, member)));

function raisedOf(
  book: Book,
  conditions: Conditions,
  member: MemberId,
  { offered = ZERO }: Supposed,
): Amount {
  const guarantors = guarantorsOf(conditions);
  const raises = guarantors.mode === 'pledges' && guarantors.effect === 'raises';
  return raises ? add(pledgedFor(book, member), offered) : ZERO;
}

/** What one member may owe at most, whatever she has saved. */
function ceilings(book: Book, conditions: Conditions): readonly Agreed[] {
  const { ceiling } = conditions.loans.limit;
  const { owes: percent } = concentrationOf(conditions);
  const found: Agreed[] = ceiling === null ? [] : [{ is: 'ceiling', most: ceiling }];
  if (percent === null) return found;
  const fund = loanFund(book);
  return [...found, { is: 'concentration', most: percentDown(fund, percent), percent, fund }];
}

/**
 * Null before conditions are agreed.
 * @param offered what others would pledge for a new loan of hers, in minor units.
 */
export function limitOf(book: Book, member: MemberId, offered: Amount = ZERO): Limit | null {
  const { conditions } = book;
  if (!conditions) return null;
  const most = ceilings(book, conditions);
  const rule = ruleLimit(book, conditions, member, { offered });
  const first: Agreed = { is: 'rule', most: rule };
  const agreed = most.reduce((least, one) => (one.most < least.most ? one : least), first);
  const outstanding = outstandingOf(book, member);
  const room = larger(ZERO, subtract(agreed.most, outstanding));
  const cashInBox = lendableInBox(book);
  const cashAtBank = larger(ZERO, held(book.balances, 'bank'));
  return {
    savings: held(book.balances, savingsOf(member)),
    pledged: pledgedBy(book, member),
    raised: raisedOf(book, conditions, member, { offered }),
    matchPart: matchPartOf(book, member, countedOf(book, member)),
    rule,
    ceiling: conditions.loans.limit.ceiling,
    concentration: most.find(({ is }) => is === 'concentration')?.most ?? null,
    limit: agreed.most,
    outstanding,
    room,
    cashInBox,
    cashAtBank,
    possible: smaller(room, cashInBox),
    byTransfer: smaller(room, cashAtBank),
    binding: cashInBox < room ? { is: 'cash', inBox: cashInBox } : agreed,
    bindingByTransfer: cashAtBank < room ? { is: 'bank', atBank: cashAtBank } : agreed,
  };
}
