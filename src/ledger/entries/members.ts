/**
 * Members by id and number, and who holds which office. A member's name, symbol and colour are a card with her id.
 * This way of leaving is refused while she has savings, debts or fines; with them, everything is settled (leaving.ts).
 */
import * as v from 'valibot';
import { balanceOf, carriedOf, held, inHand, owedBy, savingsOf } from '../accounts.ts';
import type { Book } from '../book.ts';
import { idOf } from '../entry.ts';
import type { EntryId, MemberId } from '../ids.ts';
import { principalOwed } from '../loans/loan.ts';
import { amount, sum } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { cardId, date, entryId, memberId, wholeFrom } from '../shapes.ts';
import { defineKind, type Kinds } from './definition.ts';
import { checkMember, checkMembers, dayFor, fineOwed } from './rules.ts';
import { checkEnoughStay, leave, stay } from './staying.ts';

const memberJoined = defineKind({
  kind: 'member-joined',
  shape: v.strictObject({
    member: memberId,
    number: wholeFrom(1, 999),
    on: date,
    replaces: v.optional(entryId),
  }),
  sittings: ['founding', 'meeting'],
  about: (body) => ({ members: [body.member] }),
  check(book, body) {
    if (book.members[body.member]) return [refusal('memberExists', { member: body.member })];
    const taken = Object.values(book.members).find((member) => member.number === body.number);
    return taken ? [refusal('numberTaken', { number: body.number, member: taken.id })] : [];
  },
  effect(book, body) {
    book.members[body.member] ??= { id: body.member, number: body.number, joinedOn: body.on, leftOn: null };
    if (book.seals > 0) book.joinedAfter[body.member] = book.seals;
  },
  undo(book, body) {
    delete book.members[body.member];
    delete book.joinedAfter[body.member];
    delete book.attended[body.member];
  },
  checkUndo(book, body, id, kinds) {
    const traces = hasTraces(book, body.member) || isNamedHere(book, body.member, id, kinds);
    return traces ? [refusal('memberHasEntries', { member: body.member })] : [];
  },
});

const memberLeft = defineKind({
  kind: 'member-left',
  shape: v.strictObject({ member: memberId, reason: v.nullable(cardId), replaces: v.optional(entryId) }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], text: body.reason }),
  check: (book, body) => [
    ...checkMember(book, body.member),
    ...checkEnoughStay(book),
    ...checkNoMoney(book, body.member),
  ],
  effect: (book, body) => leave(book, body.member, dayFor(book, body.replaces)),
  undo: (book, body) => stay(book, body.member),
});

const officesGiven = defineKind({
  kind: 'offices-given',
  shape: v.strictObject({
    chair: v.nullable(memberId),
    treasurer: v.nullable(memberId),
    secretary: v.nullable(memberId),
    keyHolders: v.pipe(v.array(memberId), v.maxLength(5)),
  }),
  sittings: ['founding', 'meeting'],
  reversible: false,
  about: (body) => ({
    members: [body.chair, body.treasurer, body.secretary, ...body.keyHolders].filter(
      (member) => member !== null,
    ),
  }),
  check: (book, body) => checkMembers(book, [body.chair, body.treasurer, body.secretary, ...body.keyHolders]),
  effect(book, body) {
    book.offices = body;
  },
});

/** What a member owes in minor units: principal of her loans, fines, and what is booked as owed. */
function owesOf(book: Book, member: MemberId) {
  const loans = Object.values(book.loans).filter((loan) => loan.member === member);
  const fines = Object.values(book.fines).filter((fine) => fine.member === member);
  return sum([
    ...loans.map((loan) => principalOwed(loan)),
    ...fines.map((fine) => fineOwed(book, fine.id)),
    balanceOf(book.balances, owedBy(member)),
  ]);
}

function checkNoMoney(book: Book, member: MemberId): readonly Refusal[] {
  const savings = held(book.balances, savingsOf(member));
  const carried = held(book.balances, carriedOf(member));
  const hands = held(book.balances, inHand(member));
  const owed = owesOf(book, member);
  if (savings === 0 && carried === 0 && hands === 0 && owed === 0) return [];
  return [
    refusal('memberHasMoney', { member, savings: amount(savings + carried), owed: amount(owed + hands) }),
  ];
}

function hasTraces(book: Book, member: MemberId): boolean {
  const { chair, treasurer, secretary, keyHolders } = book.offices;
  return (
    [chair, treasurer, secretary, ...keyHolders].includes(member) ||
    Object.keys(book.balances).some((account) => account.endsWith(`/${member}`)) ||
    Object.values(book.loans).some(({ member: borrower, pledges }) =>
      [borrower, ...pledges.map((pledge) => pledge.member)].includes(member),
    ) ||
    Object.values(book.fines).some((fine) => fine.member === member) ||
    Object.values(book.matchParts).some((parts) => parts[member] !== undefined)
  );
}

/** An entry of the open meeting other than her joining names her; where none is open, she has been a member too long. */
function isNamedHere(book: Book, member: MemberId, joining: EntryId, kinds: Kinds): boolean {
  if (!book.open) return book.lastSeal !== null;
  if (!book.open.entries.some((entry) => idOf(entry) === joining)) return true;
  return book.open.entries.some((entry) => {
    const names = kinds(entry.kind)?.about(entry.body, kinds).members?.includes(member) ?? false;
    return names && idOf(entry) !== joining && !book.reversed[idOf(entry)] && entry.kind !== 'reversal';
  });
}

export const MEMBERS = [memberJoined, memberLeft, officesGiven] as const;
