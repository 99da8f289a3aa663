/**
 * The Book: what a set of entries comes to. Plain data (it is stored as a snapshot as it is), made only by fold/apply.
 * It holds the present state, the open meeting and the reversed ids; older entries are read from the store.
 */
import type { BalanceByAccount } from './accounts.ts';
import type { StandingTexts } from './branches/branches.ts';
import type { CivilDate } from './civil-date.ts';
import type { ClosedCycle } from './closed-cycle.ts';
import type { Conditions, LoanTerms } from './conditions/conditions.ts';
import type { Currency, Pieces } from './currency.ts';
import type { Entry, Place } from './entry.ts';
import type { Goal } from './goal.ts';
import type {
  CardId,
  DifferenceId,
  EntryId,
  FineId,
  GoalId,
  LoanId,
  MeetingId,
  MemberId,
  PhoneId,
  SheetId,
  SponsorId,
} from './ids.ts';
import type { MeetingsSince, Rescheduling } from './loans/since.ts';
import type { Attended, Confirmation, Leaver, Notices, Offices, Representation } from './members.ts';
import type { Amount } from './money.ts';
import type { Clash, Heard, KeyTips, OrderKey, PenTurn, Phone, Recovery, WaitReason } from './phones.ts';
import type { Fact, OfPurpose } from './purpose.ts';
import type { RefusalCode } from './refusal.ts';
import { noSavingDays, type SavingDays } from './saving-days.ts';

export interface Member {
  readonly id: MemberId;
  readonly number: number;
  readonly joinedOn: CivilDate;
  readonly leftOn: CivilDate | null;
}

/** What somebody has a part in, in minor units. */
export interface Part {
  readonly member: MemberId;
  readonly amount: Amount;
}

/**
 * What a loan became less by: paid, from the savings of who vouched (entries/guarantors.ts), or by what the meeting does not
 * ask for any more (entries/loan-ends.ts). `from`: whose savings paid. `back`: what the borrower brought back to them, on top.
 */
export interface Payment {
  readonly entry: EntryId;
  readonly way: 'paid' | 'called' | 'forgiven' | 'lost';
  readonly on: CivilDate;
  readonly principal: Amount;
  readonly interest: Amount;
  readonly lateFee: Amount;
  readonly from?: readonly Part[];
  readonly back?: readonly Part[];
}

/**
 * A loan, running or settled. `interestSettledBy`: charges up to then were paid on paper. `pledges`: what others set aside for it.
 * `rescheduled` and `meetings` are there only where it was rescheduled, or where its terms count meetings.
 */
export interface Loan {
  readonly id: LoanId;
  readonly member: MemberId;
  readonly principal: Amount;
  readonly paidOutOn: CivilDate;
  readonly terms: LoanTerms;
  readonly cashStep: Amount;
  readonly interestSettledBy: CivilDate | null;
  readonly paidOnPaper: Amount;
  readonly purpose: CardId | null;
  readonly pledges: readonly Part[];
  readonly payments: readonly Payment[];
  readonly rescheduled?: readonly Rescheduling[];
  readonly meetings?: MeetingsSince;
}

export interface FineOwed {
  readonly id: FineId;
  readonly member: MemberId;
  readonly fine: string;
  readonly amount: Amount;
  readonly on: CivilDate;
  readonly settlements: readonly { readonly entry: EntryId; readonly amount: Amount }[];
}

/** A difference of box or bank; `amount` is counted − expected: below zero money is missing. */
export interface Difference {
  readonly id: DifferenceId;
  readonly where: 'box' | 'bank';
  readonly amount: Amount;
  readonly on: CivilDate;
  readonly resolutions: readonly { readonly entry: EntryId; readonly amount: Amount }[];
}

export type AttendanceStatus = 'present' | 'late' | 'excused' | 'absent' | 'represented';
export interface Attendance {
  readonly status: AttendanceStatus;
  readonly by: MemberId | null;
}

export type MeetingKind = 'enterprise' | 'social' | 'other';

export interface BoxCount {
  readonly entry: EntryId;
  readonly moment: 'opening' | 'closing';
  readonly pieces: Pieces;
  readonly counted: Amount;
  /** What the book said when the count was written down. */
  readonly expected: Amount;
}

export interface OpenMeeting {
  readonly id: MeetingId;
  readonly number: number;
  readonly kind: MeetingKind;
  readonly plannedOn: CivilDate;
  readonly heldOn: CivilDate;
  readonly writer: MemberId;
  readonly pen: PhoneId;
  /** Who had the pen, one after the other; the last one has it now. */
  readonly turns: readonly PenTurn[];
  readonly openingBox: Amount;
  attendance: Record<MemberId, Attendance>;
  openingCount: BoxCount | null;
  openingPostponed: CardId | null;
  closingCount: BoxCount | null;
  /** Cash moved after the closing count: it must be counted again. */
  closingStale: boolean;
  decisions: Record<EntryId, readonly RefusalCode[]>;
  /** Every counted entry of this meeting, in order, the opening first. */
  entries: Entry[];
}

export interface LastSeal {
  readonly entry: EntryId;
  readonly meeting: MeetingId;
  readonly number: number;
  readonly heldOn: CivilDate;
  readonly pieces: Pieces;
  readonly box: Amount;
  /** Seals of other phones that say the same: they merge as witnesses. */
  readonly twins: readonly EntryId[];
}

export interface Founding extends OfPurpose {
  readonly entry: EntryId;
  readonly phone: PhoneId;
  readonly name: string;
  readonly currency: Currency;
  readonly on: CivilDate;
  readonly practice: boolean;
}

/** The parts of the sponsor's matches by member, as the snapshots said. */
export type MatchParts = Record<SponsorId, Readonly<Record<MemberId, Amount>>>;

export interface Finding {
  readonly check: string;
  readonly entry: EntryId | null;
  readonly detail: string;
}

export interface Book {
  founding: Founding | null;
  members: Record<MemberId, Member>;
  offices: Offices;
  conditions: Conditions | null;
  balances: BalanceByAccount;
  savingDays: SavingDays;
  loans: Record<LoanId, Loan>;
  fines: Record<FineId, FineOwed>;
  matchParts: MatchParts;
  /** Cycles that were closed, in order, without those that were taken back. */
  cycles: readonly ClosedCycle[];
  differences: Record<DifferenceId, Difference>;
  leavers: Record<MemberId, Leaver>;
  notices: Record<MemberId, Notices>;
  attended: Record<MemberId, Attended>;
  /** How many meetings were sealed before she joined; zero is left out. */
  joinedAfter: Record<MemberId, number>;
  representations: Record<EntryId, Representation>;
  confirmed: Record<MemberId, Confirmation>;
  /** Those that run, and those that came to their end. */
  goals: Record<GoalId, Goal>;
  /** In a follow-up book alone: its facts, in the one order. */
  facts?: Fact[];
  /** Where totals are sent, as a code of the team's; left out before there is one, null where it was taken away. */
  totalsSlot?: string | null;
  open: OpenMeeting | null;
  lastSeal: LastSeal | null;
  meetingsOpened: number;
  /** The day of every meeting that was opened and not cancelled, as they came. */
  meetingDays: CivilDate[];
  reversed: Record<EntryId, EntryId>;
  /** Waiting entries that a meeting adopted → the adoption. */
  adopted: Record<EntryId, EntryId>;
  /** Entries without effect until a meeting adopts them, or until the ones they depend on arrive. */
  waiting: Entry[];
  /** Why each of them waits. */
  waitingWhy: Record<EntryId, WaitReason>;
  /** The day of a reversed loan, repayment or fine: what stands in for it keeps it. */
  dayByReversed: Record<EntryId, CivilDate>;
  /** intent → first entry, since the last opening of a meeting, and of what waits. */
  intents: Record<string, EntryId>;
  /** Cards that must never be kept again. */
  erased: Record<CardId, EntryId>;
  phones: Record<PhoneId, Phone>;
  heard: Record<PhoneId, Heard>;
  keys: KeyTips;
  recovery: Recovery | null;
  /** Where phones disagree and people have not chosen yet. */
  clashes: readonly Clash[];
  /** Meetings of branches that do not count. */
  setAside: readonly MeetingId[];
  /** How many seals led here. */
  seals: number;
  /** Per sheet: whose it is, its greatest number and its greatest Lamport number; then the greatest of all. */
  phoneBySheet: Record<SheetId, PhoneId>;
  heads: Record<SheetId, number>;
  lamportBySheet: Record<SheetId, number>;
  lamport: number;
  /** Sum of the figures in the entries that count; far from the greatest safe integer, so that every sum is exact. */
  figures: number;
  /** The last entry applied, in the one order; an entry that sorts before it needs a new fold. */
  tail: OrderKey | null;
  /** Which line stands under each id of the sheets that were written twice; found by a new fold alone. */
  standing: StandingTexts;
  findings: Finding[];
}

/** Rises with every change of what a fold comes to: a snapshot of another version is folded anew. */
export const FOLD_VERSION = 11;

export function emptyBook(): Book {
  return {
    founding: null,
    members: {},
    offices: { chair: null, treasurer: null, secretary: null, keyHolders: [] },
    conditions: null,
    balances: {},
    savingDays: noSavingDays(),
    loans: {},
    fines: {},
    matchParts: {},
    cycles: [],
    differences: {},
    leavers: {},
    notices: {},
    attended: {},
    joinedAfter: {},
    representations: {},
    confirmed: {},
    goals: {},
    open: null,
    lastSeal: null,
    meetingsOpened: 0,
    meetingDays: [],
    reversed: {},
    dayByReversed: {},
    adopted: {},
    waiting: [],
    waitingWhy: {},
    phones: {},
    heard: {},
    keys: [],
    recovery: null,
    clashes: [],
    setAside: [],
    seals: 0,
    intents: {},
    erased: {},
    ...{ heads: {}, phoneBySheet: {}, lamportBySheet: {} },
    lamport: 0,
    figures: 0,
    tail: null,
    standing: {},
    findings: [],
  };
}

/** The day that counts for what is written now: the open meeting's, else the founding's. */
export function bookDate(book: Book): CivilDate | null {
  return book.open?.heldOn ?? book.lastSeal?.heldOn ?? book.founding?.on ?? null;
}

export function placeNow(book: Book): Place {
  if (book.open) return book.open.id;
  return book.lastSeal ? 'between' : 'founding';
}

export const membersNow = (book: Book): readonly Member[] =>
  Object.values(book.members)
    .filter((member) => member.leftOn === null)
    .sort((left, right) => left.number - right.number);
