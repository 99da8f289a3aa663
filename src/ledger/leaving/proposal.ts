/**
 * What is written when a member leaves, and when what became free of hers is handed over: the figures of the book, and as much
 * cash as there is, in whole cash steps. What belongs to others is not handed to her. Must not know: words.
 */
import { held } from '../accounts.ts';
import { type Book, bookDate } from '../book.ts';
import { civilDate } from '../civil-date.ts';
import type { BodyByKind } from '../entries/registry.ts';
import type { CardId, MemberId } from '../ids.ts';
import { freeInBoxFor } from '../loans/fund.ts';
import type { LeavingCause } from '../members.ts';
import { type Amount, amount, larger, smaller, ZERO } from '../money.ts';
import type { CashPlace } from '../shapes.ts';
import { wholeSteps } from '../share-out/paying.ts';
import { type LeavingTerms, termsOf } from './parts.ts';
import { type Settled, settlementOf } from './settlement.ts';

export interface Leaving {
  readonly member: MemberId;
  readonly cause: LeavingCause;
  readonly text: CardId | null;
  readonly from: CashPlace;
  /** What was never agreed and has to be said now. */
  readonly lossFallsOn: LeavingTerms['lossFallsOn'];
  /** Less than there is; null: as much as there is. */
  readonly paid?: Amount | undefined;
}

export interface Proposed<Kind extends 'member-settled' | 'leaver-paid'> {
  readonly settled: Settled;
  readonly body: BodyByKind[Kind];
}

const today = (book: Book) => bookDate(book) ?? civilDate('1970-01-01');

/** The most that can be handed over of what is hers, in minor units. */
export function mostOf(book: Book, member: MemberId, payable: Amount, from: CashPlace): Amount {
  if (from === 'bank') return smaller(payable, larger(ZERO, held(book.balances, 'bank')));
  return wholeSteps(smaller(payable, freeInBoxFor(book, member)), book.conditions?.box.cashStep ?? amount(1));
}

/** Nothing is handed over where somebody else is to receive it: that is written when they come. */
export function proposedLeaving(book: Book, leaving: Leaving): Proposed<'member-settled'> {
  const { member, cause, text, from, lossFallsOn } = leaving;
  const terms = termsOf(book, lossFallsOn);
  const settled = settlementOf(book, member, today(book), terms);
  const most = cause === 'leaves' ? mostOf(book, member, settled.payable, from) : ZERO;
  const paid = leaving.paid ?? most;
  return { settled, body: { member, cause, text, terms, ...copied(settled), paid, from } };
}

export interface HandingOver {
  readonly member: MemberId;
  readonly receiver: CardId | null;
  readonly witnesses: readonly MemberId[];
  readonly from: CashPlace;
  readonly paid?: Amount | undefined;
}

export function proposedPayment(book: Book, handing: HandingOver): Proposed<'leaver-paid'> {
  const { member, receiver, witnesses, from } = handing;
  const settled = settlementOf(book, member, today(book), null);
  const paid = handing.paid ?? mostOf(book, member, settled.payable, from);
  const body = { member, receiver, witnesses: [...witnesses], ...copied(settled), paid, from };
  return { settled, body };
}

const copied = ({ figures }: Settled) => ({
  ...figures,
  fines: figures.fines.map((fine) => ({ ...fine })),
  loans: figures.loans.map((loan) => ({ ...loan })),
});
