/** `apr`: what money that was received and paid back cost a year, from payments at equal periods or from dated flows. */
import * as v from 'valibot';
import { PERIOD } from '../../ledger/conditions/measures.ts';
import { annualCost, type CashFlow, flowAfter, flowOn, TIME_BASES } from '../../ledger/loans/apr.ts';
import { negate } from '../../ledger/money.ts';
import { day, type MoneyShapes } from '../script/shapes.ts';
import { type Calculated, DIGITS, readInput } from './input.ts';

const periodic = (money: MoneyShapes) =>
  v.strictObject({
    ...DIGITS,
    received: money.above,
    /** Paid or kept back when the money is handed over. */
    atOnce: v.optional(money.fromZero),
    every: PERIOD,
    payments: v.pipe(v.array(money.fromZero, 'expected a list of amounts'), v.maxLength(1200)),
  });

const dated = (money: MoneyShapes) =>
  v.strictObject({
    ...DIGITS,
    basis: v.optional(v.picklist(TIME_BASES, 'expected "months" or "days"'), 'days'),
    /** Above zero what was received, below zero what was paid. */
    flows: v.pipe(
      v.array(v.strictObject({ on: day, amount: money.signed }), 'expected a list of {on, amount}'),
      v.maxLength(1200),
    ),
  });

/** Dated where there are flows, so that what is wrong is said of the right form. */
const shape = (money: MoneyShapes) =>
  v.lazy((given) =>
    typeof given === 'object' && given !== null && 'flows' in given ? dated(money) : periodic(money),
  ) as v.GenericSchema<
    unknown,
    v.InferOutput<ReturnType<typeof dated>> | v.InferOutput<ReturnType<typeof periodic>>
  >;

export function apr(text: string): Calculated {
  const read = readInput(text, shape);
  if (!read.ok) return read;
  return { ok: true, document: { annualCostPercent: annualCost(flowsOf(read.given)) } };
}

type Given = v.InferOutput<ReturnType<typeof shape>>;

function flowsOf(given: Given): readonly CashFlow[] {
  if ('flows' in given) {
    const first = given.flows.map(({ on }) => on).sort()[0];
    return first ? given.flows.map(({ on, amount }) => flowOn(first, on, amount, given.basis)) : [];
  }
  const { received, atOnce, every, payments } = given;
  return [
    { ticks: 0, amount: received },
    ...(atOnce === undefined ? [] : [{ ticks: 0, amount: negate(atOnce) }]),
    ...payments.map((paid, index) => flowAfter({ ...every, count: every.count * (index + 1) }, negate(paid))),
  ];
}
