/** L1 and L5: every transfer balances, all accounts come to zero, and nothing goes below its floor. L9: the limit. */
import { describe, expect, test } from 'vitest';
import { type Account, held, heldByStem, stemOf } from '../../../src/ledger/accounts.ts';
import { transfersOf } from '../../../src/ledger/apply.ts';
import type { Book } from '../../../src/ledger/book.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { limitOf } from '../../../src/ledger/loans/limit.ts';
import { amount } from '../../../src/ledger/money.ts';
import { onAccepted, takeTime } from './books.ts';

takeTime();

const FLOORED = ['box', 'bank', 'in-hand', 'savings', 'carried', 'solidarity-fund', 'match', 'loan'];

const belowZero = ({ balances }: Book) =>
  (Object.keys(balances) as Account[]).filter(
    (account) => FLOORED.includes(stemOf(account)) && held(balances, account) < 0,
  );

describe('money', () => {
  test('L1 transfers move an amount above zero between two accounts, and all accounts come to zero', () => {
    const steps = onAccepted(60, (_step, { entries, book }) => {
      for (const { from, to, amount: moved } of entries.flatMap(transfersOf)) {
        expect(Number.isSafeInteger(moved) && moved > 0 && from !== to).toBe(true);
      }
      expect(Object.values(book.balances).reduce((all: number, one) => all + (one ?? 0), 0)).toBe(0);
    });
    expect(steps).toBeGreaterThan(1000);
  });

  test('L5 no accepted command leaves box, bank, hands, savings, change, solidarity fund, match or a loan below zero', () => {
    onAccepted(60, (_step, { book }) => expect(belowZero(book)).toEqual([]));
  });

  test('L5 the rest of a correction becomes owed by the member, to the unit', () => {
    let rests = 0;
    onAccepted(120, ({ before, command }, { book, entries }) => {
      if (command.do !== 'correct') return;
      const booked = entries.filter(({ kind }) => kind === 'owed-booked');
      const rest = booked.reduce((all, { body }) => all + Number(body.amount), 0);
      rests += booked.length;
      expect(heldByStem(book.balances, 'owed') - heldByStem(before.balances, 'owed')).toBe(
        rest + movedOwed(entries),
      );
    });
    expect(rests).toBeGreaterThan(0);
  });

  test('L9 without a decision of the meeting, new and outstanding principal stay within the limit', () => {
    let loans = 0;
    onAccepted(80, ({ before, command }, { entries, book }) => {
      const [only] = entries;
      if (command.do !== 'write' || only?.kind !== 'loan-paid-out' || entries.length > 1) return;
      const member = String(only.body.member);
      const pledges = (only.body.pledges ?? []) as unknown as readonly { amount: number }[];
      const offered = amount(pledges.reduce((all, pledge) => all + pledge.amount, 0));
      loans += 1;
      expect(limitOf(book, member)?.outstanding).toBeLessThanOrEqual(
        limitOf(before, member, offered)?.limit ?? -1,
      );
    });
    expect(loans).toBeGreaterThan(20);
  });
});

/** What the entries themselves moved on `owed`, apart from the rest that was booked. */
function movedOwed(entries: readonly Entry[]): number {
  let moved = 0;
  for (const entry of entries) {
    if (entry.kind === 'owed-booked') continue;
    for (const { from, to, amount: part } of transfersOf(entry)) {
      if (stemOf(to) === 'owed') moved += part;
      if (stemOf(from) === 'owed') moved -= part;
    }
  }
  return moved;
}
