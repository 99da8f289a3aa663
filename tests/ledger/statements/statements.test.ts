/** Statements of generated books, held against the balances, the seals and an independent reading of the entries. */
import { describe, expect, test } from 'vitest';
import { held, heldByStem } from '../../../src/ledger/accounts.ts';
import { totalOfPieces } from '../../../src/ledger/currency.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { confirmationsOf } from '../../../src/ledger/statements/confirmations.ts';
import { correctionsIn } from '../../../src/ledger/statements/corrections.ts';
import { countSheets } from '../../../src/ledger/statements/counts.ts';
import { expensesIn } from '../../../src/ledger/statements/expenses.ts';
import { loanBook } from '../../../src/ledger/statements/loan-book.ts';
import { trialBalance } from '../../../src/ledger/statements/trial-balance.ts';
import { audit, type RawEntry } from '../auditor.ts';
import { onBooks, shuffled, takeTime } from '../invariants/books.ts';
import { story } from '../story.ts';

takeTime();

const raw = (entries: readonly Entry[]) => structuredClone(entries) as unknown as RawEntry[];
/** An auditor's account has the field's name before the colon. */
const stemOf = (account: string): string => account.split(':', 1)[0] ?? '';

describe('the trial balance', () => {
  test('L1 both sides have the same sum, and every account stands where an independent auditor has it', () => {
    onBooks(40, ({ entries, book }) => {
      const { lines, debit, credit } = trialBalance(book.balances);
      expect(debit).toBe(credit);
      const audited = new Map<string, bigint>();
      for (const [account, balance] of audit(raw(entries)).balances)
        audited.set(stemOf(account), (audited.get(stemOf(account)) ?? 0n) + balance);
      const nets = lines.map(({ stem, ...sides }) => [stem, BigInt(sides.debit - sides.credit)] as const);
      const open = (all: Iterable<readonly [string, bigint]>) =>
        [...all].filter(([, balance]) => balance !== 0n).sort();
      expect(open(nets)).toEqual(open(audited));
    });
  });
});

describe('the loan book', () => {
  test('has every loan once, and its sums are the balances', () => {
    onBooks(40, ({ book }) => {
      const day = book.lastSeal?.heldOn ?? book.founding?.on;
      if (!day) return;
      const { lines, totals } = loanBook(book, day);
      expect(lines.map(({ loan }) => loan).sort()).toEqual(Object.keys(book.loans).sort());
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
      expect(totals.owed).toBe(heldByStem(book.balances, 'loan'));
      for (const { principal, repaid, called, forgiven, lost, owed } of [...lines, totals])
        expect(principal - repaid - called - forgiven - lost).toBe(owed);
    });
  });
});

describe('the list of corrections', () => {
  test('L6 every reversal that counts is in it, with the line that it took back and its reason', () => {
    let seen = 0;
    onBooks(40, ({ entries, book }, random) => {
      const lines = correctionsIn(book, shuffled(entries, random));
      const reversals = entries.filter(({ kind, place }) => kind === 'reversal' && place !== 'between');
      expect(lines.map(({ reversal }) => reversal).sort()).toEqual(reversals.map(idOf).sort());
      expect(Object.fromEntries(lines.map(({ entry, reversal }) => [entry, reversal]))).toEqual(
        book.reversed,
      );
      for (const line of lines) {
        const { body } = reversals.find((one) => idOf(one) === line.reversal) ?? {};
        expect(line.reason).toBe(body?.reason);
        const instead = entries.filter((one) => one.body.replaces === line.entry).map(idOf);
        expect(line.instead.map(({ entry }) => entry).sort()).toEqual(instead.sort());
        expect(line.writer === null).toBe(line.meeting === null);
        expect(line.on).not.toBeNull();
      }
      seen += lines.length;
    });
    expect(seen).toBeGreaterThan(40);
  });
});

describe('count sheets', () => {
  test('every count is there, its pieces come to its sum, and the last of a meeting says what the seal says', () => {
    let sealed = 0;
    onBooks(40, ({ entries, book }) => {
      const sheets = countSheets(book, entries);
      expect(sheets).toHaveLength(entries.filter(({ kind }) => kind === 'box-counted').length);
      for (const { pieces, counted, expected, difference } of sheets) {
        expect(totalOfPieces(pieces)).toBe(counted);
        expect(counted - expected).toBe(difference);
      }
      for (const seal of entries.filter(({ kind }) => kind === 'meeting-sealed')) {
        const last = sheets.filter(({ meeting }) => meeting === seal.place).at(-1);
        // What the count lacked was written down after it: by the seal the book says what was counted.
        expect([last?.counted, seal.body.expected]).toEqual([seal.body.counted, seal.body.counted]);
        sealed += 1;
      }
    });
    expect(sealed).toBeGreaterThan(40);
  });
});

describe('expenses', () => {
  test('those that count come to the balance of their account; taken back ones stay, marked', () => {
    onBooks(40, ({ entries, book }) => {
      const { lines, total } = expensesIn(book, entries);
      expect(total).toBe(held(book.balances, 'expenses'));
      for (const { entry, reversedBy } of lines) expect(reversedBy).toBe(book.reversed[entry] ?? null);
    });
  });

  test('one that was taken back stays in the list and out of the sum', () => {
    const { book, entries } = story(`
      deposit ana 50
      a: spend 6
      spend 4
      wrong a
    `);
    const { lines, total } = expensesIn(book, entries);
    expect(lines.map(({ amount, reversedBy }) => [amount, reversedBy !== null])).toEqual([
      [600, true],
      [400, false],
    ]);
    expect(total).toBe(400);
  });
});

describe('the confirmation of balances', () => {
  test('what a member said last stands, with the figures that she saw', () => {
    let [yes, no] = [0, 0];
    onBooks(40, ({ entries, book }) => {
      const last = new Map<string, { says: string; savings: number }>();
      for (const entry of [...entries].sort((left, right) => left.lamport - right.lamport)) {
        if (entry.kind !== 'balances-confirmed') continue;
        const { answers } = entry.body as unknown as {
          answers: { member: string; says: string; savings: number }[];
        };
        for (const { member, says, savings } of answers) last.set(member, { says, savings });
      }
      for (const { member, said, unresolved, due } of confirmationsOf(book)) {
        expect(said && { says: said.says, savings: said.savings }).toEqual(last.get(member) ?? null);
        expect(unresolved).toBe(last.get(member)?.says === 'no');
        if (unresolved || !said) expect(due).toBe(true);
        if (said?.says === 'yes') yes += 1;
        if (unresolved) no += 1;
      }
    });
    expect(Math.min(yes, no)).toBeGreaterThan(5);
  });
});
