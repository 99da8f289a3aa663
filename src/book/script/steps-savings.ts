/** Steps of savings, fines and the solidarity fund. */
import * as v from 'valibot';
import { COMMON, count, type MoneyShapes, member, oneOf, place, plainId, reference, text } from './shapes.ts';

export const savingsSteps = (money: MoneyShapes) =>
  [
    v.pipe(
      v.strictObject({
        ...COMMON,
        step: v.literal('deposit'),
        member,
        amount: v.optional(money.above),
        shares: v.optional(count(1, 1000)),
        handedOver: v.optional(money.above),
        carried: v.optional(money.signed),
        to: v.optional(place, 'box'),
      }),
      oneOf('amount', 'shares', 'handedOver'),
      v.check((step) => !(step.handedOver && step.carried), 'give "carried" or "handedOver", not both'),
    ),
    v.strictObject({ ...COMMON, step: v.literal('withdrawal-asked'), member, amount: money.above }),
    v.strictObject({
      ...COMMON,
      step: v.literal('withdrawal'),
      member,
      amount: money.above,
      from: v.optional(place, 'box'),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('carried-returned'),
      member,
      amount: money.above,
    }),
  ] as const;

export const fineSteps = (money: MoneyShapes) =>
  [
    v.strictObject({
      ...COMMON,
      step: v.literal('fine-charged'),
      member,
      fine: plainId,
      amount: v.optional(money.above),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('fine-paid'),
      fine: reference,
      amount: v.optional(money.above),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('fine-waived'),
      fine: reference,
      amount: v.optional(money.above),
      reason: v.optional(text(500)),
    }),
    v.strictObject({ ...COMMON, step: v.literal('solidarity-in'), member, amount: money.above }),
    v.strictObject({
      ...COMMON,
      step: v.literal('solidarity-out'),
      member,
      amount: money.above,
      reason: v.optional(text(500)),
    }),
  ] as const;
