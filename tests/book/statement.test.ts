/** `statement`: every statement of played books, held against what `balances` says of the same file. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { STATEMENTS } from '../../src/book/statement/documents.ts';
import { bookFileOf, pathOf, runWith, SCRIPTS } from './harness.ts';

const NAMES = Object.keys(STATEMENTS);

async function said<Document>(name: string, book: string): Promise<Document> {
  const { code, out, err } = await runWith(['statement', name, 'book'], { book });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Document;
}

interface Balances {
  readonly totals: Readonly<Record<'loans' | 'savings' | 'expenses' | 'box', string>>;
  readonly balances: {
    readonly byAccount: Readonly<Record<string, string>>;
    readonly byMember: readonly {
      readonly member: number;
      readonly savings: string;
      readonly leftOn: string | null;
    }[];
  };
}

async function balancesOf(book: string): Promise<Balances> {
  const { out } = await runWith(['balances', 'book'], { book });
  return JSON.parse(out) as Balances;
}

describe.each(SCRIPTS)('%s', (script) => {
  test('every statement is answered, and says what the balances say', async () => {
    const book = await bookFileOf(pathOf(script));
    const balances = await balancesOf(book);
    for (const name of NAMES) await said(name, book);
    const loans = await said<{ totals: { owed: string } }>('loan-book', book);
    expect(loans.totals.owed).toBe(balances.totals.loans);
    const expenses = await said<{ total: string }>('expenses', book);
    // The end of a cycle takes them out of the account.
    const isClosed = (await readFile(pathOf(script), 'utf8')).includes('"cycle-closed"');
    if (isClosed) expect(balances.totals.expenses).toBe('0.00');
    else expect(expenses.total).toBe(balances.totals.expenses);
    const summary = await said<{ savings: string; figures: { box: string } }>('summary', book);
    expect([summary.savings, summary.figures.box]).toEqual([balances.totals.savings, balances.totals.box]);
    const trial = await said<{ debit: string; credit: string; accounts: { parts: { account: string }[] }[] }>(
      'trial-balance',
      book,
    );
    expect(trial.debit).toBe(trial.credit);
    const named = trial.accounts.flatMap(({ parts }) => parts.map(({ account }) => account)).sort();
    expect(named).toEqual(Object.keys(balances.balances.byAccount));
    const passbooks = await said<{ member: number; savings: string }[]>('passbook', book);
    expect(passbooks.map(({ member, savings }) => [member, savings])).toEqual(
      balances.balances.byMember.map(({ member, savings }) => [member, savings]),
    );
  });
});

test('whom an expense was paid to, and what members said of their figures, are there in words', async () => {
  const cash = await said<{ expenses: object[] }>('expenses', await bookFileOf(pathOf('cash')));
  expect(cash.expenses[0]).toMatchObject({ payee: 'Copisteria Pons', what: 'Photocopies', receipt: 'R-7' });
  const members = await bookFileOf(pathOf('members'));
  const answers = await said<{ member: number; said: { says: string; on: string } | null }[]>(
    'confirmations',
    members,
  );
  expect(answers.find(({ member }) => member === 2)?.said).toMatchObject({ says: 'yes', on: '2026-01-24' });
  const minutes = await said<{ lines: { kind: string }[] }[]>('minutes', members);
  expect(minutes[0]?.lines.map(({ kind }) => kind)).toContain('balances-confirmed');
});

test('a statement that there is not says how the command is used', async () => {
  const { code, out, err } = await runWith(['statement', 'nothing', 'book'], { book: '{}' });
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^usage/u);
});
