/**
 * Fines: charged from the agreed list, paid by the member's choice, or waived by the meeting.
 * A fine owed is not income until it is paid: a charge moves no money.
 */
import * as v from 'valibot';
import { move } from '../accounts.ts';
import type { Book } from '../book.ts';
import { idOf } from '../entry.ts';
import type { EntryId, FineId, MemberId } from '../ids.ts';
import type { Amount } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromOne, COMMON, cardId, entryId, memberId, plainId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkCashStep, checkFine, checkMember, dayFor, fineOwed } from './rules.ts';

const fineCharged = defineKind({
  kind: 'fine-charged',
  shape: v.strictObject({ ...COMMON, member: memberId, fine: plainId, amount: amountFromOne }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], amount: body.amount }),
  check: (book, body) => [...checkMember(book, body.member), ...checkCashStep(book, body.amount)],
  effect(book, body, entry) {
    const id = idOf(entry);
    book.fines[id] = {
      id,
      member: body.member,
      fine: body.fine,
      amount: body.amount,
      on: dayFor(book, body.replaces),
      settlements: [],
    };
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

function checkSettlement(book: Book, fine: FineId, member: MemberId, asked: Amount): readonly Refusal[] {
  const unknown = checkFine(book, fine);
  if (unknown.length > 0) return unknown;
  if (book.fines[fine]?.member !== member) return [refusal('unknownFine', { fine })];
  const available = fineOwed(book, fine);
  if (available === 0) return [refusal('fineSettled', { fine })];
  return asked > available ? [refusal('fineTooLow', { fine, available, asked })] : [];
}

function settle(book: Book, fine: FineId, entry: EntryId, value: Amount): void {
  const found = book.fines[fine];
  if (found) book.fines[fine] = { ...found, settlements: [...found.settlements, { entry, amount: value }] };
}

function unsettle(book: Book, fine: FineId, entry: EntryId): void {
  const found = book.fines[fine];
  if (!found) return;
  book.fines[fine] = { ...found, settlements: found.settlements.filter((part) => part.entry !== entry) };
}

const finePaid = defineKind({
  kind: 'fine-paid',
  shape: v.strictObject({ ...COMMON, fine: entryId, member: memberId, amount: amountFromOne }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], amount: body.amount }),
  check: (book, body) => [
    ...checkSettlement(book, body.fine, body.member, body.amount),
    ...checkCashStep(book, body.amount),
  ],
  transfers: (body) => move('fines', 'box', body.amount),
  effect: (book, body, entry) => settle(book, body.fine, idOf(entry), body.amount),
  undo: (book, body, id) => unsettle(book, body.fine, id),
});

const fineWaived = defineKind({
  kind: 'fine-waived',
  shape: v.strictObject({
    ...COMMON,
    fine: entryId,
    member: memberId,
    amount: amountFromOne,
    reason: v.nullable(cardId),
  }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], amount: body.amount, text: body.reason }),
  check: (book, body) => checkSettlement(book, body.fine, body.member, body.amount),
  effect: (book, body, entry) => settle(book, body.fine, idOf(entry), body.amount),
  undo: (book, body, id) => unsettle(book, body.fine, id),
});

export const FINES = [fineCharged, finePaid, fineWaived] as const;
