/** Steps of differences and of what is owed outside loans. */
import * as v from 'valibot';
import { COMMON, type MoneyShapes, member, members, place, reference, text } from './shapes.ts';

export const differenceSteps = (money: MoneyShapes) =>
  [
    v.strictObject({
      ...COMMON,
      step: v.literal('difference-found'),
      where: v.optional(place, 'box'),
      amount: v.optional(money.signed),
      cause: v.optional(v.picklist(['count', 'correction']), 'count'),
      people: v.optional(members, []),
      reason: v.optional(text(500)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('difference-resolved'),
      difference: reference,
      how: v.picklist(['corrected', 'cashMoved', 'borneByFund', 'owedByMember']),
      amount: v.optional(money.signed),
      member: v.optional(member),
      reason: v.optional(text(500)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('owed-booked'),
      member,
      amount: money.signed,
      against: v.picklist(['savings', 'carried']),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('owed-paid'),
      member,
      amount: money.above,
      direction: v.optional(v.picklist(['in', 'out']), 'in'),
    }),
  ] as const;
