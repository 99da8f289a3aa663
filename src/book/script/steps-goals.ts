/** Steps of goals: a member's, or the whole community's where no member is named. */
import * as v from 'valibot';
import { COMMON, day, type MoneyShapes, member, plainId, reference, text } from './shapes.ts';

export const goalSteps = (money: MoneyShapes) =>
  [
    v.strictObject({
      ...COMMON,
      step: v.literal('goal-set'),
      member: v.optional(member),
      amount: money.above,
      by: v.optional(day),
      text: text(500),
      symbol: v.optional(plainId),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('goal-ended'),
      goal: reference,
      how: v.optional(v.picklist(['reached', 'givenUp']), 'reached'),
    }),
  ] as const;
