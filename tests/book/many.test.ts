/** `indicators` and what is given out of several book files at once; what programs get is held to its schema. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { BYTE_ORDER_MARK } from '../../src/ledger/open/csv.ts';
import { bookFileOf, pathOf, runWith, SCRIPTS } from './harness.ts';
import { FIGURES, OPEN_SCHEMAS, STUDY } from './open-shapes.ts';

const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  await Promise.all(SCRIPTS.map(async (name) => [name, await bookFileOf(pathOf(name))] as const)),
);
const NAMES = Object.keys(FILES);

async function figures(...args: readonly string[]) {
  const { code, out, err } = await runWith(args, FILES);
  expect([code, err]).toEqual([0, '']);
  return v.parse(FIGURES, JSON.parse(out));
}

describe('the schemas in docs/spec', () => {
  test.each(Object.entries(OPEN_SCHEMAS))(
    '%s is the shape that outputs are held to (else: node tests/book/write-schema.ts)',
    async (name, schema) => {
      const path = fileURLToPath(new URL(`../../docs/spec/${name}`, import.meta.url));
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(schema);
    },
  );
});

describe('indicators', () => {
  test('of every book are those of its summary, and together they are sums within a currency', async () => {
    const { communities, together } = await figures('indicators', ...NAMES, '--json');
    expect(communities.length).toBe(NAMES.length);
    for (const [at, { figures: own }] of communities.entries()) {
      const { out } = await runWith(['statement', 'summary', NAMES[at] ?? ''], FILES);
      const summary = JSON.parse(out) as Record<string, unknown>;
      for (const key of [
        'dropout',
        'attendance',
        'returnOnSavings',
        'fundUse',
        'atRisk',
        'writtenOff',
        'borrowers',
      ])
        expect(own[key], key).toEqual(summary[key]);
      for (const key of ['members', 'savings', 'surplus', 'loansPastDue', 'overdue'])
        expect(own[key], key).toEqual({ value: summary[key] });
      for (const key of ['savingsPerMember', 'averageLoan'])
        expect(own[key]).toMatchObject({ value: summary[key] });
    }
    for (const { currency, communities: count, figures: sum } of together.byCurrency) {
      const own = communities.filter((one) => !one.practice && one.currency.code === currency.code);
      expect(own.length).toBe(count);
      const savings = own.reduce(
        (all, one) => all + Number((one.figures.savings as { value: string }).value),
        0,
      );
      expect(Number((sum.savings as { value: string }).value)).toBeCloseTo(savings, 2);
    }
    expect(together.byCurrency.length).toBeGreaterThan(1);
  });

  test('as a text has every figure with its words, and no sum of two currencies', async () => {
    const { code, out } = await runWith(['indicators', 'savings', 'loans', 'match'], FILES);
    expect(code).toBe(0);
    expect(out).toMatch(/Return on savings +7\.33 % {3}22\.00 EUR of 300\.00 EUR\n/u);
    expect(out).toMatch(/All groups · 3\n[\s\S]+Members +9\n/u);
    expect(out).toMatch(/EUR · 2\n[\s\S]+Saved by everybody +430\.00 EUR\n/u);
    expect(out).toMatch(/XOF · 1\n[\s\S]+Saved by everybody +11000 XOF\n/u);
    expect(out).toMatch(
      /At risk\n {4}The whole balance of loans with anything late[^\n]+\n {4}= whole balance/u,
    );
    expect(out).not.toMatch(/statements\.|undefined/u);
  });

  test('two phones’ copies of one book count once', async () => {
    const { communities, together } = await figures('indicators', 'loans', 'savings', 'loans', '--json');
    expect([communities.length, together.communities]).toEqual([2, 2]);
  });

  test('play money is listed, and in no sum', async () => {
    const { communities, together } = await figures('indicators', ...NAMES, '--json');
    const real = communities.filter(({ practice }) => !practice);
    expect(real.length).toBeLessThan(communities.length);
    expect(together.communities).toBe(real.length);
  });
});

describe('what is given out', () => {
  test.each(NAMES)('%s: json has its members and lines, and the lines come to its box', async (name) => {
    const [community] = (await figures('export', 'json', name)).communities;
    const { out } = await runWith(['balances', name], FILES);
    const { totals, balances } = JSON.parse(out) as {
      totals: { box: string };
      balances: { byMember: { member: number; savings: string }[] };
    };
    const box = (community?.lines ?? []).reduce((all, line) => all + Number(line.box), 0);
    expect(box).toBeCloseTo(Number(totals.box), 2);
    expect(community?.members?.map(({ member, savings }) => [member, savings])).toEqual(
      balances.byMember.map(({ member, savings }) => [member, savings]),
    );
  });

  test('a spreadsheet has the words and the decimals of its language', async () => {
    const first = async (language: string) => {
      const { out } = await runWith(['export', 'csv', 'loans', '--language', language], FILES);
      expect(out.startsWith(BYTE_ORDER_MARK)).toBe(true);
      return out.slice(1).split('\r\n').slice(0, 2);
    };
    expect(await first('en')).toEqual([
      'Group,Currency,Day,Meeting,What,Member number,Name,Amount,Box: in or out,Bank: in or out,Corrected,Remark',
      'Community,EUR,2026-01-10,1,Saving,1,1,100.00,100.00,0.00,,',
    ]);
    expect((await first('fr'))[1]).toBe('Community;EUR;2026-01-10;1;Épargne;1;1;100,00;100,00;0,00;;');
  });

  test('a study is held to its schema, and has a row a figure', async () => {
    const { out } = await runWith(['export', 'study', ...NAMES, '--json'], FILES);
    const study = v.parse(STUDY, JSON.parse(out));
    const { out: sheet } = await runWith(['export', 'study', ...NAMES], FILES);
    const figuresEach = Object.keys(study.communities[0]?.figures ?? {}).length;
    const rows = study.communities.length + study.together.length;
    expect(sheet.trimEnd().split('\r\n').length).toBe(1 + rows * figuresEach);
  });
});

describe('what cannot be read', () => {
  test('the file is named, and nothing is made of the rest', async () => {
    const { code, out, err } = await runWith(['indicators', 'loans', 'bad'], { ...FILES, bad: '{}' });
    expect([code, out, err]).toEqual([2, '', 'bad: {"code":"notABookFile"}\n']);
  });

  test.each([
    [['indicators']],
    [['indicators', '--json']],
    [['export', 'csv', 'loans', '--language', 'xx']],
    [['export', 'csv', 'loans', '--what']],
    [['export', 'study']],
  ])('%j says how the command is used', async (args) => {
    const { code, err } = await runWith(args, FILES);
    expect([code, err.startsWith('usage: ')]).toEqual([2, true]);
  });
});
