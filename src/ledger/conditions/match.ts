/**
 * What a sponsor adds to the savings, and on what terms. What happens to it at the share-out stands with the share-out.
 * Fields that came after the first books are left out there; in-force.ts says what that means.
 */
import * as v from 'valibot';
import { amountFromOne, amountFromZero, plainId, shortText, wholeFrom } from '../shapes.ts';
import { PERIOD, rate } from './measures.ts';

export const MATCH = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({
    mode: v.literal('sponsor'),
    sponsor: plainId,
    name: shortText(60),
    /** What the sponsor adds to 1 of savings, as a decimal text: "1" doubles. */
    ratio: rate,
    countsForLimit: v.boolean(),
    /** Ratio × savings less what was matched before, or ratio × all savings every time. */
    base: v.exactOptional(v.picklist(['notYetMatched', 'allSavings'])),
    /** The most that all matches together add for one member, and for the community. */
    most: v.exactOptional(
      v.strictObject({ member: v.nullable(amountFromOne), community: v.nullable(amountFromOne) }),
    ),
    /** How often it is given; null where that is not agreed. */
    every: v.exactOptional(v.nullable(PERIOD)),
    /** Whom it is given for: from so much saved, and so much of the meetings attended, in percent. */
    eligible: v.exactOptional(
      v.strictObject({ savings: amountFromZero, attendancePercent: wholeFrom(0, 100) }),
    ),
    /** What becomes of a member's part when she leaves. */
    onExit: v.exactOptional(v.picklist(['stays', 'returned'])),
  }),
]);
