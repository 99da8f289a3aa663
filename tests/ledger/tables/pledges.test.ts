/** Guarantors, line by line: what a pledge asks for, what it binds, when it ends, and what it lets the borrower have. */
import { describe, test } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { DOUBLED, FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

type Guarantors = NonNullable<Conditions['loans']['guarantors']>;

const vouched = (guarantors: Partial<Guarantors>, base: Conditions = FREE) => ({
  conditions: {
    ...base,
    loans: {
      ...base.loans,
      guarantors: {
        mode: 'pledges',
        least: 1,
        percent: '50',
        effect: 'secures',
        ...guarantors,
      } as Guarantors,
    },
  },
});

describe('guarantors', () => {
  test('a pledge of 100 is not counted in the pledger’s own limit, cannot be taken out, and ends with the loan', () =>
    story(
      `
      deposit ana 200
      deposit bea 300
      lend ana 150 bea=100
      = limit of bea 200
      = pledged of bea 100
      = limit of ana 200
      withdraw bea 250       ! savingsPledged member=bea pledged=100 available=200 asked=250
      withdraw bea 250 decided ! savingsPledged
      withdraw bea 350       ! savingsTooLow available=300 asked=350
      withdraw bea 150
      = limit of bea 50
      repay ana 149.95
      = pledged of bea 100
      repay ana 0.05
      = pledged of bea 0
      = limit of bea 150
      withdraw bea 150
      `,
      vouched({}),
    ));

  test('a pledge stands where the principal was forgiven, and interest of it is still owed to the fund', () =>
    story(
      `
      deposit ana 100
      deposit bea 100
      lend ana 100 bea=40
      forgive ana 100 decided
      = loan of ana 0
      = to-settle of ana 10
      = pledged of bea 40
      call-on ana 4 decided
      = pledged of bea 36
      repay ana 10                     # 4 of it to bea
      = to-settle of ana 0
      = pledged of bea 0
      `,
      vouched(
        { percent: '0' },
        {
          ...FREE,
          loans: { ...FREE.loans, terms: { ...TERMS, interest: { mode: 'once', percent: '10' } } },
        },
      ),
    ));

  test('what is doubled does not count on pledged savings either', () =>
    story(
      `
      deposit ana 200
      deposit bea 300
      match 500 bank ana=200 bea=300
      = limit of bea 600
      lend ana 200 bea=100
      = limit of bea 400
      = match-part of bea 200
      `,
      vouched({}, DOUBLED),
    ));

  test('enough members, enough of the loan; a decision may do with less', () =>
    story(
      `
      deposit ana 100
      deposit bea 100
      deposit cira 100
      lend ana 100                 ! guarantorsTooFew needed=2 named=0
      lend ana 100 bea=60          ! guarantorsTooFew needed=2 named=1
      lend ana 100 bea=20 cira=20  ! pledgesTooLow needed=50 pledged=40
      lend ana 60 bea=20 cira=10
      lend ana 40 bea=5 decided
      = pledged of bea 25
      lend bea 80 cira=20 ana=20   ! pledgeTooHigh member=ana available=0 asked=20
      `,
      vouched({ least: 2 }),
    ));

  test('she pledges what is hers and free: not what she owes on, not twice, not for herself', () =>
    story(
      `
      deposit ana 100
      deposit bea 100
      deposit cira 100
      lend bea 60 cira=30
      lend ana 100 bea=50      ! pledgeTooHigh member=bea available=40 asked=50
      lend ana 100 bea=50 decided ! pledgeTooHigh
      lend ana 100 ana=50      ! pledgeForHerself member=ana
      lend ana 100 zoe=50      ! unknownMember member=zoe
      lend ana 80 bea=20 bea=20 ! badBody
      lend ana 100 bea=40 cira=10
      withdraw bea 5           ! withdrawalAboveLimit possible=0 owed=60
      withdraw cira 70         ! savingsPledged pledged=40 available=60
      withdraw cira 60
      `,
      vouched({}),
    ));

  test('who vouches is in the room; where nobody agreed to pledges there are none', () => {
    story(
      `
      deposit ana 100
      deposit bea 100
      attend ana=present bea=absent cira=late
      lend ana 50 bea=50 ! notPresent member=bea
      `,
      vouched({}),
    );
    story(`
      deposit ana 100
      deposit bea 100
      lend ana 50 bea=50 ! pledgesNotAgreed
      lend ana 50 bea=50 decided
      = pledged of bea 50
    `);
  });

  test('a pledge that raises the limit adds to hers what it takes from the other', () =>
    story(
      `
      deposit ana 100
      deposit bea 100
      = limit of ana 100
      lend ana 150        ! loanAboveLimit limit=100
      lend ana 150 bea=40 ! loanAboveLimit limit=140 possible=140
      lend ana 130 bea=40 ! pledgesTooLow needed=52 pledged=40
      lend ana 150 bea=60
      = limit of ana 160
      = limit of bea 40
      withdraw ana 20     ! withdrawalAboveLimit possible=10 owed=150
      withdraw ana 10
      deposit ana 10
      repay ana 150
      = limit of ana 100
      = limit of bea 100
      `,
      vouched({ percent: '40', effect: 'raises' }),
    ));

  test('a pledge that only secures does not', () =>
    story(
      `
      deposit ana 100
      deposit bea 100
      lend ana 110 bea=60 ! loanAboveLimit limit=100 possible=100
      `,
      vouched({}),
    ));

  test('a loan that was wrong takes its pledges with it', () =>
    story(
      `
      deposit ana 100
      deposit bea 100
      a: lend ana 80 bea=40
      wrong a right lend ana 60 bea=30
      = pledged of bea 30
      `,
      vouched({}),
    ));

  test('what was really taken out is written, also where it was pledged meanwhile', () =>
    story(
      `
      deposit ana 100
      deposit bea 100
      taken: withdraw bea 10
      lend ana 90 bea=80
      withdraw bea 20                  ! savingsPledged available=10
      wrong taken right withdraw bea 50
      = savings/bea 50
      = pledged of bea 80
      withdraw bea 5                   ! savingsPledged available=0
      deposit cira 10
      lend cira 5 bea=5                ! pledgeTooHigh available=0
      `,
      vouched({}),
    ));

  test('who vouches for a loan from paper is a member, not the borrower, and cannot be undone', () =>
    story(
      `
      joined: joins zoe 9
      paper 0 100
      paper-member ana 50
      paper-member bea 50
      paper-loan ana 60 40 2024-12-01 2025-01-01 ana=10 ! pledgeForHerself
      paper-loan ana 60 40 2024-12-01 2025-01-01 yas=10 ! unknownMember
      paper-loan ana 60 40 2024-12-01 2025-01-01 bea=30 zoe=5
      wrong joined ! memberHasEntries member=zoe
      = pledged of bea 30
      = limit of bea 20
      `,
      { ...vouched({}), open: false },
    ));
});
