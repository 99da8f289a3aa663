/** Limits, line by line: what a member may borrow, what the box can lend, and when the meeting has to decide. */
import { describe, test } from 'vitest';
import { amount } from '../../../src/ledger/money.ts';
import { DOUBLED, FREE } from '../story/community.ts';
import { story } from '../story.ts';

const limit = (loans: Partial<(typeof FREE)['loans']>) => ({
  conditions: { ...FREE, loans: { ...FREE.loans, ...loans } },
});

describe('limits', () => {
  test('the limit counts new and outstanding; only what is possible is offered', () =>
    story(`
      deposit ana 60
      deposit bea 100
      lend ana 40
      = limit of ana 60
      lend ana 30   ! loanAboveLimit limit=60 outstanding=40 possible=20 asked=30
      lend ana 20
      lend ana 0.05 ! loanAboveLimit possible=0
      lend ana 10 decided
      = loan of ana 70
    `));

  test('60 saved and doubled is a limit of 120, and nobody’s limit moves because another saves 300 for a day', () =>
    story(
      `
      deposit ana 60
      deposit bea 40
      match 100 bank ana=60 bea=40
      = match-part of ana 60
      = limit of ana 120
      deposit cira 300
      = limit of ana 120
      withdraw cira 300
      = limit of ana 120
      `,
      { conditions: DOUBLED },
    ));

  test('her part of the match is the smaller of her parts in the snapshots and what she has saved today', () =>
    story(
      `
      deposit ana 60
      match 60 bank ana=60
      withdraw ana 20
      = match-part of ana 40
      = limit of ana 80
      deposit ana 100
      = match-part of ana 60
      = limit of ana 200
      a: match 20 bank ana=20
      = match-part of ana 80
      wrong a
      = match-part of ana 60
      return-match 60 bank
      deposit ana 5 bank
      return-match 1 bank ! matchTooLow available=0 asked=1
      `,
      { conditions: DOUBLED },
    ));

  test('a multiple of the savings, and a ceiling', () =>
    story(
      `
      deposit ana 20
      deposit bea 200
      = limit of ana 60
      = limit of bea 100
      = binding of bea ceiling
      lend bea 100.05 ! loanAboveLimit limit=100 possible=100
      `,
      limit({ limit: { rule: { rule: 'multiple', times: '3' }, ceiling: amount(10000) } }),
    ));

  test('the box lends neither the solidarity fund nor change kept for members; the bank lends what it holds', () =>
    story(`
      deposit ana 100
      deposit bea 50 bank
      fund bea 20
      = possible of ana 100
      withdraw ana 30
      deposit ana 50 bank
      = binding of ana cash
      = possible of ana 70
      lend ana 80          ! loanAboveCash possible=70 asked=80
      lend ana 120         ! loanAboveCash possible=70 asked=120
      lend ana 120 bank    ! bankTooLow available=100 asked=120
      = by-transfer of ana 100
      lend ana 100 bank
    `));

  test('what the meeting decides may take from the solidarity fund, never from what the box does not hold', () =>
    story(`
      deposit ana 100
      fund bea 20
      withdraw ana 20
      deposit ana 60 bank
      lend ana 90 decided
      = box 10
      lend ana 20 decided ! boxTooLow available=10 asked=20
    `));

  test('one loan at a time, where that is agreed', () =>
    story(
      `
      deposit ana 100
      lend ana 20
      lend ana 10         ! loanStillRunning owed=20
      lend ana 10 decided
      `,
      limit({ severalAtOnce: false }),
    ));

  test('conditions change as the ones in force say: nobody against, or more than half of those who are there', () => {
    const decisions = (by: 'consensus' | 'majority') => ({
      conditions: { ...FREE, decisions: { by, quorumPercent: 0 } },
    });
    story(
      `
      agree ana,bea cira        ! notByConsensus against=1
      agree - - ana,bea         ! noMajority needed=1 agreed=0
      agree ana,bea ana         ! votedTwice member=ana
      agree ana - bea,cira
      `,
      decisions('consensus'),
    );
    story(
      `
      agree ana,bea cira,dora   ! noMajority needed=3 agreed=2
      agree ana,bea cira
      attend ana=present bea=late cira=present dora=absent
      agree ana                 ! noMajority needed=2 agreed=1
      agree ana,bea - cira
      `,
      decisions('majority'),
    );
  });

  test('no cash is handed to a representative unless the meeting decides; a quorum is needed where one is agreed', () => {
    story(`
      deposit ana 50
      attend ana=represented:bea bea=present cira=present dora=absent
      lend ana 20         ! borrowerRepresented member=ana
      lend ana 20 decided
    `);
    const half = { ...FREE, decisions: { by: 'majority' as const, quorumPercent: 50 } };
    story(
      `
      deposit ana 50
      lend ana 5                    # nobody was marked: the app does not guess
      attend ana=present bea=excused cira=absent dora=represented:ana
      lend ana 5          ! quorumMissing needed=2 present=1
      agree               ! quorumMissing needed=2 present=1
      lend ana 5 decided
      agree decided
      attend bea=late
      lend ana 5
      `,
      { conditions: half },
    );
    story(
      `
      deposit ana 50
      attend ana=present bea=excused cira=absent dora=represented:ana
      lend ana 5
      `,
      { conditions: { ...half, represented: { countsForQuorum: true, fined: false } } },
    );
  });
});
