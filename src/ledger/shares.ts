/**
 * Savings in whole shares: how many a sum buys, and what each share earns. What a share is worth is shown; what is paid is
 * the exact split. Source: docs/method.md. Must not know: the book.
 */
import type { Conditions } from './conditions/conditions.ts';
import { type Amount, add, amount, subtract, sum, times, ZERO } from './money.ts';
import { percentText } from './rate.ts';
import { split } from './split.ts';

type Shares = Extract<Conditions['saving'], { readonly mode: 'shares' }>;

/** All amounts in minor units. `carried` is below zero where earlier change is used now. */
export interface SharesBought {
  readonly shares: number;
  readonly saved: Amount;
  readonly carried: Amount;
  readonly handedBack: Amount;
}

/**
 * What was handed over, and where change is carried what was kept for her, as whole shares, at most `most`; the rest is
 * handed back or carried, as agreed. Less than a share buys none.
 */
export function wholeShares(
  { price, rest }: Pick<Shares, 'price' | 'rest'>,
  handed: Amount,
  kept: Amount,
  most: number,
): SharesBought {
  const carries = rest === 'carried';
  const there = carries ? add(handed, kept) : handed;
  const shares = Math.min(most, Math.floor(there / price));
  const saved = times(price, shares);
  const left = subtract(handed, saved);
  return { shares, saved, carried: carries ? left : ZERO, handedBack: carries ? ZERO : left };
}

/** What each member's shares come to at the end: her part of what was earned, her shares back, and both together. */
export interface ShareEarnings {
  readonly part: Amount;
  readonly refund: Amount;
  readonly total: Amount;
}

/** @param shares whole shares by member, not all 0. */
export function earningsByShares(
  earned: Amount,
  shares: readonly number[],
  price: Amount,
  startAt = 0,
  step: Amount = amount(1),
): readonly ShareEarnings[] {
  const parts = split(earned, shares, startAt, step);
  return shares.map((count, index) => {
    const part = parts[index] ?? ZERO;
    const refund = times(price, count);
    return { part, refund, total: add(part, refund) };
  });
}

/** What one share is worth at the end, down to the minor unit, and what it earned in percent of its price. */
export function shareWorth(
  earned: Amount,
  shares: readonly number[],
  price: Amount,
): { readonly worth: Amount; readonly earnedPercent: string } {
  const all = shares.reduce((total, count) => total + count, 0);
  const paidIn = sum(shares.map((count) => times(price, count)));
  return { worth: add(price, amount(Math.floor(earned / all))), earnedPercent: percentText(earned, paidIn) };
}
