/** Steps about members, offices and what is agreed. */
import * as v from 'valibot';
import { type AgreementEntries, agreesLater } from './agreement.ts';
import { COMMON, day, member, members, text, votes } from './shapes.ts';

export const memberSteps = (agreement: AgreementEntries) =>
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
