/** Steps about members, offices and what is agreed. */
import * as v from 'valibot';
import { LOSS_FALLS_ON } from '../../ledger/conditions/share-out.ts';
import { type AgreementEntries, agreesLater } from './agreement.ts';
import { COMMON, day, type MoneyShapes, member, members, place, text, votes } from './shapes.ts';

export const memberSteps = (money: MoneyShapes, agreement: AgreementEntries) =>
  [
    v.strictObject({
      ...COMMON,
      step: v.literal('member-joined'),
      member,
      name: v.optional(text(60)),
      on: v.optional(day),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('member-left'),
      member,
      reason: v.optional(text(500)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('member-settled'),
      member,
      cause: v.optional(v.picklist(['leaves', 'died', 'missing']), 'leaves'),
      text: v.optional(text(500)),
      lossFallsOn: v.optional(LOSS_FALLS_ON),
      paid: v.optional(money.fromZero),
      from: v.optional(place, 'box'),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('leaver-paid'),
      member,
      receiver: v.optional(text(500)),
      witnesses: v.optional(members, []),
      paid: v.optional(money.fromZero),
      from: v.optional(place, 'box'),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('offices-given'),
      chair: v.optional(member),
      treasurer: v.optional(member),
      secretary: v.optional(member),
      keyHolders: v.optional(members, []),
    }),
    v.pipe(
      v.strictObject({
        ...COMMON,
        step: v.literal('conditions-agreed'),
        ...agreement,
        votes: v.optional(votes),
      }),
      v.check((step) => agreesLater(step), 'give "conditions", or "template" with "changes", or "changes"'),
    ),
  ] as const;
