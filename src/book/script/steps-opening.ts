/** Steps of sitting 0: what a community brings from paper. */
import * as v from 'valibot';
import type { TermsPartShape } from './agreement.ts';
import { COMMON, count, day, type MoneyShapes, member, oneOf, plainId, text } from './shapes.ts';
import { pledgesShape } from './steps-loans.ts';

export const openingSteps = (money: MoneyShapes, terms: TermsPartShape) =>
  [
    v.pipe(
      v.strictObject({
        ...COMMON,
        step: v.literal('opening-cash'),
        pieces: v.optional(money.pieces),
        total: v.optional(money.pile),
        bank: v.optional(money.fromZero),
        solidarityFund: v.optional(money.fromZero),
      }),
      oneOf('pieces', 'total'),
    ),
    v.strictObject({
      ...COMMON,
      step: v.literal('opening-member'),
      member,
      savings: v.optional(money.fromZero),
      carried: v.optional(money.fromZero),
      fineOwed: v.optional(money.fromZero),
      since: v.optional(day),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('opening-loan'),
      member,
      principal: money.above,
      owed: v.optional(money.above),
      paidOutOn: day,
      interestSettledBy: v.optional(day),
      meetingsHeld: v.optional(count(0, 500)),
      terms: v.optional(terms),
      purpose: v.optional(text(500)),
      pledges: v.optional(pledgesShape(money)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('opening-match'),
      sponsor: v.optional(plainId),
      amount: money.above,
      parts: v.array(v.strictObject({ member, part: money.fromZero })),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('opening-difference'),
      amount: money.signed,
      reason: v.optional(text(500)),
    }),
  ] as const;
