// The pictures that a browser shows where it asks whether to install the app (.ci/screenshots.mjs), taken of the practice community in Spanish.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { screenshots } from '../../.ci/screenshots.mjs';
import { amount } from '../../src/ledger/money.ts';
import { countPieces, openAsLastTime, pile } from '../e2e/hands/count.ts';
import { type Hands, seeTitle, tapButton, tapStarting } from '../e2e/hands/hands.ts';
import { goToStep, markAttendance, startMeeting } from '../e2e/hands/meeting.ts';
import { arrive, tryPractice } from '../e2e/hands/practice.ts';
import { asWebp, PASSING } from './as-webp.ts';

const FOLDER = 'public/screenshots';
/** What lies in the practice community's box. */
const IN_BOX = amount(65_800);
const TODAY = '2026-03-02T10:00:00';

test.use({
  actionTimeout: 8_000,
  serviceWorkers: 'block',
  reducedMotion: 'reduce',
  colorScheme: 'light',
  timezoneId: 'Europe/Madrid',
});

/** From one picture to the next, in the order of a meeting. */
const WAYS: Readonly<Record<string, (hands: Hands) => Promise<void>>> = {
  async 'members-wide'(hands) {
    await tryPractice(hands);
    await tapStarting(hands, hands.t('home.place.members'));
    await seeTitle(hands, hands.t('members.title'));
  },
  async home(hands) {
    await tryPractice(hands);
  },
  async deposit(hands) {
    await startMeeting(hands);
    await markAttendance(hands);
    await openAsLastTime(hands);
    await goToStep(hands, 'savings');
    await tapStarting(hands, 'Fatou');
    for (const key of ['2', '0']) await tapButton(hands, key);
  },
  async count(hands) {
    await tapButton(hands, hands.t('ui.back'));
    await goToStep(hands, 'closingCount');
    await seeTitle(hands, hands.t('count.closing.title'));
    await countPieces(hands, pile(hands, IN_BOX));
    // The figures, not the head of the page.
    await hands.page.getByRole('textbox').first().blur();
    await hands.page.evaluate(() => window.scrollTo(0, 330));
  },
};

test('manifest', async ({ browser, baseURL }) => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const form of ['narrow', 'wide'] as const) {
    const ours = screenshots.filter((one) => one.form === form);
    const [width = 0, height = 0] = (ours[0]?.sizes ?? '').split('x').map(Number);
    const scale = form === 'narrow' ? 2 : 1;
    const viewport = { width: width / scale, height: height / scale };
    const context = await browser.newContext({ viewport, deviceScaleFactor: scale, locale: 'es-ES' });
    const page = await context.newPage();
    await page.clock.setFixedTime(TODAY);
    const hands = await arrive(page, 'es', baseURL);
    for (const { name } of ours) {
      await WAYS[name]?.(hands);
      await page.locator(PASSING).waitFor({ state: 'detached' });
      const picture = await asWebp(page, await page.screenshot({ caret: 'hide' }));
      expect(picture.length, name).toBeLessThan(60_000);
      await writeFile(join(FOLDER, `${name}.webp`), picture);
    }
    await context.close();
  }
});
