/**
 * The end of a cycle on whole books: what the entry books is what the share-out says, for every pair of rules, and the box pays it.
 * L1, L5, L6 and L11 hold for these entries as for all (money, reversal, auditor, hledger): generated books close cycles too.
 */
import { describe, expect, test } from 'vitest';
import { balanceOf, carriedOf, held, heldByStem, owedBy, savingsOf } from '../../../src/ledger/accounts.ts';
import { type Book, bookDate } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { copyBook } from '../../../src/ledger/copy-book.ts';
import { leftToHand } from '../../../src/ledger/cycles.ts';
import { decide } from '../../../src/ledger/decide.ts';
import type { BodyByKind, Draft } from '../../../src/ledger/entries/registry.ts';
import { amount, sum } from '../../../src/ledger/money.ts';
import { closingOf } from '../../../src/ledger/share-out/closing.ts';
import { positionOf } from '../../../src/ledger/share-out/position-of.ts';
import { generate } from '../generate.ts';
import { onAccepted, takeTime } from './books.ts';

takeTime();

type Closing = BodyByKind['cycle-closed'];
type Rules = NonNullable<Conditions['shareOut']>;

/** Every choice of one rule with every choice of each other, and of how the cycle ends: a covering array, grown greedily. */
const CHOICES = {
  mode: ['sharedOut', 'permanent'],
  surplusBy: ['savings', 'savingsTime', 'shares', 'equal', 'ownInterest'],
  solidarityFund: ['kept', 'shared'],
  match: ['returned', 'kept', 'shared'],
  lossFallsOn: ['sponsorFirst', 'inProportion', 'membersFirst'],
} as const;
type Combination = { readonly [Name in keyof typeof CHOICES]: (typeof CHOICES)[Name][number] };

const ALL = Object.entries(CHOICES).reduce<readonly Readonly<Record<string, string>>[]>(
  (some, [name, choices]) => some.flatMap((one) => choices.map((choice) => ({ ...one, [name]: choice }))),
  [{}],
) as unknown as readonly Combination[];

const pairsOf = (one: Combination): readonly string[] => {
  const said = Object.entries(one).map(([name, choice]) => `${name}=${choice}`);
  return said.flatMap((left, at) => said.slice(at + 1).map((right) => `${left} ${right}`));
};

function pairwise(): readonly Combination[] {
  const open = new Set(ALL.flatMap(pairsOf));
  const taken: Combination[] = [];
  const gain = (one: Combination) => pairsOf(one).filter((pair) => open.has(pair)).length;
  while (open.size > 0) {
    const best = ALL.reduce((most, one) => (gain(one) > gain(most) ? one : most));
    for (const pair of pairsOf(best)) open.delete(pair);
    taken.push(best);
  }
  return taken;
}

const writer = (book: Book) => ({
  phone: book.open?.pen ?? '',
  sheet: 'closing',
  nextNumber: (book.heads.closing ?? 0) + 1,
  claimedAt: '',
  intent: `closing-${book.lamport}`,
});

/** Books with an open meeting, by seed; the meeting goes on where the generated one was left before it counted. */
function openBooks(count: number): readonly Book[] {
  const books: Book[] = [];
  for (let seed = 1; books.length < count; seed += 1) {
    let open: Book | undefined;
    generate(seed, 2 + (seed % 3), ({ decision }) => {
      if (decision.ok && decision.book.open && decision.book.cycles.length === 0) open = decision.book;
    });
    if (open && Object.keys(open.balances).length > 4) books.push(open);
  }
  return books;
}

const BOOKS = openBooks(14);

/** A second sponsor's: no whole number of steps, and as little as a unit of a loss is seen in. */
const OF_ANOTHER = 333;

/** The book with these rules agreed, and money of a second sponsor at the bank. */
function agreed(given: Book, { mode, ...rules }: Combination): Book {
  const book = copyBook(given);
  if (!book.conditions) throw new Error('nothing is agreed');
  book.balances = {
    ...book.balances,
    bank: amount((book.balances.bank ?? 0) + OF_ANOTHER),
    'match/another': amount(-OF_ANOTHER),
  };
  const saving = { mode: 'shares', price: book.conditions.box.cashStep, most: 9, rest: 'carried' } as const;
  book.conditions = {
    ...book.conditions,
    ...(rules.surplusBy === 'shares' ? { saving } : {}),
    cycle: { mode, every: { unit: 'weeks', count: 1 } },
    shareOut: rules satisfies Rules,
  };
  return book;
}

function write(book: Book, draft: Draft) {
  const votes = { for: [], against: [], abstained: [] };
  const decision = decide(
    book,
    { do: 'write', drafts: [draft], override: { text: 'text', votes } },
    writer(book),
  );
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return decision;
}

function closed(book: Book, { mode, ...rules }: Combination) {
  const votes = { for: [], against: [], abstained: [] };
  const found = closingOf(book, bookDate(book) ?? civilDate('2025-01-01'), { mode, rules, votes });
  if (!found.ok) throw new Error(found.code);
  return { closing: found.closing, ...write(book, { kind: 'cycle-closed', body: found.closing }) };
}

function everywhere(each: (before: Book, closing: Closing, after: Book, rules: Combination) => void): void {
  for (const rules of pairwise())
    for (const given of BOOKS) {
      const before = agreed(given, rules);
      const { closing, book } = closed(before, rules);
      each(before, closing, book, rules);
    }
}

describe('the end of a cycle, every pair of rules', () => {
  test('every pair is there', () => {
    expect(new Set(pairwise().flatMap(pairsOf))).toEqual(new Set(ALL.flatMap(pairsOf)));
  });

  test('L4 L10 what each is owed afterwards is her net, and the accounts of the cycle have ended', () => {
    let shared = 0;
    everywhere((before, closing, { balances, cycles }, { mode }) => {
      for (const { member, net, loss, savings, part } of closing.members) {
        const ends = mode === 'sharedOut';
        expect(balanceOf(balances, owedBy(member))).toBe(net === 0 ? 0 : -net);
        expect(held(balances, savingsOf(member))).toBe(ends ? 0 : savings - loss);
        if (ends) expect(held(balances, carriedOf(member))).toBe(0);
        if (part > 0) shared += 1;
      }
      for (const account of ['interest', 'fines', 'income', 'expenses', 'losses'] as const)
        expect(held(balances, account)).toBe(0);
      // Money missing in an open difference is not there, so it is in no part.
      expect(held(balances, 'surplus') - balanceOf(balances, 'differences')).toBe(closing.leftOver);
      if (mode === 'sharedOut') expect(heldByStem(balances, 'loan')).toBe(0);
      expect(held(balances, 'box')).toBe(held(before.balances, 'box'));
      expect(cycles).toHaveLength(1);
    });
    expect(shared).toBeGreaterThan(200);
  });

  test('L5 L10 the parts are paid out of the cash at hand, and what is kept is there', () => {
    everywhere((before, closing, { balances }) => {
      const cash = sum(['box', 'bank', 'in-hand'].map((stem) => heldByStem(balances, stem)));
      expect(closing.cash.counted).toBe(cash);
      const paid = sum([...closing.members.map((one) => one.paid), ...closing.match.map((one) => one.paid)]);
      expect(closing.cash.paid).toBe(paid);
      expect(paid).toBeLessThanOrEqual(Math.max(0, cash));
      expect(closing.match.some(({ sponsor }) => sponsor === 'another')).toBe(true);
      for (const one of closing.match) {
        expect(one.paid % (before.conditions?.box.cashStep ?? 1), one.sponsor).toBe(0);
        expect(one.kept, one.sponsor).toBeGreaterThanOrEqual(0);
        expect(held(balances, `match/${one.sponsor}`), one.sponsor).toBe(one.paid + one.kept);
      }
      expect(held(balances, 'solidarity-fund')).toBe(Math.max(0, closing.solidarityFund.kept));
      for (const { member, paid: hers, stays, owes, net } of closing.members) {
        expect(hers + stays - owes, member).toBe(net);
      }
    });
  });

  test('L10 handed over one by one, each has what the entry says, and the box what the book keeps', () => {
    let handed = 0;
    everywhere((_before, closing, after) => {
      let book = after;
      const [cycle] = book.cycles;
      if (!cycle) throw new Error('no cycle');
      const box = held(book.balances, 'box');
      let out = 0;
      for (const { member, stays, owes } of closing.members) {
        const { cash } = leftToHand(book, cycle, member);
        if (cash === 0 || cash > held(book.balances, 'box')) continue;
        const body = { cycle: cycle.entry, member, cash, saved: sum([]) };
        ({ book } = write(book, { kind: 'part-handed-over', body }));
        out += cash;
        handed += 1;
        expect(balanceOf(book.balances, owedBy(member)) + 0).toBe(owes - stays + 0);
      }
      expect(held(book.balances, 'box')).toBe(box - out);
    });
    expect(handed).toBeGreaterThan(100);
  });

  test('L6 taken back at once, nothing of it is left, not even a day of savings', () => {
    everywhere((before, _closing, after) => {
      const original = after.open?.entries.findLast(({ kind }) => kind === 'cycle-closed');
      if (!original) throw new Error('not closed');
      const back = decide(
        after,
        { do: 'correct', original, reason: null, replacements: [], boxLeg: { is: 'unsaid' } },
        writer(after),
      );
      if (!back.ok) throw new Error(`refused: ${JSON.stringify(back.refusal)}`);
      const seen = ({ balances, loans, fines, matchParts, cycles, leavers, savingDays }: Book) => ({
        balances,
        loans,
        fines,
        matchParts,
        cycles,
        leavers,
        sums: savingDays.sums,
      });
      expect(seen(back.book)).toEqual(seen(before));
    });
  });

  test('a new cycle counts from nothing: no savings × days, no interest, and in the end nothing more to share', () => {
    everywhere((_before, _closing, after, rules) => {
      const day = bookDate(after) ?? civilDate('2025-01-01');
      for (const { savingDays, interestPaid } of positionOf(after, day).holdings) {
        expect(savingDays).toBe(0n);
        expect(interestPaid).toBe(0);
      }
      const again = closed(after, rules);
      expect(again.closing.surplus.shared).toBe(0);
      expect(again.closing.loss.members + again.closing.loss.sponsor).toBe(0);
    });
  });
});

test('L3 L10 on generated books no closing and no part is written that the book does not bear out', () => {
  const seen = { 'cycle-closed': 0, 'part-handed-over': 0 };
  onAccepted(150, (_step, { entries, book }) => {
    for (const { kind, body } of entries) {
      if (kind === 'cycle-closed') seen[kind] += 1;
      if (kind !== 'part-handed-over') continue;
      seen[kind] += 1;
      const { cycle, member } = body as BodyByKind['part-handed-over'];
      const found = book.cycles.find(({ entry }) => entry === cycle);
      if (!found) throw new Error('of no cycle');
      // Together with what she had before, less what a correction takes back: no more cash than hers, nor than she is owed.
      const hers = found.handed.filter((one) => one.member === member);
      expect(sum(hers.map(({ cash }) => cash))).toBeLessThanOrEqual(found.toHand[member] ?? 0);
      expect(balanceOf(book.balances, owedBy(member))).toBeLessThanOrEqual(0);
    }
  });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});
