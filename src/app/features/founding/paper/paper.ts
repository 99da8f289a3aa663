/** Figures from paper as typed, read into amounts; what is empty is zero. Pure. */
import { totalOfPieces } from '../../../../ledger/currency.ts';
import {
  type Amount,
  type AmountProblem,
  parseAmount,
  subtract,
  sum,
  ZERO,
} from '../../../../ledger/money.ts';
import type { FoundingDraft, PaperLoan, PaperMember } from '../draft.ts';

export const NO_PAPER: PaperMember = { savings: '', fine: '', since: '', agreed: false };

export type Typed =
  | { readonly ok: true; readonly amount: Amount }
  | { readonly ok: false; readonly code: AmountProblem };

/** Nothing typed, and a zero, are zero here: a paper book has empty boxes. */
export function readTyped(text: string, digits: number): Typed {
  const parsed = parseAmount(text, digits);
  if (parsed.ok) return parsed;
  if (parsed.code === 'amountMissing' || parsed.code === 'amountZero') return { ok: true, amount: ZERO };
  return { ok: false, code: parsed.code };
}

export const typedOrZero = (text: string, digits: number): Amount => {
  const read = readTyped(text, digits);
  return read.ok ? read.amount : ZERO;
};

export const paperOf = (draft: FoundingDraft, member: string): PaperMember =>
  draft.paper.byMember[member] ?? NO_PAPER;

export interface PaperSum {
  readonly box: Amount;
  readonly bank: Amount;
  readonly lent: Amount;
  readonly savings: Amount;
  readonly solidarity: Amount;
  readonly match: Amount;
  /** What is there less what belongs to somebody: 0 where paper and cash agree, below zero where money is missing. */
  readonly rest: Amount;
}

export function sumOf(draft: FoundingDraft, digits: number): PaperSum {
  const { paper, members } = draft;
  const box = totalOfPieces(paper.pieces);
  const bank = typedOrZero(paper.bank, digits);
  const lent = sum(paper.loans.map((loan) => typedOrZero(loan.owed, digits)));
  const savings = sum(members.map((member) => typedOrZero(paperOf(draft, member.id).savings, digits)));
  const solidarity = typedOrZero(paper.solidarity, digits);
  const match = typedOrZero(paper.match, digits);
  const there = sum([box, bank, lent]);
  const owned = sum([savings, solidarity, match]);
  return { box, bank, lent, savings, solidarity, match, rest: subtract(there, owned) };
}

export type LoanProblem = AmountProblem | 'member' | 'owedAboveLent' | 'date' | 'meetings';

/** As many as an entry takes. */
const MOST_MEETINGS = 500;

/** Null where it is not said; none at all is said too. */
export function meetingsHeldIn({ meetingsHeld = '' }: PaperLoan): number | null {
  const typed = meetingsHeld.trim();
  const held = Number(typed);
  return /^\d+$/u.test(typed) && held <= MOST_MEETINGS ? held : null;
}

/**
 * Null where the loan can be written: member, what was lent, what is still owed, the two days, and the meetings since then where
 * payments count them.
 */
export function loanProblem(
  loan: PaperLoan,
  digits: number,
  today: string,
  countsMeetings: boolean,
): LoanProblem | null {
  if (loan.member === '') return 'member';
  const principal = parseAmount(loan.principal, digits);
  if (!principal.ok) return principal.code;
  const owed = parseAmount(loan.owed, digits);
  if (!owed.ok) return owed.code;
  if (owed.amount > principal.amount) return 'owedAboveLent';
  if (loan.paidOutOn === '' || loan.paidOutOn > today) return 'date';
  if (countsMeetings && meetingsHeldIn(loan) === null) return 'meetings';
  return null;
}

/** Every member's own money together, for the share of the match. */
export const savedBy = (draft: FoundingDraft, digits: number): readonly Amount[] =>
  draft.members.map((member) => typedOrZero(paperOf(draft, member.id).savings, digits));
