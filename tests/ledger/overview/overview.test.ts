/** The overview's figures worked out on paper and against the lines of generated books; and when a community needs a visit, day by day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../src/ledger/civil-date.ts';
import { EUR, XOF } from '../../../src/ledger/currency.ts';
import { type CommunitySummary, summaryOf } from '../../../src/ledger/overview/summary.ts';
import { totalsByCurrency } from '../../../src/ledger/overview/totals.ts';
import {
  notHeardOf,
  REASONS,
  type Visit,
  visitReasons,
  worstFirst,
} from '../../../src/ledger/overview/visits.ts';
import { apart } from '../apart.ts';
import { onBooks, shuffled, takeTime } from '../invariants/books.ts';
import { DOUBLED } from '../story/community.ts';
import { type Options, story } from '../story.ts';

takeTime();

function told(text: string, options?: Options): CommunitySummary {
  const { book, entries } = story(text, options);
  const summary = summaryOf(book, entries, 'phone-a');
  if (!summary) throw new Error('it is founded');
  return summary;
}

const reasonsOn = (summary: CommunitySummary, day: string) =>
  visitReasons(summary, civilDate(day)).map((reason) => reason.is);

describe('the figures', () => {
  test('of a small book, worked out on paper: the match given twice, once taken back, and some of it returned', () => {
    const summary = told(
      `
      deposit ana 100
      deposit bea 50
      lend ana 60
      a: match 20 ana=20
      wrong a
      match 30 ana=20 bea=10
      return-match 10
      count 110
      seal
    `,
      { conditions: DOUBLED },
    );
    expect(summary).toMatchObject({
      sealed: { number: 1, on: '2025-01-01' },
      openSince: null,
      nextOn: '2025-01-15',
      lent: 6000,
      match: { given: 3000, returned: 1000, held: 2000 },
      differences: null,
      overdueSince: null,
      phones: [],
      clashes: [],
      indicators: { savings: 15000, members: 4 },
    });
  });

  test('a difference is open by its sign until it is explained, the oldest one first', () => {
    const some = `
      deposit ana 100
      count 95
      d: difference -5
      seal
      open 2025-01-15
      count 98
      e: difference 3
    `;
    const before = told(some);
    expect(before.differences).toMatchObject({
      since: '2025-01-01',
      number: 2,
      missing: 500,
      tooMuch: 300,
    });
    expect(before.openSince).toBe('2025-01-15');
    // While a meeting is open nothing tells what a share-out would come to.
    expect(before.shareOut).toBeNull();
  });

  test('of generated books they do not depend on the order of arrival, and none is taken from another phone', () => {
    let some = 0;
    onBooks(20, ({ book, entries }, random) => {
      const summary = summaryOf(book, shuffled(entries, random), null);
      expect(summary).toEqual(summaryOf(book, entries, null));
      expect(structuredClone(summary)).toEqual(summary);
      const { given = 0, returned = 0 } = summary?.match ?? {};
      expect(given).toBeGreaterThanOrEqual(0);
      some += given + returned;
      const open = Object.values(book.phones).filter(({ removal }) => !removal?.acts).length;
      expect(summary?.phones.length).toBe(open);
    });
    expect(some).toBeGreaterThan(0);
  });

  test('a phone that wrote is not heard of after three meetings; who asks need not hear of itself', () => {
    const { book, apart: world } = apart(`
      A: pass B
      A > B
      B: take up
      B: count 0
      B: seal
      all
      A: open 2025-01-29
      A: count 0
      A: seal
      A: open 2025-02-12
      A: count 0
      A: seal
      A: open 2025-02-26
      A: count 0
      A: seal
    `);
    const [first] = world.phones.values();
    const lines = [...(first?.entries.values() ?? [])];
    const summary = summaryOf(book, lines, first?.id ?? null);
    const of = (name: string) =>
      summary?.phones.find(({ phone }) => phone === world.phones.get(name)?.id)?.meetingsAgo;
    expect([of('A'), of('B'), of('C')]).toEqual([undefined, 3, null]);
    if (!summary) throw new Error('it is founded');
    expect(notHeardOf(summary)).toBe(2);
    const [reason] = visitReasons(summary, civilDate('2025-02-27'));
    expect(reason).toMatchObject({ is: 'phonesSilent', meetings: 3 });
  });

  test('a clash is since its earlier day, and comes before all else', () => {
    const { book, apart: world } = apart(
      `
      A: open 2025-01-16
      B: open 2025-01-15
      A: deposit ana 20
      all
    `,
      { open: false, phones: ['B'] },
    );
    const [first] = world.phones.values();
    const summary = summaryOf(book, [...(first?.entries.values() ?? [])], null);
    if (!summary) throw new Error('it is founded');
    expect(summary.clashes).toMatchObject([{ kind: 'openings', since: '2025-01-15' }]);
    expect(visitReasons(summary, civilDate('2025-03-01'))).toMatchObject([
      { is: 'clash', since: '2025-01-15', entry: book.clashes[0]?.provisional, number: 1 },
      { is: 'leftOpen' },
    ]);
  });
});

describe('why a visit', () => {
  test('a meeting may be three days late; one that was left open too', () => {
    const sealed = told('count 0\nseal');
    expect(sealed.nextOn).toBe('2025-01-15');
    expect(reasonsOn(sealed, '2025-01-18')).toEqual([]);
    expect(reasonsOn(sealed, '2025-01-19')).toEqual(['meetingOverdue']);
    const open = told('count 0');
    expect(reasonsOn(open, '2025-01-04')).toEqual([]);
    expect(reasonsOn(open, '2025-01-05')).toEqual(['leftOpen']);
  });

  test('a community that never met is late one stretch of its rhythm after the founding', () => {
    const never = told('', { open: false });
    expect([never.sealed, never.nextOn]).toEqual([null, '2025-01-15']);
    expect(reasonsOn(never, '2025-01-19')).toEqual(['meetingOverdue']);
  });

  test('loans with anything overdue, since the first day, with the sum and how many', () => {
    const late = told('deposit ana 100\nlend ana 60\ncount 40\nseal\nopen 2025-03-10\ncount 40\nseal');
    const reasons = visitReasons(late, civilDate('2025-03-11'));
    expect(reasons).toEqual([{ is: 'loansOverdue', since: '2025-02-01', loans: 1, overdue: 3000 }]);
  });

  test('the worst comes first, whatever day it is, and each kind is said once', () => {
    const all = told(`
      deposit ana 100
      lend ana 60
      count 35
      d: difference -5
      seal
      open 2025-03-10
      count 35
      seal
    `);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const on = addDays(civilDate('2025-03-10'), days);
        const said = visitReasons(all, on).map(({ is }) => is);
        expect(said).toEqual(REASONS.filter((one) => said.includes(one)));
        expect(said.includes('meetingOverdue')).toBe(days > 14 + 3);
        expect(said.slice(0, 1)).toEqual(['boxDifference']);
      }),
    );
  });

  test('communities stand by their worst reason, then by how long it lasts; those without one by name', () => {
    const named = (name: string, text: string, day: string): Visit => {
      const summary = { ...told(text), name };
      return { summary, reasons: visitReasons(summary, civilDate(day)) };
    };
    const day = '2025-02-20';
    const rows = [
      named('Zoe', 'count 0\nseal\nopen 2025-02-12\ncount 0\nseal', day),
      named('Late', 'count 0\nseal\nopen 2025-01-15\ncount 0\nseal', day),
      named('Later', 'count 0\nseal', day),
      named('Short', 'deposit ana 9\ncount 4\ndifference -5\nseal', day),
      named('Ada', 'count 0\nseal\nopen 2025-02-12\ncount 0\nseal', day),
    ];
    expect([...rows].sort(worstFirst).map(({ summary }) => summary.name)).toEqual([
      'Short',
      'Later',
      'Late',
      'Ada',
      'Zoe',
    ]);
  });
});

test('sums of different currencies are never added', () => {
  const [one, other] = [told('deposit ana 10'), told('deposit bea 5')];
  const francs = told('deposit ana 2000', { currency: XOF });
  expect(totalsByCurrency([francs, one, other])).toMatchObject([
    { currency: { code: 'EUR' }, communities: 2, members: 8, savings: 1500 },
    { currency: { code: 'XOF' }, communities: 1, members: 4, savings: francs.indicators.savings },
  ]);
  expect(EUR.code).toBe(one.currency.code);
  expect(totalsByCurrency([])).toEqual([]);
});
