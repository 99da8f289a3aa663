/**
 * A fund counted in units, as some clubs do: what one pays in buys units at what a unit is worth then, so that nobody else's
 * gain or lose by it. Units are kept exact and said with up to six decimals; money stays in whole minor units.
 */
import { Decimal } from 'decimal.js';
import { type Amount, add, amount, ZERO } from './money.ts';

/** One pays in, or all that the fund holds is valued anew. Minor units above zero; members by number. */
export type UnitStep =
  | { readonly member: number; readonly pays: Amount }
  | { readonly member?: undefined; readonly worth: Amount };

/** `unitWorth` to the nearest minor unit, halves up: shown, never counted with. */
export interface Units {
  readonly unitWorth: Amount;
  readonly bought: readonly { readonly member: number; readonly units: string; readonly unitWorth: Amount }[];
  readonly byMember: readonly { readonly member: number; readonly units: string }[];
}

const Exact = Decimal.clone({ precision: 40 });
const DECIMALS = 6;

/** @param start what a unit is worth before there are any, in minor units above zero. */
export function unitsAfter(start: Amount, steps: readonly UnitStep[]): Units {
  let worth: Amount = ZERO;
  let units = new Exact(0);
  const held = new Map<number, Decimal>();
  const unitWorth = () => (units.isZero() ? new Exact(start) : new Exact(worth).dividedBy(units));
  const bought: Units['bought'][number][] = [];
  for (const step of steps) {
    if (step.member === undefined) {
      worth = step.worth;
      continue;
    }
    const price = unitWorth();
    const more = new Exact(step.pays).dividedBy(price);
    worth = add(worth, step.pays);
    units = units.plus(more);
    held.set(step.member, more.plus(held.get(step.member) ?? 0));
    bought.push({ member: step.member, units: inText(more), unitWorth: nearest(price) });
  }
  const byMember = [...held]
    .sort(([one], [other]) => one - other)
    .map(([member, all]) => ({ member, units: inText(all) }));
  return { unitWorth: nearest(unitWorth()), bought, byMember };
}

const inText = (units: Decimal): string => units.toDecimalPlaces(DECIMALS, Decimal.ROUND_HALF_UP).toFixed();
const nearest = (exact: Decimal): Amount =>
  amount(exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
