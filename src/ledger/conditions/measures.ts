/** What conditions are measured in besides amounts: rates and percentages as decimal texts ("1.5"), stretches of time. */
import * as v from 'valibot';
import { wholeFrom } from '../shapes.ts';

export const rate = v.pipe(v.string(), v.regex(/^\d{1,4}(\.\d{1,6})?$/u));

/** A part of a whole: 0 to 100. */
export const percentOfWhole = v.pipe(v.string(), v.regex(/^(\d{1,2}(\.\d{1,6})?|100)$/u));

/** A stretch of time by the calendar. */
export const PERIOD = v.strictObject({ unit: v.picklist(['weeks', 'months']), count: wholeFrom(1, 120) });

/** A stretch counted in meetings that are held; `apart`: how far apart they are expected, for days that are not known yet. */
export const MEETINGS = v.strictObject({
  unit: v.literal('meetings'),
  count: wholeFrom(1, 120),
  apart: PERIOD,
});

/** What a loan is counted in: the calendar, or the meetings that are held. */
export const PLAN_PERIOD = v.variant('unit', [PERIOD, MEETINGS]);
