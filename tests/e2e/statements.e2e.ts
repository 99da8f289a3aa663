// Every paper of the practice community, without a network, in French; its main figures are those that the command line says of the
// exported file.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { StatementName } from '../../src/app/features/statements/names.ts';
import type { OpenKind } from '../../src/app/features/statements/open/open-file.ts';
import { run } from '../../src/book/run.ts';
import { civilDate } from '../../src/ledger/civil-date.ts';
import { EUR } from '../../src/ledger/currency.ts';
import { type Amount, parseAmount, ZERO } from '../../src/ledger/money.ts';
import type { FiguresDocument } from '../../src/ledger/open/document.ts';
import { plainCopy } from './hands/files.ts';
import { type Hands, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { arrive, goOffline, tryPractice } from './hands/practice.ts';

type Said = (name: string) => Promise<never>;

test('the screens say what the command says of the same book', async ({ page }) => {
  const hands = await arrive(page, 'fr');
  const { t } = hands;
  await goOffline(hands);
  await seeTitle(hands, t('start.welcome'));
  const address = await tryPractice(hands);
  const text = await plainCopy(hands);
  const said = saidOf(text);
  await page.goto(address);
  await tapStarting(hands, t('home.place.statements'));
  await seeTitle(hands, t('statements.title'));

  const summary: { savings: string; surplus: string; overdue: string; members: number } =
    await said('summary');
  await see(hands, 'summary', [summary.savings, summary.surplus, summary.overdue]);
  const loans: { totals: Record<'owed' | 'overdue', string>; loans: object[] } = await said('loan-book');
  await see(hands, 'loanBook', [loans.totals.owed, loans.totals.overdue]);
  const trial: { debit: string; accounts: { debit: string; credit: string }[] } = await said('trial-balance');
  await see(hands, 'trialBalance', [
    trial.debit,
    ...trial.accounts.flatMap((one) => [one.debit, one.credit]),
  ]);
  const counts: { counted: string; expected: string }[] = await said('counts');
  await see(
    hands,
    'counts',
    counts.slice(-2).flatMap(({ counted, expected }) => [counted, expected]),
  );
  const expenses: { total: string } = await said('expenses');
  await see(hands, 'expenses', [expenses.total]);
  const corrections: object[] = await said('corrections');
  expect(corrections).toEqual([]);
  await see(hands, 'corrections', [], t('statements.corrections.empty'));
  const minutes: { meeting: number }[] = await said('minutes');
  await see(
    hands,
    'meetings',
    [],
    ...minutes.map(({ meeting }) => t('statements.meetings.number', { number: String(meeting) })),
  );
  const confirmations: { name: string }[] = await said('confirmations');
  await see(hands, 'confirmations', [], ...confirmations.map(({ name }) => name));
  const next: { loans: string; solidarityFund: string } = await said('next-meeting');
  await see(hands, 'nextMeeting', [], ...[next.loans, next.solidarityFund].map((sum) => short(hands, sum)));

  expect(await openFile(hands, 'journal')).toBe(await answered(text, 'export', 'hledger', 'book'));
  const programs = JSON.parse(await openFile(hands, 'programs')) as FiguresDocument;
  const told = JSON.parse(
    await answered(text, 'indicators', 'book', '--json', '--language', 'fr'),
  ) as FiguresDocument;
  expect(programs.definitions).toEqual(told.definitions);
  expect(programs.together).toEqual(told.together);
  expect(programs.communities[0]).toMatchObject(told.communities[0] ?? {});
});

/** A file of open figures as the phone saves it, and back to the list. */
async function openFile(hands: Hands, kind: OpenKind): Promise<string> {
  const { page, t } = hands;
  await tapStarting(hands, t('statements.name.openFigures'));
  await seeTitle(hands, t('statements.name.openFigures'));
  await tapStarting(hands, t(`statements.open.what.${kind}`));
  const give = page.getByRole('button', { name: t('statements.open.give') });
  const [download] = await Promise.all([page.waitForEvent('download'), give.tap()]);
  await expect(page.getByText(t('statements.kept'))).toBeVisible();
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, t('statements.title'));
  return readFile(await download.path(), 'utf8');
}

/** What the command line says of a book file. */
async function answered(text: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(args, {
    crypto: globalThis.crypto,
    read: async () => text,
    write: async () => undefined,
    today: () => civilDate('2027-01-05'),
    texts: (language) => readFile(`locales/${language}.json`, 'utf8'),
  });
  expect([code, err]).toEqual([0, '']);
  return out;
}

const saidOf =
  (text: string): Said =>
  async (name) =>
    JSON.parse(await answered(text, 'statement', name, 'book')) as never;

/** In minor units, without its sign. */
function minor(sum: string): Amount {
  const parsed = parseAmount(sum.replace('-', ''), EUR.digits);
  return parsed.ok ? parsed.amount : ZERO;
}

const short = ({ format }: Hands, sum: string): string => format.money(minor(sum));

/** Opens a paper from the list, sees its sums (as a column says them) and words, and goes back. */
async function see(
  hands: Hands,
  name: StatementName,
  sums: readonly string[],
  ...words: readonly string[]
): Promise<void> {
  const { page, t } = hands;
  const title = t(`statements.name.${name}`);
  await tapStarting(hands, title);
  await seeTitle(hands, title);
  const main = page.getByRole('main');
  // A column says nothing with a dash.
  for (const sum of sums.map(minor).filter((value) => value > 0))
    await expect(main).toContainText(hands.format.moneyExact(sum));
  for (const word of words) await expect(main).toContainText(word);
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, t('statements.title'));
}
