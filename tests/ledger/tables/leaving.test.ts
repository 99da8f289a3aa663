/** A member leaves in the middle: what she has less what she owes and has pledged, as far as the box reaches; the rest stays hers. */
import { describe, expect, test } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { claimsOfLeavers } from '../../../src/ledger/leaving/claims.ts';
import { DOUBLED, FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

const agreed = (changes: Partial<Conditions>) => ({ conditions: { ...FREE, ...changes } });
const VOUCHING = agreed({
  loans: {
    ...FREE.loans,
    limit: { rule: { rule: 'multiple', times: '3' }, ceiling: null },
    guarantors: { mode: 'pledges', least: 0, percent: '0', effect: 'secures' },
  },
});

/** Ten of them, each with 100, and 300 of it lost. */
const TEN = `
  joins eva 5
  joins fina 6
  joins gina 7
  joins hana 8
  joins ines 9
  joins joana 10
  ${['ana', 'bea', 'cira', 'dora', 'eva', 'fina', 'gina', 'hana', 'ines', 'joana'].map((who) => `deposit ${who} 100`).join('\n')}
`;
const LOST = `
  lend bea 300 decided
  write-off bea decided
  = losses 300
`;

describe('what she has', () => {
  test('her savings are handed over, and nothing of hers is left', () =>
    story(`
      deposit ana 20
      deposit bea 30
      settle ana
      = savings/ana 0
      = owed of ana 0
      = box 30
      deposit ana 5       ! memberLeft
      settle ana          ! memberLeft
    `));

  test('ten savers of 100, 300 lost: who leaves has 70, and the nine others still 70 each', () => {
    const { book } = story(`${TEN}${LOST}
      leaves ana               ! memberHasMoney
      settle ana
      = box 630
      = losses 270
      = owed of ana 0
      settle bea pays 70
      = losses 240
    `);
    expect(book.leavers.ana?.cause).toBe('leaves');
  });

  test('who bears no losses where that is agreed has all; else the meeting decides it for her', () => {
    story(
      `${TEN}${LOST}
      settle ana
      = box 600
    `,
      agreed({ leaving: { bearsLosses: false, surplus: 'none' } }),
    );
    story(`${TEN}${LOST}
      settle ana keeps         ! leavingTerms
      settle ana keeps decided
      = box 600
      = losses 300
    `);
  });

  test('more spent than earned is lost like the rest; money that is missing in a count is not lost yet', () =>
    story(`
      deposit ana 60
      deposit bea 60
      spend 20
      count 90
      difference -10 by ana bea
      settle ana pays 50
      = owed of ana 0
      = surplus 10
    `));

  test('a sponsor’s money: it is asked whom a loss falls on, and stays here unless it was agreed otherwise', () => {
    const text = `
      deposit ana 100
      deposit bea 100
      match 200 ana=100 bea=100
      lend bea 100
      write-off bea decided
    `;
    story(
      `${text}
      settle ana                       ! lossRuleNeeded
      settle ana loss inProportion
      = losses 75
      = box 225
      = match/caixa 200
    `,
      { conditions: DOUBLED },
    );
    const returned: Conditions['match'] =
      DOUBLED.match.mode === 'sponsor' ? { ...DOUBLED.match, onExit: 'returned' } : DOUBLED.match;
    const { book } = story(
      `${text}
      settle ana loss inProportion
      = losses 50
      = match/caixa 175
      return-match 75
      = match/caixa 100
    `,
      { conditions: { ...DOUBLED, match: returned } },
    );
    expect(book.matchParts.caixa).toEqual({ bea: 10000 });
  });
});

describe('her part of what was earned', () => {
  const earned = `
    deposit dora 30
    deposit bea 60
    earn 9
  `;
  const surplus = (when: 'now' | 'atShareOut' | 'none') =>
    agreed({ leaving: { bearsLosses: true, surplus: when } });

  test('now, or none', () => {
    story(
      `${earned}
      settle dora
      = box 66
      = surplus -3
    `,
      surplus('now'),
    );
    story(
      `${earned}
      settle dora
      = box 69
    `,
      surplus('none'),
    );
  });

  test('at the share-out: it is hers from this day, nobody can lend it, and it waits', () => {
    const { book } = story(
      `${earned}
      settle dora
      = box 69
      = owed of dora -3
      lend bea 60
      = possible of bea 0
      hand-over dora pays 3          ! waitsForShareOut available=0
      hand-over dora pays 3 decided
      = owed of dora 0
    `,
      surplus('atShareOut'),
    );
    expect(claimsOfLeavers(book)).toEqual([]);
  });
});

describe('what she owes', () => {
  const MONTHLY = agreed({
    loans: { ...FREE.loans, terms: { ...TERMS, interest: { mode: 'once', percent: '10' } } },
  });

  test('fines, interest and principal are taken from her savings', () =>
    story(
      `
      deposit ana 100
      deposit bea 100
      fine ana 1
      lend ana 40
      settle ana
      = fines-owed of ana 0
      = loan of ana 0
      = to-settle of ana 0
      = fines 1
      = interest 4
      = owed of ana 0
      = box 105
    `,
      MONTHLY,
    ));

  test('what even her savings do not cover stays as it was, to be paid or lost later', () =>
    story(`
      deposit dora 40
      deposit bea 200
      lend dora 100 decided
      settle dora
      = savings/dora 0
      = loan of dora 60
      = owed of dora 0
      = box 140
      repay dora 20
      write-off dora decided
      = losses 40
    `));

  test('the community’s money in her hands is hers to give back', () => {
    const { book } = story(`
      deposit ana 30
      hand ana 20
      deposit bea 10
      hand bea 15
      settle ana
      = in-hand/ana 0
      = box 0
      = owed of ana -5
      settle bea
      = owed of bea 5
      pay-owed bea 5
      pay-owed ana 5 out       ! memberLeft
      hand-over ana
      = owed of ana 0
    `);
    expect(claimsOfLeavers(book)).toEqual([]);
  });
});

describe('what cannot be handed over yet', () => {
  test('the box is short: the rest is owed to her, belongs to no loan, and is paid at another meeting', () =>
    story(`
      deposit dora 50
      deposit bea 50
      lend bea 50
      lend cira 20 decided
      settle dora
      = box 0
      = owed of dora -20
      deposit ana 25
      = possible of ana 5
      lend ana 10        ! loanAboveCash
      count 25
      seal
      open 2025-01-15
      hand-over dora pays 21  ! owedTooLow available=20
      hand-over dora
      = owed of dora 0
      = box 5
    `));

  test('whole cash steps; what is below one stays visible', () =>
    story(`
      deposit ana 10
      deposit bea 10
      deposit cira 10
      spend 0.10
      settle ana
      = owed of ana -0.02
      = box 19.95
      settle cira pays 9.97   ! notCashStep
    `));

  test('what she pledged stays hers, is released when that loan ends, and is paid to her then', () => {
    const { book } = story(
      `
      deposit dora 100
      deposit bea 50
      lend bea 60 dora=30
      settle dora pays 71      ! owedTooLow available=70
      settle dora
      = savings/dora 30
      = box 20
      hand-over dora           ! badBody
      hand-over dora pays 5    ! owedTooLow available=0
      count 20
      seal
      open 2025-02-01
      repay bea 60
      paid: hand-over dora
      = savings/dora 0
      = box 50
      wrong paid
      = savings/dora 30
      hand-over dora
    `,
      VOUCHING,
    );
    expect(claimsOfLeavers(book)).toEqual([]);
  });

  test('what is released pays first what she still owes', () =>
    story(
      `
      deposit ana 40
      deposit bea 100
      lend bea 60 ana=20
      lend ana 45
      settle ana
      = savings/ana 20
      = loan of ana 25
      repay bea 60
      hand-over ana
      = savings/ana 0
      = loan of ana 5
    `,
      VOUCHING,
    ));
});

describe('who died or is missing', () => {
  test('everything stays owed; it is received by who is named, and two of the members see it', () => {
    const { book } = story(`
      deposit ana 80
      deposit bea 20
      settle ana died pays 80           ! badBody
      settle ana died
      = box 100
      = owed of ana -80
      hand-over ana                     ! receiverNeeded
      hand-over ana to heir             ! twoPeopleNeeded named=0
      hand-over ana to heir seen bea bea ! twoPeopleNeeded named=1
      hand-over ana to heir seen bea ana ! memberLeft
      hand-over ana to heir seen bea cira
      = box 20
      = owed of ana 0
    `);
    expect(book.leavers.ana).toMatchObject({ cause: 'died', text: 'text' });
  });

  test('a deceased member’s debt is netted like anybody’s', () =>
    story(`
      deposit ana 80
      lend ana 30
      settle ana missing
      = loan of ana 0
      = owed of ana -50
    `));
});

describe('what is not true is not written', () => {
  test('a member is not handed what a leaver is, an unknown one nothing; two have to stay', () =>
    story(`
      deposit ana 10
      hand-over ana       ! memberStays
      hand-over zoe pays 1 ! unknownMember
      settle zoe          ! unknownMember
      settle ana
      settle bea
      settle cira         ! tooFewMembers
    `));

  test('a correction takes it back whole: she is a member with her savings and her loan again', () => {
    const { book } = story(`
      deposit ana 80
      deposit bea 80
      lend bea 70
      lend ana 30
      fine ana 1
      gone: settle ana
      = owed of ana 0
      wrong gone
      = savings/ana 80
      = loan of ana 30
      = fines-owed of ana 1
      = box 60
      deposit ana 5
    `);
    expect(book.leavers).toEqual({});
    expect(book.members.ana?.leftOn).toBeNull();
  });

  test('figures that are not the book’s are not taken, nor those of another day', () =>
    story(`
      deposit ana 80
      settle ana saved 90     ! settlementDiffers expected=80 found=90
      settle ana pays 20
      hand-over ana saved 10 pays 10 ! settlementDiffers expected=60
    `));

  test('not while something was handed over after it', () =>
    story(`
      deposit ana 80
      gone: settle ana pays 50
      paid: hand-over ana
      wrong gone    ! leaverHasPayments
      wrong paid
      wrong gone
      = savings/ana 80
    `));
});

test('change kept for her goes with her, and nothing is left in anybody’s name', () => {
  const { book } = story(`
    deposit ana 20 carried 0.50
    settle ana
    = carried/ana 0
    = box 0
  `);
  expect(Object.keys(book.balances)).toEqual([]);
});
