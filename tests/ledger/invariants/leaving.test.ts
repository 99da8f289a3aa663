/** Who leaves, in generated books: nothing is made or lost, and nobody's money is without an owner. */
import { describe, expect, test } from 'vitest';
import { balanceOf, held, heldByStem, owedBy } from '../../../src/ledger/accounts.ts';
import { type Book, bookDate } from '../../../src/ledger/book.ts';
import { checkBook } from '../../../src/ledger/checks.ts';
import { fineOwed } from '../../../src/ledger/entries/rules.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { claimOf, claimsOfLeavers } from '../../../src/ledger/leaving/claims.ts';
import { lendableInBox } from '../../../src/ledger/loans/fund.ts';
import { standingOn } from '../../../src/ledger/loans/loan.ts';
import { story } from '../story.ts';
import { onAccepted, onBooks, takeTime } from './books.ts';

takeTime();

/** By the accounts, and by what settles her fines and loans that day. */
function worthOf(book: Book, member: string): number {
  const on = bookDate(book);
  if (!on) throw new Error('not founded');
  const { balances } = book;
  const hers = held(balances, `savings/${member}`) + held(balances, `carried/${member}`);
  const owes = balanceOf(balances, owedBy(member)) + held(balances, `in-hand/${member}`);
  const fines = Object.values(book.fines).filter((fine) => fine.member === member);
  const loans = Object.values(book.loans).filter((loan) => loan.member === member);
  const debts = [
    ...fines.map(({ id }) => fineOwed(book, id)),
    ...loans.map((loan) => standingOn(loan, on).toSettle),
  ];
  return hers - owes - debts.reduce((all: number, one) => all + one, 0);
}

const lostIn = (body: Entry['body']): number => {
  const { losses, surplus } = body.loss as { losses: number; surplus: number };
  return losses + surplus;
};

describe('a settlement', () => {
  test('L1 what she had, less her part of the losses, with her part of the surplus, is what is paid and what stays', () => {
    let settled = 0;
    let later = 0;
    onAccepted(600, ({ before, command }, { entries, book }) => {
      const entry = entries.find(({ kind }) => kind === 'member-settled' || kind === 'leaver-paid');
      if (command.do !== 'write' || !entry) return;
      const { body } = entry;
      const member = String(body.member);
      const had = worthOf(before, member) - lostIn(body) + Number(body.surplus);
      expect(worthOf(book, member) + Number(body.paid)).toBe(had);
      if (entry.kind === 'member-settled') settled += 1;
      else later += 1;
    });
    expect(settled).toBeGreaterThan(20);
    expect(later).toBeGreaterThan(5);
  });

  test('L5 who leaves is never paid below zero, has nothing in her hands, and what is hers is not lent', () => {
    onBooks(120, ({ book }) => {
      for (const member of Object.keys(book.leavers)) {
        const isOwed = Math.max(0, -balanceOf(book.balances, owedBy(member)));
        const hers = isOwed + held(book.balances, `savings/${member}`);
        const box = Math.max(0, held(book.balances, 'box'));
        expect(lendableInBox(book)).toBeLessThanOrEqual(Math.max(0, box - hers));
      }
    });
  });

  test('L3 every cent in the name of somebody who left is in the list of what is to be settled', () => {
    let listed = 0;
    onBooks(120, ({ book, entries }) => {
      const claims = claimsOfLeavers(book);
      listed += claims.length;
      for (const { member, payable, atShareOut, held: kept, settled } of claims) {
        const { netted, uncovered } = settled;
        const stem = (name: 'savings' | 'carried') => held(book.balances, `${name}/${member}`);
        const owes = balanceOf(book.balances, owedBy(member)) + held(book.balances, `in-hand/${member}`);
        expect(payable + atShareOut + kept + netted - uncovered).toBe(
          stem('savings') + stem('carried') - owes,
        );
      }
      const unlisted = Object.keys(book.members).filter(
        (id) => book.members[id]?.leftOn && !claimOf(book, id),
      );
      for (const id of unlisted)
        for (const name of ['savings', 'carried', 'owed', 'in-hand'] as const)
          expect(held(book.balances, `${name}/${id}`)).toBe(0);
      expect(checkBook(entries, [], ['owners'])).toEqual([]);
    });
    expect(listed).toBeGreaterThan(5);
  });
});

test('the check of owners finds money that stands in nobody’s name', () => {
  const { entries } = story(`
    deposit ana 20
    deposit bea 30
  `);
  const orphaned = entries.map((entry) =>
    entry.kind === 'deposit' && entry.body.member === 'ana'
      ? { ...entry, body: { ...entry.body, member: 'ghost' } }
      : entry,
  );
  expect(checkBook(orphaned, [], ['owners'])).toEqual([
    { check: 'owners', entry: null, detail: 'savings/ghost holds 2000 of nobody' },
  ]);
  expect(heldByStem(story('deposit ana 20').book.balances, 'savings')).toBe(2000);
});
