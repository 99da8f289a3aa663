/** Every indicator of docs/method.md on one small book, worked out on paper; and the list that says what each is. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/ledger/fold.ts';
import { amount } from '../../../src/ledger/money.ts';
import { percentText } from '../../../src/ledger/rate.ts';
import { DEFINITIONS, type IndicatorKey, measureOf } from '../../../src/ledger/statements/definitions.ts';
import { indicatorsOf } from '../../../src/ledger/statements/indicators.ts';
import { story } from '../story.ts';

/** Four members, loans in four months, a meeting every two weeks. */
const told = story(`
  attend ana=present bea=late cira=represented:ana dora=absent
  deposit ana 100
  deposit bea 50
  deposit cira 30
  deposit dora 20
  fund ana 4                # belongs to the solidarity fund: it is not lent
  earn 10
  lend ana 80
  count 134
  seal
  open 2025-01-15
  attend ana=present bea=present cira=present dora=present
  lend bea 40
  lend dora 20
  count 74
  seal
  open 2025-03-01
  attend ana=present bea=present cira=absent dora=present
  repay bea 10              # hers of 15 February; what ana was to bring on 1 February is late
  write-off dora 20 decided
  withdraw dora 20
  leaves dora
  to-bank 15
  count 45                  # 49 by the book
  difference -4
  count 45
  seal
`);
/** By the clock of the phone: two days after the first meeting, the same day, and the day after. */
const SEALED = ['2025-01-03T20:00:00Z', '2025-01-15T20:00:00Z', '2025-03-02T20:00:00Z'];
let seal = 0;
const entries = told.entries.map((entry) =>
  entry.kind === 'meeting-sealed' ? { ...entry, claimedAt: SEALED[seal++] ?? '' } : entry,
);
const found = indicatorsOf(fold(entries), entries);

/** Part and whole as a treasurer writes them down; money in cents. */
const WORKED: Readonly<Record<IndicatorKey, readonly [number, number | null]>> = {
  // Dora left.
  members: [3, null],
  dropout: [1, 4],
  // 2 of 4, then 4 of 4, then 2 of the 3 who were left when it was sealed.
  attendance: [8, 11],
  attendanceRepresented: [9, 11],
  savings: [180_00, null],
  savingsPerMember: [180_00, 3],
  // Earned 10, lost 20: the difference of the box is not lost yet.
  surplus: [-10_00, null],
  returnOnSavings: [-10_00, 180_00],
  // Owed 80 + 30; box 45, bank 15, less the 4 of the solidarity fund.
  fundUse: [110_00, 166_00],
  borrowers: [2, 3],
  averageLoan: [110_00, 2],
  loansPastDue: [1, null],
  overdue: [20_00, null],
  // 20 is late, and all 80 are at risk.
  atRisk: [80_00, 110_00],
  // 20 of 80 + 40 + 20.
  writtenOff: [20_00, 140_00],
  // Days of the rhythm from 1 January to 1 March: 1, 15, 29 January, 12 and 26 February.
  meetings: [3, 5],
  daysToSeal: [3, 3],
  differences: [1, null],
  missing: [4_00, null],
  tooMuch: [0, null],
  open: [4_00, null],
};

describe('on paper', () => {
  test.each(DEFINITIONS.map((one) => [one.key, one] as const))('%s', (key, definition) => {
    const measure = found && measureOf(definition, found);
    expect([measure?.part, measure?.whole]).toEqual(WORKED[key]);
  });

  test('what each member has, what a loan is on average, and a return below zero', () => {
    expect(found).toMatchObject({ savingsPerMember: 60_00, averageLoan: 55_00, loansOwing: 2 });
    expect(percentText(amount(-10_00), amount(180_00))).toBe('-5.56');
  });

  test('a loan that was rescheduled is at risk with nothing late, and all of it', () => {
    const again = story(`
      deposit ana 100
      deposit bea 50
      lend ana 40
      lend bea 20
      reschedule ana 4 months decided
      count 90
      seal
    `);
    const calm = indicatorsOf(again.book, again.entries);
    expect(calm).toMatchObject({ atRisk: { part: 40_00, whole: 60_00 }, loansPastDue: 0, overdue: 0 });
  });

  test('a meeting without a roll is no meeting that nobody came to, and only the last four count', () => {
    const meetings = ['01', '15', '29'].map(
      (day) => `open 2025-01-${day}\n attend ana=absent\n count 0\n seal`,
    );
    const two = (month: string) => `open 2025-${month}-01\n attend ana bea\n count 0\n seal`;
    const { book, entries: lines } = story(
      [...meetings, 'open 2025-02-01\n count 0\n seal', ...['02', '03', '04', '05'].map(two)].join('\n'),
      { open: false },
    );
    expect(indicatorsOf(book, lines)).toMatchObject({ attendance: { part: 8, whole: 16 } });
  });
});

describe('the list', () => {
  test('has every indicator once, with words in four languages and its formula on the page of formats', async () => {
    const keys = DEFINITIONS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const file = (name: string) =>
      readFile(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), 'utf8');
    for (const language of ['es', 'ca', 'fr', 'en']) {
      const { statements } = JSON.parse(await file(`locales/${language}.json`)) as {
        statements: Record<'definition' | 'indicator', Record<string, string>>;
      };
      expect(Object.keys(statements.definition).sort()).toEqual([...keys].sort());
      expect(Object.keys(statements.indicator).sort()).toEqual([...keys].sort());
    }
    const page = await file('docs/spec/figures.md');
    for (const { key, formula } of DEFINITIONS) expect(page).toContain(`| \`${key}\` | ${formula} |`);
  });
});
