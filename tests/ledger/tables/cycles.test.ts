/** How a cycle ends: decided with its figures, handed over one by one, begun anew; and the yearly surplus of a fund that goes on. */
import { describe, expect, test } from 'vitest';
import { type Book, bookDate } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Conditions, ShareOut } from '../../../src/ledger/conditions/conditions.ts';
import { decide } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { amount } from '../../../src/ledger/money.ts';
import { positionOf } from '../../../src/ledger/share-out/position-of.ts';
import { DOUBLED, FREE, TERMS } from '../story/community.ts';
import { story } from '../story.ts';

const RULES: ShareOut = {
  surplusBy: 'savings',
  solidarityFund: 'kept',
  match: 'returned',
  lossFallsOn: null,
};

const ending = (
  rules: Partial<ShareOut> = {},
  mode: 'sharedOut' | 'permanent' = 'sharedOut',
  base: Conditions = FREE,
) => ({
  conditions: {
    ...base,
    cycle: { mode, every: { unit: 'weeks', count: 1 } } as const,
    shareOut: { ...RULES, ...rules },
  },
});

const hers = (book: Book, member: string) =>
  positionOf(book, bookDate(book) ?? civilDate('2025-01-01')).holdings.find((one) => one.member === member);

describe('the share-out of a cycle', () => {
  test('parts are owed to each, the accounts of the cycle end, and the box pays them one by one', () =>
    story(
      `
      deposit ana 60
      deposit bea 30
      earn 9
      fund ana 5
      close-cycle
      = owed of ana -66
      = owed of bea -33
      = savings/ana 0
      = income 0
      = surplus 0
      = solidarity-fund 5
      = box 104
      hand-part ana 66
      hand-part bea 20
      = box 18
      hand-part bea 13.05          ! partTooLow available=13 asked=13.05
      hand-part cira 1             ! partTooLow available=0
      hand-part bea
      = owed of bea 0
      count 5
      seal
    `,
      ending(),
    ));

  test('what is not handed over stays owed to her, and is handed over at a later meeting', () =>
    story(
      `
      deposit ana 60
      close-cycle
      count 60
      seal
      open 2025-02-01
      = owed of ana -60
      hand-part ana 60
      = owed of ana 0
      count 0
      seal
    `,
      ending(),
    ));

  test('fines, late fees, interest and principal are netted; who owes more is said before, and owes it afterwards', () => {
    const terms = { ...TERMS, interest: { mode: 'once', percent: '10' } } as const;
    const { book } = story(
      `
      deposit ana 90
      deposit bea 10
      fine bea 1
      lend bea 40 decided
      close-cycle             ! debtorsOweMore members=bea owed=34.50
      c: close-cycle decided
      = loan of bea 0
      = fines-owed of bea 0
      = interest 0
      = fines 0
      = owed of bea 34.50
      = owed of ana -94.50
      hand-part ana 60
      = box 0
      hand-part ana 1              ! partTooLow available=0
      = owed of ana -34.50
      pay-owed bea 34.5
      pay-owed ana 34.5 out
      = owed of ana 0
    `,
      ending({}, 'sharedOut', { ...FREE, loans: { ...FREE.loans, terms } }),
    );
    expect(Object.values(book.loans).every(({ payments }) => payments.at(-1)?.way === 'paid')).toBe(true);
  });

  test('what was spent and what was lost end with the cycle too, and a late fee that is netted is income', () => {
    const lateFee = { mode: 'perInstalment', amount: amount(100), graceDays: 0 } as const;
    story(
      `
      deposit ana 60
      deposit bea 30
      lend bea 20
      lend cira 9 decided
      spend 4
      count 57
      seal
      open 2025-02-10                  # the first quarter of bea’s is late
      write-off cira decided
      earn 12
      close-cycle falls membersFirst
      = owed of ana -60                # 60 − 6 + 6
      = owed of bea -9                 # 30 − 3 + 3 − 20 − 1
      = fines 0
      = income 0
      = expenses 0
      = losses 0
      = surplus 0
    `,
      ending({}, 'sharedOut', { ...FREE, loans: { ...FREE.loans, terms: { ...TERMS, lateFee } } }),
    );
  });

  test('whom a loss falls on is asked, and the answer stands in the entry', () => {
    const lost = `
      deposit ana 90
      match 90 ana=90
      lend ana 30
      write-off ana decided
    `;
    const { book, entries } = story(
      `${lost}
      close-cycle             ! lossFallsOnNobody
      close-cycle falls sponsorFirst
      = owed of ana -90
      = match/caixa 60
      = losses 0
    `,
      ending({}, 'sharedOut', DOUBLED),
    );
    expect(entries.at(-1)?.body).toMatchObject({
      rules: { lossFallsOn: 'sponsorFirst' },
      loss: { sponsor: 3000 },
    });
    expect(book.matchParts).toEqual({});
    story(
      `${lost}
      close-cycle falls membersFirst
      = owed of ana -60
      = match/caixa 90
    `,
      ending({}, 'sharedOut', DOUBLED),
    );
  });

  test('a match that is kept goes on with its parts; one that is shared goes to them', () => {
    const matched = 'deposit ana 60\n deposit bea 30\n match 45 ana=30 bea=15\n close-cycle\n';
    const kept = story(
      `${matched} = match/caixa 45\n = owed of ana -60`,
      ending({ match: 'kept' }, 'sharedOut', DOUBLED),
    );
    expect(kept.book.matchParts).toEqual({ caixa: { ana: 3000, bea: 1500 } });
    const shared = story(
      `${matched} = match/caixa 0\n = owed of ana -90\n = owed of bea -45`,
      ending({ match: 'shared' }, 'sharedOut', DOUBLED),
    );
    expect(shared.book.matchParts).toEqual({});
  });

  test('a solidarity fund that is shared goes by heads', () =>
    story(
      `
      deposit ana 60
      fund ana 8
      close-cycle
      = solidarity-fund 0
      = owed of ana -62
      = owed of dora -2
    `,
      ending({ solidarityFund: 'shared' }),
    ));

  test('needs that it was agreed, and asks where it is too early or the fund is to go on', () => {
    story('deposit ana 60\n close-cycle ! shareOutNotAgreed');
    const late = ending();
    const yearly = {
      ...late.conditions,
      cycle: { mode: 'sharedOut', every: { unit: 'months', count: 12 } } as const,
    };
    story('deposit ana 60\n close-cycle ! cycleNotOver ends=2026-01-01\n close-cycle decided', {
      conditions: yearly,
    });
    story('deposit ana 60\n close-cycle ! otherCycleAgreed agreed=permanent', ending({}, 'permanent'));
    story('deposit ana 60\n close-cycle ! sharesUnpriced', ending({ surplusBy: 'shares' }));
  });

  test('a body that differs from what the book comes to is refused, and so are other rules than the agreed', () => {
    const told = story('deposit ana 60', ending());
    const { entries } = story('deposit ana 60\n c: close-cycle', ending());
    const body = entries.at(-1)?.body as Record<string, unknown>;
    expect(told.book.balances['savings/ana']).toBe(-6000);
    for (const wrong of [
      { ...body, leftOver: 1 },
      { ...body, rules: { ...RULES, surplusBy: 'equal' } },
      {
        ...body,
        members: (body.members as { paid: number }[]).map((one) => ({ ...one, paid: one.paid - 5 })),
      },
    ])
      expect(refusedFor(told.book, wrong)).toBe('badBody');
    expect(refusedFor(told.book, body)).toBeNull();
  });
});

describe('the next cycle', () => {
  test('what she leaves is savings from that day, in whole shares where savings are; days and interest begin anew', () => {
    const terms = { ...TERMS, interest: { mode: 'once', percent: '10' } } as const;
    const { book } = story(
      `
      deposit ana 60
      l: lend ana 10
      repay ana 11
      count 61
      seal
      open 2025-02-01
      deposit bea 40
      close-cycle
      hand-part ana 20 saves 41
      hand-part bea 0 saves 40
      hand-part bea 0 saves 1      ! owedTooLow
      = savings/ana 41
      = owed of ana 0
      count 81
      seal
      open 2025-02-11
    `,
      ending({ surplusBy: 'savingsTime' }, 'sharedOut', { ...FREE, loans: { ...FREE.loans, terms } }),
    );
    expect(hers(book, 'ana')).toMatchObject({ savings: 4100, savingDays: 4100n * 10n, interestPaid: 0 });
    expect(hers(book, 'bea')).toMatchObject({ savings: 4000, savingDays: 4000n * 10n });
    story(
      'deposit ana 60\n close-cycle\n hand-part ana 5 saves 55 ! notWholeShares rest=5\n hand-part ana 10 saves 50',
      ending({}, 'sharedOut', {
        ...FREE,
        saving: { mode: 'shares', price: amount(1000), most: 9, rest: 'carried' },
      }),
    );
  });

  test('interest of the day of the closing counts once, and what is paid later that day is of the new cycle', () => {
    const terms = { ...TERMS, interest: { mode: 'once', percent: '10' } } as const;
    const { book } = story(
      `
      deposit ana 60
      lend ana 10
      repay ana 11
      close-cycle
      hand-part ana 0 saves 60
      m: lend ana 20
      repay ana 22 of m
    `,
      ending({}, 'sharedOut', { ...FREE, loans: { ...FREE.loans, terms } }),
    );
    expect(hers(book, 'ana')?.interestPaid).toBe(200);
  });

  test('a mistake of the closed cycle is put right: what she got too much she owes, and has no days for it', () => {
    const { book } = story(
      `
      d: deposit ana 60
      count 60
      seal
      open 2025-02-01
      close-cycle
      hand-part ana 10 saves 50
      count 50
      seal
      open 2025-02-11
      wrong d stays right deposit ana 6
      = savings/ana 0
      = owed of ana 4
    `,
      ending(),
    );
    expect(hers(book, 'ana')?.savingDays).toBe(0n);
  });
});

describe('taking a closing back', () => {
  test('loans, fines, match parts, savings and their days are as before', () => {
    const before = story(
      'deposit ana 60\n deposit bea 30\n match 45 ana=30 bea=15\n lend bea 20\n fine bea 1\n count 115\n seal\n open 2025-02-01',
      ending({ match: 'shared' }, 'sharedOut', DOUBLED),
    ).book;
    const { book } = story(
      'deposit ana 60\n deposit bea 30\n match 45 ana=30 bea=15\n lend bea 20\n fine bea 1\n count 115\n seal\n open 2025-02-01\n c: close-cycle\n wrong c',
      ending({ match: 'shared' }, 'sharedOut', DOUBLED),
    );
    for (const part of ['balances', 'loans', 'fines', 'matchParts', 'cycles'] as const)
      expect(book[part]).toEqual(before[part]);
    expect(book.savingDays.sums).toEqual(before.savingDays.sums);
  });

  test('parts that were handed over, and later closings, stand in the way and are named', () =>
    story(
      `
      deposit ana 60
      c: close-cycle
      h: hand-part ana 20 saves 40
      wrong c                 ! shareOutStandsUnder
      wrong h
      = savings/ana 0
      = owed of ana -60
      = box 60
      wrong c
      = savings/ana 60
      c: close-cycle
      count 60
      seal
      open 2025-02-01
      d: close-cycle
      wrong c                 ! shareOutStandsUnder
      wrong d
      wrong c
      = savings/ana 60
      hand-part ana 60             ! unknownEntry
    `,
      ending(),
    ));
});

describe('the surplus of a fund that goes on', () => {
  test('savings and loans stay; only what was earned is shared, in cash or into savings', () => {
    const terms = { ...TERMS, interest: { mode: 'once', percent: '10' } } as const;
    const { book } = story(
      `
      deposit ana 60
      deposit bea 30
      lend bea 20
      fine bea 1
      earn 9
      close-cycle permanent
      = savings/ana 60
      = loan of bea 20
      = fines-owed of bea 1
      = owed of ana -6
      = owed of bea -3
      = surplus 0
      = income 0
      hand-part ana 6
      hand-part bea 0 saves 3
      = savings/bea 33
      = box 73
      count 73
      seal
      open 2025-02-01
      repay bea 22
      close-cycle permanent
      = owed of ana -1.30
      = owed of bea -0.70
      = interest 0
    `,
      ending({}, 'permanent', { ...FREE, loans: { ...FREE.loans, terms } }),
    );
    expect(book.cycles.map(({ mode }) => mode)).toEqual(['permanent', 'permanent']);
  });

  test('a loss falls on savings as agreed, and what she owes outside loans is taken from her part', () =>
    story(
      `
      deposit ana 60
      deposit bea 30
      lend cira 9 decided
      write-off cira decided
      earn 9
      close-cycle permanent
      = savings/ana 54
      = savings/bea 27
      = owed of ana -6
      = losses 0
    `,
      ending({ lossFallsOn: 'membersFirst' }, 'permanent'),
    ));
});

/** The code that a closing with this body is refused with; null where it is written. */
function refusedFor(book: Book, body: unknown): string | null {
  const draft = { kind: 'cycle-closed', body } as Draft;
  const writer = { phone: 'phone-a', sheet: 'another', nextNumber: 1, claimedAt: '', intent: 'closing' };
  const decision = decide(book, { do: 'write', drafts: [draft] }, writer);
  return decision.ok ? null : decision.refusal.code;
}
