/** Fines, the solidarity fund, the match, expenses, the bank and cash in hands, line by line. */
import { describe, test } from 'vitest';
import { UGX, XOF } from '../../../src/ledger/currency.ts';
import { amount } from '../../../src/ledger/money.ts';
import { DOUBLED, FREE } from '../story/community.ts';
import { story } from '../story.ts';

describe('fines', () => {
  test('a fine owed is not income until it is paid; it is paid in parts or waived', () =>
    story(`
      f: fine ana 3
      = fines 0
      = fines-owed of ana 3
      pay-fine ana 1
      = fines 1
      = box 1
      pay-fine ana 2.50 ! fineTooLow available=2 asked=2.50
      waive ana 1.50
      pay-fine ana 0.50
      pay-fine ana 1    ! fineSettled
      pay-fine bea 1    ! unknownFine
      pay-fine bea 1 of ana ! unknownFine
      fine bea 0.02     ! notCashStep
    `));

  test('nobody leaves owing a fine, a loan or with savings', () =>
    story(`
      fine dora 1
      leaves dora     ! memberHasMoney owed=1
      waive dora 1
      deposit dora 5
      leaves dora     ! memberHasMoney savings=5
      hand dora 2
      withdraw dora 3
      fund ana 10
      withdraw dora 2
      leaves dora     ! memberHasMoney savings=0 owed=2
      bring dora 2
      leaves dora
    `));
});

describe('the solidarity fund', () => {
  test('grants come from the fund, never from the rest of the box', () =>
    story(`
      deposit ana 100
      fund ana 2
      fund bea 3
      help cira 6 ! solidarityTooLow available=5 asked=6
      help cira 4
      = solidarity-fund 1
      = box 101
    `));
});

describe('the match', () => {
  test('a match is apart from members’ money, with the parts that add up to it', () =>
    story(
      `
      deposit ana 30
      deposit bea 10
      match 40 bank ana=30 bea=9   ! partsMismatch total=40 parts=39
      match 40 bank ana=30 eva=10  ! unknownMember
      match 40 bank ana=30 bea=10
      = match/caixa 40
      = savings/ana 30
      return-match 15 bank
      return-match 30 bank         ! bankTooLow available=25
      = bank 25
      `,
      { conditions: DOUBLED },
    ));

  test('no sponsor, no match', () => story('match 40 bank ana=40 ! noSponsor'));
});

describe('expenses, the bank, and cash in hands', () => {
  test('box and bank', () =>
    story(`
      earn 50
      spend 12.50
      to-bank 30
      from-bank 10
      spend 5 bank
      = box 17.50
      = bank 15
      to-bank 20      ! boxTooLow available=17.50 asked=20
      from-bank 15.05 ! bankTooLow available=15
      spend 0.03      ! notCashStep
      = income 50
      = expenses 17.50
    `));

  test('money on its way to the bank is in the hands of somebody who is named', () =>
    story(`
      deposit ana 50
      hand bea 40
      = box 10
      = in-hand/bea 40
      bring bea 41 bank ! inHandTooLow member=bea available=40 asked=41
      bring bea 30 bank
      bring bea 10
      = box 20
      = bank 30
      hand eva 5        ! unknownMember
    `));

  test('the bank is checked like the box: against a statement, and the difference is written down', () =>
    story(`
      deposit ana 50 bank
      difference -2 bank    ! countMissing
      statement 48
      difference -3 bank    ! differenceMismatch expected=-2 found=-3
      d: difference -2 bank
      = bank 48
      difference -2 bank    ! differenceMismatch expected=0
      resolve d -2 borneByFund
      = losses 2
      statement 48.03
      e: difference 0.03 bank
      resolve e 0.03 borneByFund
      = income 0.03
    `));

  test('francs and shillings have no cents', () => {
    const inFrancs = { ...FREE, box: { ...FREE.box, cashStep: amount(25) } };
    story(
      `
      deposit ana 1010  ! notCashStep below=1000 above=1025
      deposit ana 1025
      = box 1025
      count 1025
      seal
      `,
      { conditions: inFrancs, currency: XOF },
    );
    story(
      `
      deposit ana 5000
      lend ana 5000
      = loan of ana 5000
      `,
      { conditions: { ...FREE, box: { ...FREE.box, cashStep: amount(50) } }, currency: UGX },
    );
  });
});
