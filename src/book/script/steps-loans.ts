/** Steps of loans: paid out, paid back. */
import * as v from 'valibot';
import type { TermsPartShape } from './agreement.ts';
import { COMMON, type MoneyShapes, member, members, oneOf, place, reference, text } from './shapes.ts';

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
  ] as const;
};
