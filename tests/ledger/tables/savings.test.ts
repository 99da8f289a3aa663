/** Savings, line by line: free, by quota, by shares, change kept, withdrawals. */
import { describe, test } from 'vitest';
import { amount } from '../../../src/ledger/money.ts';
import { FREE } from '../story/community.ts';
import { story } from '../story.ts';

const saving = (mode: (typeof FREE)['saving']) => ({ conditions: { ...FREE, saving: mode } });
const SHARES = saving({ mode: 'shares', price: amount(500), most: 5, rest: 'carried' });

describe('savings', () => {
  test('deposits and withdrawals move box and savings together', () =>
    story(`
      deposit ana 20
      deposit bea 12.50
      deposit bea 7.50 bank
      withdraw ana 5
      withdraw bea 7.50 bank
      = savings/ana 15
      = savings/bea 12.50
      = box 27.50
      = bank 0
    `));

  test('nobody takes out more than she saved, nor more than the box or the bank holds', () =>
    story(`
      deposit ana 20
      deposit bea 30 bank
      withdraw ana 20.05   ! boxTooLow available=20 asked=20.05
      withdraw ana 25 bank ! savingsTooLow available=20 asked=25
      withdraw bea 25      ! boxTooLow available=20 asked=25
      withdraw ana 20
      withdraw bea 31 bank ! bankTooLow available=30 asked=31
      = savings/bea 30
    `));

  test('cash is a multiple of the smallest coin in use, and both neighbours are named', () =>
    story(`
      deposit ana 10.03       ! notCashStep below=10 above=10.05
      deposit ana 10.03 bank
      withdraw ana 0.03       ! notCashStep below=0 above=0.05
    `));

  test('the least amount, unless the meeting decides', () =>
    story(
      `
      deposit ana 4.50         ! belowLeast least=5
      deposit ana 5
      deposit bea 4.50 decided
      = savings/bea 4.50
    `,
      saving({ mode: 'free', least: amount(500) }),
    ));

  test('a quota is paid whole, also several at once', () =>
    story(
      `
      deposit ana 15           ! notTheQuota quota=10 asked=15
      deposit ana 10
      deposit bea 30
      deposit cira 15 decided
    `,
      saving({ mode: 'quota', quota: amount(1000) }),
    ));

  test('shares are whole, so many a meeting, and today’s earlier ones count', () =>
    story(
      `
      deposit ana 12           ! notWholeShares price=5 below=10 rest=2
      a: deposit ana 15
      deposit ana 15           ! tooManyShares most=5 asked=6
      deposit ana 10
      wrong a
      deposit ana 15
      deposit bea 30 decided
      = savings/ana 25
    `,
      SHARES,
    ));

  test('change is kept for her, used for the next share, or handed back, never more than was kept', () =>
    story(
      `
      deposit ana 10 carried 2
      = box 12
      = carried/ana 2
      deposit ana 5 carried -2
      = box 15
      = carried/ana 0
      = savings/ana 15
      deposit ana 5 carried -1 ! carriedTooLow available=0 asked=1
      deposit bea 5 carried 3
      give-change bea 4        ! carriedTooLow available=3 asked=4
      give-change bea 3
      = box 20
    `,
      SHARES,
    ));

  test('withdrawals where the conditions do not allow them', () =>
    story(
      `
      deposit ana 20
      withdraw ana 5         ! withdrawalsNotAllowed
      withdraw ana 5 decided
      = savings/ana 15
    `,
      { conditions: { ...FREE, withdrawals: 'notAllowed' } },
    ));

  test('a withdrawal leaves what she owes within her limit, unless the meeting decides', () =>
    story(`
      deposit ana 100
      deposit bea 100
      lend ana 60
      withdraw ana 50         ! withdrawalAboveLimit possible=40 asked=50 owed=60
      withdraw ana 40
      withdraw ana 0.05       ! withdrawalAboveLimit possible=0 asked=0.05 owed=60
      repay ana 10
      withdraw ana 10
      withdraw ana 5 decided
      = savings/ana 45
    `));

  test('unknown people, and people who left, save nothing', () =>
    story(`
      deposit eva 10  ! unknownMember member=eva
      leaves dora
      deposit dora 10 ! memberLeft member=dora
    `));
});
