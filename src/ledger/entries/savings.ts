/**
 * Members' savings: deposits (free, quota or whole shares, with change handed back or carried) and withdrawals.
 * `amount` is what her savings grow by; `carried` is change kept for her (below zero: earlier change used now).
 */
import * as v from 'valibot';
import { carriedOf, held, move, savingsOf } from '../accounts.ts';
import type { Book } from '../book.ts';
import type { Conditions } from '../conditions/conditions.ts';
import { idOf } from '../entry.ts';
import type { MemberId } from '../ids.ts';
import { sharesMissed } from '../joining.ts';
import { savesTooMuch } from '../loans/concentration.ts';
import { limitAfterWithdrawal, notPledged } from '../loans/free-savings.ts';
import { pledgedBy } from '../loans/pledges.ts';
import { type Amount, add, amount } from '../money.ts';
import { forget, noticeOn, useNotice } from '../notices.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromOne, COMMON, memberId, place, signedAmount } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkCashStep, checkMember, dayFor } from './rules.ts';

const deposit = defineKind({
  kind: 'deposit',
  shape: v.strictObject({
    ...COMMON,
    member: memberId,
    amount: amountFromOne,
    carried: signedAmount,
    to: place,
  }),
  sittings: ['meeting', 'between'],
  about: (body) => ({ members: [body.member], amount: body.amount }),
  check(book, body) {
    const refusals: Refusal[] = [...checkMember(book, body.member)];
    if (body.to === 'box') refusals.push(...checkCashStep(book, add(body.amount, body.carried)));
    if (book.conditions) refusals.push(...checkAgreed(book, book.conditions, body.member, body.amount));
    const over = savesTooMuch(book, body.member, body.amount);
    if (over) refusals.push(refusal('savesTooMuch', { member: body.member, ...over, asked: body.amount }));
    return refusals;
  },
  transfers: ({ member, amount: saved, carried, to }) => [
    ...(carried >= 0 ? move(savingsOf(member), to, saved) : move(savingsOf(member), to, add(saved, carried))),
    ...(carried >= 0
      ? move(carriedOf(member), to, carried)
      : move(savingsOf(member), carriedOf(member), amount(-carried))),
  ],
});

/** Where the money has to do with shares, today's earlier deposits of the member count too. */
function savedToday(book: Book, member: MemberId): Amount {
  let total = amount(0);
  for (const entry of book.open?.entries ?? []) {
    const id = `${entry.sheet}:${entry.number}`;
    if (entry.kind !== 'deposit' || book.reversed[id] || entry.body.member !== member) continue;
    total = add(total, amount(Number(entry.body.amount)));
  }
  return total;
}

function checkAgreed(
  book: Book,
  conditions: Conditions,
  member: MemberId,
  asked: Amount,
): readonly Refusal[] {
  const { saving } = conditions;
  switch (saving.mode) {
    case 'free':
      return asked < saving.least ? [refusal('belowLeast', { least: saving.least, asked })] : [];
    case 'quota':
      return asked % saving.quota === 0 ? [] : [refusal('notTheQuota', { quota: saving.quota, asked })];
    case 'shares': {
      const rest = amount(asked % saving.price);
      if (rest > 0) {
        return [refusal('notWholeShares', { price: saving.price, asked, below: amount(asked - rest), rest })];
      }
      const shares = (savedToday(book, member) + asked) / saving.price;
      const most = saving.most + sharesMissed(book, member);
      return shares > most ? [refusal('tooManyShares', { most, asked: shares })] : [];
    }
  }
}

/** She says beforehand what she will take out, where that is agreed: a memo, no money moves. */
const withdrawalAsked = defineKind({
  kind: 'withdrawal-asked',
  shape: v.strictObject({ ...COMMON, member: memberId, amount: amountFromOne }),
  sittings: ['meeting'],
  since: 4,
  movesCash: () => false,
  about: (body) => ({ members: [body.member], amount: body.amount }),
  check: (book, body) => checkMember(book, body.member),
  effect(book, body, entry) {
    const { asked = [], taken = [] } = book.notices[body.member] ?? {};
    const one = { entry: idOf(entry), on: dayFor(book, body.replaces), amount: body.amount };
    book.notices[body.member] = { asked: [...asked, one], taken };
  },
  undo(book, body, id) {
    const on = book.notices[body.member]?.asked.find(({ entry }) => entry === id)?.on;
    if (on) book.dayByReversed[id] = on;
    forget(book, body.member, id);
  },
});

/** A withdrawal leaves what she owes within her limit, and what she pledged for others. */
const withdrawal = defineKind({
  kind: 'withdrawal',
  shape: v.strictObject({ ...COMMON, member: memberId, amount: amountFromOne, from: place }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], amount: body.amount }),
  check(book, body) {
    const refusals: Refusal[] = [...checkMember(book, body.member)];
    if (body.from === 'box') refusals.push(...checkCashStep(book, body.amount));
    if (book.conditions?.withdrawals === 'notAllowed') refusals.push(refusal('withdrawalsNotAllowed', {}));
    // What stands in for a withdrawal was taken out: a fact.
    if (body.replaces === undefined) refusals.push(...checkPledged(book, body.member, body.amount));
    if (body.replaces === undefined) refusals.push(...checkNotice(book, body.member, body.amount));
    const after = limitAfterWithdrawal(book, body.member, body.amount);
    if (after) {
      const { possible, owed } = after;
      refusals.push(refusal('withdrawalAboveLimit', { possible, asked: body.amount, owed }));
    }
    return refusals;
  },
  transfers: ({ member, amount: taken, from }) => move(from, savingsOf(member), taken),
  effect: (book, body, entry) => useNotice(book, body.member, body.amount, idOf(entry)),
  undo: (book, body, id) => forget(book, body.member, id),
});

function checkNotice(book: Book, member: MemberId, asked: Amount): readonly Refusal[] {
  const notice = noticeOn(book, member, dayFor(book, undefined));
  if (!notice || asked <= notice.available) return [];
  return [refusal('noticeNotOver', { member, available: notice.available, asked, from: notice.from })];
}

/** More than all she has is refused for that; here, what is hers and stands for another's loan. */
function checkPledged(book: Book, member: MemberId, asked: Amount): readonly Refusal[] {
  const available = notPledged(book, member);
  if (asked <= available || asked > held(book.balances, savingsOf(member))) return [];
  const pledged = pledgedBy(book, member);
  return pledged > 0 ? [refusal('savingsPledged', { member, pledged, available, asked })] : [];
}

/** Change kept for a member is handed back to her. */
const carriedReturned = defineKind({
  kind: 'carried-returned',
  shape: v.strictObject({ ...COMMON, member: memberId, amount: amountFromOne }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], amount: body.amount }),
  check: (book, body) => [...checkMember(book, body.member), ...checkCashStep(book, body.amount)],
  transfers: ({ member, amount: handed }) => move('box', carriedOf(member), handed),
});

/** Savings of a member in minor units, as people say it: more is a greater number. */
export const savingsHeld = (book: Book, member: MemberId): Amount => held(book.balances, savingsOf(member));

export const SAVINGS = [deposit, withdrawalAsked, withdrawal, carriedReturned] as const;
