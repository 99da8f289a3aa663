/** The figures that leave a follow-up book, worked out on paper: every formula, and where each is withheld. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { teamsAmong } from '../../../src/followup/beside.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { BUSINESS_DEFINITIONS, type BusinessFigureKey } from '../../../src/followup/open/definitions.ts';
import { figuresByYear, OUTCOMES } from '../../../src/followup/open/figures.ts';
import type { Amount } from '../../../src/ledger/money.ts';
import type { Fact } from '../../../src/ledger/purpose.ts';
import { assessed, business, day, euros, step, stepDone, visit } from '../trade.ts';
import { BOOK_OF_TEAM, beside, lastOf, noted, say, sayWhere, taken, team, type World } from '../world.ts';

const TODAY = day('2027-01-05');
const IN = day('2026-05-04');

/** A team's book, with those beside it for what belongs there. */
interface Books {
  readonly team: World;
  readonly personal: World;
  readonly technicians: World;
}

function book(...drafts: readonly FactDraft[]): Books {
  const [a] = team('a');
  const [personal] = beside('socialWorker', a);
  const [technicians] = beside('technician', a);
  for (const draft of drafts) {
    const said = sayWhere([a, personal, technicians], draft);
    if (said !== 'written') throw new Error(`${draft.fact} of ${draft.about}: ${said}`);
  }
  return { team: a, personal, technicians };
}

const factsOf = ({ team: a, personal, technicians }: Books): readonly Fact[] => {
  const [all] = teamsAmong([
    { id: 'personal', book: personal.book },
    { id: BOOK_OF_TEAM, book: a.book },
    { id: 'technicians', book: technicians.book },
  ]);
  return all?.facts ?? [];
};

type Visit = Extract<FactDraft, { fact: 'visit-made' }>['data'];

/** `count` women with a business each; what is different of the visit to each comes by her place. */
const women = (
  count: number,
  of: (at: number) => Partial<Visit> & { readonly registered?: boolean } = () => ({}),
) =>
  Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const { registered = false, ...more } = of(at);
    return [
      noted(`w${at}`),
      business(`b${at}`, `w${at}`, { registered }),
      visit(`b${at}`, { on: IN, ...more }),
    ];
  });

const yearOf = (books: Books, year = '2026') =>
  figuresByYear(factsOf(books), TODAY).find((one) => one.year === year);

/** "900 of 6", in euros where it is money; "withheld". */
function said(books: Books, ...keys: readonly BusinessFigureKey[]): readonly string[] {
  const { businesses } = yearOf(books) ?? {};
  return keys.map((key) => {
    const told = businesses?.[key];
    return told ? `${told.value} of ${told.n}` : 'withheld';
  });
}

const sales = (value: number): Partial<Visit> => ({ figures: { sales: euros(value) } });

describe('how many', () => {
  test('businesses that were visited in the year; one that was not is not followed in it', () => {
    const more = [noted('x'), business('bx', 'x'), visit('bx', { on: day('2025-12-31') })];
    expect(said(book(...women(6), ...more), 'followed')).toEqual(['6 of 6']);
  });

  test('four are withheld, also where one woman has two', () => {
    expect(said(book(...women(4)), 'followed')).toEqual(['withheld']);
    const second = [business('c0', 'w0'), visit('c0', { on: IN })];
    expect(said(book(...women(4), ...second), 'followed')).toEqual(['withheld']);
    expect(said(book(...women(5), ...second), 'followed')).toEqual(['6 of 6']);
  });

  test('trading and registered: seven of twelve; four on either side, or all of them, are withheld', () => {
    const of = (count: number) => (at: number) => ({ trading: at < count, registered: at < count });
    const shares = ['trading', 'registered'] as const;
    expect(said(book(...women(12, of(7))), ...shares)).toEqual(['7 of 12', '7 of 12']);
    for (const count of [0, 4, 8, 12])
      expect(said(book(...women(12, of(count))), ...shares)).toEqual(['withheld', 'withheld']);
  });

  test('the last visit of the year decides, and of two on one day the later line', () => {
    const again = (at: number, on: string, trading: boolean) => visit(`b${at}`, { on: day(on), trading });
    const world = book(
      ...women(10, (at) => ({ trading: at < 5 })),
      again(5, '2026-11-30', true),
      again(6, '2026-02-01', true),
      again(7, '2027-01-02', true),
      again(8, '2026-05-04', true),
      again(9, '2026-11-30', true),
      again(9, '2026-12-01', false),
    );
    // Of the ten: 0–4 as they were, 5 and 8 since; three are left on the other side.
    expect(said(world, 'trading')).toEqual(['withheld']);
    const two = [noted('x'), business('bx', 'x'), visit('bx', { on: IN, trading: false })];
    const more = [noted('y'), business('by', 'y'), visit('by', { on: IN, trading: false })];
    for (const draft of [...two, ...more]) say(world.team, draft);
    expect(said(world, 'trading')).toEqual(['7 of 12']);
  });

  test('registered as it stood at the end of the year', () => {
    const world = book(...women(10, (at) => ({ registered: at < 5 })));
    const change = (on: string) => say(world.team, business('b9', 'w9', { on: day(on), registered: true }));
    expect([change('2027-01-01'), ...said(world, 'registered')]).toEqual(['written', '5 of 10']);
    expect([change('2026-12-31'), ...said(world, 'registered')]).toEqual(['written', 'withheld']);
  });

  test('people who work, by kind: of five businesses that have any', () => {
    const people = (at: number) => ({
      people: { paid: at < 5 ? 2 : 0, unpaidFamily: at < 4 ? 3 : 0, partners: 0 },
    });
    expect(said(book(...women(8, people)), 'paid', 'unpaidFamily', 'partners')).toEqual([
      ...['10 of 8', 'withheld', 'withheld'],
    ]);
  });

  test('steps of plans done in the year', () => {
    const steps = Array.from({ length: 5 }, (_, at) => [
      step(`s${at}`, `b${at}`),
      stepDone(`s${at}`, day('2026-07-01')),
    ]).flat();
    const more = [step('t', 'b0'), stepDone('t', day('2026-12-31')), step('u', 'b0'), step('v', 'b1')];
    const other = [stepDone('v', day('2027-01-01'))];
    expect(said(book(...women(5), ...steps, ...more, ...other), 'stepsDone')).toEqual(['6 of 5']);
    expect(said(book(...women(5), ...steps, stepDone('s0', null)), 'stepsDone')).toEqual(['withheld']);
  });
});

describe('money', () => {
  test('sales in all: of who told them, and nothing where four had any', () => {
    const some = (at: number) => (at < 6 ? sales(100 * (at + 1)) : {});
    expect(said(book(...women(8, some)), 'salesTotal')).toEqual([`${euros(2100)} of 6`]);
    const few = (at: number) => sales(at < 4 ? 100 : 0);
    expect(said(book(...women(8, few)), 'salesTotal')).toEqual(['withheld']);
  });

  test('in the middle: of eleven the mean of five, without the three at each end', () => {
    const of = (at: number) => sales(at < 10 ? at + 1 : 96);
    expect(said(book(...women(11, of)), 'salesMiddle', 'salesTotal')).toEqual([
      ...[`${euros(6)} of 11`, `${euros(151)} of 11`],
    ]);
    expect(said(book(...women(10, of)), 'salesMiddle')).toEqual(['withheld']);
  });

  test('in the middle: of twenty a quarter is left out at each end', () => {
    // 6 + … + 15 = 105, ÷ 10 = 10.5.
    expect(said(book(...women(20, (at) => sales(at + 1))), 'salesMiddle')).toEqual(['1050 of 20']);
  });

  test('the profit that each was asked for, losses taken off', () => {
    const of = (at: number) => ({ figures: { profitAsked: euros(at === 0 ? -50 : 100) } });
    expect(said(book(...women(6, of)), 'profitTotal', 'profitMiddle')).toEqual([
      ...[`${euros(450)} of 6`, 'withheld'],
    ]);
  });

  test('net worth = equipment + owed to her + stock − debts: what it grew in the year, on average', () => {
    const worth = (equipment: number, owed: number, stock: number, debts: number) => ({
      figures: {
        ...{ equipment: euros(equipment), owedToHer: euros(owed) },
        ...{ stock: euros(stock), debts: euros(debts) },
      },
    });
    const before = women(6, () => worth(1200, 150, 400, 500));
    const grown = (at: number, on: string, more: Amount) => {
      const { figures } = worth(1200, 150, 400, 500);
      return visit(`b${at}`, {
        on: day(on),
        figures: { ...figures, stock: (figures.stock + more) as Amount },
      });
    };
    const later = [100, 200, -50, 0, 300, 250].map((more, at) => grown(at, '2026-10-01', euros(more)));
    // 100 + 200 − 50 + 0 + 300 + 250 = 800, ÷ 6 = 133.33; five of them changed.
    expect(said(book(...before, ...later), 'netWorthChange')).toEqual(['13333 of 6']);
    const next = grown(0, '2027-01-03', euros(9000));
    expect(said(book(...before, ...later, next), 'netWorthChange')).toEqual(['13333 of 6']);
    expect(said(book(...before, ...later.slice(0, 5)), 'netWorthChange')).toEqual(['withheld']);
  });
});

describe('before and after', () => {
  const asked = (at: number, on: string, score: number) => assessed(`w${at}`, 'who-5', { score }, day(on));
  const who5 = (books: Books, year = '2026') =>
    yearOf(books, year)?.outcomes.find(({ instrument }) => instrument.id === 'who-5')?.change;
  const six = [40, 52, 60, 32, 44, 40].flatMap((score, at) => [
    noted(`w${at}`),
    asked(at, '2026-02-01', score),
  ]);
  const later = [60, 52, 56, 48, 64, 60].map((score, at) => asked(at, '2026-10-01', score));

  test('of the answers of the year alone', () => {
    const before = [asked(0, '2025-06-01', 0), asked(0, '2025-09-01', 4)];
    // 40 + 52 + 60 + 32 + 44 + 40 = 268, ÷ 6 = 44.7; 60 + 52 + 56 + 48 + 64 + 60 = 340, ÷ 6 = 56.7; 72 ÷ 6 = 12.0.
    const world = book(...six, ...later, ...before);
    expect(who5(world)).toEqual({
      withheld: false,
      women: 6,
      beforeTenths: 447,
      afterTenths: 567,
      changeTenths: 120,
    });
    expect(who5(world, '2025')).toEqual({ withheld: true });
  });

  test('of four women nothing is said, and not where all are at an end of the scale', () => {
    expect(who5(book(...six, ...later.slice(0, 4)))).toEqual({ withheld: true });
    const best = [0, 1, 2, 3, 4, 5].map((at) => asked(at, '2026-10-01', 100));
    expect(who5(book(...six, ...best))).toEqual({ withheld: true });
  });

  test('each answer of our own outcomes by itself', () => {
    const given = (at: number, on: string, answers: number[]) =>
      assessed(`w${at}`, 'outcomes-person', { answers }, day(on));
    const all = [0, 1, 2, 3, 4].flatMap((at) => [
      noted(`w${at}`),
      given(at, '2026-02-01', [1, 2, 3, at < 2 ? 1 : 2]),
      given(at, '2026-10-01', [3, 4, 3, at < 1 ? 2 : 4]),
    ]);
    const { outcomes = [] } = yearOf(book(...all)) ?? {};
    const own = outcomes.filter(({ instrument }) => instrument.id === 'outcomes-person');
    expect(
      own.map(({ item, change }) =>
        change.withheld ? `${item} withheld` : `${item} ${change.beforeTenths} ${change.afterTenths}`,
      ),
    ).toEqual([
      // All answered 1: that is the end of the scale.
      'wellBeing withheld',
      'confidence 20 40',
      'socialNetwork 30 30',
      // 1 + 1 + 2 + 2 + 2 = 8, ÷ 5 = 1.6; 2 + 4 × 4 = 18, ÷ 5 = 3.6.
      'resilience 16 36',
    ]);
  });
});

test('a year that is not over has no figures, nor has one in which nothing was written', () => {
  const world = book(
    ...women(6),
    visit('b0', { on: day('2027-01-02') }),
    noted('x', { on: day('2024-01-01') }),
  );
  const years = (today: string) => figuresByYear(factsOf(world), day(today)).map(({ year }) => year);
  expect(years('2026-12-31')).toEqual([]);
  expect(years('2027-01-01')).toEqual(['2026']);
  expect(years('2028-01-01')).toEqual(['2026', '2027']);
});

test('a visit that was taken back counts no more; a woman whose name is gone still does', () => {
  const world = book(...women(5));
  say(world.team, { fact: 'woman-erased', about: 'w0', data: { on: day('2026-06-01') } });
  expect(said(world, 'followed')).toEqual(['5 of 5']);
  say(world.team, visit('b1', { on: day('2026-09-01'), ...sales(10) }));
  expect(say(world.team, taken('b1', lastOf(world.team)))).toBe('written');
  expect(said(world, 'followed', 'salesTotal')).toEqual(['5 of 5', 'withheld']);
});

describe('the list', () => {
  const file = (name: string) =>
    readFile(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), 'utf8');

  test('has every figure once, with words in four languages and its formula on the page of formats', async () => {
    const keys = BUSINESS_DEFINITIONS.map(({ key }) => key).sort();
    const names = OUTCOMES.map(({ instrument, item }) => item ?? instrument.id).sort();
    expect([new Set(keys).size, new Set(names).size]).toEqual([keys.length, names.length]);
    for (const language of ['es', 'ca', 'fr', 'en']) {
      const { statements } = JSON.parse(await file(`locales/${language}.json`)) as {
        statements: { followed: Record<'business' | 'means' | 'outcome', Record<string, string>> };
      };
      const { business: said, means, outcome } = statements.followed;
      expect([said, means, outcome].map((words) => Object.keys(words).sort())).toEqual([keys, keys, names]);
    }
    const page = await file('docs/spec/figures.md');
    for (const { key, formula, rule, unit } of BUSINESS_DEFINITIONS)
      expect(page).toContain(`| \`${key}\` | ${formula} | ${rule} | ${unit} |`);
    for (const { instrument } of OUTCOMES)
      expect(page).toMatch(
        new RegExp(
          `\\| \`${instrument.id}\` \\|[^|]+\\| ${instrument.scale.least}, ${instrument.scale.most} \\|`,
          'u',
        ),
      );
  });
});
