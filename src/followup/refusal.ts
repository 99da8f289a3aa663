/**
 * Why a fact is not taken: the closed union of stable codes with their figures, in order of precedence. A family of facts has its own
 * in its file. What the ledger refuses of any line (a removed phone, a community's book) is refused there. Prose lives in the app.
 */
import type { BusinessRefusals } from './business/business.ts';
import type { CourseRefusals } from './courses/course.ts';
import type { GroupRefusals } from './groups.ts';
import type { HistoryRefusals } from './history.ts';
import type { AssessmentRefusals } from './instruments/assessment.ts';
import type { TotalsRefusals } from './totals.ts';
import type { TotalsBoxRefusals } from './totals-box.ts';
import type { Where } from './where.ts';
import type { WomenRefusals } from './women.ts';

export interface FollowUpRefusals
  extends WomenRefusals,
    GroupRefusals,
    BusinessRefusals,
    CourseRefusals,
    AssessmentRefusals,
    TotalsRefusals,
    TotalsBoxRefusals,
    HistoryRefusals {
  badFact: { readonly fact: string; readonly path: string; readonly problem: string };
  /** It is written there, and here not. */
  inAnotherBook: { readonly fact: string; readonly where: Where };
}

export type FollowUpRefusalCode = keyof FollowUpRefusals;
export type FollowUpRefusal = {
  readonly [Code in FollowUpRefusalCode]: { readonly code: Code; readonly figures: FollowUpRefusals[Code] };
}[FollowUpRefusalCode];

/** Every code in order of precedence: where several hold, the first is said. */
export const FOLLOW_UP_REFUSAL_CODES = [
  'badFact',
  'inAnotherBook',
  'unknownWoman',
  'womanErased',
  'presentationKnown',
  'unknownPresentation',
  'alreadyAttended',
  'groupKnown',
  'unknownGroup',
  'groupFormed',
  'communityKnown',
  'inCommunity',
  'notInGroup',
  'unknownBusiness',
  'businessOfAnother',
  'unknownStep',
  'stepOfAnother',
  'nextStepNotAfter',
  'unknownCourse',
  'unknownSession',
  'sessionOfAnother',
  'notInCourse',
  'unknownInstrument',
  'noScore',
  'tooManyAnswers',
  'answersMissing',
  'answerOutOfRange',
  'scoreOutOfRange',
  'scoreBetweenSteps',
  'totalsOfAnother',
  'totalsKnown',
  'unknownTotalsBox',
  'unknownFact',
  'notTakenBack',
  'alreadyTakenBack',
] as const satisfies readonly FollowUpRefusalCode[];

export const refuse = <Code extends FollowUpRefusalCode>(
  code: Code,
  figures: FollowUpRefusals[Code],
): FollowUpRefusal => ({ code, figures }) as FollowUpRefusal;

/** The refusal that is said where several hold. */
export function foremost(refusals: readonly FollowUpRefusal[]): FollowUpRefusal | undefined {
  const rank = ({ code }: FollowUpRefusal) => FOLLOW_UP_REFUSAL_CODES.indexOf(code);
  return [...refusals].sort((left, right) => rank(left) - rank(right))[0];
}
