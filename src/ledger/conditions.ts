/**
 * What a community agrees. Every number is a condition, never a constant in code; a loan keeps the terms it was paid out
 * with. Amounts in minor units, rates as decimal texts in percent ("1.5"). Sources: docs/method.md.
 */
import * as v from 'valibot';
import { amountFromOne, amountFromZero, memberId, plainId, shortText, wholeFrom } from './shapes.ts';

const rate = v.pipe(v.string(), v.regex(/^\d{1,4}(\.\d{1,6})?$/u));
/** A month's charge is at most the whole: 0 to 100. */
const monthlyPercent = v.pipe(v.string(), v.regex(/^(\d{1,2}(\.\d{1,6})?|100)$/u));

/** A stretch of time by the calendar. */
export const PERIOD = v.strictObject({ unit: v.picklist(['weeks', 'months']), count: wholeFrom(1, 120) });

/** How a loan is paid back: everything at once after a period, or the principal in equal parts, one every period. */
export const PLAN = v.variant('mode', [
  v.strictObject({ mode: v.literal('onePayment'), after: PERIOD }),
  v.strictObject({ mode: v.literal('equalPrincipal'), instalments: wholeFrom(1, 120), every: PERIOD }),
]);

/** Monthly interest is a month's charge, never divided by days. */
export const INTEREST = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({ mode: v.literal('once'), percent: rate }),
  v.strictObject({ mode: v.literal('monthlyOnOriginal'), percent: monthlyPercent }),
  v.strictObject({ mode: v.literal('monthlyOnOwed'), percent: monthlyPercent }),
]);

/** What a late instalment costs, once per instalment. */
export const LATE_FEE = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({ mode: v.literal('perInstalment'), amount: amountFromOne, graceDays: wholeFrom(0, 365) }),
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

const LIMIT = v.strictObject({
  rule: v.variant('rule', [
    v.strictObject({ rule: v.literal('proportional'), factor: rate }),
    v.strictObject({ rule: v.literal('multiple'), times: rate }),
  ]),
  ceiling: v.nullable(amountFromOne),
});

const FINE = v.strictObject({
  id: plainId,
  /** `other` carries its own name; the rest are named in the reader's language. */
  cause: v.picklist(['late', 'absent', 'noise', 'forgotPassbook', 'other']),
  name: v.nullable(shortText(40)),
  amount: amountFromOne,
});

const SOLIDARITY = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({ mode: v.literal('perMeeting'), amount: amountFromOne }),
  v.strictObject({ mode: v.literal('free') }),
]);

const MATCH = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({
    mode: v.literal('sponsor'),
    sponsor: plainId,
    name: shortText(60),
    /** What the sponsor adds to 1 of savings, as a decimal text: "1" doubles. */
    ratio: rate,
    countsForLimit: v.boolean(),
  }),
]);

export const CONDITIONS = v.strictObject({
  saving: SAVING,
  withdrawals: v.picklist(['allowed', 'notAllowed']),
  loans: v.strictObject({ limit: LIMIT, terms: LOAN_TERMS, severalAtOnce: v.boolean() }),
  fines: v.pipe(v.array(FINE), v.maxLength(20)),
  solidarityFund: SOLIDARITY,
  match: MATCH,
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
export type Fine = v.InferOutput<typeof FINE>;
export type Votes = v.InferOutput<typeof VOTES>;
