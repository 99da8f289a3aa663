/** Savings × days: what a person could count on the calendar, whatever was corrected since. */
import { describe, expect, test } from 'vitest';
import { held, savingsOf } from '../../src/ledger/accounts.ts';
import type { Book } from '../../src/ledger/book.ts';
import { type CivilDate, civilDate, daysBetween } from '../../src/ledger/civil-date.ts';
import type { BodyByKind } from '../../src/ledger/entries/registry.ts';
import { compareEntries, type Entry, idOf } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import { savingDaysOn } from '../../src/ledger/saving-days.ts';
import { onBooks, takeTime } from './invariants/books.ts';
import { story } from './story.ts';

takeTime();

const daysOf = (book: Book, member: string, on: CivilDate) =>
  savingDaysOn(book.savingDays, member, held(book.balances, savingsOf(member)), on);

/** Meetings a week apart, from 1 January 2025 on; `box`: what is counted at the end of each but the last. */
const weeks = (...meetings: readonly (readonly [writes: string, box?: number])[]): Book =>
  story(
    meetings
      .map(([writes, box], at) =>
        box === undefined ? writes : `${writes}\n count ${box}\n seal\n open ${DAYS[at + 1]}`,
      )
      .join('\n'),
  ).book;
const DAYS = ['2025-01-01', '2025-01-08', '2025-01-15'];

describe('savings × days', () => {
  test('each sum counts from its own day', () => {
    const book = weeks(['deposit ana 10', 10], ['deposit ana 20', 30], ['withdraw ana 5']);
    // 10 for 7 days, 30 for 7 days, then 25 a day; in cents.
    expect(daysOf(book, 'ana', civilDate('2025-01-15'))).toBe(28_000n);
    expect(daysOf(book, 'ana', civilDate('2025-01-25'))).toBe(53_000n);
    expect(daysOf(book, 'bea', civilDate('2025-01-25'))).toBe(0n);
  });

  test('what was all withdrawn keeps the days that it was there', () => {
    const book = weeks(['deposit ana 10', 10], ['withdraw ana 10']);
    expect(daysOf(book, 'ana', civilDate('2025-02-28'))).toBe(7000n);
  });

  test('a day before anything was saved counts nothing', () => {
    expect(daysOf(weeks(['deposit ana 10']), 'ana', civilDate('2024-12-01'))).toBe(0n);
  });
});

/** A correction is told as one story: what a line wrote, and how it was put right a week later. */
const corrected = (right: string): Book =>
  story(`
    a: deposit ana 100
    deposit bea 50
    count 150
    seal
    open 2025-01-08
    ${right}
  `).book;

describe('after a correction', () => {
  const on = civilDate('2025-01-11');

  test('what was never saved was never there', () => {
    expect(daysOf(corrected('wrong a now'), 'ana', on)).toBe(0n);
  });

  test('ten times too much: the right figure counts from the first day', () => {
    expect(daysOf(corrected('wrong a stays right deposit ana 10'), 'ana', on)).toBe(10_000n);
  });

  test('the wrong member: the other has the days', () => {
    const book = corrected('wrong a right deposit cira 100');
    expect([daysOf(book, 'ana', on), daysOf(book, 'cira', on)]).toEqual([0n, 100_000n]);
  });

  test('a correction that is corrected again keeps the first day', () => {
    const book = corrected(`
      b: wrong a now right deposit ana 10
      count 60
      seal
      open 2025-01-10
      wrong b now right deposit ana 30
    `);
    expect(daysOf(book, 'ana', on)).toBe(30_000n);
  });
});

/**
 * Every line that changed savings, each on the day of its first writing, taken back on that day, added up day by day. What came before
 * the last closing of a cycle that stands counts from its day, and what puts it right from no earlier one.
 */
function naiveDays(entries: readonly Entry[], member: string, until: CivilDate): bigint {
  const ordered = [...entries].sort(compareEntries);
  const dayByMeeting = new Map<string, CivilDate>();
  const lines = new Map<string, { on: CivilDate; change: number }>();
  const back = new Set(
    ordered.filter(({ kind }) => kind === 'reversal').map(({ body }) => String(body.entry)),
  );
  const last = ordered.findLastIndex((one) => one.kind === 'cycle-closed' && !back.has(idOf(one)));
  let began = '0000-01-01' as CivilDate;
  let founded: CivilDate = until;
  let all = 0n;
  const counted: (readonly [number, CivilDate, number])[] = [];
  for (const [at, entry] of ordered.entries()) {
    const { kind, body, place } = entry;
    if (kind === 'founded') founded = body.on as CivilDate;
    if (kind === 'meeting-opened') dayByMeeting.set(idOf(entry), body.heldOn as CivilDate);
    const written = dayByMeeting.get(place) ?? founded;
    if (at === last) began = written;
    const taken = kind === 'reversal' ? lines.get(String(body.entry)) : undefined;
    if (taken) counted.push([at, taken.on, -taken.change]);
    const copy = kind === 'adopted' ? (body.of as unknown as Entry) : entry;
    const change = savedBy(copy, member);
    if (place === 'between' || change === undefined) continue;
    const on = lines.get(String(body.replaces))?.on ?? written;
    lines.set(idOf(entry), { on, change });
    counted.push([at, on, change]);
  }
  for (const [at, on, change] of counted) {
    const from = at <= last || on < began ? (last < 0 ? on : began) : on;
    all += BigInt(change) * BigInt(daysBetween(from, until));
  }
  // What a leaver took stays taken when an older line of hers is corrected: never below zero.
  return all > 0n ? all : 0n;
}

/** A closing that was taken back leaves what was put right under it on its day. */
const tookBackClosing = (entries: readonly Entry[]): boolean =>
  entries.some(
    ({ kind, body }) => kind === 'reversal' && (body.of as unknown as Entry).kind === 'cycle-closed',
  );

/** What a line adds to a member's savings; undefined where its kind never does. */
function savedBy({ kind, body }: Pick<Entry, 'kind' | 'body'>, member: string): number | undefined {
  const hers = body.member === member;
  if (kind === 'deposit') return hers ? Number(body.amount) : 0;
  if (kind === 'withdrawal') return hers ? -Number(body.amount) : 0;
  if (kind === 'opening-member') return hers ? Number(body.savings) : 0;
  if (kind === 'owed-booked' && body.against === 'savings') return hers ? Number(body.amount) : 0;
  if (kind === 'part-handed-over') return hers ? Number(body.saved) : 0;
  if (kind === 'member-settled' || kind === 'leaver-paid')
    return hers ? Number(body.held) - Number(body.savings) : 0;
  if (kind === 'pledges-called') return -partIn(body.parts, member);
  if (kind === 'repayment' && body.back !== undefined) return partIn(body.back, member);
  if (kind !== 'cycle-closed') return undefined;
  const one = (body as BodyByKind['cycle-closed']).members.find((part) => part.member === member);
  return one ? -(body.mode === 'sharedOut' ? one.savings : one.loss) : 0;
}

const partIn = (parts: unknown, member: string): number =>
  (parts as readonly { readonly member: string; readonly amount: number }[])
    .filter((part) => part.member === member)
    .reduce((all, { amount: part }) => all + part, 0);

test('on generated books they are what a naive count comes to', () => {
  let saved = 0;
  let closed = 0;
  onBooks(80, ({ entries }) => {
    if (tookBackClosing(entries)) return;
    const book = fold(entries);
    closed += book.cycles.length;
    const until = civilDate('2030-01-01');
    for (const member of Object.keys(book.members)) {
      const counted = daysOf(book, member, until);
      expect(counted).toBe(naiveDays(entries, member, until));
      if (counted > 0n) saved += 1;
    }
  });
  expect(saved).toBeGreaterThan(50);
  expect(closed).toBeGreaterThan(5);
});
