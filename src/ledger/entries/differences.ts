/**
 * Differences of box or bank, never adjusted away: found (booked to `differences` with two people and a reason) and later
 * resolved. `amount` is counted − expected; below zero money is missing. What a member says she owes goes to `owed`.
 */
import * as v from 'valibot';
import { held, move, owedBy } from '../accounts.ts';
import { type Book, bookDate } from '../book.ts';
import { civilDate } from '../civil-date.ts';
import { openPart } from '../difference.ts';
import { idOf } from '../entry.ts';
import type { DifferenceId, EntryId, MemberId } from '../ids.ts';
import { type Amount, add, amount, negate, subtract, sum } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromOne, COMMON, cardId, entryId, memberId, place, signedAmount } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkCashStep, checkMember, checkMembers } from './rules.ts';

const nonZero = v.pipe(
  signedAmount,
  v.check((value) => value !== 0, 'a difference of nothing'),
);

const differenceFound = defineKind({
  kind: 'difference-found',
  shape: v.strictObject({
    ...COMMON,
    where: place,
    amount: nonZero,
    /** A count or statement that showed it, or a correction of a sealed entry whose cash does not move now. */
    cause: v.picklist(['count', 'correction']),
    people: v.pipe(v.array(memberId), v.maxLength(5)),
    reason: v.nullable(cardId),
  }),
  sittings: ['meeting'],
  reversible: false,
  about: (body) => ({ members: body.people, amount: body.amount, text: body.reason }),
  check(book, body) {
    const refusals: Refusal[] = [...checkMembers(book, body.people)];
    const named = new Set(body.people).size;
    if (body.cause === 'count' && named < 2) refusals.push(refusal('twoPeopleNeeded', { named }));
    if (body.cause === 'count')
      refusals.push(
        ...(body.where === 'box'
          ? checkAgainstCount(book, body.amount)
          : checkAgainstStatement(book, body.amount)),
      );
    return refusals;
  },
  transfers: (body) => move('differences', body.where, body.amount),
  movesCash: () => false,
  effect(book, body, entry) {
    const id = idOf(entry);
    book.differences[id] = {
      id,
      where: body.where,
      amount: body.amount,
      on: bookDate(book) ?? civilDate('1970-01-01'),
      resolutions: [],
    };
  },
});

/** A difference of the bank must be the one that the latest statement of this meeting shows against the book. */
function checkAgainstStatement(book: Book, found: Amount): readonly Refusal[] {
  const statement = book.open?.entries.findLast((entry) => entry.kind === 'bank-checked');
  if (!statement) return [refusal('countMissing', {})];
  const expected = subtract(amount(Number(statement.body.balance)), held(book.balances, 'bank'));
  return expected === found ? [] : [refusal('differenceMismatch', { expected, found })];
}

/** The difference written down must be the one that the latest count of this meeting shows, and only once. */
function checkAgainstCount(book: Book, found: Amount): readonly Refusal[] {
  const count = book.open?.closingCount ?? book.open?.openingCount;
  if (!count) return [refusal('countMissing', {})];
  if (count.moment === 'closing' && book.open?.closingStale) return [refusal('countStale', {})];
  const base =
    count.moment === 'closing'
      ? held(book.balances, 'box')
      : add(count.expected, writtenSince(book, count.entry));
  const expected = subtract(count.counted, base);
  return expected === found ? [] : [refusal('differenceMismatch', { expected, found })];
}

/** Differences of the count itself; those of corrections leave the box as it was. */
function writtenSince(book: Book, count: EntryId): Amount {
  const entries = book.open?.entries ?? [];
  const after = entries.slice(entries.findIndex((entry) => idOf(entry) === count) + 1);
  const found = after.filter(
    ({ kind, body }) => kind === 'difference-found' && body.where === 'box' && body.cause === 'count',
  );
  return sum(found.map((entry) => amount(Number(entry.body.amount))));
}

const differenceResolved = defineKind({
  kind: 'difference-resolved',
  shape: v.strictObject({
    ...COMMON,
    difference: entryId,
    where: place,
    /** The part that is resolved, with the sign of the difference. */
    amount: nonZero,
    /** corrected: the wrong entry was found · cashMoved: the money was found or handed back · borneByFund · owedByMember, if she says so herself. */
    as: v.picklist(['corrected', 'cashMoved', 'borneByFund', 'owedByMember']),
    member: v.nullable(memberId),
    reason: v.nullable(cardId),
  }),
  sittings: ['meeting'],
  reversible: true,
  about: (body) => ({ members: body.member ? [body.member] : [], amount: body.amount, text: body.reason }),
  check(book, body) {
    const refusals: Refusal[] = [...checkResolution(book, body.difference, body.amount)];
    if (body.as === 'owedByMember') refusals.push(...checkMember(book, body.member ?? ''));
    if (body.as === 'cashMoved' && body.where === 'box') refusals.push(...checkCashStep(book, body.amount));
    return refusals;
  },
  transfers(body) {
    const given = negate(body.amount);
    switch (body.as) {
      case 'corrected':
      case 'cashMoved':
        return move('differences', body.where, given);
      case 'borneByFund':
        return given > 0 ? move('differences', 'losses', given) : move('income', 'differences', body.amount);
      case 'owedByMember':
        return move('differences', owedBy(body.member ?? ''), given);
    }
  },
  movesCash: (body) => body.as === 'cashMoved',
  effect(book, body, entry) {
    const found = book.differences[body.difference];
    if (!found) return;
    const resolutions = [...found.resolutions, { entry: idOf(entry), amount: body.amount }];
    book.differences[body.difference] = { ...found, resolutions };
  },
  undo(book, body, id) {
    const found = book.differences[body.difference];
    if (!found) return;
    const resolutions = found.resolutions.filter((one) => one.entry !== id);
    book.differences[body.difference] = { ...found, resolutions };
  },
});

function checkResolution(book: Book, difference: DifferenceId, part: Amount): readonly Refusal[] {
  const found = book.differences[difference];
  if (!found) return [refusal('unknownDifference', { difference })];
  const open = openPart(found);
  if (open === 0) return [refusal('differenceResolved', { difference })];
  const fits = Math.sign(open) === Math.sign(part) && Math.abs(part) <= Math.abs(open);
  return fits ? [] : [refusal('differenceDoesNotExplain', { difference, open, leg: part })];
}

/** Who has left may still owe or be owed, after a correction. */
const checkKnown = (book: Book, member: MemberId): readonly Refusal[] =>
  book.members[member] ? [] : [refusal('unknownMember', { member })];

/** A member's debt outside loans, from a correction or a difference (`amount` below zero: the community owes her). */
const owedBooked = defineKind({
  kind: 'owed-booked',
  shape: v.strictObject({
    ...COMMON,
    member: memberId,
    amount: nonZero,
    against: v.picklist(['savings', 'carried', 'solidarity-fund']),
  }),
  sittings: ['meeting'],
  reversible: false,
  about: (body) => ({ members: [body.member], amount: body.amount }),
  check: (book, body) => checkKnown(book, body.member),
  transfers: (body) =>
    move(
      body.against === 'solidarity-fund' ? body.against : `${body.against}/${body.member}`,
      owedBy(body.member),
      body.amount,
    ),
});

/** She pays what she owes outside loans; below zero the community pays her what it owes her. */
const owedPaid = defineKind({
  kind: 'owed-paid',
  shape: v.strictObject({
    ...COMMON,
    member: memberId,
    amount: amountFromOne,
    direction: v.picklist(['in', 'out']),
  }),
  sittings: ['meeting'],
  about: (body) => ({ members: [body.member], amount: body.amount }),
  check(book, body) {
    const owed = held(book.balances, owedBy(body.member));
    const available = body.direction === 'in' ? Math.max(0, owed) : Math.max(0, -owed);
    const refusals: Refusal[] = [...checkKnown(book, body.member), ...checkCashStep(book, body.amount)];
    // What is hers is handed over with what she owes and what waits in view (leaving.ts).
    if (body.direction === 'out' && book.leavers[body.member])
      refusals.push(refusal('memberLeft', { member: body.member }));
    if (body.amount > available) {
      refusals.push(
        refusal('owedTooLow', { member: body.member, available: amount(available), asked: body.amount }),
      );
    }
    return refusals;
  },
  transfers: (body) =>
    body.direction === 'in'
      ? move(owedBy(body.member), 'box', body.amount)
      : move('box', owedBy(body.member), body.amount),
});

export const DIFFERENCES = [differenceFound, differenceResolved, owedBooked, owedPaid] as const;
