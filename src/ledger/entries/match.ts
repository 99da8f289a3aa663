/**
 * The sponsor's match: a dated entry with a snapshot of the savings it doubled, booked to the sponsor's own account, apart
 * from members' money. The parts by member add up to what was received.
 */
import * as v from 'valibot';
import { matchOf, move } from '../accounts.ts';
import type { Book } from '../book.ts';
import type { MemberId } from '../ids.ts';
import { notEligible } from '../match.ts';
import { type Amount, sum } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromOne, amountFromZero, COMMON, memberId, place, plainId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { changeParts } from './parts.ts';
import { checkCashStep, checkMembers } from './rules.ts';

const part = v.strictObject({ member: memberId, savings: amountFromZero, part: amountFromZero });

const matchReceived = defineKind({
  kind: 'match-received',
  shape: v.strictObject({
    ...COMMON,
    sponsor: plainId,
    amount: amountFromOne,
    to: place,
    snapshot: v.array(part),
  }),
  sittings: ['meeting', 'between'],
  about: (body) => ({ amount: body.amount }),
  check(book, body) {
    const refusals: Refusal[] = [
      ...checkMembers(
        book,
        body.snapshot.map((one) => one.member),
      ),
    ];
    if (book.conditions?.match.mode !== 'sponsor') refusals.push(refusal('noSponsor', {}));
    const parts = sum(body.snapshot.map((one) => one.part));
    if (parts !== body.amount) refusals.push(refusal('partsMismatch', { total: body.amount, parts }));
    if (body.to === 'box') refusals.push(...checkCashStep(book, body.amount));
    // What stands in for a match was given: a fact.
    if (body.replaces === undefined) refusals.push(...checkEligible(book, body.snapshot));
    return refusals;
  },
  transfers: (body) => move(matchOf(body.sponsor), body.to, body.amount),
  effect: (book, body) => changeParts(book, body.sponsor, body.snapshot, 1),
  undo: (book, body) => changeParts(book, body.sponsor, body.snapshot, -1),
});

/** Nothing is given for who has saved less than is agreed, or was at fewer meetings. */
function checkEligible(
  book: Book,
  snapshot: readonly { readonly member: MemberId; readonly part: Amount }[],
): readonly Refusal[] {
  return snapshot.flatMap(({ member, part }) => {
    const why = part > 0 ? notEligible(book, member) : null;
    return why ? [refusal('notEligible', { member, ...why })] : [];
  });
}

const matchReturned = defineKind({
  kind: 'match-returned',
  shape: v.strictObject({ ...COMMON, sponsor: plainId, amount: amountFromOne, from: place }),
  sittings: ['meeting', 'between'],
  about: (body) => ({ amount: body.amount }),
  check: (book, body) => (body.from === 'box' ? checkCashStep(book, body.amount) : []),
  transfers: (body) => move(body.from, matchOf(body.sponsor), body.amount),
});

export const MATCH = [matchReceived, matchReturned] as const;
