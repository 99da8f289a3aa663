/**
 * The one exact split (L4): largest remainder over integer weights. The parts always add up to the whole. Equal remainders
 * are served in the order of the list, from `startAt` round, so that it is not always the first who get the cent.
 * Source: largest-remainder method; docs/method.md.
 */
import { assert } from './assert.ts';
import { type Amount, amount, smaller, subtract } from './money.ts';

/** What a part is measured by: money, days, shares, savings × days. */
export type Weight = number | bigint;

/**
 * Splits `whole` (minor units, 0 or more) by `weights` (whole numbers, 0 or more, not all 0; bigint where they can pass the
 * safe integers) into parts that are multiples of `step` but for one remainder below a step, which goes to the part that is
 * served first.
 * @param startAt index of the one who is served first where remainders are equal.
 */
export function split(
  whole: Amount,
  weights: readonly Weight[],
  startAt = 0,
  step: Amount = amount(1),
): Amount[] {
  assert(whole >= 0 && step >= 1, 'split takes a whole and a step that are not negative');
  assert(
    weights.every((weight) => (typeof weight === 'bigint' || Number.isSafeInteger(weight)) && weight >= 0),
    'weights are whole numbers from 0',
  );
  const exact = weights.map(BigInt);
  const total = exact.reduce((all, weight) => all + weight, 0n);
  assert(total > 0n, 'split needs a weight above 0');
  const steps = BigInt(Math.floor(whole / step));
  const shares = exact.map((weight, index) => {
    const share = steps * weight;
    return { index, whole: share / total, remainder: share % total };
  });
  let left = Number(steps - shares.reduce((all, share) => all + share.whole, 0n));
  const turn = (index: number) => (index - startAt + weights.length) % weights.length;
  const served = [...shares].sort((a, b) => {
    if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
    return turn(a.index) - turn(b.index);
  });
  const extra = new Set(served.slice(0, left).map((share) => share.index));
  left -= extra.size;
  assert(left === 0, 'every spare step is served');
  const rest = whole % step;
  const first = served.find((share) => (weights[share.index] ?? 0) > 0)?.index;
  return shares.map((share) => {
    const part = Number(share.whole + (extra.has(share.index) ? 1n : 0n)) * step;
    return amount(part + (share.index === first ? rest : 0));
  });
}

/**
 * Equal instalments of a sum in whole cash steps: rounded down, the spare steps one each to the last ones
 * (100 in 12, step 5: four of 5, eight of 10); what is below a step goes to the last. Sums to the whole.
 */
export function instalmentParts(whole: Amount, count: number, step: Amount): Amount[] {
  assert(count >= 1 && step >= 1, 'at least one instalment and a step');
  const steps = Math.floor(whole / step);
  const base = Math.floor(steps / count);
  const spare = steps - base * count;
  const rest = whole % step;
  return Array.from({ length: count }, (_, index) => {
    const last = index === count - 1 ? rest : 0;
    return amount((base + (index >= count - spare ? 1 : 0)) * step + last);
  });
}

/**
 * What a payment pays of several things that are due (minor units, 0 or more), one after the other in their order, and what
 * is over when all are paid: never swallowed.
 */
export function payInOrder(
  paid: Amount,
  due: readonly Amount[],
): { readonly applied: readonly Amount[]; readonly over: Amount } {
  let over = paid;
  const applied = due.map((most) => {
    const part = smaller(over, most);
    over = subtract(over, part);
    return part;
  });
  return { applied, over };
}
