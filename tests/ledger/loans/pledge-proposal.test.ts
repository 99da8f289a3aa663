/** What guarantors would pledge: in equal parts, as far as each has it, and what the book then takes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyBook } from '../../../src/ledger/book.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { freeToPledge } from '../../../src/ledger/loans/free-savings.ts';
import { pledgesWanted, proposedPledges } from '../../../src/ledger/loans/pledge-proposal.ts';
import { amount, sum } from '../../../src/ledger/money.ts';
import { FREE } from '../story/community.ts';
import { story } from '../story.ts';

const asking = (percent: string, effect: 'secures' | 'raises' = 'secures'): { conditions: Conditions } => ({
  conditions: {
    ...FREE,
    loans: { ...FREE.loans, guarantors: { mode: 'pledges', least: 1, percent, effect } },
  },
});
const SAVED = `
  deposit ana 100
  deposit bea 60
  deposit cira 20
`;
const parts = (book: ReturnType<typeof story>['book'], lent: number, who: readonly string[]) =>
  proposedPledges(book, 'ana', amount(lent), who).map(({ member, amount: part }) => [member, part]);

describe('pledges that are proposed', () => {
  test('half of the loan in equal parts; who has less gives what is free, and the others the rest', () => {
    const { book } = story(SAVED, asking('50'));
    expect(parts(book, 8000, ['bea', 'cira'])).toEqual([
      ['bea', 2000],
      ['cira', 2000],
    ]);
    expect(parts(book, 10_000, ['bea', 'cira'])).toEqual([
      ['bea', 3000],
      ['cira', 2000],
    ]);
    expect(parts(book, 10_000, ['dora', 'bea'])).toEqual([['bea', 5000]]);
  });

  test('where pledges raise her limit, what she asks for above it; without a sum, all of the loan', () => {
    const { book } = story(SAVED, asking('0', 'raises'));
    const limit = 10_000;
    expect(pledgesWanted(book, 'ana', amount(limit + 3000))).toBe(3000);
    expect(pledgesWanted(book, 'ana', amount(4000))).toBe(4000);
    expect(pledgesWanted(story(SAVED).book, 'ana', amount(4000))).toBe(0);
  });

  test('where they only secure, what is above her limit is not asked for; before anything is agreed, nothing', () => {
    const { book } = story(SAVED, asking('10'));
    expect(pledgesWanted(book, 'ana', amount(15_000))).toBe(1500);
    expect(pledgesWanted(emptyBook(), 'ana', amount(15_000))).toBe(0);
  });

  test('they sum to what is wanted as far as it is there, and nobody pledges more than is free', () => {
    const { book } = story(SAVED, asking('100'));
    const some = fc.subarray(['bea', 'cira', 'dora'], { minLength: 1 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 20_000 }), (who, lent) => {
        const pledges = proposedPledges(book, 'ana', amount(lent), who);
        const free = sum(who.map((member) => freeToPledge(book, member)));
        expect(sum(pledges.map((pledge) => pledge.amount))).toBe(Math.min(lent, free));
        for (const pledge of pledges)
          expect(pledge.amount).toBeLessThanOrEqual(freeToPledge(book, pledge.member));
      }),
    );
  });
});
