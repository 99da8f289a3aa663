import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Book, emptyBook } from '../../src/ledger/book.ts';
import { civilDate } from '../../src/ledger/civil-date.ts';
import { conditionsFrom, FIRST_SPONSOR } from '../../src/ledger/conditions/templates.ts';
import { EUR } from '../../src/ledger/currency.ts';
import { matchSnapshot, proposedMatch } from '../../src/ledger/match.ts';
import { amount, sum } from '../../src/ledger/money.ts';

/** A book whose members saved these cents, with what was matched before. */
function bookWith(savings: readonly number[], matched: readonly number[] = []): Book {
  const book = emptyBook();
  book.conditions = conditionsFrom('barcelona', EUR, 'Sponsor');
  savings.forEach((saved, index) => {
    const id = `m${index + 1}`;
    book.members[id] = { id, number: index + 1, joinedOn: civilDate('2026-01-01'), leftOn: null };
    if (saved > 0) book.balances[`savings/${id}`] = amount(-saved);
    const part = matched[index] ?? 0;
    if (part > 0) {
      book.matchParts[FIRST_SPONSOR] = { ...book.matchParts[FIRST_SPONSOR], [id]: amount(part) };
    }
  });
  return book;
}

describe('the proposal of a match', () => {
  it('is what is saved and not matched yet, never below zero', () => {
    const parts = proposedMatch(bookWith([6000, 5000, 0], [2000, 8000])).map((one) => one.part);
    expect(parts).toEqual([4000, 0, 0]);
  });

  it('is nothing without a sponsor, and no snapshot is made where nobody has saved', () => {
    const book = bookWith([6000]);
    book.conditions = conditionsFrom('barcelona', EUR, '');
    expect(proposedMatch(book)).toEqual([]);
    expect(matchSnapshot(book, amount(100))).toBeNull();
    expect(matchSnapshot(bookWith([0, 0]), amount(100))).toBeNull();
  });

  it('shares by savings where everything is matched already', () => {
    const parts = matchSnapshot(bookWith([3000, 1000], [3000, 1000]), amount(400))?.map((one) => one.part);
    expect(parts).toEqual([300, 100]);
  });

  it('moves the spare cent on with every meeting', () => {
    const book = bookWith([1000, 1000, 1000]);
    const first = matchSnapshot(book, amount(100))?.map((one) => one.part);
    book.meetingsOpened = 1;
    expect(first).toEqual([34, 33, 33]);
    expect(matchSnapshot(book, amount(100))?.map((one) => one.part)).toEqual([33, 34, 33]);
  });

  it('L4 adds up to what was received', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (members, total) => {
          const book = bookWith(
            members.map(([saved]) => saved),
            members.map(([, part]) => part),
          );
          const snapshot = matchSnapshot(book, amount(total));
          if (!snapshot) return;
          expect(sum(snapshot.map((one) => one.part))).toBe(total);
          expect(snapshot.every((one) => one.part >= 0)).toBe(true);
        },
      ),
    );
  });
});
