/** Corrections, line by line: any entry, once, judged by its net result; the cash is spoken of, the box never guessed at. */
import { describe, test } from 'vitest';
import type { LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { DOUBLED, FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

const MONTHLY: LoanTerms = { ...TERMS, interest: { mode: 'monthlyOnOwed', percent: '1' } };

describe('corrections', () => {
  test('in the same meeting nothing is asked: the wrong line goes, the right one comes', () =>
    story(`
      a: deposit ana 10
      wrong a right deposit ana 1
      = savings/ana 1
      = box 1
      wrong a                 ! alreadyReversed
    `));

  test('of a sealed meeting the form asks whether money moves now', () =>
    story(`
      a: deposit ana 20
      count 20
      seal
      open 2025-01-15
      wrong a right deposit ana 15        ! boxLegUnsaid leg=-5
      wrong a now right deposit ana 15
      = box 15
      = savings/ana 15
    `));

  test('if it does not move, the box stays as counted and the leg is written to differences', () =>
    story(`
      a: deposit ana 20
      count 20
      seal
      open 2025-01-15
      d: wrong a stays right deposit ana 15
      = box 20
      = savings/ana 15
      = difference d 5
      = differences -5
      count 20
      seal
    `));

  test('a shortage explained by the wrong entry: one step, after which box and book agree', () =>
    story(`
      a: deposit ana 10
      count 5
      d: difference -5
      seal
      = box 5
      = differences 5
      open 2025-01-15
      wrong a explains d right deposit ana 5
      = box 5
      = savings/ana 5
      = differences 0
      = difference d 0
      count 5
      seal
    `));

  test('a difference is explained in parts, only by what fits it', () =>
    story(`
      a: deposit ana 10
      b: deposit bea 10
      w: withdraw bea 2
      count 12
      d: difference -6
      seal
      open 2025-01-15
      wrong w explains d                          ! differenceDoesNotExplain open=-6 leg=2
      wrong a explains d                          ! differenceDoesNotExplain open=-6 leg=-10
      wrong a explains d right deposit ana 6
      = difference d -2
      wrong b explains d right deposit bea 7      ! differenceDoesNotExplain open=-2 leg=-3
      wrong b explains d right deposit bea 8
      = difference d 0
      wrong w explains d                          ! differenceDoesNotExplain open=0 leg=2
      wrong w explains nothing                    ! unknownDifference
      = box 12
    `));

  test('a wrong deposit that was withdrawn already: the rest is owed by her, and can be paid', () =>
    story(`
      a: deposit ana 100
      deposit bea 100
      withdraw ana 100
      count 100
      seal
      open 2025-01-15
      wrong a stays right deposit ana 10
      = savings/ana 0
      = owed of ana 90
      = box 100
      leaves ana            ! memberHasMoney owed=90
      pay-owed ana 100      ! owedTooLow available=90 asked=100
      pay-owed ana 5 out    ! owedTooLow available=0 asked=5
      pay-owed ana 90
      = owed of ana 0
      leaves ana
    `));

  test('a wrong payment into the solidarity fund that was given away already is owed too', () =>
    story(`
      a: fund ana 50
      deposit bea 60
      help cira 45
      wrong a right fund ana 5
      = solidarity-fund 0
      = owed of ana 40
      = box 20
    `));

  test('change that was kept by mistake and used already is owed', () =>
    story(`
      a: deposit ana 10 carried 5
      deposit bea 20
      give-change ana 5
      wrong a right deposit ana 10
      = carried/ana 0
      = owed of ana 5
    `));

  test('cash that is not there cannot move', () =>
    story(`
      a: deposit ana 20
      deposit bea 5
      count 25
      seal
      open 2025-01-15
      lend ana 20
      wrong a now ! boxTooLow available=5 asked=20
      wrong a stays
      = owed of ana 0
      = savings/ana 0
      = box 5
    `));

  test('a loan corrected later keeps its day, and so do repayments', () =>
    story(
      `
      deposit ana 1000
      l: lend ana 600
      count 400
      seal
      open 2025-02-01
      r: repay ana 106
      = loan of ana 500
      count 506
      seal
      open 2025-03-01
      = interest-due of ana 5
      wrong l now right lend ana 500               ! loanHasRepayments
      wrong r now right repay ana 56 as 0 6 50
      = interest-due of ana 5.50
      wrong r                                      ! alreadyReversed
      `,
      { conditions: { ...FREE, loans: { ...FREE.loans, terms: MONTHLY } } },
    ));

  test('a loan keyed too low is put right weeks later: its first month is charged from the day it was paid out', () =>
    story(
      `
      deposit ana 1000
      l: lend ana 50
      count 950
      seal
      open 2025-02-01
      = interest-due of ana 0.50
      wrong l stays right lend ana 500
      = loan of ana 500
      = interest-due of ana 5
      = due of ana 130
      `,
      { conditions: { ...FREE, loans: { ...FREE.loans, terms: MONTHLY } } },
    ));

  test('what the conditions forbid today may still be right: the meeting decides', () =>
    story(
      `
      a: deposit ana 10
      wrong a right deposit ana 12         ! notTheQuota quota=5 asked=12
      wrong a right deposit ana 12 decided
      = savings/ana 12
      `,
      { conditions: { ...FREE, saving: { mode: 'quota', quota: 500 as never } } },
    ));

  test('opening figures from paper are put right in a meeting, not added to', () =>
    story(
      `
      p: paper 100 50 10
      m: paper-member ana 100 0 2
      l: paper-loan bea 60 40 2024-12-01
      s: paper-match 30 ana=30
      d: paper-difference 5
      open 2025-01-15
      = surplus 45
      paper-member bea 10                      ! wrongPlace
      wrong m right paper-member ana 80 0 2
      = savings/ana 80
      = fines-owed of ana 2
      = surplus 65
      wrong l right paper-loan bea 60 30 2024-12-01
      = loan of bea 30
      wrong p stays right paper 90 50 10
      = box 100
      wrong s right paper-match 20 ana=20
      resolve d 5 borneByFund
      wrong d                                  ! differenceResolved
      pay-fine ana 1
      `,
      { conditions: DOUBLED, open: false },
    ));

  test('never a seal, a count, an opening, a reversal, a difference found, the founding or the conditions', () =>
    story(`
      wrong meeting                  ! notReversible
      c: count opening 0
      wrong c                        ! notReversible
      a: deposit ana 20
      w: wrong a
      wrong w                        ! notReversible
      x: agree
      wrong x                        ! notReversible
      t: attend ana=present
      wrong t                        ! notReversible
      k: statement 0
      wrong k                        ! notReversible
      count 5
      d: difference 5
      wrong d                        ! notReversible
      s: seal
      open 2025-01-15
      wrong s                        ! notReversible
    `));

  test('a note, a decision and a joining can be taken back; who has entries stays', () =>
    story(`
      n: note
      wrong n right note
      e: joins eva 9
      wrong e right joins eva 10
      f: joins flor 11
      deposit flor 5
      wrong f                        ! memberHasEntries member=flor
      g: leaves eva
      wrong g
      deposit eva 5
    `));

  test('fines: a charge is taken back after its payments; a payment at any time', () =>
    story(`
      f: fine ana 2
      p: pay-fine ana 1
      wrong f           ! fineHasPayments
      wrong p
      wrong f
      = fines-owed of ana 0
      pay-fine ana 1    ! unknownFine
    `));
});
