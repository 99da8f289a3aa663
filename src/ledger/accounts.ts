/**
 * Accounts and transfers. A transfer moves an amount above zero from one account to another, so an imbalance cannot be
 * written (L1). Account names follow plain-text accounting: `savings/{member}`.
 * Cash and claims carry positive balances, what belongs to others or was earned carries negative ones; `held` turns a
 * balance so that more is always a greater number.
 */

import type { LoanId, MemberId, SponsorId } from './ids.ts';
import { type Amount, add, amount, negate, subtract, ZERO } from './money.ts';

export type Account =
  | 'box'
  | 'bank'
  | 'solidarity-fund'
  | 'surplus'
  | 'interest'
  | 'fines'
  | 'income'
  | 'expenses'
  | 'losses'
  | 'differences'
  | `in-hand/${MemberId}`
  | `savings/${MemberId}`
  | `carried/${MemberId}`
  | `owed/${MemberId}`
  | `loan/${LoanId}`
  | `match/${SponsorId}`;

/** `amount` in minor units, always above zero. */
export interface Transfer {
  readonly from: Account;
  readonly to: Account;
  readonly amount: Amount;
}

export type BalanceByAccount = Partial<Record<Account, Amount>>;

export const inHand = (member: MemberId): Account => `in-hand/${member}`;
export const savingsOf = (member: MemberId): Account => `savings/${member}`;
export const carriedOf = (member: MemberId): Account => `carried/${member}`;
export const owedBy = (member: MemberId): Account => `owed/${member}`;
export const loanAccount = (loan: LoanId): Account => `loan/${loan}`;
export const matchOf = (sponsor: SponsorId): Account => `match/${sponsor}`;

/** A transfer for a signed amount: none for zero, turned round for a negative one. */
export function move(from: Account, to: Account, value: Amount): readonly Transfer[] {
  if (value === 0) return [];
  return value > 0 ? [{ from, to, amount: value }] : [{ from: to, to: from, amount: negate(value) }];
}

export function inverse(transfers: readonly Transfer[]): readonly Transfer[] {
  return transfers.map(({ from, to, amount: value }) => ({ from: to, to: from, amount: value }));
}

export type AccountFamily = 'cash' | 'claim' | 'belongsToOthers' | 'earned' | 'spent';

const FAMILY_BY_STEM: Readonly<Record<string, AccountFamily>> = {
  box: 'cash',
  bank: 'cash',
  'in-hand': 'cash',
  loan: 'claim',
  owed: 'claim',
  differences: 'claim',
  savings: 'belongsToOthers',
  carried: 'belongsToOthers',
  match: 'belongsToOthers',
  'solidarity-fund': 'belongsToOthers',
  surplus: 'earned',
  interest: 'earned',
  fines: 'earned',
  income: 'earned',
  expenses: 'spent',
  losses: 'spent',
};

export const stemOf = (account: Account): string => account.split('/', 1)[0] ?? account;
export const familyOf = (account: Account): AccountFamily => FAMILY_BY_STEM[stemOf(account)] ?? 'claim';

export function balanceOf(balances: BalanceByAccount, account: Account): Amount {
  return balances[account] ?? ZERO;
}

/** The balance as people say it: savings, match, funds and earnings count up, not down. */
export function held(balances: BalanceByAccount, account: Account): Amount {
  const family = familyOf(account);
  const balance = balanceOf(balances, account);
  return family === 'belongsToOthers' || family === 'earned' ? negate(balance) : balance;
}

/** Sum of `held` over all accounts of a stem ("savings", "loan", "in-hand" …). */
export function heldByStem(balances: BalanceByAccount, stem: string): Amount {
  let total = ZERO;
  for (const account of Object.keys(balances) as Account[]) {
    if (stemOf(account) === stem) total = add(total, held(balances, account));
  }
  return total;
}

/** Applies one transfer to balances in place; an account that comes to zero is dropped, so equal books are equal objects. */
export function post(balances: BalanceByAccount, transfer: Transfer): void {
  set(balances, transfer.from, subtract(balanceOf(balances, transfer.from), transfer.amount));
  set(balances, transfer.to, add(balanceOf(balances, transfer.to), transfer.amount));
}

function set(balances: BalanceByAccount, account: Account, value: Amount): void {
  if (value === 0) delete balances[account];
  else balances[account] = value;
}

/** What the transfers add to an account (negative: take from it). */
export function legOn(account: Account, transfers: readonly Transfer[]): Amount {
  let leg = 0;
  for (const transfer of transfers) {
    if (transfer.to === account) leg += transfer.amount;
    if (transfer.from === account) leg -= transfer.amount;
  }
  return amount(leg);
}
