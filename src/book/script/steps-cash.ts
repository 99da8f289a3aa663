/** Steps of other money: the sponsor's match, expenses, income, bank and hands. */
import * as v from 'valibot';
import { COMMON, day, type MoneyShapes, member, place, plainId, text } from './shapes.ts';

export const cashSteps = (money: MoneyShapes) => {
  const part = v.strictObject({ member, savings: v.optional(money.fromZero), part: money.fromZero });
  return [
    v.strictObject({
      ...COMMON,
      step: v.literal('match-received'),
      sponsor: v.optional(plainId),
      amount: money.above,
      to: v.optional(place, 'box'),
      snapshot: v.optional(v.array(part)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('match-returned'),
      sponsor: v.optional(plainId),
      amount: money.above,
      from: v.optional(place, 'box'),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('expense'),
      amount: money.above,
      from: v.optional(place, 'box'),
      what: v.optional(text(500)),
      payee: v.optional(text(60)),
      receipt: v.optional(text(40)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('income'),
      amount: money.above,
      to: v.optional(place, 'box'),
      what: v.optional(text(500)),
    }),
    v.strictObject({ ...COMMON, step: v.literal('box-to-bank'), amount: money.above }),
    v.strictObject({ ...COMMON, step: v.literal('bank-to-box'), amount: money.above }),
    v.strictObject({
      ...COMMON,
      step: v.literal('handed-to'),
      member,
      amount: money.above,
      from: v.optional(place, 'box'),
      why: v.optional(text(500)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('handed-by'),
      member,
      amount: money.above,
      to: v.optional(place, 'box'),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('bank-checked'),
      balance: money.signedOrZero,
      on: v.optional(day),
    }),
  ] as const;
};
