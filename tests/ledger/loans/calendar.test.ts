/** The days of a loan by themselves: by the calendar, by the meetings that were held, and by those that are expected. */
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Interest, LoanTerms, PlanPeriod } from '../../../src/ledger/conditions/conditions.ts';
import {
  afterPeriods,
  chargePeriod,
  chargesBy,
  countsMeetings,
  dayAfter,
  expectedPeriod,
  isLate,
  rhythmOf,
} from '../../../src/ledger/loans/calendar.ts';
import { IN_FOUR, loanOf, MONTH } from './sample.ts';

type Meetings = Extract<PlanPeriod, { readonly unit: 'meetings' }>;

const FORTNIGHT = { unit: 'weeks', count: 2 } as const;
const meetings = (count: number): Meetings => ({ unit: 'meetings', count, apart: FORTNIGHT });
const held = (...on: string[]) => ({ on: on.map(civilDate), paper: 0, sealed: on.length });
const charged = (every?: Meetings): LoanTerms => ({
  ...IN_FOUR,
  interest: { mode: 'monthlyOnOwed', percent: '1', ...(every ? { every } : {}) },
});

test('by the calendar: so many months or weeks later', () => {
  expect(afterPeriods(civilDate('2025-01-31'), MONTH, 1)).toBe('2025-02-28');
  expect(afterPeriods(civilDate('2025-01-10'), { unit: 'months', count: 2 }, 3)).toBe('2025-07-10');
  expect(afterPeriods(civilDate('2025-01-10'), FORTNIGHT, 3)).toBe('2025-02-21');
  expect(expectedPeriod(meetings(3))).toEqual({ unit: 'weeks', count: 6 });
  expect(expectedPeriod(MONTH)).toEqual(MONTH);
});

describe('by meetings', () => {
  const day = (on: readonly string[], periods: number, start?: string, count = 1) =>
    dayAfter(
      loanOf({ meetings: held(...on) }),
      meetings(count),
      periods,
      start === undefined ? undefined : civilDate(start),
    );

  test('the day of each that was held, and those after are expected from the last one', () => {
    const two = ['2025-01-20', '2025-02-17'];
    expect([1, 2, 3, 4].map((periods) => day(two, periods))).toEqual([
      '2025-01-20',
      '2025-02-17',
      '2025-03-03',
      '2025-03-17',
    ]);
    expect(day([], 2)).toBe('2025-02-07');
  });

  test('every second one', () => {
    const three = ['2025-01-20', '2025-02-17', '2025-02-24'];
    expect([1, 2, 3].map((periods) => day(three, periods, undefined, 2))).toEqual([
      '2025-02-17',
      '2025-03-10',
      '2025-04-07',
    ]);
  });

  test('those up to the start are not after it, that of the start itself neither', () => {
    const three = ['2025-01-20', '2025-02-17', '2025-02-24'];
    expect(day(three, 1, '2025-02-17')).toBe('2025-02-24');
    expect(day(three, 1, '2025-02-10')).toBe('2025-02-17');
  });

  test('one that was opened with an earlier date than the one before falls with that one', () =>
    expect([1, 2, 3].map((periods) => day(['2025-02-17', '2025-02-10', '2025-02-24'], periods))).toEqual([
      '2025-02-17',
      '2025-02-17',
      '2025-02-24',
    ]));
});

describe('charges', () => {
  const by = (on: string, every?: Meetings) =>
    chargesBy(loanOf({ terms: charged(every), meetings: held('2025-01-20') }), civilDate(on));

  test('fall every month where nothing else is agreed', () => {
    expect([by('2025-02-09'), by('2025-02-10'), by('2025-04-10')]).toEqual([0, 1, 3]);
    const modes: readonly Interest[] = [{ mode: 'none' }, { mode: 'once', percent: '1' }];
    for (const interest of modes) expect(chargePeriod({ ...IN_FOUR, interest })).toEqual(MONTH);
    expect(chargePeriod(charged())).toEqual(MONTH);
  });

  test('fall at every meeting, or at every second one, where that is agreed', () => {
    expect([
      by('2025-01-19', meetings(1)),
      by('2025-01-20', meetings(1)),
      by('2025-02-03', meetings(1)),
    ]).toEqual([0, 1, 2]);
    expect([by('2025-02-02', meetings(2)), by('2025-02-03', meetings(2))]).toEqual([0, 1]);
  });

  test('end with the calendar, which has no later day', () => {
    const loan = loanOf({ terms: charged(meetings(1)), paidOutOn: civilDate('2199-12-30') });
    expect(chargesBy(loan, civilDate('2199-12-31'))).toBe(300 * 53);
  });
});

describe('whether terms count meetings', () => {
  const onePayment = (after: PlanPeriod): LoanTerms => ({ ...IN_FOUR, plan: { mode: 'onePayment', after } });

  test.each<[string, LoanTerms, boolean]>([
    ['parts every month', IN_FOUR, false],
    [
      'parts at every meeting',
      { ...IN_FOUR, plan: { ...IN_FOUR.plan, every: meetings(1) } as LoanTerms['plan'] },
      true,
    ],
    ['one payment after a month', onePayment(MONTH), false],
    ['one payment after two meetings', onePayment(meetings(2)), true],
    ['charges every month', charged(), false],
    ['charges at every meeting', charged(meetings(1)), true],
  ])('%s', (_, terms, counts) => {
    expect(countsMeetings(terms)).toBe(counts);
    expect(rhythmOf(terms)).toEqual(counts ? FORTNIGHT : null);
  });
});

describe('what fell due is late', () => {
  const day = civilDate('2025-01-20');
  const later = civilDate('2025-01-21');
  const loan = loanOf({ meetings: { ...held('2025-01-20', '2025-01-27'), sealed: 1 } });

  test('after its day', () => {
    for (const period of [MONTH, meetings(1)])
      expect([isLate(loan, period, day, later), isLate(loan, period, later, day)]).toEqual([true, false]);
  });

  test('on its day only at a meeting that is over, and only what counts meetings', () => {
    expect(isLate(loan, meetings(1), day, day)).toBe(true);
    expect(isLate(loan, MONTH, day, day)).toBe(false);
    const open = civilDate('2025-01-27');
    expect(isLate(loan, meetings(1), open, open)).toBe(false);
    expect(isLate(loanOf({}), meetings(1), day, day)).toBe(false);
  });
});
