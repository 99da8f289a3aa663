/**
 * Other money: expenses, income, box ↔ bank, and cash in a member's hands (money on its way to the bank, or a box that
 * could not come). Bank movements may be written between meetings; they wait until a meeting adopts them.
 */
import * as v from 'valibot';
import { inHand, move } from '../accounts.ts';
import type { Book } from '../book.ts';
import type { Amount } from '../money.ts';
import type { Refusal } from '../refusal.ts';
import {
  amountFromOne,
  type CashPlace,
  COMMON,
  cardId,
  date,
  memberId,
  place,
  shortText,
  signedAmount,
} from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkCashStep, checkMember } from './rules.ts';

const stepAt = (book: Book, where: CashPlace, value: Amount): readonly Refusal[] =>
  where === 'box' ? checkCashStep(book, value) : [];

const expense = defineKind({
  kind: 'expense',
  shape: v.strictObject({
    ...COMMON,
    amount: amountFromOne,
    from: place,
    what: v.nullable(cardId),
    /** Who was paid: a shop, a person; a name in a card. */
    payee: v.exactOptional(cardId),
    receipt: v.nullable(shortText(40)),
  }),
  sittings: ['meeting', 'between'],
  about: (body) => ({ amount: body.amount, text: body.what }),
  check: (book, body) => stepAt(book, body.from, body.amount),
  transfers: (body) => move(body.from, 'expenses', body.amount),
});

const income = defineKind({
  kind: 'income',
  shape: v.strictObject({ ...COMMON, amount: amountFromOne, to: place, what: v.nullable(cardId) }),
  sittings: ['meeting', 'between'],
  about: (body) => ({ amount: body.amount, text: body.what }),
  check: (book, body) => stepAt(book, body.to, body.amount),
  transfers: (body) => move('income', body.to, body.amount),
});

const boxToBank = defineKind({
  kind: 'box-to-bank',
  shape: v.strictObject({ ...COMMON, amount: amountFromOne }),
  sittings: ['meeting'],
  about: (body) => ({ amount: body.amount }),
  check: (book, body) => checkCashStep(book, body.amount),
  transfers: (body) => move('box', 'bank', body.amount),
});

const bankToBox = defineKind({
  kind: 'bank-to-box',
  shape: v.strictObject({ ...COMMON, amount: amountFromOne }),
  sittings: ['meeting'],
  about: (body) => ({ amount: body.amount }),
  check: (book, body) => checkCashStep(book, body.amount),
  transfers: (body) => move('bank', 'box', body.amount),
});

const handedTo = defineKind({
  kind: 'handed-to',
  shape: v.strictObject({
    ...COMMON,
    member: memberId,
    amount: amountFromOne,
    from: place,
    why: v.nullable(cardId),
  }),
  sittings: ['meeting', 'between'],
  about: (body) => ({ members: [body.member], amount: body.amount, text: body.why }),
  check: (book, body) => [...checkMember(book, body.member), ...stepAt(book, body.from, body.amount)],
  transfers: (body) => move(body.from, inHand(body.member), body.amount),
});

const handedBy = defineKind({
  kind: 'handed-by',
  shape: v.strictObject({ ...COMMON, member: memberId, amount: amountFromOne, to: place }),
  sittings: ['meeting', 'between'],
  about: (body) => ({ members: [body.member], amount: body.amount }),
  check: (book, body) => [...checkMember(book, body.member), ...stepAt(book, body.to, body.amount)],
  transfers: (body) => move(inHand(body.member), body.to, body.amount),
});

/** The bank's statement held against the book; a difference is written down like one of the box. */
const bankChecked = defineKind({
  kind: 'bank-checked',
  shape: v.strictObject({ balance: signedAmount, on: date }),
  sittings: ['meeting'],
  reversible: false,
  about: (body) => ({ amount: body.balance }),
});

export const CASH = [expense, income, boxToBank, bankToBox, handedTo, handedBy, bankChecked] as const;
