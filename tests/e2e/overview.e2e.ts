// Somebody who accompanies two groups sees them side by side without a network: on a phone as rows with the worst first, on a laptop as a
// table that the keyboard sorts; and from there to the screen of the group that shows the figure.
import { expect, type Page, test } from '@playwright/test';
import { longBook } from '../bench/books.ts';
import { giveFile } from './hands/files.ts';
import { type Hands, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { arrive, goOffline, tryPractice } from './hands/practice.ts';
import { listen } from './hands/witness.ts';

const SMALL = { members: 8, entriesAMeeting: 40 };
const ANTS = { name: 'Las Hormigas', meetings: 3 };
const BEES = { name: 'Las Abejas', meetings: 1 };

/** Both groups by their files, a practice group beside them, and the network off. */
async function accompanying(page: Page): Promise<Hands> {
  const hands = await arrive(page, 'es');
  const { t } = hands;
  for (const { name, meetings } of [ANTS, BEES]) {
    await page.goto('./#/open');
    await seeTitle(hands, t('openFile.title'));
    const file = await longBook(name === ANTS.name ? 'ants' : 'bees', meetings * 40, { ...SMALL, name });
    await giveFile(hands, 'group.caixeta.json', file);
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await tapButton(hands, t('openFile.add'));
    await seeTitle(hands, name);
  }
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, t('start.communities'));
  await tryPractice(hands);
  await goOffline(hands);
  await page.goto('./#/');
  await seeTitle(hands, t('start.communities'));
  return hands;
}

test('es: both groups as rows, the longest late first, and the way to a figure and back', async ({
  page,
}) => {
  const complaints = listen(page);
  const hands = await accompanying(page);
  const { t } = hands;
  await tapButton(hands, t('start.overview'));
  await seeTitle(hands, t('overview.title'));
  const rows = page.getByRole('list', { name: t('overview.visit') }).getByRole('listitem');
  // The rhythm is two weeks: one was due in January, the other in February.
  await expect(rows).toHaveText([
    `${BEES.name}${t('overview.reason.meetingOverdue', { date: '18/01/2016' })}`,
    `${ANTS.name}${t('overview.reason.meetingOverdue', { date: '15/02/2016' })}`,
  ]);
  await expect(page.getByRole('main')).not.toContainText('Golondrinas');

  await tapStarting(hands, ANTS.name);
  await seeTitle(hands, ANTS.name);
  await tapStarting(hands, t('overview.figure.overdue'));
  await seeTitle(hands, t('loans.title'));
  await page.goBack();
  await seeTitle(hands, ANTS.name);
  await tapStarting(hands, t('overview.figure.sealed'));
  await seeTitle(hands, t('meeting.minutes.title', { number: '3' }));
  expect(complaints.heard).toEqual([]);
});

test.describe('on a laptop', () => {
  test.use({ isMobile: false, viewport: { width: 1280, height: 800 } });

  test('es: a table that the keyboard sorts and opens', async ({ page }) => {
    const hands = await accompanying(page);
    const { t } = hands;
    await tapButton(hands, t('start.overview'));
    const table = page.getByRole('table');
    await expect(table.getByRole('rowheader')).toHaveText([BEES.name, ANTS.name]);
    const savings = table.getByRole('columnheader', { name: t('overview.figure.savings') });
    await expect(savings).toHaveAttribute('aria-sort', 'none');
    await savings.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(savings).toHaveAttribute('aria-sort', 'descending');
    await expect(savings.getByRole('button')).toBeFocused();
    await expect(table.getByRole('rowheader')).toHaveText([ANTS.name, BEES.name]);
    await page.keyboard.press('Enter');
    await expect(savings).toHaveAttribute('aria-sort', 'ascending');
    await expect(table.getByRole('rowheader')).toHaveText([BEES.name, ANTS.name]);
    // Drawn narrower it is a phone's list again.
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(table).toHaveCount(0);
    await expect(page.getByRole('list', { name: t('overview.visit') })).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 800 });
    await table.getByRole('button', { name: ANTS.name }).focus();
    await page.keyboard.press('Enter');
    await seeTitle(hands, ANTS.name);
  });
});
