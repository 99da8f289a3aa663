/** A book script can say all that a community can agree: any conditions, written with amounts as texts, are read as they were. */
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { conditionsShape } from '../../src/book/script/conditions.ts';
import { moneyShapes } from '../../src/book/script/shapes.ts';
import { EUR } from '../../src/ledger/currency.ts';
import { amount, toDecimalText } from '../../src/ledger/money.ts';
import { anyConditions } from '../ledger/conditions/any.ts';

const MONEY: ReadonlySet<string> = new Set([
  ...['least', 'quota', 'price', 'ceiling', 'amount', 'cashStep', 'savings', 'member', 'community'],
]);

/** Amounts as a script has them; `least` of guarantors counts people. */
function asScript(value: unknown, key = '', within = ''): unknown {
  if (typeof value === 'number')
    return MONEY.has(key) && within !== 'guarantors' ? toDecimalText(amount(value), EUR.digits) : value;
  if (Array.isArray(value)) return value.map((one) => asScript(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asScript(one, name, key)]));
}

test('any conditions can be said in a book script, and nothing of them is lost', () => {
  const shape = conditionsShape(moneyShapes(EUR));
  fc.assert(
    fc.property(anyConditions, (conditions) => {
      expect(v.parse(shape, asScript(conditions))).toEqual(conditions);
    }),
    { numRuns: 200 },
  );
});
