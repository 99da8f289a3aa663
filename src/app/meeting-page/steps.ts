/**
 * The fixed line of steps of a meeting, with ✓ or how many are left; drawn from the book at every look, never stored.
 * A step counts as done where nobody is left in it, or where people went on to count the box.
 * Must not know: React, words, pictures.
 */
import { held } from '../../ledger/accounts.ts';
import type { Book, OpenMeeting } from '../../ledger/book.ts';
import { membersNow } from '../../ledger/book.ts';
import type { Inner } from '../../ledger/entries/definition.ts';
import { fineOwed } from '../../ledger/entries/rules.ts';
import { type Entry, idOf } from '../../ledger/entry.ts';
import type { MemberId } from '../../ledger/ids.ts';
import { dueOn } from '../../ledger/loans/loan.ts';

/** In the order of the meeting; each is also the name of its route. */
export const STEP_IDS = [
  'attendance',
  'openingCount',
  'fines',
  'savings',
  'repayments',
  'lending',
  'other',
  'closingCount',
  'seal',
] as const;
export type StepId = (typeof STEP_IDS)[number];

export interface StepState {
  readonly id: StepId;
  readonly done: boolean;
  /** Members, loans or lines that wait in this step. */
  readonly left: number;
}

/** What an entry does: its own kind and body, or those of the waiting entry that it adopts. */
export function actOf(entry: Entry): Inner {
  return entry.kind === 'adopted' ? (entry.body.of as unknown as Inner) : entry;
}

/** The lines of the open meeting that stand: not reversed, and no reversals. */
export function standingLines(book: Book): readonly Entry[] {
  const lines = book.open?.entries ?? [];
  return lines.filter((entry) => entry.kind !== 'reversal' && !book.reversed[idOf(entry)]);
}

const HERE: ReadonlySet<string> = new Set(['present', 'late', 'represented']);

/** Members whose money can be in the room: here, late, or represented. */
export function membersHere(book: Book): readonly MemberId[] {
  const marks = book.open?.attendance ?? {};
  return membersNow(book)
    .map((member) => member.id)
    .filter((member) => HERE.has(marks[member]?.status ?? ''));
}

/** Whether the community has fines or a solidarity fund, agreed or left over. */
export function hasFines(book: Book): boolean {
  const { conditions } = book;
  if (conditions && (conditions.fines.length > 0 || conditions.solidarityFund.mode !== 'none')) return true;
  return (
    held(book.balances, 'solidarity-fund') > 0 || Object.keys(book.fines).some((id) => fineOwed(book, id) > 0)
  );
}

/** Empty where no meeting is open. */
export function meetingSteps(book: Book): readonly StepState[] {
  const { open } = book;
  if (!open) return [];
  return STEP_IDS.filter((id) => id !== 'fines' || hasFines(book)).map((id) => stateOf(id, book, open));
}

function stateOf(id: StepId, book: Book, open: OpenMeeting): StepState {
  const passed = open.closingCount !== null;
  const of = (left: number, begun: boolean): StepState => ({
    id,
    left,
    done: left === 0 && (begun || passed),
  });
  switch (id) {
    case 'attendance':
      return of(membersNow(book).filter((member) => !open.attendance[member.id]).length, true);
    case 'openingCount':
      return { id, left: 0, done: open.openingCount !== null || open.openingPostponed !== null };
    case 'fines':
      return of(withoutLine(book, 'solidarity-in', solidarityDue(book)), wrote(book, FINE_KINDS));
    case 'savings':
      return of(withoutLine(book, 'deposit', membersHere(book)), wrote(book, SAVING_KINDS));
    case 'repayments':
      return of(loansDue(book, open), wrote(book, REPAYMENT_KINDS));
    case 'lending':
      return of(0, wrote(book, LOAN_KINDS));
    case 'other':
      return of(0, wrote(book, OTHER_KINDS));
    case 'closingCount':
      return { id, left: 0, done: isCounted(book) };
    case 'seal':
      return { id, left: 0, done: false };
  }
}

/** The box was counted after the last movement, and agrees with the book (a difference is written down by then). */
export function isCounted(book: Book): boolean {
  const { open } = book;
  return (
    open?.closingCount != null &&
    !open.closingStale &&
    open.closingCount.counted === held(book.balances, 'box')
  );
}

const FINE_KINDS = ['fine-charged', 'fine-paid', 'fine-waived', 'solidarity-in', 'solidarity-out'];
const SAVING_KINDS = ['deposit', 'withdrawal', 'carried-returned'];
const REPAYMENT_KINDS = ['repayment', 'owed-paid'];
const LOAN_KINDS = ['loan-paid-out'];
const OTHER_KINDS = [
  'match-received',
  'match-returned',
  'expense',
  'income',
  'box-to-bank',
  'bank-to-box',
  'handed-to',
  'handed-by',
  'bank-checked',
  'goal-set',
  'goal-ended',
  'noted',
  'decided',
];

const wrote = (book: Book, kinds: readonly string[]): boolean =>
  standingLines(book).some((entry) => kinds.includes(actOf(entry).kind));

function withoutLine(book: Book, kind: string, members: readonly MemberId[]): number {
  const acts = standingLines(book).map(actOf);
  const has = new Set(acts.filter((act) => act.kind === kind).map((act) => act.body.member));
  return members.filter((member) => !has.has(member)).length;
}

const solidarityDue = (book: Book): readonly MemberId[] =>
  book.conditions?.solidarityFund.mode === 'perMeeting' ? membersHere(book) : [];

function loansDue(book: Book, open: OpenMeeting): number {
  return Object.values(book.loans).filter((loan) => dueOn(loan, open.heldOn).due > 0).length;
}
