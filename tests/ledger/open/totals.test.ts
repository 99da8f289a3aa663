/**
 * Totals for the team that accompanies a community. What is told is the figures of the statements; nothing in it names a person or a line;
 * and an attacker who has all months is left, between any two that are told, with the change of five members and more, or of nobody. What
 * each member moved is read from the raw entries by the auditor, which imports nothing of the ledger.
 */
import { describe, expect, test } from 'vitest';
import { NO_BRANCHES } from '../../../src/ledger/branches/branches.ts';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { CivilDate } from '../../../src/ledger/civil-date.ts';
import type { Sharing } from '../../../src/ledger/conditions/conditions.ts';
import type { Entry, JsonObject } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { type MonthToGive, type TotalsToGive, totalsToGive } from '../../../src/ledger/open/totals.ts';
import { LEAST_BEHIND } from '../../../src/ledger/open/withhold.ts';
import { NOTHING_SEEN } from '../../../src/ledger/order/seen.ts';
import { DEFINITIONS, measureOf } from '../../../src/ledger/statements/definitions.ts';
import { indicatorsOf } from '../../../src/ledger/statements/indicators.ts';
import { audit, type RawEntry } from '../auditor.ts';
import { onBooks, takeTime } from '../invariants/books.ts';
import { story } from '../story.ts';

takeTime();

const LATER = '2999-01-01' as CivilDate;

/** The same book, whose first rules say what is shared. */
const sharing = (entries: readonly Entry[], said: Sharing | null): Entry[] =>
  entries.map((entry) => {
    if (entry.kind !== 'conditions-agreed') return entry;
    const { sharing: _before, ...conditions } = entry.body.conditions as JsonObject;
    return {
      ...entry,
      body: { ...entry.body, conditions: said ? { ...conditions, sharing: said } : conditions },
    };
  });

const toGive = (entries: readonly Entry[], today = LATER): TotalsToGive =>
  totalsToGive({ book: fold(entries), entries, seen: NOTHING_SEEN, branches: NO_BRANCHES }, today);

type Ready = Extract<MonthToGive, { ready: true }>;

/** The oldest first. */
function readyOf(entries: readonly Entry[], today = LATER): readonly Ready[] {
  const found = toGive(entries, today);
  if (!found.ok) throw new Error(found.code);
  return found.months.filter((one): one is Ready => one.ready).toReversed();
}

const partOf = ({ totals }: Ready, key: keyof Ready['totals']['figures']) =>
  totals.figures[key]?.part ?? null;

/** Every text of a book that leads to somebody or to a line: ids, names of sponsors, clocks, what was typed; not the community's name. */
function textsIn(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      into.add(key);
      textsIn(one, into);
    }
  return into;
}

/** How much each member's sum changed up to each month, by the auditor's postings. */
function changesIn(entries: readonly Entry[], stem: 'savings' | 'loan') {
  const borrower = new Map<string, string>(
    entries.flatMap(({ kind, sheet, number, body }) =>
      kind === 'loan-paid-out' || kind === 'opening-loan'
        ? [[`${sheet}:${number}`, String(body.member)] as const]
        : [],
    ),
  );
  return (from: string | null, until: string) => {
    const whose = new Map<string, bigint>();
    for (const { day, postings } of audit(structuredClone(entries) as unknown as RawEntry[]).lines) {
      const month = day.slice(0, 7);
      if (month > until || (from !== null && month <= from)) continue;
      for (const [account, minor] of postings) {
        const [family, ...rest] = account.split(':');
        if (family !== stem) continue;
        const id = rest.join(':');
        const member = stem === 'loan' ? (borrower.get(id) ?? id) : id;
        whose.set(member, (whose.get(member) ?? 0n) + minor);
      }
    }
    return [...whose.values()].filter((change) => change !== 0n).length;
  };
}

describe('generated communities', () => {
  test('privacy: the totals have none of the ids, names, notes and days of the book, but the day of the seal', () => {
    let made = 0;
    onBooks(60, ({ entries: generated }) => {
      const entries = sharing(generated, 'totals');
      const book = fold(entries);
      const secret = textsIn(
        entries.map(({ body, claimedAt, intent, phone, sheet }) => ({
          body,
          claimedAt,
          intent,
          phone,
          sheet,
        })),
      );
      for (const id of [...Object.keys(book.members), ...Object.keys(book.loans)]) secret.add(id);
      for (const { totals } of readyOf(entries)) {
        made += 1;
        const open = new Set<string>([totals.community, totals.currency.code, totals.on]);
        for (const key of textsIn({ part: 0, whole: 0, figures: totals.figures })) open.add(key);
        for (const key of [
          'currency',
          'digits',
          'code',
          'meeting',
          'month',
          'on',
          'practice',
          'community',
          'members',
        ])
          open.add(key);
        const said = textsIn(totals);
        for (const text of said)
          expect(open.has(text) || text === totals.month || !secret.has(text), text).toBe(true);
        for (const id of Object.keys(book.members)) expect(canonicalText(totals)).not.toContain(`"${id}"`);
      }
    });
    expect(made).toBeGreaterThan(60);
  });

  test('privacy: what can be worked out between two months that are told is of five members and more, or of nobody', () => {
    const counts = { shown: 0, withheld: 0 };
    onBooks(120, ({ entries: generated }) => {
      const entries = sharing(generated, 'totals');
      const months = readyOf(entries);
      for (const [key, stem] of [
        ['savings', 'savings'],
        ['averageLoan', 'loan'],
      ] as const) {
        const behind = changesIn(entries, stem);
        const told = months.filter((month) => partOf(month, key) !== null);
        counts.shown += told.length;
        counts.withheld += months.length - told.length;
        for (const [at, { month }] of told.entries()) {
          const changed = behind(told[at - 1]?.month ?? null, month);
          expect(changed === 0 || changed >= LEAST_BEHIND, `${key} of ${month}: ${changed}`).toBe(true);
        }
      }
    });
    expect(counts.shown).toBeGreaterThan(50);
    expect(counts.withheld).toBeGreaterThan(50);
  });

  test('what is told of the newest month is what the statements say where nothing came after its seal', () => {
    let compared = 0;
    onBooks(40, ({ entries: generated }) => {
      const entries = sharing(generated, 'totals');
      const at = entries.findLastIndex(({ kind }) => kind === 'meeting-sealed');
      const sealed = entries.slice(0, at + 1);
      const book = fold(sealed);
      const found = indicatorsOf(book, sealed);
      const [newest] = readyOf(sealed).slice(-1);
      if (!newest || !found || book.lastSeal?.heldOn !== newest.totals.on) return;
      for (const definition of DEFINITIONS) {
        const told = newest.totals.figures[definition.key];
        if (told) expect(told).toEqual(measureOf(definition, found));
        compared += told ? 1 : 0;
      }
    });
    expect(compared).toBeGreaterThan(100);
  });

  test('Y1 what came later changes no month that was told: every phone makes the same', () => {
    onBooks(30, ({ entries: generated }) => {
      const entries = sharing(generated, 'totals');
      const at = entries.findLastIndex(({ kind }) => kind === 'meeting-sealed');
      const [then, now] = [readyOf(entries.slice(0, at)), readyOf(entries)];
      const held = new Map(now.map((one) => [one.month, one]));
      for (const one of then.slice(0, -1)) expect(held.get(one.month)).toEqual(one);
    });
  });
});

const EIGHT = ['edna', 'fina', 'gina', 'hada'].map((name, at) => `joins ${name} ${at + 5}`).join('\n');
const all = ['ana', 'bea', 'cira', 'dora', 'edna', 'fina', 'gina', 'hada'];
const each = (text: string) => all.map((name) => text.replace('X', name)).join('\n');
const told = (text: string, said: Sharing | null = 'totals') =>
  sharing(story(`${EIGHT}\n${text}`).entries, said);

describe('a community of eight, on paper', () => {
  const TWO = `${each('deposit X 10')}\n count 80\n seal\n open 2025-02-01\n ${each('deposit X 10')}\n count 160\n seal`;

  test('what all save is told, each month at its last seal', () => {
    const months = readyOf(told(TWO));
    expect(months.map((one) => [one.month, one.totals.meeting, partOf(one, 'savings')])).toEqual([
      ['2025-01', 1, 8000],
      ['2025-02', 2, 16000],
    ]);
    expect(months[1]?.totals).toMatchObject({ on: '2025-02-01', currency: { code: 'EUR', digits: 2 } });
    expect(months[1]?.totals.figures).toMatchObject({
      members: { part: 8, whole: null },
      savingsPerMember: { part: 16000, whole: 8 },
      borrowers: { part: 0, whole: 8 },
      averageLoan: { part: 0, whole: 0 },
      surplus: { part: 0, whole: null },
    });
  });

  test('one who saves alone is not told, nor what all have, until five have saved since', () => {
    const months = readyOf(
      told(
        `${each('deposit X 10')}\n count 80\n seal\n open 2025-02-01\n deposit ana 10\n count 90\n seal\n open 2025-03-01\n ${each('deposit X 10')}\n count 170\n seal`,
      ),
    );
    expect(months.map((one) => partOf(one, 'savings'))).toEqual([8000, null, 17000]);
    expect(months[1]?.totals.figures).toMatchObject({
      savingsPerMember: null,
      returnOnSavings: null,
      fundUse: null,
    });
  });

  test('the loan of one is nobody’s business: neither what is owed, nor what it is at risk or brought in', () => {
    const [month] = readyOf(told(`${each('deposit X 10')}\n lend ana 5\n count 75\n seal`));
    expect(month?.totals.figures).toMatchObject({
      borrowers: { part: 1, whole: 8 },
      averageLoan: null,
      atRisk: null,
      fundUse: null,
      loansPastDue: null,
      writtenOff: null,
    });
    expect(month?.totals.figures.savings).toEqual({ part: 8000, whole: null });
  });

  test('refused: what was not agreed, a month that is not over, a meeting that is not sealed', () => {
    for (const said of ['everything', 'nothing', null] as const)
      expect(toGive(told(TWO, said))).toEqual({ ok: false, code: 'notShared', sharing: said });
    const found = toGive(told(TWO), '2025-02-28' as CivilDate);
    expect(found.ok && found.months.map(({ month, ready }) => [month, ready])).toEqual([
      ['2025-02', false],
      ['2025-01', true],
    ]);
    expect(found).toMatchObject({ months: [{ why: 'monthNotOver' }, {}] });
    expect(toGive(told(`${TWO}\n open 2025-02-15`))).toMatchObject({
      months: [
        { month: '2025-02', ready: false, why: 'meetingOpen' },
        { month: '2025-01', ready: true },
      ],
    });
  });

  test('nothing of before the rule: a month whose last seal stands without it is not there', () => {
    const { entries } = story(
      `${EIGHT}\n${TWO.replace('open 2025-02-01\n', `open 2025-02-01\n agree ${all.join(',')}\n`)}`,
    );
    const [founding, second] = entries.filter(({ kind }) => kind === 'conditions-agreed');
    expect(second?.place).not.toBe('founding');
    const agreed = entries.flatMap((entry) => sharing([entry], entry === founding ? null : 'totals'));
    expect(readyOf(agreed).map(({ month }) => month)).toEqual(['2025-02']);
  });

  test('what one brought in is not told: her fine would be the difference of two months', () => {
    const months = readyOf(
      told(
        `${each('deposit X 10')}\n count 80\n seal\n open 2025-02-01\n fine ana 1\n pay-fine ana 1\n count 81\n seal`,
      ),
    );
    expect(months.map((one) => partOf(one, 'surplus'))).toEqual([0, null]);
    expect(months.map((one) => partOf(one, 'savings'))).toEqual([8000, 8000]);
  });
});
