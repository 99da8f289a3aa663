/** `split` by units: who pays in buys units at what one is worth then; what the whole is worth may be said anew between. */
import * as v from 'valibot';
import { unitsAfter } from '../../ledger/units.ts';
import { count, type MoneyShapes } from '../script/shapes.ts';
import { DIGITS, type MoneyText } from './input.ts';

const stepShape = (money: MoneyShapes) =>
  v.union(
    [v.strictObject({ member: count(1, 999), pays: money.above }), v.strictObject({ worth: money.above })],
    'expected {member, pays} or {worth}',
  );

export const unitsShape = (money: MoneyShapes) =>
  v.strictObject({
    ...DIGITS,
    by: v.literal('units'),
    /** What a unit is worth before there are any. */
    start: money.above,
    steps: v.pipe(v.array(stepShape(money), 'expected a list of steps'), v.maxLength(999)),
  });

export function unitsSplit(
  { start, steps }: v.InferOutput<ReturnType<typeof unitsShape>>,
  money: MoneyText,
): object {
  const { unitWorth, bought, byMember } = unitsAfter(start, steps);
  return {
    unitWorth: money(unitWorth),
    members: byMember,
    bought: bought.map((one) => ({ ...one, unitWorth: money(one.unitWorth) })),
  };
}
