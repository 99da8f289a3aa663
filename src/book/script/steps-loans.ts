/** Steps of loans: paid out, paid back, rescheduled, paid by who vouched, forgiven, written off as lost. */
import * as v from 'valibot';
import type { TermsPartShape } from './agreement.ts';
import { planShape } from './conditions.ts';
import { COMMON, type MoneyShapes, member, members, oneOf, place, reference, text } from './shapes.ts';

/** Who vouches, with how much of her own savings. */
export const pledgesShape = (money: MoneyShapes) =>
  v.array(v.strictObject({ member, amount: money.above }), 'expected a list of {member, amount}');

export const loanSteps = (money: MoneyShapes, terms: TermsPartShape) => {
  const parts = v.strictObject({
    lateFee: v.optional(money.fromZero),
    interest: v.optional(money.fromZero),
    principal: v.optional(money.fromZero),
  });
  return [
    v.strictObject({
      ...COMMON,
      step: v.literal('loan-paid-out'),
      member,
      amount: money.above,
      from: v.optional(place, 'box'),
      terms: v.optional(terms),
      purpose: v.optional(text(500)),
      pledges: v.optional(pledgesShape(money)),
      saidYes: v.optional(members),
    }),
    v.pipe(
      v.strictObject({
        ...COMMON,
        step: v.literal('repayment'),
        loan: reference,
        amount: v.optional(money.above),
        parts: v.optional(parts),
        to: v.optional(place, 'box'),
      }),
      oneOf('amount', 'parts'),
    ),
    v.strictObject({
      ...COMMON,
      step: v.literal('loan-forgiven'),
      loan: reference,
      parts: v.optional(parts),
      reason: v.optional(text(500)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('loan-written-off'),
      loan: reference,
      reason: v.optional(text(500)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('loan-rescheduled'),
      loan: reference,
      plan: planShape,
      reason: v.optional(text(500)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('pledges-called'),
      loan: reference,
      amount: v.optional(money.above),
      reason: v.optional(text(500)),
    }),
  ] as const;
};
