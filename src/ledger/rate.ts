/**
 * Rates on amounts. A rate is a decimal text and a sum is a whole number, so everything here is a fraction of whole numbers: exact,
 * with no precision to choose, and rounded once, at the end (adr/0026). Results are whole minor units.
 */
import { type Amount, amount } from './money.ts';

interface Fraction {
  readonly up: bigint;
  /** Above 0. */
  readonly down: bigint;
}

/** @param rate digits, perhaps with a point ("1.5"): the shapes of conditions let nothing else pass. */
function fractionOf(rate: string): Fraction {
  const [whole = '', digits = ''] = rate.split('.');
  return { up: BigInt(whole + digits), down: 10n ** BigInt(digits.length) };
}

const perHundred = ({ up, down }: Fraction): Fraction => ({ up, down: down * 100n });

const times = (value: number, { up, down }: Fraction): Fraction => ({ up: BigInt(value) * up, down });

function floor({ up, down }: Fraction): bigint {
  const cut = up / down;
  return up < 0n && cut * down !== up ? cut - 1n : cut;
}

const half = ({ up, down }: Fraction): Fraction => ({ up: up * 2n + down, down: down * 2n });

/** Halves go away from 0. */
function nearest({ up, down }: Fraction): bigint {
  return up < 0n ? -floor(half({ up: -up, down })) : floor(half({ up, down }));
}

function nearestStep({ up, down }: Fraction, cashStep: Amount): Amount {
  const step = BigInt(cashStep);
  return amount(Number(nearest({ up, down: down * step }) * step));
}

/** value × rate, rounded down to a minor unit: a limit is never rounded up, and never more than an amount can be. */
export function timesRate(value: Amount, rate: string): Amount {
  return amount(Math.min(Number.MAX_SAFE_INTEGER, Number(floor(times(value, fractionOf(rate))))));
}

/** value × percent / 100, rounded down to a minor unit: a ceiling is never rounded up. */
export const percentDown = (value: Amount, percent: string): Amount =>
  amount(Number(floor(perHundred(times(value, fractionOf(percent))))));

/** value × percent / 100, rounded up to a minor unit: what is asked for at least. */
export const percentUp = (value: Amount, percent: string): Amount =>
  amount(Number(-floor(perHundred(times(-value, fractionOf(percent))))));

/** value × part ÷ whole, rounded down to a minor unit, and never more than an amount can be. `whole` above 0. */
export const inProportion = (value: Amount, part: Amount, whole: Amount): Amount =>
  amount(
    Math.min(Number.MAX_SAFE_INTEGER, Number(floor(times(value, { up: BigInt(part), down: BigInt(whole) })))),
  );

/**
 * value × percent / 100, to the nearest whole cash step, halves up: a charge is something the box can be paid.
 * `cashStep` in minor units, at least 1.
 */
export function percentOf(value: Amount, percent: string, cashStep: Amount): Amount {
  return nearestStep(perHundred(times(value, fractionOf(percent))), cashStep);
}

/** One of `count` equal parts, to the nearest whole cash step, halves up; the last one is to absorb what that leaves. */
export function equalPart(whole: Amount, count: number, cashStep: Amount): Amount {
  return nearestStep({ up: BigInt(whole), down: BigInt(count) }, cashStep);
}

/**
 * The annuity: what is paid `count` times, so that a debt with `percent` a period on what is still owed comes to nothing;
 * to the nearest whole cash step, halves up. `percent` above 0. Source: principal × r ÷ (1 − (1 + r)^−count).
 */
export function annuity(principal: Amount, percent: string, count: number, cashStep: Amount): Amount {
  const { up, down } = perHundred(fractionOf(percent));
  const [grown, flat] = [(up + down) ** BigInt(count), down ** BigInt(count)];
  return nearestStep(times(principal, { up: up * grown, down: down * (grown - flat) }), cashStep);
}

/** part ÷ whole in percent with two decimals, halves up ("25.00"): shown, never counted with. `whole` above 0. */
export function percentText(part: Amount, whole: Amount): string {
  const hundredths = nearest({ up: BigInt(part) * 10_000n, down: BigInt(whole) });
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Whether a rate comes to nothing, however it is written ("0", "0.00"). */
export const isNothing = (rate: string): boolean => /^[0.]+$/u.test(rate);

/** The least number of people that is `percent` of `people` or more: a quorum is never rounded down. */
export function shareOfPeople(people: number, percent: number): number {
  return Number(-floor(perHundred(times(-people, { up: BigInt(percent), down: 1n }))));
}
