/**
 * What the entry that closes a cycle says: the rules, the figures of each member, and all that is netted, so that it is read the
 * same for ever and its transfers depend on it alone. Minor units. Must not know: the book.
 */
import * as v from 'valibot';
import { VOTES } from '../conditions/conditions.ts';
import { SHARE_OUT } from '../conditions/share-out.ts';
import { entryId, memberId, plainId, total, totalFromZero, wholeFrom } from '../shapes.ts';

/** `savings` and `carried` as they stood, also below zero; `stays`: owed to her when all is handed over; `owes`: by her. */
const MEMBER = v.strictObject({
  member: memberId,
  savings: total,
  carried: total,
  loss: totalFromZero,
  match: totalFromZero,
  solidarityFund: totalFromZero,
  surplus: totalFromZero,
  part: totalFromZero,
  isOwed: totalFromZero,
  charges: totalFromZero,
  debts: totalFromZero,
  net: total,
  paid: totalFromZero,
  stays: totalFromZero,
  owes: totalFromZero,
});

/** What settles a loan. */
const LOAN = v.strictObject({
  loan: entryId,
  member: memberId,
  lateFee: totalFromZero,
  interest: totalFromZero,
  principal: total,
});

const FINE = v.strictObject({ fine: entryId, member: memberId, amount: totalFromZero });

/** `kept` goes on in the fund, or is owed to the sponsor still; `paid` is handed back. */
const SPONSOR = v.strictObject({
  sponsor: plainId,
  loss: totalFromZero,
  shared: totalFromZero,
  paid: totalFromZero,
  kept: total,
});

/** What stood in the accounts that end with the cycle, as people say it. */
const ENDED = v.strictObject({
  interest: total,
  fines: total,
  income: total,
  expenses: total,
  losses: total,
});

export const CLOSING = v.strictObject({
  decision: v.optional(entryId),
  mode: v.picklist(['sharedOut', 'permanent']),
  rules: SHARE_OUT,
  votes: VOTES,
  startAt: wholeFrom(0, 9999),
  value: total,
  cash: v.strictObject({ counted: total, paid: totalFromZero, kept: total }),
  ended: ENDED,
  loss: v.strictObject({
    total: totalFromZero,
    sponsor: totalFromZero,
    members: totalFromZero,
    surplus: totalFromZero,
    solidarityFund: totalFromZero,
    uncovered: totalFromZero,
  }),
  match: v.array(SPONSOR),
  solidarityFund: v.strictObject({ shared: totalFromZero, kept: totalFromZero }),
  surplus: v.strictObject({ earned: totalFromZero, shared: totalFromZero }),
  leftOver: total,
  members: v.array(MEMBER),
  loans: v.array(LOAN),
  fines: v.array(FINE),
});

export type Closing = v.InferOutput<typeof CLOSING>;
export type ClosingMember = Closing['members'][number];
export type CycleMode = Closing['mode'];
