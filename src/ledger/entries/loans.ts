/**
 * Loans: paid out with their own terms, paid back in any amount. A repayment is split within its loan by the agreed order;
 * what is over is never swallowed. The principal in the book is the cash handed over.
 */
import * as v from 'valibot';
import { loanAccount, move } from '../accounts.ts';
import { type Book, bookDate } from '../book.ts';
import { civilDate } from '../civil-date.ts';
import { LOAN_TERMS } from '../conditions.ts';
import { idOf } from '../entry.ts';
import type { LoanId } from '../ids.ts';
import { limitOf, outstandingOf } from '../limit.ts';
import { allocate, standingOn } from '../loan.ts';
import { type Amount, amount, sum } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromOne, amountFromZero, COMMON, cardId, entryId, memberId, place } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkCashStep, checkLoan, checkMember, checkMembers, checkNoRepayments } from './rules.ts';

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
    return [...refusals, ...checkLimit(book, body.member, body.amount, body.from)];
  },
  transfers: (body, id) => move(body.from, loanAccount(id), body.amount),
  effect(book, body, entry) {
    const id = idOf(entry);
    book.loans[id] = {
      id,
      member: body.member,
      principal: body.amount,
      paidOutOn: bookDate(book) ?? civilDate('1970-01-01'),
      terms: body.terms,
      cashStep: body.cashStep,
      interestSettledBy: null,
      paidOnPaper: amount(0),
      purpose: body.purpose,
      payments: [],
    };
  },
  undo(book, _body, id) {
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
    const day = bookDate(book);
    if (!loan || !day) return refusals;
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
    book.loans[body.loan]?.payments.push({
      entry: idOf(entry),
      on: bookDate(book) ?? civilDate('1970-01-01'),
      principal: body.principal,
      interest: body.interest,
      lateFee: body.lateFee,
    });
  },
  undo(book, body, id) {
    const loan = book.loans[body.loan];
    if (loan) loan.payments = loan.payments.filter((payment) => payment.entry !== id);
  },
});

const totalOf = (body: { lateFee: Amount; interest: Amount; principal: Amount }): Amount =>
  sum([body.lateFee, body.interest, body.principal]);

/** A counted repayment of the same loan and amount in this meeting, not reversed. */
function sameToday(book: Book, loan: LoanId, asked: Amount): string | undefined {
  const twin = book.open?.entries.find(
    (entry) =>
      entry.kind === 'repayment' &&
      entry.body['loan'] === loan &&
      !book.reversed[idOf(entry)] &&
      Number(entry.body['lateFee']) + Number(entry.body['interest']) + Number(entry.body['principal']) ===
        asked,
  );
  return twin && idOf(twin);
}

export const LOANS = [loanPaidOut, repayment] as const;
