// The app comes in pieces: the first screen, then what a meeting needs. No piece may be missed by somebody without a network,
// and nobody may see a screen that is half there.
import { expect, type Page, test } from '@playwright/test';
import { LANGUAGE_NAMES } from '../../src/i18n.ts';
import { DATABASE_NAME } from '../../src/store/dexie-store.ts';
import { wordsOf } from './hands/words.ts';

const { t } = wordsOf('es', null);
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string) => page.getByRole('button', { name });
const MEETING = '**/assets/meeting-*.js';

/** A new phone with the practice group on it, at its home. */
async function practise(page: Page): Promise<void> {
  await page.goto(process.env.CAIXETA_URL ?? '');
  await button(page, t('start.practice')).click();
  await expect(title(page, t('practice.name'))).toBeVisible();
}

test.describe('without a network', () => {
  test('a meeting opens, asks the network for nothing, and every piece is in the precache', async ({
    page,
    context,
  }) => {
    await practise(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.reload();
    await expect(title(page, t('practice.name'))).toBeVisible();
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    await button(page, t('home.startMeeting')).click();
    await expect(title(page, t('meeting.open.title'))).toBeVisible();
    expect(failed).toEqual([]);

    const { kept, named } = await page.evaluate(piecesOnThePhone);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !kept.includes(name))).toEqual([]);
  });
});

test.describe('with a network that is in the way', () => {
  test.use({ serviceWorkers: 'block' });

  test('home stays until the meeting is there, and then it is shown', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await practise(page);
    await page.route(MEETING, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await expect(title(page, t('practice.name'))).toBeVisible();
    await button(page, t('home.startMeeting')).click();
    await expect(page).toHaveURL(/\/open$/u);
    await expect(title(page, t('practice.name'))).toBeVisible();
    release();
    await expect(title(page, t('meeting.open.title'))).toBeVisible();
  });

  test('a new phone asks for no piece of a community; once it has one, the meeting comes before it is wanted', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(process.env.CAIXETA_URL ?? '');
    // The phone's voice comes when there is nothing else to do: by then the others would have been asked for.
    await expect.poll(() => asked.some((url) => /assets\/voice-/u.test(url))).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /assets\/(?:home|meeting|extend)-/u.test(url))).toEqual([]);
    await button(page, t('start.practice')).click();
    await expect(title(page, t('practice.name'))).toBeVisible();
    await expect.poll(() => asked.some((url) => /assets\/meeting-/u.test(url))).toBe(true);
  });

  test('a reload inside a meeting shows it again', async ({ page }) => {
    await practise(page);
    await button(page, t('home.startMeeting')).click();
    await expect(title(page, t('meeting.open.title'))).toBeVisible();
    await page.reload();
    await expect(title(page, t('meeting.open.title'))).toBeVisible();
  });

  test('a piece that cannot be had is said in words, and home is still there', async ({ page }) => {
    await practise(page);
    await page.route(MEETING, (route) => route.abort());
    await page.reload();
    await button(page, t('home.startMeeting')).click();
    await expect(title(page, t('app.pieceMissing'))).toBeVisible();
    await page.goBack();
    await expect(title(page, t('practice.name'))).toBeVisible();
  });

  test('a guide that cannot be had is said in words, a picture is not missed, and the screens go on', async ({
    page,
  }) => {
    await practise(page);
    await page.route(/\/assets\/(?:Guide|Boxes)-/u, (route) => route.abort());
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await button(page, t('ui.help')).click();
    const missing = page.getByRole('dialog', { name: t('ui.helpMissing') });
    await expect(missing).toBeVisible();
    await missing.getByRole('button', { name: t('ui.back') }).click();
    await expect(missing).toBeHidden();
    const minutes = t('meeting.minutes.title', { number: '8' });
    await button(page, minutes).click();
    await expect(title(page, minutes)).toBeVisible();
    await page.goBack();
    await button(page, t('home.startMeeting')).click();
    await expect(title(page, t('meeting.open.title'))).toBeVisible();
    expect(errors).toEqual([]);
  });
});

/** Runs in the page: the scripts and styles in the precache, and those that any of them names. */
async function piecesOnThePhone(): Promise<{ readonly kept: string[]; readonly named: string[] }> {
  const requests = (
    await Promise.all((await caches.keys()).map(async (key) => (await caches.open(key)).keys()))
  ).flat();
  const kept = requests.map(({ url }) => new URL(url).pathname.split('/').pop() ?? '');
  const named = new Set<string>();
  for (const request of requests) {
    if (!/\.(?:html|js)$/u.test(new URL(request.url).pathname)) continue;
    const text = await (await caches.match(request))?.text();
    for (const [, name = ''] of (text ?? '').matchAll(
      /["'./](?:assets\/)?([\w.-]+-[\w-]{8}\.(?:js|css))["']/gu,
    ))
      named.add(name);
  }
  return { kept, named: [...named] };
}

test('the language that was chosen is spoken, else the phone’s own, whatever was guessed before the disk answered', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('caixeta.language', 'fr'));
  await page.goto(process.env.CAIXETA_URL ?? '');
  await expect(title(page, t('start.welcome'))).toBeVisible();
  const catalan = wordsOf('ca', null);
  await page.locator('label', { hasText: LANGUAGE_NAMES.ca }).click();
  await expect(title(page, catalan.t('start.welcome'))).toBeVisible();
  // A page that is left in that very moment may not have it on the disk yet.
  await expect.poll(() => page.evaluate(keptLanguage, DATABASE_NAME)).toBe('ca');
  await page.reload();
  await expect(title(page, catalan.t('start.welcome'))).toBeVisible();
});

/** Runs in the page: the language among the settings on the disk. */
const keptLanguage = (database: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const { result: db } = opening;
      const reading = db.transaction('settings').objectStore('settings').get('language');
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        db.close();
        resolve(reading.result?.value);
      };
    };
  });
