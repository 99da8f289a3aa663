// A picture of every screen in every state: docs/screens/<language>/<route>-<state>.webp, and once more in the dark. With
// CAIXETA_FULL=1 instead in every language, light and dark, at every width: docs/screens/all/<language>-<theme>-<width>/.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/i18n.ts';
import { asWebp, PASSING } from './as-webp.ts';
import { only, walk } from './walk.ts';

const TODAY = '2026-03-02T10:00:00';
const DARK: Language = 'ca';
const THEMES = ['light', 'dark'] as const;
/** A small and a usual phone, a tablet, a laptop: width → height in CSS pixels. */
const SIZES = { 320: 640, 360: 740, 768: 1024, 1280: 800 } as const;

interface Look {
  readonly folder: string;
  readonly theme: (typeof THEMES)[number];
  readonly width: number;
  readonly height: number;
}

const phone = { width: 360, height: SIZES[360] } as const;
const full = process.env.CAIXETA_FULL === '1';

function looksIn(language: Language): readonly Look[] {
  if (!full) return [{ folder: language, theme: 'light', ...phone }];
  return THEMES.flatMap((theme) =>
    Object.entries(SIZES).map(([width, height]) => ({
      ...{ folder: join('all', `${language}-${theme}-${width}`), theme },
      ...{ width: Number(width), height },
    })),
  );
}

test.describe.configure({ mode: 'parallel', ...(full ? { timeout: 7_200_000 } : {}) });
test.use({
  actionTimeout: 8_000,
  serviceWorkers: 'block',
  timezoneId: 'Europe/Madrid',
});

for (const language of LANGUAGES) {
  test(`every screen in ${language}`, async ({ page }) => {
    await takeAll(page, language, looksIn(language));
  });
}

if (!full) {
  test(`every screen in ${DARK}, in the dark`, async ({ page }) => {
    await takeAll(page, DARK, [{ folder: `${DARK}-dark`, theme: 'dark', ...phone }]);
  });
}

async function takeAll(page: Page, language: Language, looks: readonly Look[]): Promise<void> {
  await page.clock.setFixedTime(TODAY);
  const [first] = looks;
  if (first) await show(page, first);
  const taken: (readonly [path: string, png: Buffer])[] = [];
  const failed = await walk(page, language, async ({ route, state }) => {
    await page.locator(PASSING).waitFor({ state: 'detached' });
    for (const look of looks) {
      if (looks.length > 1) await show(page, look);
      const path = join('docs/screens', look.folder, `${route}-${state}.webp`);
      taken.push([path, await page.screenshot({ caret: 'hide' })]);
    }
    if (first && looks.length > 1) await show(page, first);
  });
  for (const { folder } of looks) {
    if (!only) await rm(join('docs/screens', folder), { recursive: true, force: true });
    await mkdir(join('docs/screens', folder), { recursive: true });
  }
  for (const [path, png] of taken) await writeFile(path, await asWebp(page, png));
  expect(failed).toEqual([]);
}

async function show(page: Page, { theme, width, height }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
}
