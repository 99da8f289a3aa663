/** Steps of the end of a cycle: closed, with what the book comes to, and parts handed over. */
import * as v from 'valibot';
import { COMMON, type MoneyShapes, member, reference, votes } from './shapes.ts';

export const cycleSteps = (money: MoneyShapes) =>
  [
    v.strictObject({
      ...COMMON,
      step: v.literal('cycle-closed'),
      mode: v.optional(v.picklist(['sharedOut', 'permanent'])),
      lossFallsOn: v.optional(v.picklist(['sponsorFirst', 'inProportion', 'membersFirst'])),
      votes: v.optional(votes),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('part-handed-over'),
      member,
      cycle: v.optional(reference),
      cash: v.optional(money.fromZero),
      saved: v.optional(money.fromZero, '0'),
    }),
  ] as const;
