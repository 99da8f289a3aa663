// A support team, without a network: women at a presentation, interviews, the list filtered, what is held about her, and erased.
import { expect, test } from '@playwright/test';
import { beginFollowUp, type Intake, noteInterview, noteWoman, sayReady } from './hands/follow-up.ts';
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { listen } from './hands/witness.ts';

const NAMES = [
  'Amina',
  'Beatriz',
  'Chidi',
  'Dolores',
  'Esther',
  'Fatou',
  'Gloria',
  'Halima',
  'Irina',
  'Jamila',
  'Kadi',
  'Luz',
];
const TRADES = ['sewing', 'food', 'hair'] as const;
const NOTE = 'Cose por encargo y quiere una máquina.';

const intakeOf = (name: string, at: number): Intake => ({
  name,
  trade: TRADES[at % TRADES.length] ?? 'food',
  languages: at % 2 === 0 ? ['árabe', 'español'] : ['español'],
  times: at % 4 === 0 ? ['mornings', 'evenings'] : ['mornings'],
  ...(at === 0 && { neighbourhood: 'Raval' }),
});

const shownNames = ({ page, t }: Hands) =>
  page
    .getByRole('list', { name: t('followUp.women.list') })
    .getByRole('listitem')
    .locator('b')
    .allTextContents();

test('twelve women at a presentation, from the first word to the list that says who is ready (es)', async ({
  page,
}) => {
  const complaints = listen(page);
  try {
    const hands = await arrive(page, 'es');
    const { t } = hands;
    await goOffline(hands);
    await beginFollowUp(hands, 'Raval 2026');
    for (const [at, name] of NAMES.entries()) {
      await noteWoman(hands, intakeOf(name, at));
      await tapButton(hands, t('ui.back'));
      await seeTitle(hands, 'Raval 2026');
    }
    expect(await shownNames(hands)).toEqual(NAMES);
    await interview(hands);
    await filters(hands);
    await startsApart(hands);
    await isErased(hands);
  } finally {
    expect.soft(complaints.heard).toEqual([]);
  }
});

async function interview(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await tapStarting(hands, 'Amina');
  await expect(page.getByText('Raval', { exact: true })).toBeVisible();
  await noteInterview(hands, 'technician', NOTE);
  await noteInterview(hands, 'socialWorker', 'Puede los lunes.');
  await sayReady(hands, 'ready');
  await tapButton(hands, t('ui.back'));
  await expect(page.getByRole('button', { name: /^Amina.*Lista/u })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Beatriz.*Falta la entrevista/u })).toBeVisible();
}

async function filters(hands: Hands): Promise<void> {
  const { t } = hands;
  await tapStarting(hands, t('followUp.filter.title'));
  await seeDialog(hands, t('followUp.filter.title'));
  await tapButton(hands, t('followUp.trade.sewing'));
  await tapButton(hands, 'árabe');
  await tapButton(hands, t('followUp.time.evenings'));
  await tapButton(hands, t('followUp.filter.show'));
  const wanted = NAMES.filter((_, at) => at % 3 === 0 && at % 2 === 0 && at % 4 === 0);
  await expect.poll(() => shownNames(hands)).toEqual(wanted);
}

/** After a start of the app it is in the list apart, and home of such a book is its list of women. */
async function startsApart(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await page.reload();
  await expect.poll(() => shownNames(hands)).toEqual(NAMES);
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, t('start.followUp'));
  await tapStarting(hands, 'Raval 2026');
  await tapButton(hands, t('followUp.women.settings'));
  await seeTitle(hands, t('settings.community.title'));
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, 'Raval 2026');
}

async function isErased(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await tapStarting(hands, 'Amina');
  await tapButton(hands, t('followUp.held.open'));
  await seeTitle(hands, t('followUp.held.title', { name: hands.format.name('Amina') }));
  await expect(page.getByText(NOTE)).toBeVisible();
  await tapButton(hands, t('followUp.erase.open'));
  await tapButton(hands, t('followUp.erase.yes'));
  await expect.poll(() => shownNames(hands)).toEqual(NAMES.slice(1));
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('caixeta');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const rows = asked.result.transaction('cards').objectStore('cards').getAll();
          rows.onerror = () => reject(rows.error);
          rows.onsuccess = () => resolve(JSON.stringify(rows.result));
        };
      }),
  );
  expect(kept).toContain('Beatriz');
  for (const gone of ['Amina', 'Raval', NOTE]) expect(kept).not.toContain(gone);
}
