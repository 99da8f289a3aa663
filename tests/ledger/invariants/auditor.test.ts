/** L11: the auditor, who imports nothing of the ledger, comes to the same figures on every generated book. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPart } from '../../../src/ledger/difference.ts';
import { fineOwed } from '../../../src/ledger/entries/rules.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { owedToGuarantors } from '../../../src/ledger/loans/guarantors.ts';
import { principalOwed } from '../../../src/ledger/loans/loan.ts';
import { SEED } from '../../setup/seed.ts';
import { audit } from '../auditor.ts';
import { generate } from '../generate.ts';
import './books.ts';

const sorted = (figures: readonly (readonly [string, number])[]) =>
  figures.filter(([, figure]) => figure !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
const asNumbers = (figures: ReadonlyMap<string, bigint>) =>
  sorted([...figures].map(([name, figure]) => [name, Number(figure)] as const));

describe('L11 the auditor agrees', () => {
  test('L11 the auditor imports nothing at all', () => {
    const source = readFileSync(new URL('../auditor.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/^import|\bimport\(|\brequire\(/mu);
  });

  test('L11 balances, debts, fines, differences and what guarantors are owed in every generated book', () => {
    let calledOn = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 6 }), (seed, meetings) => {
        const { entries } = generate(seed, meetings);
        const book = fold(entries);
        const audited = audit(structuredClone(entries));
        const balances = Object.entries(book.balances).map(
          ([account, balance]) => [account.replace('/', ':'), balance ?? 0] as const,
        );
        expect(asNumbers(audited.balances)).toEqual(sorted(balances));
        const loans = Object.values(book.loans).map(
          (loan) => [`loan:${loan.id}`, principalOwed(loan)] as const,
        );
        const owed = asNumbers(audited.balances).filter(([account]) => account.startsWith('loan:'));
        expect(owed).toEqual(sorted(loans));
        const fines = Object.keys(book.fines).map((fine) => [fine, fineOwed(book, fine)] as const);
        expect(asNumbers(audited.finesOwed)).toEqual(sorted(fines));
        const open = Object.values(book.differences).map((one) => [one.id, openPart(one)] as const);
        expect(asNumbers(audited.differencesOpen)).toEqual(sorted(open));
        const back = Object.values(book.loans).flatMap((loan) =>
          owedToGuarantors(loan).map(({ member, amount }) => [`${loan.id} ${member}`, amount] as const),
        );
        calledOn += back.length;
        expect(asNumbers(audited.guarantorsOwed)).toEqual(sorted(back));
      }),
      { numRuns: 150, seed: SEED },
    );
    expect(calledOn).toBeGreaterThan(10);
  });
});
