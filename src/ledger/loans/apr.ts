/**
 * What a loan costs a year (TAE, APR): the effective rate at which all that is paid back is worth what was received, by
 * the method of Directive 2008/48/EC, Annex I. A year is 12 equal months, 52 weeks or 365 days.
 * The rate is a decimal text in percent with two decimals, halves up. Must not know: why money moves, the clock.
 */
import { Decimal } from 'decimal.js';
import { addMonths, type CivilDate, daysBetween, monthsElapsed } from '../civil-date.ts';
import type { Period } from '../conditions/conditions.ts';
import { type Amount, negate } from '../money.ts';
import { expectedPayments } from './forecast.ts';
import type { Planned } from './schedule.ts';

/** A year in parts of which a month, a week and a day are whole numbers: times are compared and subtracted exactly. */
const TICKS_PER_YEAR = 12 * 13 * 5 * 73;
const TICKS = {
  months: TICKS_PER_YEAR / 12,
  weeks: TICKS_PER_YEAR / 52,
  days: TICKS_PER_YEAR / 365,
} as const;

/** Money that moves: above zero what the borrower receives, below zero what she pays; `ticks` after the first pay-out. */
export interface CashFlow {
  readonly ticks: number;
  readonly amount: Amount;
}

/** A flow after so many weeks or months. */
export const flowAfter = ({ unit, count }: Period, amount: Amount): CashFlow => ({
  ticks: count * TICKS[unit],
  amount,
});

/** How the time between two days is counted: equal months and then days, or every day of a year of 365. */
export const TIME_BASES = ['months', 'days'] as const;
export type TimeBasis = (typeof TIME_BASES)[number];

/** A flow on a day, `start` or later, so long after `start`. */
export function flowOn(start: CivilDate, on: CivilDate, amount: Amount, basis: TimeBasis): CashFlow {
  const months = basis === 'months' ? monthsElapsed(start, on) : 0;
  const days = daysBetween(addMonths(start, months), on);
  return { ticks: months * TICKS.months + days * TICKS.days, amount };
}

/** The yearly cost of a loan that is paid on time, without late fees, in equal months and weeks: the same in every season. */
export const loanCost = (planned: Planned): string | null =>
  annualCost([
    { ticks: 0, amount: planned.principal },
    ...expectedPayments(planned).map(({ after, total }) => flowAfter(after, negate(total))),
  ]);

/** Enough digits for any loan of a week at the highest rate that can be agreed. */
const Exact = Decimal.clone({ precision: 50 });

/** What a yearly rate is for `part` of the `whole` periods of a year (9.4822 % a year is 0.790183… % a month). */
export const shareOfYear = (yearly: string, part: number, whole: number): string =>
  new Exact(yearly).times(part).dividedBy(whole).toFixed();
/** How near the logarithm of the yearly factor comes to the root: two decimals of any rate are right. */
const TOLERANCE = new Exact('1e-30');
const MOST_STEPS = 500;
const NOTHING = '0.00';

/**
 * The yearly rate in percent ("23.68"); "0.00" where as much is paid as was received; below zero where less is. Null where
 * no rate makes the two equal (nothing received, nothing paid later), or where money goes back and forth, so that several might.
 */
export function annualCost(flows: readonly CashFlow[]): string | null {
  const net = netByTime(flows);
  const signs = net.map(({ amount }) => amount.gt(0));
  const turns = signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
  if (turns !== 1 || !signs[0]) return null;
  const factor = rootOf(net).exp();
  const percent = factor.minus(1).times('1e2').toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return percent.isZero() ? NOTHING : percent.toFixed(2);
}

interface NetFlow {
  readonly ticks: number;
  readonly amount: Decimal;
}

/** What moves at one time, together; nothing where it comes to nothing. In order of time. */
function netByTime(flows: readonly CashFlow[]): readonly NetFlow[] {
  const byTime = new Map<number, Decimal>();
  for (const { ticks, amount } of flows) byTime.set(ticks, (byTime.get(ticks) ?? new Exact(0)).plus(amount));
  return [...byTime]
    .map(([ticks, amount]) => ({ ticks, amount }))
    .filter(({ amount }) => !amount.isZero())
    .sort((one, other) => one.ticks - other.ticks);
}

/**
 * The logarithm of the yearly factor at which the flows are worth nothing together. They change direction once, so there is
 * exactly one (Descartes). It is bracketed, then found by Newton's steps; one that leaves the bracket is replaced by its middle.
 */
function rootOf(flows: readonly NetFlow[]): Decimal {
  let low = new Exact(-1);
  let high = new Exact(1);
  while (worthAt(flows, low).worth.gt(0)) low = low.times(2);
  while (worthAt(flows, high).worth.lt(0)) high = high.times(2);
  let guess = new Exact(0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { worth, slope } = worthAt(flows, guess);
    if (worth.isZero()) return guess;
    if (worth.lt(0)) low = guess;
    else high = guess;
    const middle = low.plus(high).dividedBy(2);
    const newton = slope.isZero() ? middle : guess.minus(worth.dividedBy(slope));
    const next = newton.gt(low) && newton.lt(high) ? newton : middle;
    if (next.minus(guess).abs().lt(TOLERANCE)) return next;
    guess = next;
  }
  return guess;
}

/** The worth at the first pay-out of all flows, where a year divides by e^`log`, and how it changes with `log`. */
function worthAt(
  flows: readonly NetFlow[],
  log: Decimal,
): { readonly worth: Decimal; readonly slope: Decimal } {
  const divisors = new Map<number, Decimal>();
  const over = (ticks: number): Decimal => {
    const known = divisors.get(ticks) ?? log.times(-ticks).dividedBy(TICKS_PER_YEAR).exp();
    divisors.set(ticks, known);
    return known;
  };
  let worth = new Exact(0);
  let slope = new Exact(0);
  let factor = new Exact(1);
  let before = 0;
  for (const { ticks, amount } of flows) {
    // Most flows are a month or a week apart: one power serves them all.
    factor = factor.times(over(ticks - before));
    before = ticks;
    const now = factor.times(amount);
    worth = worth.plus(now);
    slope = slope.minus(now.times(ticks).dividedBy(TICKS_PER_YEAR));
  }
  return { worth, slope };
}
