/**
 * What a community agrees. Every number is a condition, never a constant in code; a loan keeps the terms it was paid out
 * with. Amounts in minor units, rates as decimal texts in percent ("1.5"). A field that may be missing came after the first
 * books; in-force.ts says what a book means that does not have it. Sources: docs/method.md.
 */
import * as v from 'valibot';
import { amountFromOne, amountFromZero, memberId, plainId, shortText, wholeFrom } from '../shapes.ts';
import { CONCENTRATION, GUARANTORS, LIMIT } from './lending.ts';
import { MATCH } from './match.ts';
import { MEETINGS, PERIOD, PLAN_PERIOD, percentOfWhole, rate } from './measures.ts';
import { CYCLE, JOINING, LEAVING, SHARE_OUT } from './share-out.ts';

const IN_PARTS = {
  instalments: wholeFrom(1, 120),
  every: PLAN_PERIOD,
  /** Periods before the first one in which nothing of the principal falls due; interest goes on. */
  grace: v.exactOptional(wholeFrom(0, 24)),
};

/**
 * How a loan is paid back: everything at once after a period; the principal in equal parts, one every period; or the same
 * sum every period, principal and interest together.
 */
export const PLAN = v.variant('mode', [
  v.strictObject({ mode: v.literal('onePayment'), after: PLAN_PERIOD }),
  v.strictObject({ mode: v.literal('equalPrincipal'), ...IN_PARTS }),
  v.strictObject({ mode: v.literal('equalInstalments'), ...IN_PARTS }),
]);

/** A charge falls every month where nothing else is said, or every so many meetings. */
const CHARGE = { percent: percentOfWhole, every: v.exactOptional(MEETINGS) };

/** Monthly interest is a month's charge, at most the whole, never divided by days; where it counts meetings, a meeting's. */
export const INTEREST = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({ mode: v.literal('once'), percent: rate }),
  v.strictObject({ mode: v.literal('monthlyOnOriginal'), ...CHARGE }),
  v.strictObject({ mode: v.literal('monthlyOnOwed'), ...CHARGE }),
]);

/** What a late instalment costs, once per instalment: an amount, or a part of what was missing when its days of grace were over. */
export const LATE_FEE = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({ mode: v.literal('perInstalment'), amount: amountFromOne, graceDays: wholeFrom(0, 365) }),
  v.strictObject({ mode: v.literal('percentOfLate'), percent: percentOfWhole, graceDays: wholeFrom(0, 365) }),
]);

export const REPAYMENT_ORDER = v.picklist(['lateFeesInterestPrincipal', 'interestLateFeesPrincipal']);

/** The terms a loan is paid out with and keeps. */
export const LOAN_TERMS = v.strictObject({
  interest: INTEREST,
  plan: PLAN,
  lateFee: LATE_FEE,
  order: REPAYMENT_ORDER,
});

const SAVING = v.variant('mode', [
  v.strictObject({ mode: v.literal('free'), least: amountFromZero }),
  v.strictObject({ mode: v.literal('quota'), quota: amountFromOne }),
  v.strictObject({
    mode: v.literal('shares'),
    price: amountFromOne,
    most: wholeFrom(1, 1000),
    rest: v.picklist(['handedBack', 'carried']),
  }),
]);

const FINE = v.strictObject({
  id: plainId,
  /** `other` carries its own name; the rest are named in the reader's language. */
  cause: v.picklist(['late', 'absent', 'noise', 'forgotPassbook', 'other']),
  name: v.nullable(shortText(40)),
  amount: amountFromOne,
});

export const FINES = v.pipe(v.array(FINE), v.maxLength(20));

const SOLIDARITY = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({ mode: v.literal('perMeeting'), amount: amountFromOne }),
  v.strictObject({ mode: v.literal('free') }),
]);

/** In the order in which less is shared. */
export const SHARINGS = ['everything', 'totals', 'nothing'] as const;
const SHARING = v.picklist(SHARINGS);

export const CONDITIONS = v.strictObject({
  /** Of the group as a whole, so that the app speaks of it as it is; nothing is kept of what anybody is (adr/0042). */
  people: v.exactOptional(v.picklist(['women', 'mixed'])),
  saving: SAVING,
  withdrawals: v.picklist(['allowed', 'notAllowed']),
  /** How long before a withdrawal it is asked for; null: the same day. */
  withdrawalNotice: v.exactOptional(v.nullable(PERIOD)),
  concentration: v.exactOptional(CONCENTRATION),
  loans: v.strictObject({
    limit: LIMIT,
    guarantors: v.exactOptional(GUARANTORS),
    terms: LOAN_TERMS,
    severalAtOnce: v.boolean(),
  }),
  fines: FINES,
  solidarityFund: SOLIDARITY,
  match: MATCH,
  cycle: v.exactOptional(CYCLE),
  shareOut: v.exactOptional(SHARE_OUT),
  leaving: v.exactOptional(LEAVING),
  joining: v.exactOptional(JOINING),
  /** What is read aloud or listed at the end of a meeting: totals only, or also each one's with her name. */
  readAloud: v.exactOptional(v.picklist(['totals', 'withNames'])),
  /** What goes to the team that accompanies the group: its book, signed monthly totals, or nothing (adr/0044). */
  sharing: v.exactOptional(SHARING),
  represented: v.strictObject({ countsForQuorum: v.boolean(), fined: v.boolean() }),
  decisions: v.strictObject({ by: v.picklist(['consensus', 'majority']), quorumPercent: wholeFrom(0, 100) }),
  meetings: PERIOD,
  box: v.strictObject({ keyHolders: wholeFrom(0, 5), witnesses: wholeFrom(0, 5), cashStep: amountFromOne }),
});

/** How the meeting agreed; a vote is by member. */
export const VOTES = v.strictObject({
  for: v.array(memberId),
  against: v.array(memberId),
  abstained: v.array(memberId),
});

export type Conditions = v.InferOutput<typeof CONDITIONS>;
export type LoanTerms = v.InferOutput<typeof LOAN_TERMS>;
export type Plan = v.InferOutput<typeof PLAN>;
export type Interest = v.InferOutput<typeof INTEREST>;
export type Period = v.InferOutput<typeof PERIOD>;
export type PlanPeriod = v.InferOutput<typeof PLAN_PERIOD>;
export type Fine = v.InferOutput<typeof FINE>;
export type ShareOut = v.InferOutput<typeof SHARE_OUT>;
export type Sharing = (typeof SHARINGS)[number];
export type Votes = v.InferOutput<typeof VOTES>;
