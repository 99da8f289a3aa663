/** Between meetings, line by line: what is written waits until a meeting adopts it. */
import { describe, test } from 'vitest';
import { FREE } from '../story/community.ts';
import { story } from '../story.ts';

describe('between meetings', () => {
  test('what is written between meetings waits, and a meeting adopts it once', () =>
    story(`
      deposit ana 50
      lend ana 20
      count 30
      seal
      a: deposit bea 10 bank elsewhere
      b: repay ana 5 bank as 0 0 5
      c: deposit bea 10.03 elsewhere
      withdraw ana 5                    ! noOpenMeeting
      lend ana 5                        ! noOpenMeeting
      = waiting 3
      = bank 0
      open 2025-01-15
      x: adopt a
      adopt a                           ! notWaiting
      adopt c                           ! notCashStep
      y: adopt b
      repay ana 5 bank                  ! sameAgain
      = bank 15
      = loan of ana 15
      = waiting 1
      wrong a                           ! notReversible
      wrong x
      = bank 5
      adopt a                           ! notWaiting
      wrong c                           ! unknownEntry
      wrong y
      = loan of ana 20
      = bank 0
    `));

  test('a second tap between meetings writes one entry', () =>
    story(`
      count 0
      seal
      earn 5 bank twice
      = waiting 1
    `));

  test('what the conditions forbid is adopted by decision', () =>
    story(
      `
      count 0
      seal
      a: deposit ana 12 bank
      open 2025-01-15
      adopt a          ! notTheQuota
      adopt a decided
      = savings/ana 12
    `,
      { conditions: { ...FREE, saving: { mode: 'quota', quota: 500 as never } } },
    ));
});
