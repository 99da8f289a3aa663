/**
 * The real group of docs/method.md whose app showed 179,622.67 where the sources gave 20,633.67. Each of its three mistakes is
 * impossible here.
 */
import { describe, expect, test } from 'vitest';
import { transfersOf } from '../../../src/ledger/apply.ts';
import { openPart } from '../../../src/ledger/difference.ts';
import { story } from '../story.ts';

describe('the incident of 179,622.67 for 20,633.67', () => {
  test('fault 1, a balance typed over to match the bank: a statement changes no balance, and the difference is written down', () => {
    const told = story(`
      deposit ana 20633.67 bank
      statement 179622.67
      = bank 20633.67
      difference 158989 bank
      = bank 179622.67
      = differences -158989
      = savings/ana 20633.67
    `);
    // What the bank has more is nobody's savings and no income: it stays open until an entry resolves it.
    expect(Object.values(told.book.differences).map(openPart)).toEqual([15_898_900]);
    const statement = told.entries.find(({ kind }) => kind === 'bank-checked');
    expect(statement && transfersOf(statement)).toEqual([]);
  });

  test('fault 2, 11 keyed for 11,000 and only half corrected: the wrong line goes whole, and once', () =>
    story(`
      a: deposit ana 11
      wrong a right deposit ana 11000
      = savings/ana 11000
      = box 11000
      wrong a right deposit ana 10989    ! alreadyReversed
      wrong a                            ! alreadyReversed
      = savings/ana 11000
    `));

  test('fault 2, the other way round: 11,000 keyed for 11', () =>
    story(`
      a: deposit ana 11000
      count 11
      d: difference -10989
      seal
      open 2025-01-15
      wrong a explains d right deposit ana 11
      = savings/ana 11
      = box 11
      = differences 0
    `));

  test('fault 3, four repayments posted twice within 46 minutes: each counts once', () =>
    story(`
      deposit ana 100
      deposit bea 100
      deposit cira 100
      deposit dora 100
      lend ana 40
      lend bea 40
      lend cira 40
      lend dora 40
      repay ana 10 twice
      repay bea 10 twice
      repay cira 10 twice
      repay dora 10 twice
      = loan of ana 30
      = loan of bea 30
      = loan of cira 30
      = loan of dora 30
      = box 280
      repay ana 10                       ! sameAgain amount=10
      repay bea 10                       ! sameAgain
      repay cira 10                      ! sameAgain
      repay dora 10                      ! sameAgain
      = box 280
    `));
});
