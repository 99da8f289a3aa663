/**
 * How much one member may have: the rule of the limit, its ceilings, and who vouches for her. Fields that came after the
 * first books are left out there; in-force.ts says what that means.
 */
import * as v from 'valibot';
import { amountFromOne, wholeFrom } from '../shapes.ts';
import { percentOfWhole, rate } from './measures.ts';

/**
 * proportional: factor × (her savings + her part of the match); proportionOfAll: factor × her proportion of all savings
 * today × (all savings + match); multiple: times × her savings. `ceiling`: never more than this amount.
 */
export const LIMIT = v.strictObject({
  rule: v.variant('rule', [
    v.strictObject({ rule: v.literal('proportional'), factor: rate }),
    v.strictObject({ rule: v.literal('proportionOfAll'), factor: rate }),
    v.strictObject({ rule: v.literal('multiple'), times: rate }),
  ]),
  ceiling: v.nullable(amountFromOne),
});

/** The most of the fund, in percent, that one member may owe and that one member may save; null where there is no such ceiling. */
export const CONCENTRATION = v.strictObject({
  owes: v.nullable(percentOfWhole),
  saves: v.nullable(percentOfWhole),
});

/**
 * Members who pledge part of their own savings for a loan: at least `least` of them, together at least `percent` of it.
 * `effect`: a pledge only secures the loan, or also raises what the borrower may owe by as much.
 */
export const GUARANTORS = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({
    mode: v.literal('pledges'),
    least: wholeFrom(0, 10),
    percent: percentOfWhole,
    effect: v.picklist(['secures', 'raises']),
  }),
]);
