/** Steps of a meeting's frame: who came, the counts, the minutes. */
import * as v from 'valibot';
import { REFUSAL_CODES } from '../../ledger/refusal.ts';
import { COMMON, count, type MoneyShapes, member, members, oneOf, plainId, text, votes } from './shapes.ts';

const STATUS = v.picklist(['present', 'late', 'excused', 'absent']);

export const meetingSteps = (money: MoneyShapes) =>
  [
    v.strictObject({
      ...COMMON,
      step: v.literal('attendance-marked'),
      present: v.optional(members, []),
      late: v.optional(members, []),
      excused: v.optional(members, []),
      absent: v.optional(members, []),
      represented: v.optional(v.array(v.strictObject({ member, by: v.optional(member) })), []),
      everyoneElse: v.optional(STATUS),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('representation-confirmed'),
      member,
      meeting: v.optional(count(1, 100_000)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('balances-confirmed'),
      yes: v.optional(members, []),
      no: v.optional(v.array(v.strictObject({ member, why: v.optional(text(500)) })), []),
      everyoneElse: v.optional(v.literal('yes')),
    }),
    v.strictObject({ ...COMMON, step: v.literal('noted'), text: text(500) }),
    v.strictObject({ ...COMMON, step: v.literal('totals-slot-set'), code: v.nullable(text(4008)) }),
    v.strictObject({
      ...COMMON,
      step: v.literal('decided'),
      text: text(500),
      votes: v.optional(votes),
      overrides: v.optional(v.array(v.picklist(REFUSAL_CODES)), []),
    }),
    v.pipe(
      v.strictObject({
        ...COMMON,
        step: v.literal('box-counted'),
        moment: v.optional(v.picklist(['opening', 'closing']), 'closing'),
        pieces: v.optional(money.pieces),
        total: v.optional(money.pile),
        counters: v.optional(members),
      }),
      oneOf('pieces', 'total'),
    ),
    v.strictObject({ ...COMMON, step: v.literal('count-postponed'), reason: text(500) }),
    v.strictObject({ ...COMMON, step: v.literal('meeting-cancelled'), reason: text(500) }),
    v.strictObject({ ...COMMON, step: v.literal('erased'), card: plainId }),
  ] as const;
