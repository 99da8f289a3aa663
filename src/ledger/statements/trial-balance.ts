/**
 * The trial balance: every account with what stands on its left and its right side, and the two sums, which are equal (L1).
 * Accounts of members, loans and sponsors stand together under their family, so that it names nobody; `accounts` has each.
 */
import { type Account, type BalanceByAccount, balanceOf, stemOf } from '../accounts.ts';
import { type Amount, amount, negate, sum, ZERO } from '../money.ts';

/** In minor units, from zero up. */
interface Sides {
  readonly debit: Amount;
  readonly credit: Amount;
}

export interface TrialLine extends Sides {
  /** "box", "savings", "loan" … */
  readonly stem: Stem;
  readonly accounts: readonly (Sides & { readonly account: Account })[];
}

export interface TrialBalance extends Sides {
  readonly lines: readonly TrialLine[];
}

/** In the order in which a treasurer reads them: money, claims, what belongs to others, what was earned and spent. */
export const STEMS = [
  'box',
  'bank',
  'in-hand',
  'loan',
  'owed',
  'differences',
  'savings',
  'carried',
  'match',
  'solidarity-fund',
  'surplus',
  'interest',
  'fines',
  'income',
  'expenses',
  'losses',
] as const;
export type Stem = (typeof STEMS)[number];

/** Accounts that stand at nothing are left out. */
export function trialBalance(balances: BalanceByAccount): TrialBalance {
  const accounts = (Object.keys(balances) as Account[]).sort();
  const lines = STEMS.flatMap((stem): TrialLine[] => {
    const own = accounts.filter((account) => stemOf(account) === stem);
    const each = own.map((account) => ({ account, ...sidesOf(balanceOf(balances, account)) }));
    return each.length === 0 ? [] : [{ stem, ...sumOf(each), accounts: each }];
  });
  return { lines, ...sumOf(lines) };
}

const sidesOf = (balance: Amount): Sides =>
  balance < 0 ? { debit: ZERO, credit: negate(balance) } : { debit: amount(balance), credit: ZERO };

const sumOf = (sides: readonly Sides[]): Sides => ({
  debit: sum(sides.map(({ debit }) => debit)),
  credit: sum(sides.map(({ credit }) => credit)),
});
