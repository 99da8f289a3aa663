// A picture of every screen in every state: docs/screens/<language>/<route>-<state>.webp, and once more in the dark.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/i18n.ts';
import { walk } from './walk.ts';

const TODAY = '2026-03-02T10:00:00';
const QUALITY = 0.75;
/** What a moment ago was done is told for a few seconds only. */
const PASSING = '[class*="_toast_"]';
const DARK: Language = 'ca';

test.describe.configure({ mode: 'parallel' });
test.use({
  actionTimeout: 8_000,
  serviceWorkers: 'block',
  reducedMotion: 'reduce',
  colorScheme: 'light',
  timezoneId: 'Europe/Madrid',
});

for (const language of LANGUAGES) {
  test(`every screen in ${language}`, async ({ page }) => {
    await takeAll(page, language, join('docs/screens', language));
  });
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test(`every screen in ${DARK}`, async ({ page }) => {
    await takeAll(page, DARK, join('docs/screens', `${DARK}-dark`));
  });
});

async function takeAll(page: Page, language: Language, folder: string): Promise<void> {
  await page.clock.setFixedTime(TODAY);
  const taken = new Map<string, Buffer>();
  const failed = await walk(page, language, async ({ route, state }) => {
    await page.locator(PASSING).waitFor({ state: 'detached' });
    taken.set(`${route}-${state}.webp`, await page.screenshot({ caret: 'hide' }));
  });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, png] of taken) await writeFile(join(folder, name), await asWebp(page, png));
  expect(failed).toEqual([]);
}

/** Chromium itself makes the small file. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const encoded = await page.evaluate(
    async ({ base64, quality }) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${base64}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = picture.naturalWidth;
      canvas.height = picture.naturalHeight;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    { base64: png.toString('base64'), quality: QUALITY },
  );
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
}
