// What a phone keeps when the app is put on its home screen: the browser takes it for an app, all of it is there, and a whole
// meeting asks nobody for anything and breaks no rule of the page.
import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { closeBox, openAsLastTime, pile } from './hands/count.ts';
import { type Hands, tapButton, tapStarting } from './hands/hands.ts';
import { boxNow } from './hands/look.ts';
import { manifestOf } from './hands/manifest.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit } from './hands/money.ts';
import { Phone } from './hands/phone.ts';
import { arrive, inEuro, tryPractice } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { breachesOf, listen, noteBreaches } from './hands/witness.ts';
import { vanishingSite } from './vanishing-site.ts';

const settledWorker = (page: Page): Promise<void> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

test('the browser takes it for an app that can be installed, with icons as large as it says', async ({
  baseURL,
}) => {
  const phone = await Phone.make(inEuro('es'));
  try {
    const { page } = await phone.start(baseURL ?? '');
    await settledWorker(page);
    const { errors, installabilityErrors, url, manifest } = await manifestOf(page);
    expect(errors).toEqual([]);
    expect(installabilityErrors).toEqual([]);
    expect(manifest).toMatchObject({ name: 'Caixeta', short_name: 'Caixeta', display: 'standalone' });
    expect(new URL(manifest.start_url, url).href).toBe(`${baseURL}/`);
    expect(new URL(manifest.scope, url).href).toBe(`${baseURL}/`);
    for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
      expect(await sizeOf(page, new URL(src, url).href), src).toBe(sizes);
    }
    expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('monochrome');
    const forms = manifest.screenshots.map(({ form_factor: form }: { form_factor: string }) => form);
    expect(new Set(forms)).toEqual(new Set(['narrow', 'wide']));
    for (const { label } of manifest.screenshots) expect(label).toMatch(/\p{L}{3}/u);
  } finally {
    await phone.tidy();
  }
});

/** As the browser draws it: "192x192". */
const sizeOf = (page: Page, address: string): Promise<string> =>
  page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return `${image.naturalWidth}x${image.naturalHeight}`;
  }, address);

test('every file of the app is kept on the phone at the first visit', async ({ page }) => {
  await page.goto('./');
  await settledWorker(page);
  const kept = await page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests.flat().map((request) => new URL(request.url).pathname.slice(1));
  });
  expect(new Set(kept)).toEqual(new Set(await builtFiles(process.env.CAIXETA_FOLDER ?? '')));
});

/** All but the worker, with what it imports, which is what keeps the others; and the pictures for whoever does not have the app yet. */
async function builtFiles(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`))
    .filter((path) => !/^(?:(?:sw|share|wake|workbox-[^/]+)\.js$|screenshots\/)/u.test(path));
}

test('a whole meeting with nobody there to ask breaks no rule of the page', async ({ page }) => {
  const site = await vanishingSite();
  try {
    await noteBreaches(page);
    const hands = await arrive(page, 'en', site.url);
    await settledWorker(page);
    await page.reload();
    await site.vanish();
    const complaints = listen(page);
    await tryPractice(hands);
    await holdMeeting(hands);
    for (const place of ['members', 'loans', 'box', 'entries', 'rules'] as const) await visit(hands, place);
    expect(complaints.heard).toEqual([]);
    expect(await breachesOf(page)).toEqual([]);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ranInline = true';
      document.body.append(script);
    });
    // Once for the header's policy, once for the page's own.
    await expect.poll(() => breachesOf(page)).toEqual(Array(2).fill('script-src-elem inline'));
  } finally {
    await site.vanish();
  }
});

async function holdMeeting(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await startMeeting(hands);
  await markAttendance(hands);
  await openAsLastTime(hands);
  await goToStep(hands, 'savings');
  await deposit(hands, 'Fatou', '20');
  await deposit(hands, 'Rosa', '15');
  const box = await boxNow(hands);
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, box));
  await seal(hands, ['Amina', 'Grace']);
  await page.waitForURL(/minutes/u);
  await expect(page.getByRole('img', { name: t('meeting.seal.code') })).toBeVisible();
  await tapButton(hands, t('ui.back'));
}

async function visit(hands: Hands, place: 'members' | 'loans' | 'box' | 'entries' | 'rules'): Promise<void> {
  const { t, page } = hands;
  await tapStarting(hands, t(`home.place.${place}`));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tapButton(hands, t('ui.back'));
  await expect(page.getByRole('heading', { level: 2, name: t('home.box') })).toBeVisible();
}
