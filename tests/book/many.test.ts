/** `indicators` and what is given out of several book files at once; what programs get is held to its schema. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { BYTE_ORDER_MARK } from '../../src/ledger/open/csv.ts';
import { HOSTILE_NAME, HOSTILE_TEXT, heldFiles, womenOf2026 } from '../followup/file.ts';
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

describe('a follow-up book among the files', () => {
  const withTeam = async (count: number, name?: string) => ({
    ...FILES,
    ...(await heldFiles(womenOf2026(count), name)),
  });
  const given = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    const { code, out, err } = await runWith(args, files);
    expect([code, err]).toEqual([0, '']);
    return out;
  };

  test.each([
    [['indicators', 'loans', 'team', 'personal', 'technicians', '--json'], FIGURES, HOSTILE_NAME],
    [['export', 'json', 'technicians', 'team', 'personal', 'loans'], FIGURES, HOSTILE_NAME],
    [['export', 'study', 'personal', 'team', 'technicians', 'loans', '--json'], STUDY, 1],
  ])(
    '%j: its figures are held to the schema, and no sum of communities has it',
    async (args, shape, name) => {
      const files = await withTeam(11);
      const { followUps = [], ...rest } = v.parse(
        shape as typeof FIGURES,
        JSON.parse(await given(files, ...args)),
      );
      const [{ years = [], followUp = null, notHere = null } = {}] = followUps;
      expect([followUp, notHere]).toEqual([name, []]);
      expect(years.map(({ year }) => year)).toEqual(['2026']);
      const { businesses, outcomes = [] } = years[0] ?? {};
      expect(businesses).toMatchObject({
        followed: { value: 11, n: 11 },
        registered: { value: 5, n: 11 },
        trading: { value: null, n: null },
        salesTotal: { value: '6600.00', n: 11 },
        salesMiddle: { value: '600.00', n: 11 },
        profitTotal: { value: '-3000.00', n: 11 },
      });
      expect(outcomes.find(({ instrument }) => instrument === 'who-5')).toMatchObject({
        ...{ people: 11, before: '40.0', after: '60.0', change: '20.0' },
      });
      expect(outcomes.find(({ item }) => item === 'financialKnowledge')).toMatchObject({
        ...{ people: 11, before: '2.0', after: '4.0', change: '2.0' },
      });
      expect(rest.communities.length).toBeGreaterThan(0);
      expect(JSON.stringify(rest.communities)).not.toContain('evil');
    },
  );

  test('nothing of any of its cards, ids and days is given out', async () => {
    const files = await withTeam(11, 'Equip');
    for (const args of [['indicators'], ['indicators', '--json'], ['export', 'csv'], ['export', 'json']]) {
      const out = await given(files, ...args, 'team', 'personal', 'technicians');
      for (const told of [HOSTILE_TEXT, 'note-', 'what-', 'sheet-of', '2026-05-04', '"w1"'])
        expect(out).not.toContain(told);
      expect(out).not.toContain('book-of');
      expect(out).toContain('Equip');
    }
    for (const more of [[], ['--json']])
      expect(await given(files, 'export', 'study', 'team', 'personal', ...more)).not.toContain('Equip');
  });

  test('as a text it has every figure with its words, and a dash where it is withheld', async () => {
    const out = await given(
      await withTeam(11, 'Equip'),
      'indicators',
      'loans',
      'team',
      'personal',
      'technicians',
    );
    expect(out).toMatch(/Equip · EUR · 2026\n {2}Businesses visited +11 {3}Of how many businesses: 11\n/u);
    expect(out).toMatch(/Selling at the last visit +–\n/u);
    expect(out).toMatch(/Sales in a month, in the middle +600\.00 {3}/u);
    expect(out).toMatch(/Well-being \(WHO-5\) +40\.0 → 60\.0 {3}People: 11\n/u);
    expect(out).not.toContain('at hand');
    expect(out).toMatch(/ = mean of the same without the quarter that sold most/u);
    expect(out).not.toMatch(/statements\.|undefined/u);
  });

  test.each([
    [['team', 'personal'], ['technician'], /Equip: the technicians’ book was not at hand, so the asses/u],
    [['technicians', 'team'], ['socialWorker'], /Equip: the social work book was not at hand, so the as/u],
    [['team'], ['technician', 'socialWorker'], /technicians’ book was not.*\nEquip: the social work book/u],
  ] as const)('of %j it says whose book is not among them', async (names, notHere, words) => {
    const files = await withTeam(11, 'Equip');
    const { followUps = [] } = v.parse(
      FIGURES,
      JSON.parse(await given(files, 'indicators', 'loans', ...names, '--json')),
    );
    const [{ years = [], notHere: said = null } = {}] = followUps;
    expect(said).toEqual(notHere);
    const people = (instrument: string) =>
      years.flatMap(({ outcomes }) => outcomes.filter((one) => one.instrument === instrument))[0]?.people;
    expect([people('outcomes-business') === 11, people('who-5') === 11]).toEqual([
      !notHere.some((one) => one === 'technician'),
      !notHere.some((one) => one === 'socialWorker'),
    ]);
    expect(await given(files, 'indicators', 'loans', ...names)).toMatch(words);
  });

  test('of four women nothing is said, and a spreadsheet says that it is not', async () => {
    const out = await given(
      await withTeam(4, 'Equip'),
      'export',
      'csv',
      'team',
      'personal',
      '--language',
      'fr',
    );
    const rows = out.split('\r\n').filter((row) => row.startsWith('Equip;'));
    expect(rows.length).toBe(34);
    for (const row of rows) expect(row).toMatch(/^Equip;2026;(?:EUR)?;[^;]+;;;;oui$/u);
    expect(out).toContain(
      'Carnet de suivi;Année;Monnaie;Chiffre;Combien;Sur combien d’activités;Personnes;Pas dit',
    );
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
