// The report for funders with a follow-up book on the same phone: businesses and outcomes on a phone's screen and on paper, each figure as
// the command line says it, and none of any woman.
import { expect, test } from '@playwright/test';
import { run } from '../../src/book/run.ts';
import { civilDate } from '../../src/ledger/civil-date.ts';
import { amount } from '../../src/ledger/money.ts';
import { HOSTILE_TEXT, heldFiles, womenOf2026 } from '../followup/file.ts';
import { readPdf } from '../papers/pdf.ts';
import { found } from './hands/found.ts';
import { type Hands, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { arrive } from './hands/practice.ts';
import { listen } from './hands/witness.ts';

const GROUP = 'La Llavor';
const TEAM = 'Raval 2026';
const MEMBERS = ['Amina', 'Beatriz', 'Chidi', 'Dolores', 'Esther'];

test('eleven businesses of a year that is over, on the screen and on paper (fr)', async ({ page }) => {
  const complaints = listen(page);
  const files = await heldFiles(womenOf2026(11), TEAM);
  try {
    await page.clock.setFixedTime(new Date(2027, 0, 5));
    const hands = await arrive(page, 'fr');
    await bringFile(hands, files.team, TEAM);
    for (const file of [files.personal, files.technicians])
      await bringFile(hands, file, hands.t('assessments.title'));
    await found(hands, { name: GROUP, currency: 'EUR', members: MEMBERS, template: 'barcelona' });
    await tapStarting(hands, hands.t('home.place.statements'));
    await tapStarting(hands, hands.t('statements.name.funders'));
    await seeTitle(hands, hands.t('statements.name.funders'));
    await page.getByLabel(hands.t('statements.funders.from'), { exact: true }).fill('2026-01-01');
    await tells(hands, files);
  } finally {
    expect.soft(complaints.heard).toEqual([]);
  }
});

/** Ends at the first screen. */
async function bringFile(hands: Hands, text: string, title: string): Promise<void> {
  const { page, t } = hands;
  await page.evaluate(() => {
    window.location.hash = '#/open';
  });
  const file = { name: 'team.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await tapButton(hands, t('openFile.add'));
  await seeTitle(hands, title);
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
}

async function tells(hands: Hands, files: Readonly<Record<string, string>>): Promise<void> {
  const { page, t, format } = hands;
  const said = { year: '2026', name: format.name(TEAM) };
  const table = page.getByRole('table', { name: t('statements.followed.businesses', said) });
  await expect(table).toBeVisible();
  const { out } = await run(['indicators', 'team', 'personal', 'technicians', '--json'], {
    crypto: globalThis.crypto,
    read: async (name) => files[name] ?? '',
    write: async () => undefined,
    texts: async () => '{}',
    today: () => civilDate('2027-01-05'),
  });
  const [followUp] = JSON.parse(out).followUps as {
    years: [{ businesses: Record<'salesTotal' | 'salesMiddle' | 'profitTotal', { value: string }> }];
  }[];
  const sums = Object.values(followUp?.years[0].businesses ?? {}).flatMap(({ value }) =>
    typeof value === 'string' ? [amount(Math.round(Number(value) * 100))] : [],
  );
  expect(sums.length).toBeGreaterThan(3);
  for (const sum of sums) await expect(table).toContainText(format.moneyExact(sum));
  const pages = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(3);
  const paper = pages.map((one) => one.text).join('');
  const bare = (words: string) => words.replace(/[\s-]/gu, '').toLowerCase();
  for (const told of [
    t('statements.followed.outcomes', said),
    `${t('statements.followed.business.followed')}11`,
    `${t('statements.followed.business.trading')}–`,
    `${t('statements.followed.outcome.who-5')}40,060,0`,
    t('statements.followed.dash', { least: '5' }),
  ])
    expect(paper).toContain(bare(told));
  for (const secret of [HOSTILE_TEXT, 'w1', 'b1', '2026-05-04', '04/05/2026'])
    expect(paper).not.toContain(bare(secret));
  await page.screenshot({ path: test.info().outputPath('report.png'), fullPage: true });
}
