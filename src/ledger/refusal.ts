/**
 * Refusals: the closed union of stable codes with their figures, in order of precedence. Prose lives in the app, one
 * text per code and language. An overridable refusal forbids what the conditions forbid; a meeting may decide otherwise
 * by a recorded decision. All others are what cannot be true.
 */
import type { CivilDate } from './civil-date.ts';
import type { DifferenceId, EntryId, FineId, LoanId, MeetingId, MemberId, PhoneId } from './ids.ts';
import type { Amount } from './money.ts';
import type { EndOfCycle } from './refusals-of-cycles.ts';
import type { ComingAndGoing } from './refusals-of-members.ts';
import type { Agreeing } from './refusals-of-votes.ts';

type None = Readonly<Record<string, never>>;

export interface RefusalFigures extends ComingAndGoing, EndOfCycle, Agreeing {
  badBody: { readonly path: string; readonly problem: string };
  notFounded: None;
  alreadyFounded: None;
  notOfThisBook: { readonly kind: string };
  noOpenMeeting: None;
  meetingOpen: { readonly meeting: MeetingId };
  phoneRemoved: { readonly phone: PhoneId };
  notForThisPhone: { readonly phone: PhoneId };
  notReadByAll: { readonly phones: readonly PhoneId[] };
  notThePen: { readonly pen: PhoneId };
  penMoved: { readonly pen: PhoneId };
  penNotTaken: None;
  alreadyThePen: None;
  reasonNeeded: None;
  unknownPhone: { readonly phone: PhoneId };
  phoneDiffers: { readonly phone: PhoneId };
  lastPhone: None;
  otherRecovery: None;
  nothingToChoose: { readonly entry: EntryId };
  wrongPlace: None;
  notAllCovered: { readonly waiting: number };
  clashOpen: { readonly clashes: number };
  unknownLoan: { readonly loan: LoanId };
  loanSettled: { readonly loan: LoanId };
  unknownFine: { readonly fine: FineId };
  fineSettled: { readonly fine: FineId };
  unknownDifference: { readonly difference: DifferenceId };
  differenceResolved: { readonly difference: DifferenceId };
  unknownEntry: { readonly entry: EntryId };
  alreadyReversed: { readonly entry: EntryId; readonly reversal: EntryId };
  notReversible: { readonly entry: EntryId };
  notWaiting: { readonly entry: EntryId };
  loanHasRepayments: { readonly loan: LoanId; readonly repayments: readonly EntryId[] };
  fineHasPayments: { readonly fine: FineId; readonly payments: readonly EntryId[] };
  noSponsor: None;
  meetingHasMoney: { readonly entries: number };
  dateBeforeLastMeeting: { readonly last: CivilDate; readonly asked: CivilDate };
  notPresent: { readonly member: MemberId };
  alreadyMarked: { readonly member: MemberId };
  sameAgain: { readonly entry: EntryId; readonly amount: Amount };
  pledgeForHerself: { readonly member: MemberId };
  notCashStep: {
    readonly cashStep: Amount;
    readonly amount: Amount;
    readonly below: Amount;
    readonly above: Amount;
  };
  instalmentsNotMonthly: None;
  piecesUnknown: { readonly piece: string };
  countMissing: None;
  countStale: None;
  differenceOpen: { readonly expected: Amount; readonly counted: Amount; readonly difference: Amount };
  differenceMismatch: { readonly expected: Amount; readonly found: Amount };
  partsMismatch: { readonly total: Amount; readonly parts: Amount };
  twoPeopleNeeded: { readonly named: number };
  witnessesTooFew: { readonly needed: number; readonly named: number };
  keyHoldersTooFew: { readonly needed: number; readonly named: number };
  boxLegUnsaid: { readonly leg: Amount };
  differenceDoesNotExplain: {
    readonly difference: DifferenceId;
    readonly open: Amount;
    readonly leg: Amount;
  };
  boxTooLow: { readonly available: Amount; readonly asked: Amount };
  bankTooLow: { readonly available: Amount; readonly asked: Amount };
  inHandTooLow: { readonly member: MemberId; readonly available: Amount; readonly asked: Amount };
  savingsTooLow: { readonly member: MemberId; readonly available: Amount; readonly asked: Amount };
  carriedTooLow: { readonly member: MemberId; readonly available: Amount; readonly asked: Amount };
  owedTooLow: { readonly member: MemberId; readonly available: Amount; readonly asked: Amount };
  solidarityTooLow: { readonly available: Amount; readonly asked: Amount };
  matchTooLow: { readonly available: Amount; readonly asked: Amount };
  pledgeTooHigh: { readonly member: MemberId; readonly available: Amount; readonly asked: Amount };
  fineTooLow: { readonly fine: FineId; readonly available: Amount; readonly asked: Amount };
  repaymentAboveOwed: { readonly loan: LoanId; readonly owed: Amount; readonly asked: Amount };
  repaymentOrder: { readonly lateFees: Amount; readonly interest: Amount; readonly principal: Amount };
  unknownDecision: { readonly decision: EntryId };
  belowLeast: { readonly least: Amount; readonly asked: Amount };
  notTheQuota: { readonly quota: Amount; readonly asked: Amount };
  notWholeShares: {
    readonly price: Amount;
    readonly asked: Amount;
    readonly below: Amount;
    readonly rest: Amount;
  };
  tooManyShares: { readonly most: number; readonly asked: number };
  withdrawalsNotAllowed: None;
  savesTooMuch: { readonly member: MemberId; readonly possible: Amount; readonly asked: Amount };
  loanStillRunning: { readonly member: MemberId; readonly owed: Amount };
  loanAboveLimit: {
    readonly limit: Amount;
    readonly outstanding: Amount;
    readonly possible: Amount;
    readonly asked: Amount;
  };
  loanAboveCash: { readonly possible: Amount; readonly asked: Amount };
  withdrawalAboveLimit: { readonly possible: Amount; readonly asked: Amount; readonly owed: Amount };
  pledgesNotAgreed: None;
  guarantorsTooFew: { readonly needed: number; readonly named: number };
  pledgesTooLow: { readonly needed: Amount; readonly pledged: Amount };
  planUneven: {
    readonly instalments: number;
    readonly instalment: Amount;
    readonly last: Amount;
    readonly others: readonly number[];
  };
}

export type RefusalCode = keyof RefusalFigures;
export type Refusal = {
  readonly [Code in RefusalCode]: {
    readonly code: Code;
    readonly overridable: boolean;
    readonly figures: RefusalFigures[Code];
  };
}[RefusalCode];

/** Every code in order of precedence: where several hold, the first is said. */
export const REFUSAL_CODES = [
  'badBody',
  'notFounded',
  'alreadyFounded',
  'notOfThisBook',
  'noOpenMeeting',
  'meetingOpen',
  'phoneRemoved',
  'notForThisPhone',
  'notThePen',
  'penMoved',
  'penNotTaken',
  'alreadyThePen',
  'reasonNeeded',
  'unknownPhone',
  'phoneDiffers',
  'lastPhone',
  'otherRecovery',
  'nothingToChoose',
  'notReadByAll',
  'wrongPlace',
  'notAllCovered',
  'clashOpen',
  'unknownMember',
  'memberLeft',
  'memberExists',
  'numberTaken',
  'tooFewMembers',
  'memberStays',
  'leaverHasPayments',
  'lossRuleNeeded',
  'settlementDiffers',
  'receiverNeeded',
  'memberHasMoney',
  'unknownLoan',
  'loanSettled',
  'unknownFine',
  'fineSettled',
  'unknownDifference',
  'differenceResolved',
  'unknownGoal',
  'goalEnded',
  'unknownEntry',
  'alreadyReversed',
  'notReversible',
  'notWaiting',
  'loanHasRepayments',
  'fineHasPayments',
  'memberHasEntries',
  'shareOutStandsUnder',
  'shareOutNotAgreed',
  'sharesUnpriced',
  'lossFallsOnNobody',
  'noSponsor',
  'meetingHasMoney',
  'dateBeforeLastMeeting',
  'notPresent',
  'alreadyMarked',
  'goalRuns',
  'goalReached',
  'goalDayOver',
  'votedTwice',
  'sameAgain',
  'pledgeForHerself',
  'notCashStep',
  'instalmentsNotMonthly',
  'piecesUnknown',
  'countMissing',
  'countStale',
  'differenceOpen',
  'differenceMismatch',
  'partsMismatch',
  'twoPeopleNeeded',
  'witnessesTooFew',
  'keyHoldersTooFew',
  'boxLegUnsaid',
  'differenceDoesNotExplain',
  'boxTooLow',
  'bankTooLow',
  'inHandTooLow',
  'savingsTooLow',
  'savingsPledged',
  'carriedTooLow',
  'partTooLow',
  'owedTooLow',
  'solidarityTooLow',
  'matchTooLow',
  'pledgeTooHigh',
  'fineTooLow',
  'repaymentAboveOwed',
  'repaymentOrder',
  'unknownDecision',
  'belowLeast',
  'notTheQuota',
  'notWholeShares',
  'tooManyShares',
  'savesTooMuch',
  'withdrawalsNotAllowed',
  'noticeNotOver',
  'leavingTerms',
  'waitsForShareOut',
  'notEligible',
  'loanStillRunning',
  'loanAboveLimit',
  'loanAboveCash',
  'withdrawalAboveLimit',
  'pledgesNotAgreed',
  'guarantorsTooFew',
  'pledgesTooLow',
  'borrowerRepresented',
  'otherCycleAgreed',
  'cycleNotOver',
  'debtorsOweMore',
  'quorumMissing',
  'notByConsensus',
  'noMajority',
  // Who and how much comes first: another number of instalments is looked for once the sum is agreed.
  'planUneven',
  'decisionNeeded',
] as const satisfies readonly RefusalCode[];

/**
 * A date before the last meeting may be right: the wrong one may be sealed already.
 * `sameAgain` is overridden by saying "yes, a second one"; the others by a decision of the meeting.
 */
export const OVERRIDABLE: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'sameAgain',
  'dateBeforeLastMeeting',
  'keyHoldersTooFew',
  'repaymentOrder',
  'belowLeast',
  'notTheQuota',
  'notWholeShares',
  'tooManyShares',
  'savesTooMuch',
  'withdrawalsNotAllowed',
  'noticeNotOver',
  'leavingTerms',
  'waitsForShareOut',
  'notEligible',
  'loanStillRunning',
  'loanAboveLimit',
  'loanAboveCash',
  'withdrawalAboveLimit',
  'pledgesNotAgreed',
  'guarantorsTooFew',
  'pledgesTooLow',
  'borrowerRepresented',
  'otherCycleAgreed',
  'cycleNotOver',
  'debtorsOweMore',
  'quorumMissing',
  'decisionNeeded',
]);

export function refusal<Code extends RefusalCode>(code: Code, figures: RefusalFigures[Code]): Refusal {
  return { code, overridable: OVERRIDABLE.has(code), figures } as Refusal;
}

/** The refusal that is said where several hold. */
export function foremost(refusals: readonly Refusal[]): Refusal | undefined {
  let first: Refusal | undefined;
  for (const candidate of refusals) {
    if (!first || REFUSAL_CODES.indexOf(candidate.code) < REFUSAL_CODES.indexOf(first.code))
      first = candidate;
  }
  return first;
}
