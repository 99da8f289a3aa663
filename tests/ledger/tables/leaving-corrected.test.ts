/** What was written of a member is corrected after she left: what she has and what she owes by then stays listed, also where it comes to nothing. */
import { expect, test } from 'vitest';
import { claimsOfLeavers } from '../../../src/ledger/leaving/claims.ts';
import { story } from '../story.ts';

/** She left, and what was written of two of her deposits is put right later: one was less, the other more. */
const CORRECTED = `
  low: deposit dora 10
  high: deposit dora 30
  deposit bea 50
  count 90
  seal
  open 2025-01-15
  settle dora
  = box 50
  count 50
  seal
  open 2025-02-01
  wrong high stays right deposit dora 10
  = owed of dora 20
  wrong low stays right deposit dora 30
  = savings/dora 20
  = owed of dora 20
`;

test('L3 savings and a debt of hers that come to nothing together are listed as what is to be set off', () => {
  const { book } = story(CORRECTED);
  expect(claimsOfLeavers(book)).toMatchObject([
    { member: 'dora', payable: 0, atShareOut: 0, held: 0, owes: 0, setOff: 2000 },
  ]);
});

test('L1 L3 they are set off in a meeting, and nothing of hers is left', () => {
  const { book } = story(`${CORRECTED}
    hand-over dora
    = savings/dora 0
    = owed of dora 0
    = box 50
  `);
  expect(claimsOfLeavers(book)).toEqual([]);
});

test('L3 or she pays the debt, and is handed what she saved', () => {
  const { book } = story(`${CORRECTED}
    pay-owed dora 20
    = owed of dora 0
    hand-over dora pays 20
    = savings/dora 0
    = box 50
  `);
  expect(claimsOfLeavers(book)).toEqual([]);
});

test('L3 where one is more than the other what is over is hers to get, or to pay', () => {
  const owes = story(`
    low: deposit dora 10
    high: deposit dora 30
    count 40
    seal
    open 2025-01-15
    settle dora
    wrong high stays right deposit dora 5
    = owed of dora 25
    wrong low stays right deposit dora 20
    = savings/dora 10
  `);
  expect(claimsOfLeavers(owes.book)).toMatchObject([
    { member: 'dora', payable: 0, owes: 1500, setOff: 1000 },
  ]);
  const gets = story(`
    low: deposit dora 10
    high: deposit dora 30
    count 40
    seal
    open 2025-01-15
    settle dora
    wrong high stays right deposit dora 25
    = owed of dora 5
    wrong low stays right deposit dora 20
    = savings/dora 10
  `);
  expect(claimsOfLeavers(gets.book)).toMatchObject([{ member: 'dora', payable: 500, owes: 0, setOff: 500 }]);
});

test('L3 a repayment that never came: her loan is open again, and she owes it', () => {
  const { book } = story(`
    deposit dora 40
    deposit bea 50
    lend dora 20
    paid: repay dora 20
    count 90
    seal
    open 2025-01-15
    settle dora
    = box 50
    count 50
    seal
    open 2025-02-01
    wrong paid stays
    = loan of dora 20
  `);
  expect(claimsOfLeavers(book)).toMatchObject([{ member: 'dora', owes: 2000, setOff: 0, payable: 0 }]);
});

test('L3 cash in her hands that she handed back after all, against what she is owed', () => {
  const { book } = story(`
    deposit dora 40
    low: deposit dora 10
    deposit bea 50
    hand dora 20
    back: bring dora 20
    count 100
    seal
    open 2025-01-15
    settle dora
    count 50
    seal
    open 2025-02-01
    wrong back stays
    = in-hand/dora 20
    wrong low stays right deposit dora 30
    = savings/dora 20
  `);
  expect(claimsOfLeavers(book)).toMatchObject([{ member: 'dora', payable: 0, owes: 0, setOff: 2000 }]);
});
