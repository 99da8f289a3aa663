// A community decides in a meeting that it shares its totals and no more, hands a month over as a file, and the support team takes it in:
// without a network, in Spanish, each on its own phone. A file in which anything was changed is not taken.
import { readFile } from 'node:fs/promises';
import { type Browser, expect, test } from '@playwright/test';
import { giveCamera, holdBefore } from './hands/camera.ts';
import { closeBox, pile } from './hands/count.ts';
import { giveFile } from './hands/files.ts';
import { beginFollowUp } from './hands/follow-up.ts';
import { found } from './hands/found.ts';
import { type Hands, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { goToStep } from './hands/meeting.ts';
import { euros, shown } from './hands/money.ts';
import { picturesOn } from './hands/pictures.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { putTotalsToVote } from './hands/sharing.ts';
import { listen } from './hands/witness.ts';

const MEMBERS = ['Aminata', 'Blanca', 'Carmela', 'Djeneba', 'Esther', 'Fatoumata'] as const;
const [AMINATA] = MEMBERS;
const OCTOBER = new Date('2026-10-05T10:00:00Z');
const NOVEMBER = new Date('2026-11-03T10:00:00Z');

test('totals only, from the vote to the figures on the phone of the support team', async ({
  page,
  browser,
}) => {
  const complaints = listen(page);
  try {
    await page.clock.setFixedTime(OCTOBER);
    const group = await arrive(page, 'es');
    await goOffline(group);
    await found(group, {
      name: 'Las Hormigas',
      currency: 'EUR',
      members: MEMBERS,
      template: 'barcelona',
      witnesses: 1,
    });
    await decides(group);
    await teamStaysOut(group);
    await takesIn(browser, group, await givesOctober(group));
  } finally {
    expect.soft(complaints.heard).toEqual([]);
  }
});

/** Six put in money, and all agree in the same meeting. */
async function decides(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  await putTotalsToVote(hands, MEMBERS);
  await seeTitle(hands, t('change.vote'));
  await expect(page.getByRole('main')).toContainText(t('rules.sharing.totals'));
  await tapButton(hands, t('change.allFor'));
  await tapButton(hands, t('change.write'));
  await seeTitle(hands, t('rules.title'));
  await expect(page.getByRole('main')).toContainText(t('rules.sharing.totals'));
  await tapButton(hands, t('ui.back'));
  await tapStarting(hands, t('home.goOn'));
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, euros(60)));
  await seal(hands, [AMINATA]);
  await seeTitle(hands, t('meeting.minutes.title', { number: format.number(1) }));
  await expect(page.getByRole('main')).toContainText(t('entry.conditions-agreed'));
  await tapButton(hands, t('ui.back'));
}

/** The rule comes before any key: the phone of the team is not let in as long as it says so. */
async function teamStaysOut(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await page.goto(page.url().replace(/(#\/g\/[^/]+).*$/u, '$1/let-in'));
  await seeTitle(hands, t('joining.whose'));
  await expect(page.getByText(t('sharing.notLetIn'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('joining.support') })).toHaveCount(0);
}

async function givesOctober(hands: Hands) {
  const { t, page } = hands;
  await page.goto(page.url().replace(/\/let-in$/u, '/statements/sharedTotals'));
  await seeTitle(hands, t('statements.name.sharedTotals'));
  await expect(page.getByRole('listitem').filter({ hasText: 'Octubre de 2026' })).toContainText(
    t('sharing.monthNotOver'),
  );
  await page.clock.setFixedTime(NOVEMBER);
  await page.reload();
  await tapStarting(hands, 'Octubre de 2026');
  await seeTitle(hands, t('sharing.of', { month: 'octubre de 2026' }));
  await expect(page.getByRole('main')).toContainText(shown(hands, '60'));
  const pictures = await picturesOn(hands);
  expect(pictures).toHaveLength(8);
  const saved = page.waitForEvent('download');
  await tapButton(hands, t('statements.open.give'));
  const download = await saved;
  const text = await readFile(await download.path(), 'utf8');
  await expect(page.getByText(t('statements.kept'))).toBeVisible();
  for (const name of MEMBERS) expect(text).not.toContain(name);
  expect(JSON.parse(text)).toMatchObject({
    totals: {
      community: 'Las Hormigas',
      month: '2026-10',
      meeting: 1,
      figures: { members: { part: 6 }, savings: { part: 6000 } },
    },
  });
  await tapButton(hands, t('sharing.codes.show'));
  await expect(page.getByRole('img', { name: t('sharing.codes.label') })).toBeVisible();
  return { text, pictures };
}

/** On another phone, which has nothing of the community. */
async function takesIn(
  browser: Browser,
  group: Hands,
  { text, pictures }: Awaited<ReturnType<typeof givesOctober>>,
): Promise<void> {
  const context = await browser.newContext();
  await giveCamera(context);
  const page = await context.newPage();
  const complaints = listen(page);
  const team = await arrive(page, 'es');
  const { t } = team;
  await goOffline(team);
  await beginFollowUp(team, 'Raval 2026');
  await tapStarting(team, t('sharing.received.title'));
  await seeTitle(team, t('sharing.received.title'));
  const open = (content: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'octubre.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await open('{"lines":[]}');
  await expect(page.getByRole('alert')).toContainText(t('sharing.problem.notTotals'));
  await open(text.replace('"part":6000', '"part":7000'));
  await expect(page.getByRole('alert')).toContainText(t('sharing.problem.badSignature'));
  // Where books are opened it is known for what it is, and comes to the team's book without being chosen again.
  await page.goto('./#/open');
  await giveFile(team, 'octubre.json', text);
  await tapButton(team, t('sharing.file.open', { book: 'Raval 2026' }));
  await seeTitle(team, 'Las Hormigas');
  await expect(page.getByText(t('sharing.received.signer.first'))).toBeVisible();
  expect(await picturesOn(team)).toEqual(pictures);
  await tapButton(team, t('sharing.received.sameKeep'));
  await expect(
    page.getByRole('heading', { name: t('sharing.of', { month: 'octubre de 2026' }) }),
  ).toBeVisible();
  await expect(page.getByRole('main')).toContainText(shown(team, '60'));
  await expect(page.getByRole('main')).toContainText(t('statements.definition.savings'));
  await tapButton(team, t('ui.back'));
  await expect(page.getByRole('listitem').filter({ hasText: 'Las Hormigas' })).toContainText(
    'Octubre de 2026',
  );
  // The same from the screen of the group's phone, by the camera.
  await tapButton(team, t('sharing.codes.scan'));
  const signer = page.getByText(t('sharing.received.signer.known'));
  await holdBefore(team, group, () => signer.isVisible());
  await tapButton(team, t('sharing.received.keep'));
  await expect(page.getByText(t('sharing.problem.known'))).toBeVisible();
  expect.soft(complaints.heard).toEqual([]);
  await context.close();
}
