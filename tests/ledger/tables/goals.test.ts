/** Goals: what is refused, what a correction and an end do, how far one is, and how much a meeting the rest takes. */
import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../../src/ledger/civil-date.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import {
  endedGoals,
  meetingsUntil,
  type Pace,
  progressOf,
  runningGoal,
  usualTowards,
} from '../../../src/ledger/goals.ts';
import { amount } from '../../../src/ledger/money.ts';
import { FREE } from '../story/community.ts';
import { story, type Told } from '../story.ts';

const day = (text: string) => text as CivilDate;

describe('setting and ending', () => {
  test('one at a time for each: hers, another’s and the community’s run beside each other', () => {
    const { book } = story(`
      goal ana 300 by 2025-12-31
      goal bea 50
      goal all 5000
      goal ana 10         ! goalRuns
      goal all 10         ! goalRuns
      ends-goal ana
      goal ana 400
    `);
    expect(runningGoal(book, 'ana')).toMatchObject({ amount: 40000, by: null, on: '2025-01-01' });
    expect(runningGoal(book, null)).toMatchObject({ member: null, amount: 500000, text: 'goal-of-all' });
    expect(endedGoals(book, 'ana').map(({ ended }) => ended?.as)).toEqual(['reached']);
  });

  test('what she has already is no goal, nor is a day that has come', () => {
    story(`
      deposit ana 50
      goal ana 50         ! goalReached held=50 asked=50
      goal all 50         ! goalReached held=50 asked=50
      goal ana 50.01
      goal bea 80 by 2025-01-01   ! goalDayOver by=2025-01-01
      goal bea 80 by 2025-01-02
    `);
  });

  test('it is hers to say: who is away sets none and ends none, nor who is no member', () => {
    story(`
      attend ana=absent
      goal ana 50         ! notPresent
      goal nobody 50      ! unknownMember
      goal bea 50
      attend bea=represented:cira
      ends-goal bea       ! notPresent
    `);
  });

  test('an end names the goal that it ends, once', () => {
    story(`
      ends-goal ana       ! unknownGoal
      first: goal ana 50
      ends-goal bea of first  ! unknownGoal
      ends-goal ana givenUp
      ends-goal ana of first  ! goalEnded
    `);
  });

  test('who has left has no goal to end, and is none that is measured', () => {
    story(`
      first: goal dora 50
      leaves dora
      ends-goal dora of first ! memberLeft
    `);
  });

  test('no account is touched, and it does not make the box be counted again', () => {
    const { book } = story(`
      count 0
      goal ana 50
      ends-goal ana
      seal
    `);
    expect(book.balances).toEqual({});
    expect(book.lastSeal?.number).toBe(1);
  });

  test('a meeting that was opened by mistake can still be cancelled; what she said stays', () => {
    const { book } = story(`
      goal ana 50
      cancel
      open 2025-01-15
      count 0
      seal
    `);
    expect(runningGoal(book, 'ana')).toMatchObject({ amount: 5000 });
  });
});

describe('taking back', () => {
  test('a goal is taken back, but not one that has ended: first its end', () => {
    const { book } = story(`
      g: goal ana 50
      e: ends-goal ana
      wrong g             ! goalEnded
      wrong e
      wrong g
    `);
    expect(book.goals).toEqual({});
  });

  test('an end is not taken back once another one runs', () => {
    story(`
      goal ana 50
      e: ends-goal ana
      goal ana 60
      wrong e             ! goalRuns
    `);
  });

  test('what was keyed wrong is put right, also where as much was saved since, and keeps its day', () => {
    const { book } = story(`
      g: goal ana 500
      count 0
      seal
      open 2025-01-15
      deposit ana 80
      wrong g right goal ana 50
    `);
    expect(runningGoal(book, 'ana')).toMatchObject({ amount: 5000, on: '2025-01-01' });
    expect(progressOf(book, { member: 'ana', amount: amount(5000), by: null }, null)).toEqual({
      held: 8000,
      missing: 0,
      pace: { is: 'reached' },
    });
  });
});

const paceIn = ({ book }: Told, sum: number, by: string | null, member: string | null = 'ana'): Pace =>
  progressOf(book, { member, amount: amount(sum), by: by === null ? null : day(by) }, null).pace;

describe('how much a meeting', () => {
  const told = story('deposit ana 20');

  test('what is missing, over the meetings that come until its day, that day included, up to the cash step', () => {
    // 28 days: meetings on the 15th and the 29th; 80 in two.
    expect(paceIn(told, 10000, '2025-01-29')).toEqual({
      is: 'byMeeting',
      meetings: 2,
      amount: 4000,
      each: null,
    });
    expect(paceIn(told, 10000, '2025-01-28')).toMatchObject({ meetings: 1, amount: 8000 });
    // 80 in 7 is 11.43: 11.45 where the box pays five cents.
    expect(paceIn(told, 10000, '2025-04-09')).toMatchObject({ meetings: 7, amount: 1145 });
  });

  test('no meeting comes before its day any more', () => {
    expect(paceIn(told, 10000, '2025-01-14')).toEqual({ is: 'noMeetingLeft' });
    expect(paceIn(told, 10000, '2024-12-31')).toEqual({ is: 'noMeetingLeft' });
  });

  test('of the community: all together, and each', () => {
    // 980 missing in 2 meetings: 490, of four members 122.50 each.
    expect(paceIn(told, 100000, '2025-01-29', null)).toEqual({
      ...{ is: 'byMeeting', meetings: 2, amount: 49000, each: 12250 },
    });
  });

  test('in whole shares where savings are in shares', () => {
    const saving = { mode: 'shares', price: amount(1000), most: 5, rest: 'handedBack' } as const;
    const shares = story('deposit ana 20', { conditions: { ...FREE, saving } });
    expect(paceIn(shares, 10000, '2025-04-09')).toMatchObject({ meetings: 7, amount: 2000 });
  });

  test('with all that is asked at every meeting it is reached on its day, and not with a step less', () => {
    for (const missing of [1, 5, 999, 10_000, 12_345, 999_999]) {
      for (const by of ['2025-01-15', '2025-03-07', '2025-07-01', '2031-01-01']) {
        const pace = paceIn(told, 2000 + missing, by);
        if (pace.is !== 'byMeeting') throw new Error(`no pace by ${by}`);
        expect(pace.amount % 5).toBe(0);
        expect(pace.amount * pace.meetings).toBeGreaterThanOrEqual(missing);
        expect((pace.amount - 5) * pace.meetings).toBeLessThan(missing);
      }
    }
  });

  const EVERY_MONTH: Conditions = { ...FREE, meetings: { unit: 'months', count: 1 } };
  test.each([
    ['weeks', FREE, '2025-01-14', 0],
    ['weeks', FREE, '2025-01-15', 1],
    ['weeks', FREE, '2026-01-01', 26],
    ['months', EVERY_MONTH, '2025-01-31', 0],
    ['months', EVERY_MONTH, '2025-02-01', 1],
    ['months', EVERY_MONTH, '2026-01-01', 12],
    ['months', EVERY_MONTH, '2199-12-31', 2099],
  ] as const)('meetings every so many %s until a day', (_unit, conditions, by, meetings) => {
    expect(meetingsUntil(story('', { conditions }).book, day(by))).toBe(meetings);
  });
});

describe('without a day', () => {
  const saved = `
    deposit ana 10
    count 10
    seal
    open 2025-01-15
    deposit ana 5
    deposit ana 25
    deposit bea 100
    count 140
    seal
    open 2025-01-29
    wrong-one: deposit ana 90
    wrong wrong-one
    deposit ana 20
  `.replace(/wrong-one/gu, 'w');
  const told = story(saved);
  const newestFirst = told.entries.toReversed();

  test('the middle one of her last meetings is usual; what was taken back does not count', () => {
    expect(usualTowards(told.book, newestFirst, 'ana')).toBe(2000);
    expect(usualTowards(told.book, newestFirst, 'bea')).toBe(10000);
    expect(usualTowards(told.book, newestFirst, 'dora')).toBeNull();
    // All together: 10, 130, 20.
    expect(usualTowards(told.book, newestFirst, null)).toBe(2000);
  });

  test('so many meetings, if she goes on like that; nothing is said of who has not saved yet', () => {
    const plan = { member: 'ana', amount: amount(12100), by: null };
    const usual = usualTowards(told.book, newestFirst, 'ana');
    expect(progressOf(told.book, plan, usual)).toEqual({
      held: 6000,
      missing: 6100,
      pace: { is: 'asUsual', meetings: 4, usual: 2000 },
    });
    expect(progressOf(told.book, { ...plan, member: 'dora' }, null).pace).toEqual({ is: 'open' });
  });
});
