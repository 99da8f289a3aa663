/**
 * Conditions as a script writes them: the shape of the ledger's conditions with amounts as decimal texts. A script gives
 * all of them, or a template with the parts that differ. Where they are used, the compiler holds them to the ledger's.
 */
import * as v from 'valibot';
import { INTEREST, REPAYMENT_ORDER } from '../../ledger/conditions/conditions.ts';
import { PERIOD, PLAN_PERIOD } from '../../ledger/conditions/measures.ts';
import { CYCLE, JOINING, LEAVING, SHARE_OUT } from '../../ledger/conditions/share-out.ts';
import { count, type MoneyShapes, plainId, text } from './shapes.ts';

export const rate = v.pipe(
  v.string('expected a rate as text, as in "1.5"'),
  v.regex(/^\d{1,4}(\.\d{1,6})?$/u, 'expected a rate as in "1.5"'),
);

const percent = v.pipe(
  v.string('expected a percentage as text, as in "30"'),
  v.regex(/^(\d{1,2}(\.\d{1,6})?|100)$/u, 'expected a percentage from 0 to 100, as in "30"'),
);

const IN_PARTS = { instalments: count(1, 120), every: PLAN_PERIOD, grace: v.exactOptional(count(0, 24)) };

export const planShape = v.variant('mode', [
  v.strictObject({ mode: v.literal('onePayment'), after: PLAN_PERIOD }),
  v.strictObject({ mode: v.literal('equalPrincipal'), ...IN_PARTS }),
  v.strictObject({ mode: v.literal('equalInstalments'), ...IN_PARTS }),
]);

/** The terms of a loan: interest, plan, late fee, order of a repayment. */
export const termsShape = (money: MoneyShapes) =>
  v.strictObject({
    interest: INTEREST,
    plan: planShape,
    lateFee: v.variant('mode', [
      v.strictObject({ mode: v.literal('none') }),
      v.strictObject({ mode: v.literal('perInstalment'), amount: money.above, graceDays: count(0, 365) }),
      v.strictObject({ mode: v.literal('percentOfLate'), percent, graceDays: count(0, 365) }),
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

const matchShape = (money: MoneyShapes) =>
  v.variant('mode', [
    v.strictObject({ mode: v.literal('none') }),
    v.strictObject({
      mode: v.literal('sponsor'),
      sponsor: plainId,
      name: text(60),
      ratio: rate,
      countsForLimit: v.boolean(),
      base: v.exactOptional(v.picklist(['notYetMatched', 'allSavings'])),
      most: v.exactOptional(
        v.strictObject({ member: v.nullable(money.above), community: v.nullable(money.above) }),
      ),
      every: v.exactOptional(v.nullable(PERIOD)),
      eligible: v.exactOptional(
        v.strictObject({ savings: money.fromZero, attendancePercent: count(0, 100) }),
      ),
      onExit: v.exactOptional(v.picklist(['stays', 'returned'])),
    }),
  ]);

const GUARANTORS = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({
    mode: v.literal('pledges'),
    least: count(0, 10),
    percent,
    effect: v.picklist(['secures', 'raises']),
  }),
]);

const limitShape = (money: MoneyShapes) =>
  v.strictObject({
    rule: v.variant('rule', [
      v.strictObject({ rule: v.literal('proportional'), factor: rate }),
      v.strictObject({ rule: v.literal('proportionOfAll'), factor: rate }),
      v.strictObject({ rule: v.literal('multiple'), times: rate }),
    ]),
    ceiling: v.nullable(money.above),
  });

/** All conditions. */
export const conditionsShape = (money: MoneyShapes) =>
  v.strictObject({
    people: v.exactOptional(v.picklist(['women', 'mixed'])),
    sharing: v.exactOptional(v.picklist(['everything', 'totals', 'nothing'])),
    saving: savingShape(money),
    withdrawals: v.picklist(['allowed', 'notAllowed']),
    withdrawalNotice: v.exactOptional(v.nullable(PERIOD)),
    concentration: v.exactOptional(v.strictObject({ owes: v.nullable(percent), saves: v.nullable(percent) })),
    loans: v.strictObject({
      limit: limitShape(money),
      guarantors: v.exactOptional(GUARANTORS),
      terms: termsShape(money),
      severalAtOnce: v.boolean(),
    }),
    fines: v.pipe(v.array(fineShape(money)), v.maxLength(20)),
    solidarityFund: solidarityShape(money),
    match: matchShape(money),
    cycle: v.exactOptional(CYCLE),
    shareOut: v.exactOptional(SHARE_OUT),
    leaving: v.exactOptional(LEAVING),
    joining: v.exactOptional(JOINING),
    readAloud: v.exactOptional(v.picklist(['totals', 'withNames'])),
    represented: v.strictObject({ countsForQuorum: v.boolean(), fined: v.boolean() }),
    decisions: v.strictObject({ by: v.picklist(['consensus', 'majority']), quorumPercent: count(0, 100) }),
    meetings: PERIOD,
    box: v.strictObject({ keyHolders: count(0, 5), witnesses: count(0, 5), cashStep: money.above }),
  });
