/** What the entry says that closes a cycle, of a book whose accounts are given: every figure, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { type Book, emptyBook, type FineOwed } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { ShareOut } from '../../../src/ledger/conditions/conditions.ts';
import { amount } from '../../../src/ledger/money.ts';
import { closingOf } from '../../../src/ledger/share-out/closing.ts';
import type { Closing } from '../../../src/ledger/share-out/closing-shape.ts';
import { loanOf, paid } from '../loans/sample.ts';
import { FREE } from '../story/community.ts';

const TODAY = civilDate('2025-03-01');
const RULES: ShareOut = {
  surplusBy: 'savings',
  solidarityFund: 'kept',
  match: 'returned',
  lossFallsOn: 'inProportion',
};
const VOTES = { for: ['ana', 'bea'], against: [], abstained: [] };

/** Ana, Bea and Cira; Dora has left. Accounts as they stand, what people have and are owed below zero. */
function bookOf(balances: Record<string, number>, more: Partial<Book> = {}): Book {
  const book = {
    ...emptyBook(),
    conditions: { ...FREE, box: { ...FREE.box, cashStep: amount(1) } },
    ...more,
  };
  ['cira', 'ana', 'dora', 'bea'].forEach((id) => {
    const number = ['ana', 'bea', 'cira', 'dora'].indexOf(id) + 1;
    const leftOn = id === 'dora' ? civilDate('2025-02-01') : null;
    book.members[id] = { id, number, joinedOn: civilDate('2025-01-01'), leftOn };
  });
  book.balances = Object.fromEntries(
    Object.entries(balances).map(([account, value]) => [account, amount(value)]),
  );
  return book;
}

function closed(book: Book, mode: Closing['mode'], rules: Partial<ShareOut> = {}): Closing {
  const done = closingOf(book, TODAY, { mode, rules: { ...RULES, ...rules }, votes: VOTES });
  if (!done.ok) throw new Error(done.code);
  return done.closing;
}
const refused = (book: Book, mode: Closing['mode'], rules: Partial<ShareOut> = {}) => {
  const done = closingOf(book, TODAY, { mode, rules: { ...RULES, ...rules }, votes: VOTES });
  return done.ok ? null : done.code;
};
const column = <Key extends keyof Closing['members'][number]>({ members }: Closing, key: Key) =>
  members.map((one) => one[key]);

/** 9 earned. Ana is owed 7, Bea owes 5, change is kept for Cira, Dora still waits for 1. */
const ACCOUNTS = {
  box: 11_200,
  'savings/ana': -6000,
  'savings/bea': -3000,
  'owed/ana': -700,
  'owed/bea': 500,
  'owed/dora': -100,
  'carried/cira': -200,
  'solidarity-fund': -400,
  'match/caixa': -300,
  'match/ajuntament': -100,
  income: -900,
};
const ZEROS = { loss: 0, match: 0, solidarityFund: 0, surplus: 0, part: 0, charges: 0, debts: 0 };

describe('the surplus of a fund that goes on', () => {
  test('every figure: what was earned goes by savings, and what is owed outside loans is netted with it', () => {
    expect(closed(bookOf(ACCOUNTS, { meetingsOpened: 6 }), 'permanent')).toEqual({
      mode: 'permanent',
      rules: RULES,
      votes: VOTES,
      startAt: 2,
      value: 900,
      cash: { counted: 11_200, paid: 1300, kept: 9900 },
      ended: { interest: 0, fines: 0, income: 900, expenses: 0, losses: 0 },
      loss: { total: 0, sponsor: 0, members: 0, surplus: 0, solidarityFund: 0, uncovered: 0 },
      match: [
        { sponsor: 'ajuntament', loss: 0, shared: 0, paid: 0, kept: 100 },
        { sponsor: 'caixa', loss: 0, shared: 0, paid: 0, kept: 300 },
      ],
      solidarityFund: { shared: 0, kept: 400 },
      surplus: { earned: 900, shared: 900 },
      leftOver: 0,
      members: [
        {
          ...{ ...ZEROS, member: 'ana', savings: 6000, carried: 0, surplus: 600, part: 600, isOwed: 700 },
          ...{ net: 1300, paid: 1300, stays: 0, owes: 0 },
        },
        {
          ...{ ...ZEROS, member: 'bea', savings: 3000, carried: 0, surplus: 300, part: 300, isOwed: 0 },
          ...{ debts: 500, net: -200, paid: 0, stays: 0, owes: 200 },
        },
        {
          ...{ ...ZEROS, member: 'cira', savings: 0, carried: 200, isOwed: 0 },
          ...{ net: 0, paid: 0, stays: 0, owes: 0 },
        },
        // Who has no part of the surplus is paid at any meeting, not by this.
        {
          ...{ ...ZEROS, member: 'dora', savings: 0, carried: 0, isOwed: 100 },
          ...{ net: 100, paid: 0, stays: 100, owes: 0 },
        },
      ],
      loans: [],
      fines: [],
    });
  });

  test('the solidarity fund and the change that is kept stay in the cash; who has to wait is owed the rest', () => {
    const lent = loanOf({ member: 'bea', principal: amount(9700), paidOutOn: TODAY });
    const book = bookOf({ ...ACCOUNTS, box: 1500, 'loan/loan:1': 9700 }, { loans: { 'loan:1': lent } });
    const out = closed(book, 'permanent');
    expect(out.cash).toEqual({ counted: 1500, paid: 900, kept: 600 });
    expect(column(out, 'stays')).toEqual([400, 0, 0, 100]);
    expect(out.loans).toEqual([]);
  });

  test('fines, late fees and interest that nobody paid are no income of it', () => {
    const interest = { mode: 'once', percent: '10' } as const;
    const lateFee = { mode: 'perInstalment', amount: amount(50), graceDays: 0 } as const;
    const late = loanOf({ member: 'bea', principal: amount(1000), terms: { interest, lateFee } });
    const book = bookOf(
      { ...ACCOUNTS, box: 10_200, 'loan/loan:1': 1000 },
      { loans: { 'loan:1': late }, fines: { 'fine:1': fineOf('fine:1', 'ana', 300) } },
    );
    const out = closed(book, 'permanent');
    expect(out.surplus).toEqual({ earned: 900, shared: 900 });
    expect(column(out, 'charges')).toEqual([0, 0, 0, 0]);
    expect(out.fines).toEqual([]);
    expect(column(closed(book, 'sharedOut'), 'charges')).toEqual([300, 150, 0, 0]);
  });

  test('what is agreed of match and fund is for a cycle that ends', () => {
    const out = closed(bookOf(ACCOUNTS), 'permanent', { match: 'shared', solidarityFund: 'shared' });
    expect(out.match.map(({ kept }) => kept)).toEqual([100, 300]);
    expect(out.solidarityFund).toEqual({ shared: 0, kept: 400 });
  });

  test('a loss falls on the savings, and what nobody could bear is said', () => {
    const out = closed(bookOf({ ...ACCOUNTS, box: 10_300, losses: 900 }), 'permanent', {
      lossFallsOn: 'membersFirst',
    });
    expect(column(out, 'loss')).toEqual([600, 300, 0, 0]);
    expect(column(out, 'part')).toEqual([600, 300, 0, 0]);
    expect(out.ended).toMatchObject({ income: 900, losses: 900 });
  });

  test('of a loss every sponsor bears what is hers in proportion, and keeps the rest', () => {
    const lost = {
      ...{ box: 8460, losses: 940, 'savings/ana': -6000, 'savings/bea': -3000 },
      ...{ 'match/caixa': -300, 'match/ajuntament': -100 },
    };
    const out = closed(bookOf(lost), 'permanent');
    expect(out.loss).toMatchObject({ total: 940, sponsor: 40, members: 900 });
    expect(column(out, 'loss')).toEqual([600, 300, 0]);
    expect(out.match).toEqual([
      { sponsor: 'ajuntament', loss: 10, shared: 0, paid: 0, kept: 90 },
      { sponsor: 'caixa', loss: 30, shared: 0, paid: 0, kept: 270 },
    ]);
  });

  test('has no figures where shares have no price, or nobody is a member', () => {
    expect(refused(bookOf(ACCOUNTS), 'permanent', { surplusBy: 'shares' })).toBe('sharesUnpriced');
    const priced = {
      ...FREE,
      saving: { mode: 'shares', price: amount(1000), most: 9, rest: 'carried' } as const,
    };
    expect(
      refused(bookOf(ACCOUNTS, { conditions: priced }), 'permanent', { surplusBy: 'shares' }),
    ).toBeNull();
    const left = bookOf({ ...ACCOUNTS });
    for (const [id, one] of Object.entries(left.members)) left.members[id] = { ...one, leftOn: TODAY };
    expect(refused(left, 'permanent')).toBe('nobodyShares');
  });
});

describe('a cycle that is shared out', () => {
  test('loans and fines that are open settle, in the order of their entries; what is settled is left out', () => {
    const interest = { mode: 'once', percent: '10' } as const;
    const lateFee = { mode: 'perInstalment', amount: amount(50), graceDays: 0 } as const;
    const loans = {
      'b:1': loanOf({ id: 'b:1', member: 'bea', principal: amount(500), terms: { interest } }),
      'a:1': loanOf({ id: 'a:1', member: 'ana', principal: amount(400) }),
      'c:1': loanOf({ id: 'c:1', member: 'ana', payments: [paid('2025-02-01', 10_000)] }),
      // The principal is there, and its interest is not.
      'd:1': loanOf({
        ...{ id: 'd:1', member: 'bea', principal: amount(100), terms: { interest } },
        payments: [paid('2025-02-01', 100)],
      }),
      // Of this one nothing is owed but what was late.
      'e:1': loanOf({
        ...{ id: 'e:1', member: 'bea', principal: amount(100), terms: { lateFee } },
        payments: [paid('2025-02-20', 100)],
      }),
    };
    const fines = {
      'f:2': fineOf('f:2', 'bea', 100),
      'f:4': fineOf('f:4', 'bea', 20),
      'f:1': fineOf('f:1', 'ana', 70),
      'f:3': fineOf('f:3', 'ana', 30, 30),
    };
    const out = closed(
      bookOf({ ...ACCOUNTS, box: 10_300, 'loan/b:1': 500, 'loan/a:1': 400 }, { loans, fines }),
      'sharedOut',
    );
    expect(out.loans).toEqual([
      { loan: 'a:1', member: 'ana', lateFee: 0, interest: 0, principal: 400 },
      { loan: 'b:1', member: 'bea', lateFee: 0, interest: 50, principal: 500 },
      { loan: 'd:1', member: 'bea', lateFee: 0, interest: 10, principal: 0 },
      { loan: 'e:1', member: 'bea', lateFee: 50, interest: 0, principal: 0 },
    ]);
    expect(out.fines).toEqual([
      { fine: 'f:1', member: 'ana', amount: 70 },
      { fine: 'f:2', member: 'bea', amount: 100 },
      { fine: 'f:4', member: 'bea', amount: 20 },
    ]);
    expect(column(out, 'charges')).toEqual([70, 230, 0, 0]);
    expect(column(out, 'debts')).toEqual([400, 1000, 0, 0]);
  });

  test('of several sponsors each bears, shares and gets back in proportion to what is left of hers', () => {
    const lost = bookOf({ ...ACCOUNTS, box: 10_960, losses: 240 });
    const sponsors = (match: ShareOut['match']) =>
      closed(lost, 'sharedOut', { lossFallsOn: 'sponsorFirst', match }).match;
    expect(sponsors('returned')).toEqual([
      { sponsor: 'ajuntament', loss: 60, shared: 0, paid: 40, kept: 0 },
      { sponsor: 'caixa', loss: 180, shared: 0, paid: 120, kept: 0 },
    ]);
    expect(sponsors('shared')).toEqual([
      { sponsor: 'ajuntament', loss: 60, shared: 40, paid: 0, kept: 0 },
      { sponsor: 'caixa', loss: 180, shared: 120, paid: 0, kept: 0 },
    ]);
    expect(sponsors('kept')).toEqual([
      { sponsor: 'ajuntament', loss: 60, shared: 0, paid: 0, kept: 40 },
      { sponsor: 'caixa', loss: 180, shared: 0, paid: 0, kept: 120 },
    ]);
  });

  test('several sponsors are paid in whole cash steps, each at most what is hers; what is below a step stays theirs', () => {
    const stepped = (balances: Record<string, number>) => {
      const book = bookOf({ ...ACCOUNTS, ...balances });
      if (!book.conditions) throw new Error('nothing is agreed');
      book.conditions = { ...book.conditions, box: { ...book.conditions.box, cashStep: amount(50) } };
      return closed(book, 'sharedOut', { lossFallsOn: 'sponsorFirst' });
    };
    // 4 lost of 400: 97 and 299 are left, of which notes pay 50 and 250.
    const lost = stepped({ box: 11_196, losses: 4 });
    expect(lost.match).toEqual([
      { sponsor: 'ajuntament', loss: 1, shared: 0, paid: 50, kept: 49 },
      { sponsor: 'caixa', loss: 3, shared: 0, paid: 250, kept: 47 },
    ]);
    const toMembers = lost.members.reduce((all, { paid }) => all + paid, 0);
    expect(lost.cash.paid).toBe(toMembers + 300);
    expect(lost.cash.kept).toBe(lost.cash.counted - lost.cash.paid);
    // The box is short: each waits for whole steps.
    const lent = stepped({ box: 5600, 'owed/bea': 6100 });
    expect(lent.match.every(({ paid }) => paid % 50 === 0)).toBe(true);
    expect(lent.match.map(({ paid, kept }) => paid + kept)).toEqual([100, 300]);
    expect(lent.cash.counted - 400 - lent.cash.paid).toBeLessThan(50);
  });

  test('no sponsor gives more than she has: a loss, and what is shared of the rest', () => {
    const each = { 'match/caixa': -1, 'match/ajuntament': -1, 'match/obra': -1 };
    const lost = bookOf({ ...ACCOUNTS, ...each, box: 10_802, losses: 1 });
    expect(closed(lost, 'sharedOut', { lossFallsOn: 'sponsorFirst', match: 'shared' }).match).toEqual([
      { sponsor: 'ajuntament', loss: 1, shared: 0, paid: 0, kept: 0 },
      { sponsor: 'caixa', loss: 0, shared: 1, paid: 0, kept: 0 },
      { sponsor: 'obra', loss: 0, shared: 1, paid: 0, kept: 0 },
    ]);
  });

  test('says what was in the accounts that end, and what a member’s account was, also below zero', () => {
    const out = closed(
      bookOf({
        ...ACCOUNTS,
        box: 11_300,
        'savings/cira': 50,
        interest: -120,
        fines: -30,
        expenses: 40,
        losses: 10,
      }),
      'sharedOut',
    );
    expect(out.ended).toEqual({ interest: 120, fines: 30, income: 900, expenses: 40, losses: 10 });
    expect(column(out, 'savings')).toEqual([6000, 3000, -50, 0]);
    expect(column(out, 'carried')).toEqual([0, 0, 200, 0]);
  });

  test('whom a loss falls on is to be said where there is one', () => {
    expect(refused(bookOf({ ...ACCOUNTS, losses: 10 }), 'sharedOut', { lossFallsOn: null })).toBe(
      'lossFallsOnNobody',
    );
    expect(refused(bookOf(ACCOUNTS), 'sharedOut', { lossFallsOn: null })).toBeNull();
    expect(closed(bookOf(ACCOUNTS), 'sharedOut', { lossFallsOn: null }).rules.lossFallsOn).toBeNull();
  });
});

function fineOf(id: string, member: string, minor: number, settled = 0): FineOwed {
  const settlements = settled > 0 ? [{ entry: 'x:1', amount: amount(settled) }] : [];
  return { id, member, fine: 'late', amount: amount(minor), on: TODAY, settlements };
}
