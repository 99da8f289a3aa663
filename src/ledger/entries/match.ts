/**
 * The sponsor's match: a dated entry with a snapshot of the savings it doubled, booked to the sponsor's own account, apart
 * from members' money. The parts by member add up to what was received.
 */
import * as v from 'valibot';
import { matchOf, move } from '../accounts.ts';
import { add, amount, subtract, sum } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromOne, amountFromZero, COMMON, memberId, place, plainId } from '../shapes.ts';
import { defineKind } from './definition.ts';
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
    return refusals;
  },
  transfers: (body) => move(matchOf(body.sponsor), body.to, body.amount),
  effect(book, body) {
    const parts = (book.matchParts[body.sponsor] ??= {});
    for (const one of body.snapshot) {
      if (one.part > 0) parts[one.member] = add(parts[one.member] ?? amount(0), one.part);
    }
  },
  undo(book, body) {
    const parts = book.matchParts[body.sponsor];
    if (!parts) return;
    for (const one of body.snapshot) {
      if (one.part === 0) continue;
      const rest = subtract(parts[one.member] ?? amount(0), one.part);
      if (rest === 0) delete parts[one.member];
      else parts[one.member] = rest;
    }
    if (Object.keys(parts).length === 0) delete book.matchParts[body.sponsor];
  },
});

const matchReturned = defineKind({
  kind: 'match-returned',
  shape: v.strictObject({ ...COMMON, sponsor: plainId, amount: amountFromOne, from: place }),
  sittings: ['meeting', 'between'],
  about: (body) => ({ amount: body.amount }),
  check: (book, body) => (body.from === 'box' ? checkCashStep(book, body.amount) : []),
  transfers: (body) => move(body.from, matchOf(body.sponsor), body.amount),
});

export const MATCH = [matchReceived, matchReturned] as const;
