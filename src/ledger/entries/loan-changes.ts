/**
 * What a meeting decides about a loan that goes badly, without giving it up: a new plan for what is still owed, and those who
 * vouched are called on. Both by a vote without the borrower, both can be taken back. Sources: docs/method.md, adr/0030.
 */
import * as v from 'valibot';
import { type Account, loanAccount, move, savingsOf, type Transfer } from '../accounts.ts';
import type { Book, Part } from '../book.ts';
import { canonicalText } from '../bytes.ts';
import { PLAN } from '../conditions/conditions.ts';
import { idOf } from '../entry.ts';
import type { LoanId, MemberId } from '../ids.ts';
import { callable } from '../loans/calling.ts';
import { unevenPlan } from '../loans/even.ts';
import { partsOf, sumOfParts } from '../loans/guarantors.ts';
import { allocate, principalOwed } from '../loans/loan.ts';
import { type Amount, smaller, subtract, sum, ZERO } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromOne, amountFromZero, COMMON, cardId, entryId, memberId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { owedParts } from './loan-ends.ts';
import { withMeetings } from './meetings-since.ts';
import { PARTS } from './pledges.ts';
import { checkLoan, checkQuorum, checkTerms, dayFor } from './rules.ts';

interface About {
  readonly loan: LoanId;
  readonly member: MemberId;
}

/** That it is this borrower's loan and not settled, and that the meeting votes on it. */
function checkRunning(book: Book, { loan, member }: About): readonly Refusal[] {
  const unknown = checkLoan(book, loan);
  if (unknown.length > 0) return unknown;
  if (book.loans[loan]?.member !== member) return [refusal('unknownLoan', { loan })];
  if (!owedParts(book, loan)) return [refusal('loanSettled', { loan })];
  return [...checkQuorum(book), refusal('decisionNeeded', {})];
}

/** What is still owed gets a new plan; interest and late fees that are due stay due, and nothing is forgiven. */
const rescheduled = defineKind({
  kind: 'loan-rescheduled',
  shape: v.strictObject({
    ...COMMON,
    loan: entryId,
    member: memberId,
    /** The principal that is owed now, which the new plan is for. */
    owed: amountFromOne,
    plan: PLAN,
    reason: v.nullable(cardId),
  }),
  sittings: ['meeting'],
  since: 4,
  movesCash: () => false,
  about: (body) => ({ members: [body.member], loan: body.loan, amount: body.owed, text: body.reason }),
  check(book, body) {
    const loan = book.loans[body.loan];
    const refusals: Refusal[] = [...checkRunning(book, body)];
    if (!loan) return refusals;
    const owed = principalOwed(loan);
    const { loan: id, plan } = body;
    if (body.owed !== owed)
      refusals.push(refusal('repaymentAboveOwed', { loan: id, owed, asked: body.owed }));
    const terms = { ...loan.terms, plan };
    refusals.push(...checkTerms(terms));
    const planned = { principal: body.owed, paidOutOn: dayFor(book, body.replaces), terms };
    const uneven = unevenPlan({ ...planned, cashStep: loan.cashStep });
    if (uneven && body.replaces === undefined) refusals.push(refusal('planUneven', uneven));
    return refusals;
  },
  effect(book, body, entry) {
    const loan = book.loans[body.loan];
    if (!loan) return;
    const { owed, plan } = body;
    const one = { entry: idOf(entry), on: dayFor(book, body.replaces), owed, plan };
    book.loans[body.loan] = withMeetings(book, { ...loan, rescheduled: [...(loan.rescheduled ?? []), one] });
  },
  undo(book, body, id) {
    const loan = book.loans[body.loan];
    if (!loan) return;
    const { rescheduled: all = [], ...bare } = loan;
    const gone = all.find(({ entry }) => entry === id);
    if (gone) book.dayByReversed[id] = gone.on;
    const left = all.filter((one) => one !== gone);
    book.loans[body.loan] = withMeetings(book, left.length > 0 ? { ...bare, rescheduled: left } : bare);
  },
});

interface Called extends About {
  readonly parts: readonly Part[];
  readonly lateFee: Amount;
  readonly interest: Amount;
  readonly principal: Amount;
  readonly replaces?: string | undefined;
}

const HEADS = ['lateFee', 'interest', 'principal'] as const;

/** Savings pay what the loan owes: the first who vouched first, each thing in its turn, to the unit. */
function callTransfers({ loan, parts, lateFee, interest, principal }: Called): readonly Transfer[] {
  const dues: { readonly to: Account; left: Amount }[] = [
    { to: 'fines', left: lateFee },
    { to: 'interest', left: interest },
    { to: loanAccount(loan), left: principal },
  ];
  return parts.flatMap(({ member, amount: whole }) => {
    let left = whole;
    return dues.flatMap((due) => {
      const part = smaller(left, due.left);
      left = subtract(left, part);
      due.left = subtract(due.left, part);
      return move(due.to, savingsOf(member), part);
    });
  });
}

/** The savings of those who vouched pay what the borrower does not, in the proportion of their pledges. */
const called = defineKind({
  kind: 'pledges-called',
  shape: v.pipe(
    v.strictObject({
      ...COMMON,
      loan: entryId,
      member: memberId,
      parts: PARTS,
      lateFee: amountFromZero,
      interest: amountFromZero,
      principal: amountFromZero,
      reason: v.nullable(cardId),
    }),
    v.check(
      (body) => sum(HEADS.map((head) => body[head])) === sumOfParts(body.parts),
      'not the sum of its parts',
    ),
  ),
  sittings: ['meeting'],
  since: 4,
  movesCash: () => false,
  about: (body) => ({
    members: [body.member, ...body.parts.map(({ member }) => member)],
    loan: body.loan,
    amount: sumOfParts(body.parts),
    text: body.reason,
  }),
  check: (book, body) => [...checkRunning(book, body), ...checkCall(book, body)],
  transfers: callTransfers,
  effect(book, body, entry) {
    const loan = book.loans[body.loan];
    if (!loan) return;
    const { lateFee, interest, principal, parts: from } = body;
    const on = dayFor(book, body.replaces);
    const payment = { entry: idOf(entry), way: 'called' as const, on, principal, interest, lateFee, from };
    book.loans[body.loan] = { ...loan, payments: [...loan.payments, payment] };
  },
  undo(book, body, id) {
    const loan = book.loans[body.loan];
    if (!loan) return;
    const gone = loan.payments.find(({ entry }) => entry === id);
    if (gone) book.dayByReversed[id] = gone.on;
    book.loans[body.loan] = { ...loan, payments: loan.payments.filter((one) => one !== gone) };
  },
  /** What she brought back to them since stands on it. */
  checkUndo(book, { loan }) {
    const back = book.loans[loan]?.payments.filter((payment) => payment.back) ?? [];
    const repayments = back.map(({ entry }) => book.adopted[entry] ?? entry);
    return repayments.length > 0 ? [refusal('loanHasRepayments', { loan, repayments })] : [];
  },
});

/** No more than the loan owes and each pledged, split as it is agreed, whoever is served first. */
function checkCall(book: Book, body: Called): readonly Refusal[] {
  const loan = book.loans[body.loan];
  const owed = owedParts(book, body.loan);
  if (!loan || !owed) return [];
  const asked = sumOfParts(body.parts);
  const { over, ...heads } = allocate(loan, dayFor(book, body.replaces), asked);
  const all = sum(HEADS.map((head) => owed[head]));
  if (over > 0) return [refusal('repaymentAboveOwed', { loan: loan.id, owed: all, asked })];
  if (HEADS.some((head) => heads[head] !== body[head])) {
    const { lateFee: lateFees, interest, principal } = heads;
    return [refusal('repaymentOrder', { lateFees, interest, principal })];
  }
  const most = callable(book, loan);
  const tooHigh = body.parts.flatMap(({ member, amount: part }) => {
    const available = most.find((one) => one.member === member)?.amount ?? ZERO;
    return part > available ? [refusal('pledgeTooHigh', { member, available, asked: part })] : [];
  });
  if (tooHigh.length > 0) return tooHigh;
  const said = canonicalText(body.parts);
  const isSplit = most.some((_, startAt) => canonicalText(partsOf(asked, most, startAt)) === said);
  return isSplit
    ? []
    : [refusal('badBody', { path: 'body.parts', problem: 'not in proportion to the pledges' })];
}

export const LOAN_CHANGES = [rescheduled, called] as const;
