/** Ceilings and the other ways to count a limit, line by line; what of the cash is lent; who saves too much of the fund. */
import { describe, expect, test } from 'vitest';
import { conditionsFrom } from '../../../src/ledger/conditions/templates.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { limitOf } from '../../../src/ledger/loans/limit.ts';
import { proposedMatch } from '../../../src/ledger/match.ts';
import { amount, sum } from '../../../src/ledger/money.ts';
import { DOUBLED, FREE } from '../story/community.ts';
import { story } from '../story.ts';

const ofFund = (concentration: { owes?: string; saves?: string }, base = FREE) => ({
  conditions: {
    ...base,
    concentration: { owes: concentration.owes ?? null, saves: concentration.saves ?? null },
  },
});

const FIFTEEN = Array.from({ length: 11 }, (_, at) => `m${at + 5}`);
const EVERYBODY = ['ana', 'bea', 'cira', 'dora', ...FIFTEEN];

/** 15 members save 60 each, and all of it is doubled. */
const DOUBLED_900 = `
  ${FIFTEEN.map((id, at) => `joins ${id} ${at + 5}`).join('\n')}
  ${EVERYBODY.map((id) => `deposit ${id} 60`).join('\n')}
  match 900 bank ${EVERYBODY.map((id) => `${id}=60`).join(' ')}
`;

describe('the limit in proportion', () => {
  test('15 × 60 doubled, one lodges 300 more for a day: her limit 420, the others’ still 120', () => {
    story(
      `
      ${DOUBLED_900}
      ${EVERYBODY.map((id) => `= limit of ${id} 120`).join('\n')}
      deposit cira 300
      = limit of cira 420
      ${EVERYBODY.filter((id) => id !== 'cira')
        .map((id) => `= limit of ${id} 120`)
        .join('\n')}
      withdraw cira 300
      = limit of cira 120
      `,
      { conditions: DOUBLED },
    );
  });

  test('the other choice, her proportion of all savings today: what one lodges for a day moves everybody’s limit', () => {
    const { loans } = DOUBLED;
    const limit = { rule: { rule: 'proportionOfAll', factor: '1' } as const, ceiling: null };
    const { book } = story(
      `
      ${DOUBLED_900}
      = limit of ana 120
      deposit cira 300
      = limit of ana 105
      = limit of cira 630
      withdraw cira 300
      lend ana 100
      withdraw ana 15         ! withdrawalAboveLimit possible=10.28 owed=100
      withdraw ana 10.25
      `,
      { conditions: { ...DOUBLED, loans: { ...loans, limit } } },
    );
    const limits = Object.keys(book.members).map((id) => limitOf(book, id)?.limit ?? amount(0));
    // All savings and the match: 900 − 10.25 + 900.
    expect(sum(limits)).toBeLessThanOrEqual(178975);
  });
});

describe('ceilings', () => {
  test('so much of the fund one member may owe: the fund is the cash and what is lent, not what belongs to others', () =>
    story(
      `
      deposit ana 400
      deposit bea 100
      fund cira 100
      deposit dora 500 bank
      = limit of ana 300
      = binding of ana concentration
      lend ana 200
      = limit of ana 300
      lend ana 100.05 ! loanAboveLimit limit=300 outstanding=200 possible=100
      lend ana 150 decided
      withdraw dora 200 bank
      = limit of ana 240
      = binding of ana concentration
      `,
      ofFund({ owes: '30' }),
    ));

  test('the least of rule, amount, part of the fund and cash binds, and says so', () => {
    const base = {
      ...FREE,
      loans: { ...FREE.loans, limit: { ...FREE.loans.limit, ceiling: amount(25000) } },
    };
    story(
      `
      deposit ana 100
      deposit bea 900
      = binding of ana rule
      = binding of bea ceiling
      withdraw bea 400
      = limit of bea 180
      = binding of bea concentration
      to-bank 500
      = binding of bea cash
      = possible of bea 100
      = by-transfer of bea 180
      `,
      ofFund({ owes: '30' }, base),
    );
  });

  test('so much of the fund one member may save, unless the meeting decides otherwise', () =>
    story(
      `
      deposit ana 100
      deposit bea 20
      deposit cira 20                # three cannot each stay within 30 %
      deposit dora 100    ! savesTooMuch member=dora possible=60 asked=100
      deposit dora 60
      deposit dora 10 decided
      deposit ana 5       ! savesTooMuch possible=0
      earn 200
      deposit ana 5
      `,
      ofFund({ saves: '30' }),
    ));

  test('and four can each stay within 25 %: just then it binds', () =>
    story(
      `
      deposit ana 10
      deposit bea 10
      deposit cira 10
      deposit dora 10
      deposit dora 0.05  ! savesTooMuch member=dora possible=0 asked=0.05
      `,
      ofFund({ saves: '25' }),
    ));
});

describe('the match', () => {
  const agreed = conditionsFrom('barcelona', EUR, 'La Caixa').match;
  const by = (terms: object, text: string) => {
    const match = { ...agreed, sponsor: 'caixa', ...terms } as typeof agreed;
    const parts = proposedMatch(story(text, { conditions: { ...FREE, match } }).book);
    return parts.map(({ part }) => part / 100);
  };
  const grown = `
    ${DOUBLED_900}
    ${EVERYBODY.map((id) => `deposit ${id} 40`).join('\n')}
  `;

  test('doubled at 900, grown to 1500: the next doubling is 600', () => {
    const next = by({}, grown);
    expect(next.reduce((all, part) => all + part, 0)).toBe(600);
    expect(new Set(next)).toEqual(new Set([40]));
  });

  test('where all savings count every time, it is 1500', () => {
    expect(by({ base: 'allSavings' }, grown).reduce((all, part) => all + part, 0)).toBe(1500);
  });

  test('the most for a member and for the community hold over all matches together', () => {
    expect(by({ most: { member: amount(7000), community: null } }, grown)[0]).toBe(10);
    const shared = by({ most: { member: null, community: amount(100000) } }, grown);
    expect(shared.reduce((all, part) => all + Math.round(part * 100), 0)).toBe(10000);
    expect(by({ most: { member: amount(5000), community: amount(1) } }, grown)[0]).toBe(0);
  });

  test('who has saved less than is agreed gets nothing', () => {
    const text = 'deposit ana 30\n deposit bea 20';
    expect(by({ eligible: { savings: amount(2500), attendancePercent: 75 } }, text)).toEqual([30, 0, 0, 0]);
  });
});
