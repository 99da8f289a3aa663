/** What the fund is that loans come from: all the cash and what is lent, less what belongs to somebody. */
import { expect, test } from 'vitest';
import { freeInBoxFor, lendableInBox, loanFund } from '../../../src/ledger/loans/fund.ts';
import { story } from '../story.ts';

const fundOf = (text: string) => {
  const { book } = story(text);
  return [loanFund(book), lendableInBox(book)];
};

test.each([
  ['the cash in the box', 'deposit ana 100', 10_000, 10_000],
  ['at the bank', 'deposit ana 100\n deposit bea 40 bank', 14_000, 10_000],
  ['what somebody has in hand for the community', 'deposit ana 100\n hand bea 30', 10_000, 7000],
  ['and what is lent', 'deposit ana 100\n lend ana 60', 10_000, 4000],
  ['not the solidarity fund', 'deposit ana 100\n fund bea 20', 10_000, 10_000],
  [
    'nor change that is kept for members',
    'deposit ana 100 carried 3\n deposit bea 10 carried 2',
    11_000,
    11_000,
  ],
  [
    'nor what who left has still to get',
    'deposit ana 100\n deposit bea 50\n settle bea pays 20',
    10_000,
    10_000,
  ],
  [
    'nor what a correction gave back to who left',
    'deposit ana 100\n d: deposit bea 50\n settle bea\n wrong d right deposit bea 70\n = savings/bea 20',
    10_000,
    10_000,
  ],
])('the fund is %s', (_, text, fund, lendable) => {
  expect(fundOf(text)).toEqual([fund, lendable]);
});

test('there is none where all the cash is somebody’s', () => {
  expect(fundOf('deposit ana 50\n fund bea 20\n spend 60')).toEqual([0, 0]);
});

test('of the box a member can be handed her own change, not another’s', () => {
  const { book } = story('deposit ana 10 carried 3\n deposit bea 10 carried 2');
  expect([freeInBoxFor(book, 'ana'), freeInBoxFor(book, 'bea'), lendableInBox(book)]).toEqual([
    2300, 2200, 2000,
  ]);
});
