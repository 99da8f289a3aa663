/** What members owe one another for a loan that some of them paid: neither the share-out nor a settlement takes it off. */
import { expect, test } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { claimOf } from '../../../src/ledger/leaving/claims.ts';
import { owedBetween } from '../../../src/ledger/loans/between.ts';
import { FREE } from '../story/community.ts';
import { story } from '../story.ts';

const VOUCHING: { readonly conditions: Conditions } = {
  conditions: {
    ...FREE,
    loans: {
      ...FREE.loans,
      limit: { rule: { rule: 'multiple', times: '3' }, ceiling: null },
      guarantors: { mode: 'pledges', least: 0, percent: '0', effect: 'secures' },
    },
    cycle: { mode: 'sharedOut', every: { unit: 'weeks', count: 1 } },
    shareOut: { surplusBy: 'savings', solidarityFund: 'kept', match: 'kept', lossFallsOn: null },
  },
};

/** Cira has borrowed 60; bea and ana, who vouched, paid 30 of it. */
const CALLED = `
  deposit ana 50
  deposit bea 50
  deposit cira 30
  lend cira 60 ana=20 bea=40
  call-on cira 30 decided
  = savings/ana 40
  = savings/bea 30
`;

test('each pair, with what was paid back taken off', () => {
  const { book } = story(`${CALLED}\n repay cira 12`, VOUCHING);
  expect(owedBetween(book)).toEqual([
    { debtor: 'cira', creditor: 'ana', amount: 600 },
    { debtor: 'cira', creditor: 'bea', amount: 1200 },
  ]);
  expect(owedBetween(book, 'ana')).toEqual([{ debtor: 'cira', creditor: 'ana', amount: 600 }]);
  expect(owedBetween(book, 'dora')).toEqual([]);
});

test('in the order of the members’ numbers, however the loans and the pledges came', () => {
  const { book } = story(
    `
    deposit ana 50
    deposit bea 50
    deposit cira 60
    deposit dora 60
    one: lend dora 20 bea=10 ana=10
    two: lend cira 20 bea=10
    call-on dora 10 of one decided
    call-on cira 5 of two decided
    `,
    VOUCHING,
  );
  const pairs = (member?: string) =>
    owedBetween(book, member).map((one) => [one.debtor, one.creditor, one.amount]);
  expect(pairs()).toEqual([
    ['cira', 'bea', 500],
    ['dora', 'ana', 500],
    ['dora', 'bea', 500],
  ]);
  expect(pairs('cira')).toEqual([['cira', 'bea', 500]]);
  expect(pairs('ana')).toEqual([['dora', 'ana', 500]]);
});

test('several loans with one guarantor are one debt', () => {
  const { book } = story(
    `
    deposit ana 50
    deposit cira 60
    one: lend cira 20 ana=10
    two: lend cira 20 ana=10
    call-on cira 10 of one decided
    call-on cira 5 of two decided
    `,
    VOUCHING,
  );
  expect(owedBetween(book)).toEqual([{ debtor: 'cira', creditor: 'ana', amount: 1500 }]);
});

test('a share-out leaves it as it is: she gets her part, and owes them what she owed', () => {
  const { book } = story(
    `${CALLED}
    close-cycle
    = owed of cira 0
    = owed of ana -40
    = owed of bea -30
    `,
    VOUCHING,
  );
  expect(owedBetween(book).map(({ amount }) => amount)).toEqual([1000, 2000]);
});

test('who leaves does not owe it to the group, and it is not forgotten', () => {
  const { book } = story(
    `${CALLED}
    settle cira
    = owed of cira 0
    = loan of cira 0
    = box 70
    `,
    VOUCHING,
  );
  expect(claimOf(book, 'cira')).toMatchObject({ owes: 0, payable: 0 });
  expect(owedBetween(book, 'cira').map(({ amount }) => amount)).toEqual([1000, 2000]);
  expect(owedBetween(story(`${CALLED}\n settle ana`, VOUCHING).book, 'ana')).toHaveLength(1);
});
