/**
 * L11: hledger, fed with the auditor's postings of 240 generated books, comes to our balances. Every count of a box is a
 * balance assertion in the journal: what our book expected there, and at the seal what was counted.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { held } from '../../../src/ledger/accounts.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { walk } from '../../../src/ledger/fold.ts';
import { journalOf as journalOfBook } from '../../../src/ledger/journal.ts';
import { audit } from '../auditor.ts';
import { ALL_CHOICES, choicesOf } from '../conditions/choices.ts';
import { generate } from '../generate.ts';

const BOOKS = 240;
/** Of so many of them the journal that people are given. */
const OWN = 60;
const MISSING =
  'hledger is not installed: "apt-get install hledger" (1.25 or later). The balances cannot be compared without it.';

/** Minor units as a decimal text, on its own here: the auditor's side borrows nothing. */
function decimal(minor: bigint, digits: number): string {
  const all = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0');
  const cut = all.length - digits;
  const figure = digits === 0 ? all : `${all.slice(0, cut)}.${all.slice(cut)}`;
  return minor < 0n ? `-${figure}` : figure;
}

/** One book as a journal under accounts of its own, and its balances as our fold has them. */
function journalOf(seed: number) {
  const { entries, currency } = generate(seed, 1 + (seed % 6));
  const boxAtCount = new Map<string, number>();
  const book = walk(entries, (before, { kind, sheet, number, body }, counts) => {
    if (!counts) return;
    if (kind === 'box-counted') boxAtCount.set(`${sheet}:${number}`, held(before.balances, 'box'));
    if (kind === 'meeting-sealed') boxAtCount.set(`${sheet}:${number}`, Number(body.counted));
  });
  const money = (minor: bigint) => `${decimal(minor, currency.digits)} ${currency.code}`;
  const lines: string[] = [];
  for (const { id, kind, day, postings } of audit(entries).lines) {
    const box = boxAtCount.get(id);
    if (postings.length === 0 && box === undefined) continue;
    lines.push(`${day} ${kind} | ${id}`);
    for (const [account, minor] of postings) lines.push(`    b${seed}:${account}  ${money(minor)}`);
    if (box !== undefined) lines.push(`    b${seed}:box  ${money(0n)} = ${money(BigInt(box))}`);
    lines.push('');
  }
  const balances = Object.entries(book.balances).map(
    ([account, balance]) => `b${seed}:${account.replaceAll('/', ':')} ${money(BigInt(balance ?? 0))}`,
  );
  const choices = entries
    .filter(({ kind }) => kind === 'conditions-agreed')
    .flatMap(({ body }) => choicesOf(body.conditions as Conditions));
  const closings = entries.filter(({ kind }) => kind === 'cycle-closed');
  const closedBy = closings.flatMap(({ body }) =>
    Object.entries(body.rules as object).map(([rule, choice]) => `shareOut.${rule} ${choice}`),
  );
  const own = seed <= OWN ? ownJournalOf(seed, entries) : '';
  return { journal: lines.join('\n'), own, balances, counts: boxAtCount.size, choices, closedBy };
}

/** The journal that people are given, under accounts of its own too. */
const ownJournalOf = (seed: number, entries: readonly Entry[]): string =>
  journalOfBook(entries)
    .split('\n')
    .filter((line) => !/^(?:decimal-mark|commodity|account) /u.test(line))
    .join('\n')
    .replace(/^ {4}(?=\S)/gmu, `    b${seed}:`);

async function balancesByHledger(journal: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'caixeta-hledger-'));
  try {
    const file = join(folder, 'books.journal');
    await writeFile(file, journal);
    const options = ['-f', file, 'balance', '--flat', '--no-total', '-O', 'csv'];
    const { stdout } = await promisify(execFile)('hledger', options, { maxBuffer: 2 ** 26 });
    const rows = stdout.trim().split('\n').slice(1);
    return rows.map((row) => /^"(.+)","(.+)"$/u.exec(row)?.slice(1).join(' ') ?? `unreadable: ${row}`);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(MISSING);
    throw problem;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const HEADER = [
  'decimal-mark .',
  'commodity 1000.00 EUR',
  'commodity 1000. XOF',
  'commodity 1000. UGX',
  '',
  '',
].join('\n');

describe('L11 hledger agrees', () => {
  const books: ReturnType<typeof journalOf>[] = [];
  beforeAll(() => {
    for (let seed = 1; seed <= BOOKS; seed += 1) books.push(journalOf(seed));
  }, 180_000);

  test(`L11 hledger has our balances on ${BOOKS} generated books, asserted at every count`, {
    timeout: 180_000,
  }, async () => {
    const counts = books.reduce((all, one) => all + one.counts, 0);
    expect(counts).toBeGreaterThan(BOOKS * 4);
    const theirs = await balancesByHledger(HEADER + books.map((one) => one.journal).join('\n'));
    expect([...theirs].sort()).toEqual(books.flatMap((one) => one.balances).sort());
  });

  test('L11 those books agree on every choice that conditions leave', () => {
    const made = new Set(books.flatMap(({ choices }) => choices));
    expect(ALL_CHOICES.filter((choice) => !made.has(choice))).toEqual([]);
    expect(ALL_CHOICES.length).toBeGreaterThan(120);
  });

  test('L11 and close a cycle by every choice of a share-out', () => {
    const closedBy = new Set(books.flatMap((one) => one.closedBy));
    const wanted = ALL_CHOICES.filter((choice) => /^shareOut\.\w+ (?!left out|set$)/u.test(choice));
    expect(wanted.filter((choice) => !closedBy.has(choice))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(10);
  });

  test('L11 hledger accepts our own journals of those books, with every balance of every seal asserted', async () => {
    const asserted = books.reduce(
      (all, { own }) => all + (own.match(/^ {4}b\d+:(?!box).+ = /gmu)?.length ?? 0),
      0,
    );
    expect(asserted).toBeGreaterThan(OWN * 10);
    const theirs = await balancesByHledger(HEADER + books.map(({ own }) => own).join('\n'));
    expect([...theirs].sort()).toEqual(
      books
        .slice(0, OWN)
        .flatMap((one) => one.balances)
        .sort(),
    );
  });

  test('L11 hledger refuses a journal whose count is one unit off', async () => {
    const wrong = journalOf(1).journal.replace(/ = (\d+)/u, (_, box: string) => ` = ${Number(box) + 1}`);
    await expect(balancesByHledger(HEADER + wrong)).rejects.toThrow(/balance assertion/u);
  });
});
