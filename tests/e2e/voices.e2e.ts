// Our own voices, without a network: words are said into the microphone that Chromium plays itself, heard on the screens that need
// them and after a reload; one is deleted, and who has her name erased is erased as a voice.
import { expect, type Page, test } from '@playwright/test';
import { chromiumLaunch } from '../setup/chromium.ts';
import { found } from './hands/found.ts';
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { listen } from './hands/witness.ts';

const MEMBERS = ['Fatou', 'Rosa', 'Zineb'] as const;
const [FATOU] = MEMBERS;
const LONG_ENOUGH_MS = 1_600;

const launch = chromiumLaunch();
test.use({
  launchOptions: {
    ...launch,
    args: [...launch.args, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
});

declare global {
  interface Window {
    /** How long each sound was that was played, in seconds. */
    readonly heard?: number[];
  }
}

/** Notes each sound before it is passed on to the loudspeaker. Call before the page is opened. */
async function noteSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: number[] = [];
    Object.assign(window, { heard });
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function noted(when, from, seconds) {
      heard.push(seconds ?? 0);
      start.call(this, when, from, seconds);
    };
  });
}

const heardIn = (page: Page) => page.evaluate(() => window.heard?.length ?? 0);

/** The ids of what is recorded, as the disk has them. */
const idsOnDisk = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('caixeta'));
    const rows = await done(database.transaction('clips').objectStore('clips').getAll());
    database.close();
    return rows.map(({ id }: { readonly id: string }) => id);
  });

test('words are recorded, heard, heard again after a reload, deleted, and erased with a name (ca)', async ({
  page,
}) => {
  const complaints = listen(page);
  await noteSounds(page);
  const hands = await arrive(page, 'ca');
  const { t } = hands;
  await goOffline(hands);
  await found(hands, { name: 'Les Formigues', currency: 'EUR', members: MEMBERS, template: 'barcelona' });
  const home = page.url();
  await toVoices(hands);
  await expect(page.getByText(t('voices.noPhoneVoice', { language: 'Català' }))).toBeVisible();
  await recordPeople(hands);
  await recordMoney(hands);
  expect([...(await idsOnDisk(page))].sort()).toEqual(
    expect.arrayContaining(['figure/box', 'figure/fund', 'word/group', 'word/nothing']),
  );

  await page.goto(home);
  await hearsHome(hands, 5);
  await page.reload();
  await hearsHome(hands, 5);

  await toVoices(hands);
  await deleteNothing(hands);
  await page.goto(home);
  await seeTitle(hands, 'Les Formigues');
  await expect(page.getByRole('button', { name: t('speech.listen') })).toHaveCount(0);

  await eraseFatou(hands);
  expect((await idsOnDisk(page)).filter((id) => !id.includes('/'))).toEqual([]);
  await page.goto(home);
  await toVoices(hands);
  await expect(page.getByRole('button', { name: new RegExp(`^${FATOU}`, 'u') })).toHaveCount(0);
  expect(complaints.heard).toEqual([]);
});

async function toVoices(hands: Hands): Promise<void> {
  await tapStarting(hands, hands.t('home.place.communitySettings'));
  await tapStarting(hands, hands.t('voices.title'));
  await seeTitle(hands, hands.t('voices.title'));
}

/** The one that is shown: spoken, ended by hand, heard at once. */
async function say({ page, t }: Hands): Promise<void> {
  const before = await heardIn(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('voices.record'), exact: true }).tap();
  await expect(dialog.getByText(t('voices.is.listening'))).toBeVisible();
  await page.waitForTimeout(LONG_ENOUGH_MS);
  await dialog.getByRole('button', { name: t('voices.stop'), exact: true }).tap();
  await expect(dialog.getByText(t('voices.is.recorded'))).toBeVisible();
  expect(await heardIn(page)).toBe(before + 1);
}

/** The community's name and Fatou's: one after the other, as the screen asks for them; the first is heard once more. */
async function recordPeople(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await tapButton(hands, t('voices.recordNext'));
  await seeDialog(hands, t('voices.how'));
  await say(hands);
  const before = await heardIn(page);
  await tapButton(hands, t('speech.listen'));
  await expect.poll(() => heardIn(page)).toBe(before + 1);
  await tapButton(hands, t('voices.next'));
  await expect(page.getByRole('dialog').getByText(FATOU, { exact: true })).toBeVisible();
  await say(hands);
  await tapButton(hands, t('voices.enough'));
  // In this language the phone is silent: what is recorded is used from the first word on.
  await expect(page.getByRole('radio', { name: t('voices.with.own') })).toBeChecked();
}

async function recordMoney(hands: Hands): Promise<void> {
  const { t, page } = hands;
  const groups = page.getByRole('group', { name: t('voices.which') }).locator('label');
  await groups.nth(1).tap();
  for (const figure of ['box', 'fund'] as const) {
    await tapStarting(hands, t(`meeting.seal.figure.${figure}`));
    await say(hands);
    await tapButton(hands, t('voices.enough'));
  }
  await groups.nth(2).tap();
  await tapStarting(hands, t('voices.word.nothing'));
  await say(hands);
  await tapButton(hands, t('voices.enough'));
}

/** The name, the box: nothing, the common fund: nothing; each as long as it was spoken, without the silence around it. */
async function hearsHome({ page, t }: Hands, words: number): Promise<void> {
  const before = await heardIn(page);
  await page.getByRole('button', { name: t('speech.listen'), exact: true }).tap();
  await expect(page.getByRole('button', { name: t('speech.stop'), exact: true })).toBeVisible();
  await expect.poll(() => heardIn(page)).toBe(before + words);
  await expect(page.getByRole('button', { name: t('speech.listen'), exact: true })).toBeVisible();
  const long = await page.evaluate(() => window.heard?.slice(-1)[0] ?? 0);
  expect(long).toBeGreaterThan(0.05);
  expect(long).toBeLessThan(LONG_ENOUGH_MS / 1_000 + 1);
}

async function deleteNothing(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await page
    .getByRole('group', { name: t('voices.which') })
    .locator('label')
    .nth(2)
    .tap();
  await tapStarting(hands, t('voices.word.nothing'));
  await tapButton(hands, t('voices.delete'));
  await expect(page.getByRole('dialog').getByText(t('voices.is.missing'))).toBeVisible();
  await tapButton(hands, t('voices.enough'));
}

async function eraseFatou(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await tapStarting(hands, t('home.place.members'));
  await tapStarting(hands, FATOU);
  await tapButton(hands, t('members.erase.open'));
  await tapButton(hands, t('members.erase.yes'));
  await expect(page.getByText(t('members.erase.done'))).toBeVisible();
}
