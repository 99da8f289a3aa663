/**
 * Loans: paid out with their own terms, paid back in any amount. A repayment is split within its loan by the agreed order;
 * what is over is never swallowed. The principal in the book is the cash handed over.
 */
import * as v from 'valibot';
import { loanAccount, move, savingsOf } from '../accounts.ts';
import type { Book } from '../book.ts';
import { canonicalText } from '../bytes.ts';
import { LOAN_TERMS, type LoanTerms } from '../conditions/conditions.ts';
import { idOf } from '../entry.ts';
import type { LoanId, MemberId } from '../ids.ts';
import { unevenPlan } from '../loans/even.ts';
import { limitOf, outstandingOf } from '../loans/limit.ts';
import { allOf, allocateRepayment, standingOn } from '../loans/loan.ts';
import { type Amount, amount, sum } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import {
  amountFromOne,
  amountFromZero,
  type CashPlace,
  COMMON,
  cardId,
  entryId,
  memberId,
  place,
} from '../shapes.ts';
import { defineKind, type Inner } from './definition.ts';
import { withMeetings } from './meetings-since.ts';
import { checkPledges, MOST_PLEDGES, PARTS, PLEDGES } from './pledges.ts';
import {
  checkCashStep,
  checkLoan,
  checkMember,
  checkMembers,
  checkNoRepayments,
  checkQuorum,
  checkTerms,
  dayFor,
} from './rules.ts';

const loanPaidOut = defineKind({
  kind: 'loan-paid-out',
  shape: v.strictObject({
    ...COMMON,
    member: memberId,
    amount: amountFromOne,
    from: place,
    terms: LOAN_TERMS,
    cashStep: amountFromOne,
    purpose: v.nullable(cardId),
    pledges: PLEDGES,
    /** Who said yes in the room: the borrower, the treasurer, and each who vouches. */
    saidYes: v.pipe(v.array(memberId), v.maxLength(2 + MOST_PLEDGES)),
  }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], amount: body.amount, text: body.purpose }),
  check(book, body) {
    const refusals: Refusal[] = [...checkMember(book, body.member), ...checkMembers(book, body.saidYes)];
    if (body.from === 'box') refusals.push(...checkCashStep(book, body.amount));
    if (book.open?.attendance[body.member]?.status === 'represented') {
      refusals.push(refusal('borrowerRepresented', { member: body.member }));
    }
    return [
      ...refusals,
      ...checkTerms(body.terms),
      ...checkQuorum(book),
      ...checkPledges(book, body),
      ...checkLimit(book, body),
      ...checkEven(book, body),
    ];
  },
  transfers: (body, id) => move(body.from, loanAccount(id), body.amount),
  effect(book, body, entry) {
    const id = idOf(entry);
    book.loans[id] = withMeetings(book, {
      id,
      member: body.member,
      principal: body.amount,
      paidOutOn: dayFor(book, body.replaces),
      terms: body.terms,
      cashStep: body.cashStep,
      interestSettledBy: null,
      paidOnPaper: amount(0),
      purpose: body.purpose,
      pledges: body.pledges ?? [],
      payments: [],
    });
  },
  undo(book, _body, id) {
    const loan = book.loans[id];
    if (loan) book.dayByReversed[id] = loan.paidOutOn;
    delete book.loans[id];
  },
  checkUndo: (book, _body, id) => checkNoRepayments(book, id),
});

/** What stands in for a loan that was handed over is a fact: its plan is not asked about again. */
function checkEven(book: Book, body: LoanGiven): readonly Refusal[] {
  if (body.replaces !== undefined) return [];
  const { amount: principal, terms, cashStep } = body;
  const uneven = unevenPlan({ principal, terms, cashStep, paidOutOn: dayFor(book, undefined) });
  return uneven ? [refusal('planUneven', uneven)] : [];
}

interface LoanGiven {
  readonly member: MemberId;
  readonly amount: Amount;
  readonly from: CashPlace;
  readonly pledges?: readonly { readonly amount: Amount }[];
  readonly terms: LoanTerms;
  readonly cashStep: Amount;
  readonly replaces?: string | undefined;
}

function checkLimit(book: Book, loan: LoanGiven): readonly Refusal[] {
  const { member, amount: asked, from, pledges = [] } = loan;
  const limit = limitOf(book, member, sum(pledges.map((pledge) => pledge.amount)));
  if (!limit) return [refusal('notFounded', {})];
  const refusals: Refusal[] = [];
  if (asked > limit.room) {
    const possible = from === 'box' ? limit.possible : limit.byTransfer;
    refusals.push(
      refusal('loanAboveLimit', { limit: limit.limit, outstanding: limit.outstanding, possible, asked }),
    );
  }
  if (from === 'box' && asked > limit.cashInBox) {
    refusals.push(refusal('loanAboveCash', { possible: limit.possible, asked }));
  }
  const owed = outstandingOf(book, member);
  if (owed > 0 && !book.conditions?.loans.severalAtOnce)
    refusals.push(refusal('loanStillRunning', { member, owed }));
  return refusals;
}

const repayment = defineKind({
  kind: 'repayment',
  shape: v.pipe(
    v.strictObject({
      ...COMMON,
      loan: entryId,
      member: memberId,
      lateFee: amountFromZero,
      interest: amountFromZero,
      principal: amountFromZero,
      /** What goes back to who paid for her out of their savings: before all else. */
      back: v.exactOptional(PARTS),
      to: place,
    }),
    v.check((body) => allOf(body) > 0, 'a repayment of nothing'),
  ),
  sittings: ['meeting', 'between'],
  about: (body) => ({
    members: [body.member, ...(body.back ?? []).map(({ member }) => member)],
    loan: body.loan,
    amount: allOf(body),
  }),
  check(book, body, context) {
    const refusals: Refusal[] = [...checkLoan(book, body.loan)];
    const loan = book.loans[body.loan];
    const day = dayFor(book, body.replaces);
    if (!loan) return refusals;
    if (loan.member !== body.member) refusals.push(refusal('unknownLoan', { loan: body.loan }));
    const asked = allOf(body);
    if (body.to === 'box') refusals.push(...checkCashStep(book, asked));
    const standing = standingOn(loan, day);
    if (standing.settled) return [...refusals, refusal('loanSettled', { loan: loan.id })];
    const parts = allocateRepayment(loan, day, asked);
    if (parts.over > 0) {
      return [...refusals, refusal('repaymentAboveOwed', { loan: loan.id, owed: standing.toSettle, asked })];
    }
    const isSplit = parts.lateFee === body.lateFee && parts.interest === body.interest;
    if (!isSplit || canonicalText(parts.back) !== canonicalText(body.back ?? [])) {
      const { lateFee: lateFees, interest, principal } = parts;
      refusals.push(refusal('repaymentOrder', { lateFees, interest, principal }));
    }
    const twin = context.again ? undefined : sameToday(book, body.loan, asked);
    if (twin) refusals.push(refusal('sameAgain', { entry: twin, amount: asked }));
    return refusals;
  },
  transfers: (body) => [
    ...move('fines', body.to, body.lateFee),
    ...move('interest', body.to, body.interest),
    ...move(loanAccount(body.loan), body.to, body.principal),
    ...(body.back ?? []).flatMap(({ member, amount: part }) => move(savingsOf(member), body.to, part)),
  ],
  effect(book, body, entry) {
    const loan = book.loans[body.loan];
    if (!loan) return;
    const { principal, interest, lateFee } = body;
    const on = dayFor(book, body.replaces);
    const paid = { entry: idOf(entry), way: 'paid' as const, on, principal, interest, lateFee };
    const payment = body.back ? { ...paid, back: body.back } : paid;
    book.loans[body.loan] = { ...loan, payments: [...loan.payments, payment] };
  },
  undo(book, body, id) {
    const loan = book.loans[body.loan];
    if (!loan) return;
    const payment = loan.payments.find(({ entry }) => entry === id);
    if (payment) book.dayByReversed[id] = payment.on;
    book.loans[body.loan] = { ...loan, payments: loan.payments.filter((one) => one !== payment) };
  },
});

/** A counted repayment of the same loan and amount in this meeting, adopted or written here, not reversed. */
function sameToday(book: Book, loan: LoanId, asked: Amount): string | undefined {
  const twin = book.open?.entries.find((entry) => {
    const { kind, body } = entry.kind === 'adopted' ? (entry.body.of as unknown as Inner) : entry;
    if (kind !== 'repayment' || body.loan !== loan || book.reversed[idOf(entry)]) return false;
    return allOf(body as unknown as Parameters<typeof allOf>[0]) === asked;
  });
  return twin && idOf(twin);
}

export const LOANS = [loanPaidOut, repayment] as const;
