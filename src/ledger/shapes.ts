/** The small shapes that entry bodies and conditions are built of. Everything that comes from outside is parsed by them. */
import * as v from 'valibot';
import { type CivilDate, isCivilDate } from './civil-date.ts';
import { ENTRY_ID, PLAIN_ID } from './ids.ts';
import { type Amount, LARGEST_TYPED_MINOR } from './money.ts';

const isAmount =
  (least: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' &&
    Number.isSafeInteger(value) &&
    value >= least &&
    Math.abs(value) <= LARGEST_TYPED_MINOR &&
    !Object.is(value, -0);

/** Minor units above zero. */
export const amountFromOne = v.custom<Amount>(isAmount(1), 'expected whole minor units above 0');
export const amountFromZero = v.custom<Amount>(isAmount(0), 'expected whole minor units, 0 or more');
/** Sums of many entries may be greater than what can be keyed in: any safe integer. */
export const total = v.custom<Amount>(
  (value) => Number.isSafeInteger(value) && !Object.is(value, -0),
  'expected whole minor units',
);
export const totalFromZero = v.custom<Amount>(
  (value) => Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0),
  'expected whole minor units, 0 or more',
);
export const signedAmount = v.custom<Amount>(isAmount(-LARGEST_TYPED_MINOR), 'expected whole minor units');

export const wholeFrom = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

const idShape = () => v.pipe(v.string(), v.regex(PLAIN_ID));
export const plainId = idShape();
export const memberId = idShape();
export const cardId = idShape();
export const entryId = v.pipe(v.string(), v.regex(ENTRY_ID));
/** How far sheets are known: a sheet and its last number. */
export const headList = v.pipe(
  v.array(v.strictObject({ sheet: plainId, last: wholeFrom(1, 9_999_999_999) })),
  v.maxLength(9999),
);
export const date = v.custom<CivilDate>(
  (value) => typeof value === 'string' && isCivilDate(value),
  'expected a day as YYYY-MM-DD',
);
export const shortText = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** Where cash is: in the box or at the bank. */
export const place = v.picklist(['box', 'bank']);
export type CashPlace = v.InferOutput<typeof place>;

/** How many of each piece: "note-2000" → 3. Only counts above zero are kept. */
export const pieces = v.record(
  v.pipe(v.string(), v.regex(/^(?:note|coin)-[1-9]\d{0,12}$/u)),
  wholeFrom(1, 1_000_000),
);

/**
 * What any body with money may also say: the decision of the meeting that overrides a condition, and the entry that this
 * one stands in for after a correction.
 */
export const COMMON = { decision: v.optional(entryId), replaces: v.optional(entryId) };
