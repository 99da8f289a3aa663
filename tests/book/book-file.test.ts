/** `verify`, `balances` and `export hledger` on the file of a played script; hledger adds the journal up on its own. */
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../src/book/figures.ts';
import { parseBookFile, writeBookFile } from '../../src/store/book-file.ts';
import { bookFileOf, type PlayDocument, pathOf, practiceGroup, runWith, SCRIPTS } from './harness.ts';
import { balancesByHledger, hledger } from './hledger.ts';

const { script } = await practiceGroup();
const FILES = new Map<string, string>([
  ['practice group', await bookFileOf('script', { script })],
  ...(await Promise.all(SCRIPTS.map(async (name) => [name, await bookFileOf(pathOf(name))] as const))),
]);

describe.each([...FILES])('%s', (_name, file) => {
  test('verify finds nothing', async () => {
    const { code, out } = await runWith(['verify', 'file'], { file });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ findings: [], forks: 0 });
  });

  test('hledger accepts the journal, with every count and every balance of a seal asserted, and has our balances', async () => {
    const { out: journal } = await runWith(['export', 'hledger', 'file'], { file });
    const { entries } = JSON.parse(file) as {
      entries: { kind: string; body: { balances?: { account: string }[] } }[];
    };
    const asserted = entries.flatMap(({ kind, body }) => {
      if (kind === 'box-counted' || kind === 'bank-checked') return [kind];
      if (kind !== 'meeting-sealed') return [];
      return ['box', ...(body.balances ?? []).map(({ account }) => account).filter((one) => one !== 'box')];
    });
    expect(journal.match(/ = /gu)?.length).toBe(asserted.length);
    expect(hledger(journal, 'check', '--strict', 'ordereddates')).toBe('');
    const { out } = await runWith(['balances', 'file'], { file });
    const ours = Object.entries((JSON.parse(out) as Figures).balances.byAccount);
    expect(balancesByHledger(journal)).toEqual(
      Object.fromEntries(ours.map(([account, amount]) => [account.replaceAll('/', ':'), amount])),
    );
  });
});

test('balances of the file are those of the script', async () => {
  const { out } = await runWith(['play', 'script'], { script });
  const { totals, balances } = JSON.parse(out) as PlayDocument;
  const read = await runWith(['balances', 'file'], { file: FILES.get('practice group') ?? '' });
  const figures = JSON.parse(read.out) as Figures;
  expect(figures.totals).toEqual(totals);
  expect(figures.balances.byMember).toEqual(balances.byMember);
});

test('a reversal and what it reverses name each other in the journal', async () => {
  const { out } = await runWith(['export', 'hledger', 'file'], { file: FILES.get('corrections') ?? '' });
  expect(out).toMatch(/\(meeting-1:2\) deposit {2}; reversed-by:meeting-1:5\n/u);
  expect(out).toMatch(/\(meeting-1:5\) reversal {2}; reverses:meeting-1:2\n/u);
  expect(out).toMatch(/\(meeting-1:6\) deposit {2}; replaces:meeting-1:2/u);
});

test('a count that is one unit off stops hledger', async () => {
  const { out } = await runWith(['export', 'hledger', 'file'], { file: FILES.get('savings') ?? '' });
  expect(() => hledger(out.replace(' = 12500 ', ' = 12501 '), 'check')).toThrow(/balance assertion/u);
});

describe('a file that people handed over', () => {
  const file = FILES.get('savings') ?? '';
  test('changed by one figure: it cannot be read, and why', async () => {
    const { code, err } = await runWith(['verify', 'file'], {
      file: file.replace('"amount":2000', '"amount":9000'),
    });
    expect([code, JSON.parse(err)]).toEqual([2, { code: 'damaged' }]);
  });

  test('one figure of a sealed meeting changed, and the checksum made anew: the seal gives it away', async () => {
    const parsed = await parseBookFile(globalThis.crypto, file);
    if (!parsed.ok) throw new Error('the file is readable');
    const entries = parsed.file.entries.map((entry) =>
      entry.kind === 'deposit' && entry.body.amount === 3000
        ? { ...entry, body: { ...entry.body, amount: 2000, carried: 1500 } }
        : entry,
    );
    const forged = await writeBookFile(globalThis.crypto, { ...parsed.file, entries });
    const { code, out } = await runWith(['verify', 'file'], { file: forged });
    expect(code).toBe(1);
    const { findings } = JSON.parse(out) as { findings: { check: string }[] };
    expect(new Set(findings.map(({ check }) => check))).toContain('seals');
  });

  test.each(['verify', 'balances'])('%s of a script instead of a book file', async (command) => {
    const { code, err } = await runWith([command, 'script'], { script });
    expect([code, JSON.parse(err)]).toEqual([2, { code: 'notABookFile' }]);
  });
});

test('hledger refuses a journal in which a member has one cent less than a seal says', async () => {
  const { out } = await runWith(['export', 'hledger', 'file'], { file: FILES.get('loans') ?? '' });
  const wrong = out.replace(/savings:member-1 {4}-100\.00/u, 'savings:member-1    -99.99');
  expect(wrong).not.toBe(out);
  const balanced = wrong.replace('box    100.00 EUR', 'box    99.99 EUR');
  expect(() => hledger(balanced, 'check')).toThrow(/balance assertion/iu);
});
