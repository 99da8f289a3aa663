/** Who left with a part that waits for the share-out: the share-out pays it, whichever way the cycle ends, and it waits no longer. */
import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/ledger/book.ts';
import type { Conditions, ShareOut } from '../../../src/ledger/conditions/conditions.ts';
import { claimsOfLeavers } from '../../../src/ledger/leaving/claims.ts';
import { FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

const ending = (mode: 'sharedOut' | 'permanent'): { readonly conditions: Conditions } => ({
  conditions: {
    ...FREE,
    leaving: { bearsLosses: true, surplus: 'atShareOut' },
    cycle: { mode, every: { unit: 'weeks', count: 1 } },
    shareOut: { surplusBy: 'savings', solidarityFund: 'kept', match: 'returned', lossFallsOn: null },
  },
});

/** Of nine that were earned a third is hers. */
const LEFT = `
  deposit dora 30
  deposit bea 60
  earn 9
  settle dora
  = box 69
  = owed of dora -3
`;

const waits = (book: Book) => claimsOfLeavers(book).map(({ member, atShareOut }) => [member, atShareOut]);

describe('a part that waits for the share-out', () => {
  test('is paid by it like the parts of those who stay, and nothing waits any more', () => {
    const { book } = story(
      `${LEFT}
      close-cycle
      = owed of dora -3
      = owed of bea -66
      hand-part dora 3.05      ! partTooLow available=3
      hand-part dora
      = owed of dora 0
      hand-part bea
      = box 0
    `,
      ending('sharedOut'),
    );
    expect(waits(book)).toEqual([]);
  });

  test.each([
    ['ownInterest', '1'],
    ['savingsTime', '0.35'],
  ] as const)(
    'is all that she gets of it, whatever she paid and saved in the cycle: what is earned later goes by %s to who stays',
    (surplusBy, part) => {
      const { conditions } = ending('sharedOut');
      const { loans, shareOut } = conditions;
      const terms = { ...TERMS, interest: { mode: 'once', percent: '10' } } as const;
      story(
        `
        deposit dora 30
        deposit bea 60
        lend dora 10
        count 80
        seal
        open 2025-02-01
        repay dora 11
        settle dora
        = owed of dora -${part}
        earn 9
        close-cycle
        = owed of dora -${part}
        hand-part dora
        hand-part bea
        = owed of bea 0
        = surplus 0
      `,
        {
          conditions: {
            ...conditions,
            loans: { ...loans, terms },
            shareOut: { ...shareOut, surplusBy } as ShareOut,
          },
        },
      );
    },
  );

  test('is paid by the yearly surplus of a fund that goes on, which is what comes of it there', () => {
    const { book } = story(
      `${LEFT}
      deposit bea 30
      close-cycle permanent
      = owed of dora -3
      = owed of bea -6
      hand-part dora
      = owed of dora 0
      hand-part bea
      = box 90
    `,
      ending('permanent'),
    );
    expect(waits(book)).toEqual([]);
  });

  test('what else is owed to her is not the surplus of a fund that goes on: it is handed over as before', () => {
    const { book } = story(
      `
      deposit dora 30
      deposit bea 60
      earn 9
      settle dora pays 10
      = owed of dora -23
      close-cycle permanent
      hand-part dora 20        ! partTooLow available=3
      hand-over dora
      = owed of dora 0
      hand-part dora 3         ! partTooLow available=0
    `,
      ending('permanent'),
    );
    expect(waits(book)).toEqual([]);
  });

  test('where the cash is short she gets her part of it, and the rest needs no decision when there is more', () => {
    const { book } = story(
      `${LEFT}
      lend cira 60 decided
      close-cycle decided
      hand-part dora
      = owed of dora -2.60
      hand-part bea
      = box 0
      pay-owed cira 60
      hand-over dora
      = owed of dora 0
      = box 57.40
    `,
      ending('sharedOut'),
    );
    expect(waits(book)).toEqual([]);
  });

  test('taken back, it waits again', () => {
    const { book } = story(
      `${LEFT}
      c: close-cycle
      wrong c
      hand-over dora pays 3   ! waitsForShareOut available=0
    `,
      ending('sharedOut'),
    );
    expect(waits(book)).toEqual([['dora', 300]]);
  });

  test('L3 savings and a debt that a correction left are set off by it', () => {
    const { book } = story(
      `
      low: deposit dora 10
      high: deposit dora 30
      deposit bea 50
      settle dora
      wrong high stays right deposit dora 10
      wrong low stays right deposit dora 30
      = savings/dora 20
      = owed of dora 20
      close-cycle
      = savings/dora 0
      = owed of dora 0
      hand-part bea
    `,
      ending('sharedOut'),
    );
    expect(claimsOfLeavers(book)).toEqual([]);
  });

  test('of who died is received by who is named, with two who see it, also when it is her part', () => {
    story(
      `
      deposit dora 30
      deposit bea 60
      earn 9
      settle dora died
      close-cycle
      = owed of dora -33
      hand-part dora           ! receiverNeeded
      hand-over dora to heir   ! twoPeopleNeeded named=0
      hand-over dora to heir seen bea cira
      = owed of dora 0
    `,
      ending('sharedOut'),
    );
  });
});
