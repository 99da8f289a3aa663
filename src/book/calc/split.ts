/** `split`: a sum in parts that add up to it, by what is named in `by`. Each is the function that the screens use. */
import * as v from 'valibot';
import { type Amount, add, amount, subtract, sum, ZERO } from '../../ledger/money.ts';
import { earningsByShares, shareWorth, wholeShares } from '../../ledger/shares.ts';
import { instalmentParts, payInOrder, split as splitByWeights } from '../../ledger/split.ts';
import { count, type MoneyShapes, text as textShape } from '../script/shapes.ts';
import { type Calculated, DIGITS, type MoneyText, readInput } from './input.ts';
import { unitsShape, unitsSplit } from './units.ts';

const MOST_PARTS = 999;
const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item, 'expected a list'), v.minLength(1, 'expected one or more'), v.maxLength(MOST_PARTS));
const someAbove = v.check<number[], string>((list) => list.some((one) => one > 0), 'expected one above zero');
const weights = v.pipe(listOf(count(0, 1_000_000_000)), someAbove);

/** Who is served first where remainders are equal (from 0), and the smallest sum of a part. */
const serving = (money: MoneyShapes) => ({
  startAt: v.optional(count(0, MOST_PARTS), 0),
  step: v.optional(money.above),
});

const shape = (money: MoneyShapes) =>
  v.variant('by', [
    v.strictObject({
      ...DIGITS,
      by: v.literal('weights'),
      amount: money.fromZero,
      weights,
      ...serving(money),
    }),
    v.strictObject({
      ...DIGITS,
      by: v.literal('savings'),
      amount: money.fromZero,
      savings: v.pipe(
        listOf(money.fromZero),
        v.check((list) => list.some((one) => one > 0), 'expected one above zero'),
      ),
      ...serving(money),
    }),
    v.strictObject({
      ...DIGITS,
      by: v.literal('shares'),
      earned: money.fromZero,
      price: money.above,
      shares: weights,
      ...serving(money),
    }),
    v.strictObject({
      ...DIGITS,
      by: v.literal('wholeShares'),
      price: money.above,
      most: v.optional(count(1, 1000)),
      rest: v.optional(v.picklist(['handedBack', 'carried']), 'handedBack'),
      handedOver: listOf(money.fromZero),
    }),
    v.strictObject({
      ...DIGITS,
      by: v.literal('instalments'),
      amount: money.fromZero,
      count: count(1, 120),
      step: v.optional(money.above),
    }),
    v.strictObject({
      ...DIGITS,
      by: v.literal('order'),
      pays: money.fromZero,
      due: listOf(v.strictTuple([textShape(60), money.fromZero])),
    }),
    unitsShape(money),
  ]);

type Given = v.InferOutput<ReturnType<typeof shape>>;
type By<Name extends Given['by']> = Extract<Given, { readonly by: Name }>;

export function split(text: string): Calculated {
  const read = readInput(text, shape);
  return read.ok ? { ok: true, document: documentOf(read.given, read.money) } : read;
}

function documentOf(given: Given, money: MoneyText): object {
  switch (given.by) {
    case 'weights':
      return partsOf(given.amount, given.weights, given, money);
    case 'savings':
      return partsOf(given.amount, given.savings, given, money);
    case 'shares':
      return byShares(given, money);
    case 'wholeShares':
      return inWholeShares(given, money);
    case 'instalments':
      return { parts: instalmentParts(given.amount, given.count, stepOf(given)).map(money) };
    case 'order':
      return inOrder(given, money);
    case 'units':
      return unitsSplit(given, money);
  }
}

interface Serving {
  readonly startAt: number;
  readonly step?: Amount | undefined;
}

const stepOf = ({ step }: Pick<Serving, 'step'>): Amount => step ?? amount(1);

function partsOf(whole: Amount, weighed: readonly number[], serving: Serving, money: MoneyText): object {
  const startAt = serving.startAt % weighed.length;
  return { parts: splitByWeights(whole, weighed, startAt, stepOf(serving)).map(money) };
}

function byShares({ earned, shares, price, ...serving }: By<'shares'>, money: MoneyText): object {
  const { worth, earnedPercent } = shareWorth(earned, shares, price);
  const startAt = serving.startAt % shares.length;
  const members = earningsByShares(earned, shares, price, startAt, stepOf(serving));
  return {
    shareWorth: money(worth),
    earnedPercent,
    members: members.map(({ part, refund, total }, index) => ({
      shares: shares[index],
      part: money(part),
      refund: money(refund),
      total: money(total),
    })),
  };
}

/** Hand-over after hand-over: `left` is handed back, or what is carried for her then. */
function inWholeShares({ price, rest, most, handedOver }: By<'wholeShares'>, money: MoneyText): object {
  let savings = ZERO;
  let kept = ZERO;
  return {
    times: handedOver.map((handed) => {
      const { shares, saved, carried, handedBack } = wholeShares(
        { price, rest },
        handed,
        kept,
        most ?? Number.MAX_SAFE_INTEGER,
      );
      savings = add(savings, saved);
      kept = add(kept, carried);
      const left = rest === 'carried' ? kept : handedBack;
      return {
        handedOver: money(handed),
        shares,
        saved: money(saved),
        savings: money(savings),
        left: money(left),
      };
    }),
  };
}

function inOrder({ pays, due }: By<'order'>, money: MoneyText): object {
  const { applied, over } = payInOrder(
    pays,
    due.map(([, owed]) => owed),
  );
  const owed = subtract(sum(due.map(([, each]) => each)), sum(applied));
  return {
    applied: due.map(([name], index) => [name, money(applied[index] ?? ZERO)]),
    stillOwed: money(owed),
    over: money(over),
  };
}
