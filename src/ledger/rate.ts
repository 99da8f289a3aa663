/** Rates on amounts: the one place where decimal.js meets money. A rate is a decimal text; results are whole minor units. */
import { Decimal } from 'decimal.js';
import { type Amount, amount } from './money.ts';

/** value × rate, rounded down to a minor unit: a limit is never rounded up, and never more than an amount can be. */
export function timesRate(value: Amount, rate: string): Amount {
  return amount(Math.min(Number.MAX_SAFE_INTEGER, new Decimal(value).times(rate).floor().toNumber()));
}

/**
 * value × percent / 100, to the nearest whole cash step, halves up: a charge is something the box can be paid.
 * `cashStep` in minor units, at least 1.
 */
export function percentOf(value: Amount, percent: string, cashStep: Amount): Amount {
  const charge = new Decimal(value).times(percent).dividedBy('1e2').dividedBy(cashStep);
  return amount(charge.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(cashStep).toNumber());
}

/** The least number of people that is `percent` of `people` or more: a quorum is never rounded down. */
export function shareOfPeople(people: number, percent: number): number {
  return new Decimal(people).times(percent).dividedBy('1e2').ceil().toNumber();
}
