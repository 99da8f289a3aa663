/**
 * What the meeting decides not to ask for any more: forgiven (condonación, as much as it decides) or written off as lost
 * (incobrable, all that is owed). Two kinds, because they are counted apart. The principal becomes a loss of the fund; interest
 * and late fees were never income, so they just end. No cash moves. Sources: docs/method.md.
 */
import * as v from 'valibot';
import { loanAccount, move } from '../accounts.ts';
import type { Book, Payment } from '../book.ts';
import { idOf } from '../entry.ts';
import type { EntryId, LoanId, MemberId } from '../ids.ts';
import { standingOn } from '../loans/loan.ts';
import { type Amount, add, sum } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromZero, COMMON, cardId, entryId, memberId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkLoan, checkQuorum, dayFor } from './rules.ts';

const shape = v.pipe(
  v.strictObject({
    ...COMMON,
    loan: entryId,
    member: memberId,
    lateFee: amountFromZero,
    interest: amountFromZero,
    principal: amountFromZero,
    reason: v.nullable(cardId),
  }),
  v.check((body) => body.lateFee + body.interest + body.principal > 0, 'an end of nothing'),
);

interface Ended {
  readonly loan: LoanId;
  readonly member: MemberId;
  readonly lateFee: Amount;
  readonly interest: Amount;
  readonly principal: Amount;
}

/** What a loan owes the fund now, in the parts of which it can be forgiven; null where that is nothing. In minor units. */
export function owedParts(
  book: Book,
  loan: LoanId,
): Pick<Ended, 'lateFee' | 'interest' | 'principal'> | null {
  const found = book.loans[loan];
  if (!found) return null;
  const standing = standingOn(found, dayFor(book, undefined));
  if (standing.toSettle === standing.toGuarantors) return null;
  return {
    lateFee: standing.lateFeesDue,
    interest: add(standing.interestDue, standing.interestToCome),
    principal: standing.principalOwed,
  };
}

const PARTS = ['lateFee', 'interest', 'principal'] as const;

function checkEnd(book: Book, body: Ended): readonly Refusal[] {
  const unknown = checkLoan(book, body.loan);
  if (unknown.length > 0) return unknown;
  const owed = owedParts(book, body.loan);
  if (!owed) return [refusal('loanSettled', { loan: body.loan })];
  const refusals: Refusal[] = [...checkQuorum(book), refusal('decisionNeeded', {})];
  if (book.loans[body.loan]?.member !== body.member)
    refusals.push(refusal('unknownLoan', { loan: body.loan }));
  const [all, asked] = [owed, body].map((parts) => sum(PARTS.map((part) => parts[part]))) as [Amount, Amount];
  if (PARTS.some((part) => body[part] > owed[part]))
    refusals.push(refusal('repaymentAboveOwed', { loan: body.loan, owed: all, asked }));
  return refusals;
}

/** What is lost is lost whole: else some of it is still asked for. */
function checkWhole(book: Book, body: Ended): readonly Refusal[] {
  const owed = owedParts(book, body.loan);
  const left = owed && PARTS.some((part) => body[part] < owed[part]);
  return left ? [refusal('badBody', { path: 'body', problem: 'not all that is owed' })] : [];
}

function end(book: Book, body: Ended, entry: EntryId, way: Payment['way'], replaces?: EntryId): void {
  const loan = book.loans[body.loan];
  if (!loan) return;
  const { principal, interest, lateFee } = body;
  const payment = { entry, way, on: dayFor(book, replaces), principal, interest, lateFee };
  book.loans[body.loan] = { ...loan, payments: [...loan.payments, payment] };
}

function undoEnd(book: Book, { loan }: Ended, id: EntryId): void {
  const found = book.loans[loan];
  if (!found) return;
  book.loans[loan] = { ...found, payments: found.payments.filter(({ entry }) => entry !== id) };
}

const ending = <const Kind extends string>(kind: Kind, way: Payment['way'], check: typeof checkEnd) =>
  defineKind({
    kind,
    shape,
    sittings: ['meeting'],
    since: 3,
    movesCash: () => false,
    about: (body) => ({
      members: [body.member],
      loan: body.loan,
      amount: sum(PARTS.map((part) => body[part])),
      text: body.reason,
    }),
    check,
    transfers: (body) => move(loanAccount(body.loan), 'losses', body.principal),
    effect: (book, body, entry) => end(book, body, idOf(entry), way, body.replaces),
    undo: undoEnd,
  });

export const LOAN_ENDS = [
  ending('loan-forgiven', 'forgiven', checkEnd),
  ending('loan-written-off', 'lost', (book, body) => [...checkEnd(book, body), ...checkWhole(book, body)]),
] as const;
