/**
 * Opening balances: a community that comes from paper starts with today's figures. What the parts leave over against the
 * cash is `surplus` brought along, unless the meeting writes it down as an open difference. Sitting 0.
 */
import * as v from 'valibot';
import { carriedOf, loanAccount, matchOf, move, savingsOf } from '../accounts.ts';
import type { Book, Loan } from '../book.ts';
import { LOAN_TERMS } from '../conditions/conditions.ts';
import { piecesAddUpTo } from '../currency.ts';
import { idOf } from '../entry.ts';
import type { EntryId } from '../ids.ts';
import { subtract, sum } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import {
  amountFromOne,
  amountFromZero,
  cardId,
  date,
  entryId,
  memberId,
  pieces,
  plainId,
  signedAmount,
  wholeFrom,
} from '../shapes.ts';
import { defineKind } from './definition.ts';
import { withPaperMeetings } from './meetings-since.ts';
import { changeParts } from './parts.ts';
import { checkGuarantors, PLEDGES } from './pledges.ts';
import { checkMember, checkMembers, checkNoRepayments, checkPieces, checkTerms, dayFor } from './rules.ts';

/** In a meeting they only stand in for opening figures that were wrong. */
const REPLACES = { replaces: v.optional(entryId) };
const checkSitting = (book: Book, replaces: EntryId | undefined): readonly Refusal[] =>
  book.open && replaces === undefined ? [refusal('wrongPlace', {})] : [];

/** Box counted by pieces, the bank's balance and the solidarity fund, in minor units. */
const openingCash = defineKind({
  kind: 'opening-cash',
  shape: v.pipe(
    v.strictObject({
      ...REPLACES,
      pieces,
      box: amountFromZero,
      bank: amountFromZero,
      solidarityFund: amountFromZero,
    }),
    v.check((body) => piecesAddUpTo(body.pieces, body.box), 'the pieces do not add up to the box'),
  ),
  sittings: ['founding', 'meeting'],
  about: (body) => ({ amount: body.box }),
  check: (book, body) => [...checkSitting(book, body.replaces), ...checkPieces(book, body.pieces)],
  transfers: (body) => [
    ...move('surplus', 'box', body.box),
    ...move('surplus', 'bank', body.bank),
    ...move('solidarity-fund', 'surplus', body.solidarityFund),
  ],
});

/** A member's own figures, which she heard and said yes to. A fine owed on paper becomes a fine of that amount. */
const openingMember = defineKind({
  kind: 'opening-member',
  shape: v.strictObject({
    ...REPLACES,
    member: memberId,
    savings: amountFromZero,
    carried: amountFromZero,
    fineOwed: amountFromZero,
    since: v.nullable(date),
  }),
  sittings: ['founding', 'meeting'],
  about: (body) => ({ members: [body.member], amount: body.savings }),
  check: (book, body) => [...checkSitting(book, body.replaces), ...checkMember(book, body.member)],
  transfers: (body) => [
    ...move(savingsOf(body.member), 'surplus', body.savings),
    ...move(carriedOf(body.member), 'surplus', body.carried),
  ],
  effect(book, body, entry) {
    if (body.fineOwed === 0) return;
    const id = idOf(entry);
    const on = dayFor(book, body.replaces);
    book.fines[id] = { id, member: body.member, fine: 'paper', amount: body.fineOwed, on, settlements: [] };
  },
  undo(book, _body, id) {
    const found = book.fines[id];
    if (found) book.dayByReversed[id] = found.on;
    delete book.fines[id];
  },
  checkUndo(book, _body, id) {
    const payments = book.fines[id]?.settlements.map((part) => part.entry) ?? [];
    return payments.length > 0 ? [refusal('fineHasPayments', { fine: id, payments })] : [];
  },
});

/** A loan that runs already: original principal, what is still owed, and up to when interest was paid on paper. */
const openingLoan = defineKind({
  kind: 'opening-loan',
  shape: v.pipe(
    v.strictObject({
      ...REPLACES,
      member: memberId,
      principal: amountFromOne,
      owed: amountFromOne,
      paidOutOn: date,
      interestSettledBy: date,
      /** Where its terms count meetings: how many were held since the pay-out. */
      meetingsHeld: v.exactOptional(wholeFrom(0, 500)),
      terms: LOAN_TERMS,
      cashStep: amountFromOne,
      purpose: v.nullable(cardId),
      pledges: PLEDGES,
    }),
    v.check((body) => body.owed <= body.principal, 'more is owed than was lent'),
  ),
  sittings: ['founding', 'meeting'],
  about: (body) => ({ members: [body.member], amount: body.owed }),
  check: (book, body) => [
    ...checkSitting(book, body.replaces),
    ...checkMember(book, body.member),
    ...checkTerms(body.terms),
    ...checkGuarantors(book, body),
  ],
  transfers: (body, id) => move('surplus', loanAccount(id), body.owed),
  effect(book, body, entry) {
    const id = idOf(entry);
    const loan: Loan = {
      id,
      member: body.member,
      principal: body.principal,
      paidOutOn: body.paidOutOn,
      terms: body.terms,
      cashStep: body.cashStep,
      interestSettledBy: body.interestSettledBy,
      paidOnPaper: subtract(body.principal, body.owed),
      purpose: body.purpose,
      pledges: body.pledges ?? [],
      payments: [],
    };
    const upTo = dayFor(book, body.replaces);
    book.loans[id] = withPaperMeetings(book, loan, body.meetingsHeld ?? 0, upTo);
  },
  undo(book, _body, id) {
    delete book.loans[id];
  },
  checkUndo: (book, _body, id) => checkNoRepayments(book, id),
});

/** What remains of a sponsor's match, with the parts by member. */
const openingMatch = defineKind({
  kind: 'opening-match',
  shape: v.strictObject({
    ...REPLACES,
    sponsor: plainId,
    amount: amountFromOne,
    parts: v.array(v.strictObject({ member: memberId, part: amountFromZero })),
  }),
  sittings: ['founding', 'meeting'],
  about: (body) => ({ amount: body.amount }),
  check(book, body) {
    const parts = sum(body.parts.map((one) => one.part));
    const unequal = parts === body.amount ? [] : [refusal('partsMismatch', { total: body.amount, parts })];
    return [
      ...checkSitting(book, body.replaces),
      ...checkMembers(
        book,
        body.parts.map((one) => one.member),
      ),
      ...unequal,
    ];
  },
  transfers: (body) => move(matchOf(body.sponsor), 'surplus', body.amount),
  effect: (book, body) => changeParts(book, body.sponsor, body.parts, 1),
  undo: (book, body) => changeParts(book, body.sponsor, body.parts, -1),
});

/** What does not add up on paper is shown and written down as an open difference instead of a surplus. */
const openingDifference = defineKind({
  kind: 'opening-difference',
  shape: v.strictObject({
    ...REPLACES,
    amount: v.pipe(
      signedAmount,
      v.check((value) => value !== 0, 'a difference of nothing'),
    ),
    reason: v.nullable(cardId),
  }),
  sittings: ['founding', 'meeting'],
  about: (body) => ({ amount: body.amount, text: body.reason }),
  check: (book, body) => checkSitting(book, body.replaces),
  transfers: (body) => move('differences', 'surplus', body.amount),
  effect(book, body, entry) {
    const id = idOf(entry);
    const on = dayFor(book, body.replaces);
    book.differences[id] = { id, where: 'box', amount: body.amount, on, resolutions: [] };
  },
  undo(book, _body, id) {
    delete book.differences[id];
  },
  checkUndo(book, _body, id) {
    const resolved = (book.differences[id]?.resolutions.length ?? 0) > 0;
    return resolved ? [refusal('differenceResolved', { difference: id })] : [];
  },
});

export const OPENING = [openingCash, openingMember, openingLoan, openingMatch, openingDifference] as const;
