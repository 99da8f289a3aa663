/**
 * Loans: paid out with their own terms, paid back in any amount. A repayment is split within its loan by the agreed order;
 * what is over is never swallowed. The principal in the book is the cash handed over.
 */
import * as v from 'valibot';
import { loanAccount, move } from '../accounts.ts';
import type { Book } from '../book.ts';
import { LOAN_TERMS } from '../conditions.ts';
import { idOf } from '../entry.ts';
import type { LoanId } from '../ids.ts';
import { limitOf, outstandingOf } from '../limit.ts';
import { allocate, standingOn } from '../loan.ts';
import { type Amount, amount, sum } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromOne, amountFromZero, COMMON, cardId, entryId, memberId, place } from '../shapes.ts';
import { defineKind, type Inner } from './definition.ts';
import {
  checkCashStep,
  checkLoan,
  checkMember,
  checkMembers,
  checkNoRepayments,
  checkQuorum,
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
    /** Who said yes in the room: the borrower and the treasurer. */
    saidYes: v.pipe(v.array(memberId), v.maxLength(5)),
  }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], amount: body.amount, text: body.purpose }),
  check(book, body) {
    const refusals: Refusal[] = [...checkMember(book, body.member), ...checkMembers(book, body.saidYes)];
    if (body.from === 'box') refusals.push(...checkCashStep(book, body.amount));
    if (book.open?.attendance[body.member]?.status === 'represented') {
      refusals.push(refusal('borrowerRepresented', { member: body.member }));
    }
    return [...refusals, ...checkQuorum(book), ...checkLimit(book, body.member, body.amount, body.from)];
  },
  transfers: (body, id) => move(body.from, loanAccount(id), body.amount),
  effect(book, body, entry) {
    const id = idOf(entry);
    book.loans[id] = {
      id,
      member: body.member,
      principal: body.amount,
      paidOutOn: dayFor(book, body.replaces),
      terms: body.terms,
      cashStep: body.cashStep,
      interestSettledBy: null,
      paidOnPaper: amount(0),
      purpose: body.purpose,
      payments: [],
    };
  },
  undo(book, _body, id) {
    const loan = book.loans[id];
    if (loan) book.dayByReversed[id] = loan.paidOutOn;
    delete book.loans[id];
  },
  checkUndo: (book, _body, id) => checkNoRepayments(book, id),
});

function checkLimit(book: Book, member: string, asked: Amount, from: 'box' | 'bank'): readonly Refusal[] {
  const limit = limitOf(book, member);
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
      to: place,
    }),
    v.check((body) => body.lateFee + body.interest + body.principal > 0, 'a repayment of nothing'),
  ),
  sittings: ['meeting', 'between'],
  about: (body) => ({ members: [body.member], loan: body.loan, amount: totalOf(body) }),
  check(book, body, context) {
    const refusals: Refusal[] = [...checkLoan(book, body.loan)];
    const loan = book.loans[body.loan];
    const day = dayFor(book, body.replaces);
    if (!loan) return refusals;
    if (loan.member !== body.member) refusals.push(refusal('unknownLoan', { loan: body.loan }));
    const asked = totalOf(body);
    if (body.to === 'box') refusals.push(...checkCashStep(book, asked));
    const standing = standingOn(loan, day);
    if (standing.settled) return [...refusals, refusal('loanSettled', { loan: loan.id })];
    const parts = allocate(loan, day, asked);
    if (parts.over > 0) {
      return [...refusals, refusal('repaymentAboveOwed', { loan: loan.id, owed: standing.toSettle, asked })];
    }
    if (parts.lateFee !== body.lateFee || parts.interest !== body.interest) {
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
  ],
  effect(book, body, entry) {
    const loan = book.loans[body.loan];
    if (!loan) return;
    const { principal, interest, lateFee } = body;
    const payment = { entry: idOf(entry), on: dayFor(book, body.replaces), principal, interest, lateFee };
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

const totalOf = (body: { lateFee: Amount; interest: Amount; principal: Amount }): Amount =>
  sum([body.lateFee, body.interest, body.principal]);

/** A counted repayment of the same loan and amount in this meeting, adopted or written here, not reversed. */
function sameToday(book: Book, loan: LoanId, asked: Amount): string | undefined {
  const twin = book.open?.entries.find((entry) => {
    const { kind, body } = entry.kind === 'adopted' ? (entry.body.of as unknown as Inner) : entry;
    const paid = Number(body.lateFee) + Number(body.interest) + Number(body.principal);
    return kind === 'repayment' && body.loan === loan && paid === asked && !book.reversed[idOf(entry)];
  });
  return twin && idOf(twin);
}

export const LOANS = [loanPaidOut, repayment] as const;
