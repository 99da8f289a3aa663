/** Share-outs with figures that a treasurer can follow; each is worked out by hand. */
import { describe, expect, test } from 'vitest';
import { shareOut } from '../../../src/ledger/share-out/share-out.ts';
import { position, RULES, sharedOut } from './positions.ts';

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const column = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key) => rows.map((row) => row[key]);

describe('a loss', () => {
  const lost = position({ box: 1500, match: 900, losses: 300 }, [{ savings: 600 }, { savings: 300 }]);

  test.each([
    ['sponsorFirst', [600, 300], 600],
    ['inProportion', [500, 250], 750],
    ['membersFirst', [400, 200], 900],
  ] as const)('savings 900, match 900, 300 lost, box 1500: %s', (loss, parts, sponsor) => {
    const out = sharedOut(lost, { lossFallsOn: loss });
    expect(column(out.members, 'paid')).toEqual(parts);
    expect(out.match).toEqual({ left: sponsor, shared: 0, paid: sponsor, kept: 0 });
    expect(out.value).toBe(1500 - sponsor);
    expect(out.cash).toEqual({ counted: 1500, paid: 1500, kept: 0 });
  });

  test('ten savers of 100, 300 lost, one leaves: 70; the nine who stay have 70 each as before', () => {
    const ten = sharedOut(position({ box: 700, losses: 300 }, many(10, { savings: 100 })));
    expect(column(ten.members, 'part')).toEqual(many(10, 70));
    const nine = sharedOut(position({ box: 630, losses: 270 }, many(9, { savings: 100 })));
    expect(column(nine.members, 'part')).toEqual(many(9, 70));
  });

  test('who comes first bears only what she has: 1000 lost of savings 900 and match 900', () => {
    const gone = position({ box: 800, match: 900, losses: 1000 }, [{ savings: 900 }]);
    expect(sharedOut(gone, { lossFallsOn: 'membersFirst' }).loss).toMatchObject({
      members: 900,
      sponsor: 100,
    });
    expect(sharedOut(gone, { lossFallsOn: 'sponsorFirst' }).loss).toMatchObject({
      members: 100,
      sponsor: 900,
    });
  });

  test('a surplus below zero falls like a loss: 100 spent of savings 300 and a match of 100', () => {
    const spent = position({ box: 300, match: 100 }, [{ savings: 200 }, { savings: 100 }]);
    expect(column(sharedOut(spent, { lossFallsOn: 'sponsorFirst' }).members, 'part')).toEqual([200, 100]);
    const before = sharedOut(spent, { lossFallsOn: 'membersFirst' });
    expect(column(before.members, 'loss')).toEqual([67, 33]);
    expect(before.match.paid).toBe(100);
  });

  test('what savings and match cannot bear falls on the surplus, then the solidarity fund, then on nobody', () => {
    // 500 lent and lost; 100 saved, 100 in the fund, 80 earned: what was owed her besides is not there.
    const ruined = position({ box: 0, solidarityFund: 100, losses: 500 }, [{ savings: 100, isOwed: 220 }]);
    const out = sharedOut(ruined);
    expect(out.loss).toEqual({
      total: 500,
      sponsor: 0,
      members: 100,
      surplus: 80,
      solidarityFund: 100,
      uncovered: 220,
    });
    expect(out.members[0]).toMatchObject({ part: 0, paid: 0, stays: 220 });
    expect(out.leftOver).toBe(-220);
  });
});

describe('debts', () => {
  test('pool 100,000 with 60,000 cash, parts 90,000 and -30,000', () => {
    const out = sharedOut(
      position({ box: 60_000 }, [{ savings: 90_000 }, { savings: 10_000, principal: 40_000 }]),
    );
    expect(out.value).toBe(100_000);
    expect(column(out.members, 'net')).toEqual([90_000, -30_000]);
    expect(column(out.members, 'paid')).toEqual([60_000, 0]);
    expect(column(out.members, 'stays')).toEqual([30_000, 0]);
    expect(column(out.members, 'owes')).toEqual([0, 30_000]);
    expect(out.cash).toEqual({ counted: 60_000, paid: 60_000, kept: 0 });
  });

  test('where debtors have the money, members and sponsor are paid alike, and the fund that is kept is there', () => {
    const short = position({ box: 800, solidarityFund: 200, match: 300 }, [
      { savings: 600 },
      { savings: 300 },
      { savings: 0, principal: 600 },
    ]);
    const out = sharedOut(short);
    expect(column(out.members, 'paid')).toEqual([300, 150, 0]);
    expect(out.match).toMatchObject({ paid: 150, kept: 150 });
    expect(out.solidarityFund.kept).toBe(200);
    expect(column(out.members, 'owes')).toEqual([0, 0, 600]);
  });

  test('the coin that cannot be halved goes to the one who the start says', () => {
    const short = (startAt: number) =>
      sharedOut(
        position({ box: 150, cashStep: 50, startAt }, [
          { savings: 100 },
          { savings: 100 },
          { savings: 0, principal: 50 },
        ]),
      );
    expect(column(short(0).members, 'paid')).toEqual([100, 50, 0]);
    expect(column(short(1).members, 'paid')).toEqual([50, 100, 0]);
  });

  test('a match that is kept waits for the debtor; the members are paid', () => {
    const short = position({ box: 1000, match: 900 }, [{ savings: 900 }, { savings: 0, principal: 800 }]);
    const out = sharedOut(short, { match: 'kept' });
    expect(column(out.members, 'paid')).toEqual([900, 0]);
    expect(out.match).toEqual({ left: 900, shared: 0, paid: 0, kept: 900 });
    expect(out.cash.kept).toBe(100);
  });

  test('fines, late fees and interest that are netted become income for all', () => {
    const charged = position({ box: 150 }, [
      { savings: 100 },
      { savings: 100, fines: 5, lateFees: 5, interest: 10, principal: 50 },
    ]);
    const out = sharedOut(charged);
    expect(out.surplus).toEqual({ earned: 20, shared: 20 });
    expect(column(out.members, 'net')).toEqual([110, 40]);
    expect(out.cash).toEqual({ counted: 150, paid: 150, kept: 0 });
  });

  test('change that was kept and what she is owed are paid with her part; what she owes is taken from it', () => {
    const out = sharedOut(
      position({ box: 213 }, [
        { savings: 100, isOwed: 20 },
        { savings: 100, owes: 7 },
      ]),
    );
    expect(column(out.members, 'net')).toEqual([120, 93]);
  });

  test('who has left settles what is open and has no part of the surplus', () => {
    const out = sharedOut(
      position({ box: 310 }, [{ savings: 100 }, { savings: 100 }, { isOwed: 10, isMember: false }]),
      {
        surplusBy: 'equal',
      },
    );
    expect(column(out.members, 'paid')).toEqual([150, 150, 10]);
  });
});

describe('the surplus', () => {
  const earned = (given: Parameters<typeof position>[1], box = 1300, price?: number) =>
    position({ box, ...(price === undefined ? {} : { sharePrice: price }) }, given);

  test.each([
    ['savings', [150, 100, 50]],
    ['savingsTime', [30, 120, 150]],
    ['shares', [160, 100, 40]],
    ['equal', [100, 100, 100]],
    // 120 was paid in interest; the other 180 go by savings.
    ['ownInterest', [90, 80, 130]],
  ] as const)('300 by %s', (surplus, parts) => {
    const three = earned(
      [
        { savings: 500, savingDays: 1000n },
        { savings: 333, savingDays: 4000n, interestPaid: 20 },
        { savings: 167, savingDays: 5000n, interestPaid: 70, interest: 30 },
      ],
      1270,
      62,
    );
    expect(column(sharedOut(three, { surplusBy: surplus }).members, 'surplus')).toEqual(parts);
  });

  test('less than the interest that was paid goes back in proportion to it', () => {
    const little = earned(
      [
        { savings: 500, interestPaid: 300 },
        { savings: 500, interestPaid: 100 },
      ],
      1200,
    );
    expect(column(sharedOut(little, { surplusBy: 'ownInterest' }).members, 'surplus')).toEqual([150, 50]);
  });

  test('just the interest that was paid: each has hers back, to the unit', () => {
    const just = position({ box: 1100, cashStep: 50 }, [
      { savings: 500, interestPaid: 30 },
      { savings: 500, interestPaid: 70 },
    ]);
    expect(column(sharedOut(just, { surplusBy: 'ownInterest' }).members, 'surplus')).toEqual([30, 70]);
  });

  test('where nobody has what it goes by, savings count, and then heads', () => {
    const fresh = earned([{ savings: 200 }, { savings: 100 }], 360);
    for (const surplus of ['savingsTime', 'ownInterest'] as const)
      expect(column(sharedOut(fresh, { surplusBy: surplus }).members, 'surplus')).toEqual([40, 20]);
    expect(column(sharedOut(earned([{}, {}], 60)).members, 'surplus')).toEqual([30, 30]);
  });

  test('savings × days beyond the safe integers weigh exactly', () => {
    const huge = 3n * 10n ** 20n;
    const out = sharedOut(
      earned([
        { savings: 500, savingDays: huge },
        { savings: 500, savingDays: huge * 2n },
      ]),
      {
        surplusBy: 'savingsTime',
      },
    );
    expect(column(out.members, 'surplus')).toEqual([100, 200]);
  });

  test('shares without a price, and a community without members, have no share-out', () => {
    expect(shareOut(earned([{ savings: 1 }]), { ...RULES, surplusBy: 'shares' })).toEqual({
      ok: false,
      code: 'sharesUnpriced',
    });
    expect(shareOut(earned([{ isMember: false }]), RULES)).toEqual({ ok: false, code: 'nobodyShares' });
  });
});

describe('fund and match', () => {
  const both = position({ box: 1310, solidarityFund: 100, match: 900 }, [
    { savings: 200, matchPart: 100 },
    { savings: 100, matchPart: 200 },
  ]);

  test('kept and returned: the value to share is the members’ own', () => {
    const out = sharedOut(both);
    expect(out.value).toBe(310);
    expect(out.match).toEqual({ left: 900, shared: 0, paid: 900, kept: 0 });
    expect(out.cash).toEqual({ counted: 1310, paid: 1210, kept: 100 });
  });

  test('who has left has no part of a match or fund that is shared, whatever was matched for her', () => {
    const left = { ...both, holdings: both.holdings.map((one, at) => ({ ...one, isMember: at === 0 })) };
    const out = sharedOut(left, { solidarityFund: 'shared', match: 'shared' });
    expect(column(out.members, 'match')).toEqual([900, 0]);
    expect(column(out.members, 'solidarityFund')).toEqual([100, 0]);
  });

  test('shared: the fund by heads, the match by each one’s part of it', () => {
    const out = sharedOut(both, { solidarityFund: 'shared', match: 'shared' });
    expect(out.value).toBe(1310);
    expect(column(out.members, 'solidarityFund')).toEqual([50, 50]);
    expect(column(out.members, 'match')).toEqual([300, 600]);
    expect(column(out.members, 'surplus')).toEqual([7, 3]);
  });
});

describe('the cash step', () => {
  test('the surplus goes in whole steps; what is below one is left over and stays in the box', () => {
    const out = sharedOut(position({ box: 1120, cashStep: 50 }, many(10, { savings: 100 })), {
      surplusBy: 'equal',
    });
    expect(column(out.members, 'surplus')).toEqual([50, 50, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(out.leftOver).toBe(20);
    expect(out.cash).toEqual({ counted: 1120, paid: 1100, kept: 20 });
  });

  test('what of her own is below a step stays hers', () => {
    const out = sharedOut(position({ box: 230, cashStep: 50 }, [{ savings: 130 }, { savings: 100 }]));
    expect(column(out.members, 'paid')).toEqual([100, 100]);
    expect(column(out.members, 'stays')).toEqual([30, 0]);
    expect(out.cash.kept).toBe(30);
  });

  test('of two with one number the ids say who is first, however the list comes', () => {
    const { holdings, ...rest } = position({ box: 250, cashStep: 50 }, many(2, { savings: 100 }));
    const alike = holdings.map((one) => ({ ...one, number: 7 }));
    for (const list of [alike, [...alike].reverse()]) {
      const { members } = sharedOut({ ...rest, holdings: list });
      expect(column(members, 'member')).toEqual(['m1', 'm2']);
      expect(column(members, 'surplus')).toEqual([50, 0]);
    }
  });

  test('the one who gets the spare step is who the start says', () => {
    const three = (startAt: number) =>
      sharedOut(position({ box: 350, cashStep: 50, startAt }, many(3, { savings: 100 })));
    expect([0, 1, 2, 3].map((startAt) => column(three(startAt).members, 'surplus'))).toEqual([
      [50, 0, 0],
      [0, 50, 0],
      [0, 0, 50],
      [50, 0, 0],
    ]);
  });
});
