/**
 * Conditions as a script writes them: the shape of the ledger's conditions with amounts as decimal texts. A script gives
 * all of them, or a template with the parts that differ. Where they are used, the compiler holds them to the ledger's.
 */
import * as v from 'valibot';
import { INTEREST, PERIOD, REPAYMENT_ORDER } from '../../ledger/conditions.ts';
import { count, type MoneyShapes, plainId, text } from './shapes.ts';

const rate = v.pipe(
  v.string('expected a rate as text, as in "1.5"'),
  v.regex(/^\d{1,4}(\.\d{1,6})?$/u, 'expected a rate as in "1.5"'),
);

/** The terms of a loan: interest, plan, late fee, order of a repayment. */
export const termsShape = (money: MoneyShapes) =>
  v.strictObject({
    interest: INTEREST,
    plan: v.variant('mode', [
      v.strictObject({ mode: v.literal('onePayment'), after: PERIOD }),
      v.strictObject({ mode: v.literal('equalPrincipal'), instalments: count(1, 120), every: PERIOD }),
    ]),
    lateFee: v.variant('mode', [
      v.strictObject({ mode: v.literal('none') }),
      v.strictObject({ mode: v.literal('perInstalment'), amount: money.above, graceDays: count(0, 365) }),
    ]),
    order: REPAYMENT_ORDER,
  });

const savingShape = (money: MoneyShapes) =>
  v.variant('mode', [
    v.strictObject({ mode: v.literal('free'), least: money.fromZero }),
    v.strictObject({ mode: v.literal('quota'), quota: money.above }),
    v.strictObject({
      mode: v.literal('shares'),
      price: money.above,
      most: count(1, 1000),
      rest: v.picklist(['handedBack', 'carried']),
    }),
  ]);

const fineShape = (money: MoneyShapes) =>
  v.strictObject({
    id: plainId,
    cause: v.picklist(['late', 'absent', 'noise', 'forgotPassbook', 'other']),
    name: v.nullable(text(40)),
    amount: money.above,
  });

const solidarityShape = (money: MoneyShapes) =>
  v.variant('mode', [
    v.strictObject({ mode: v.literal('none') }),
    v.strictObject({ mode: v.literal('perMeeting'), amount: money.above }),
    v.strictObject({ mode: v.literal('free') }),
  ]);

const MATCH = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({
    mode: v.literal('sponsor'),
    sponsor: plainId,
    name: text(60),
    ratio: rate,
    countsForLimit: v.boolean(),
  }),
]);

const limitShape = (money: MoneyShapes) =>
  v.strictObject({
    rule: v.variant('rule', [
      v.strictObject({ rule: v.literal('proportional'), factor: rate }),
      v.strictObject({ rule: v.literal('multiple'), times: rate }),
    ]),
    ceiling: v.nullable(money.above),
  });

/** All conditions. */
export const conditionsShape = (money: MoneyShapes) =>
  v.strictObject({
    saving: savingShape(money),
    withdrawals: v.picklist(['allowed', 'notAllowed']),
    loans: v.strictObject({ limit: limitShape(money), terms: termsShape(money), severalAtOnce: v.boolean() }),
    fines: v.pipe(v.array(fineShape(money)), v.maxLength(20)),
    solidarityFund: solidarityShape(money),
    match: MATCH,
    represented: v.strictObject({ countsForQuorum: v.boolean(), fined: v.boolean() }),
    decisions: v.strictObject({ by: v.picklist(['consensus', 'majority']), quorumPercent: count(0, 100) }),
    meetings: PERIOD,
    box: v.strictObject({ keyHolders: count(0, 5), witnesses: count(0, 5), cashStep: money.above }),
  });
