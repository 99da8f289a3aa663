// Every screen in every state, for everybody: axe, width, targets, words, console.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/i18n.ts';
import { walk } from '../screens/walk.ts';
import { forcedColourProblems, motionProblems } from './forced.ts';
import { ALL_LOOKS, type Look, PLAIN, pairwiseLooks, sayLook, showLook } from './looks.ts';
import {
  axeProblems,
  cutTextProblems,
  fifthLanguageProblems,
  overflowProblems,
  targetProblems,
  textProblems,
} from './problems.ts';

const TODAY = '2026-03-02T10:00:00';
const full = process.env.CAIXETA_FULL === '1';
/** All looks are some seven times as many as the pairs. Ten times what an idle machine needs. */
const TIMEOUT_MS = full ? 7_200_000 : 1_800_000;

test.describe.configure({ mode: 'parallel', timeout: TIMEOUT_MS });
test.use({
  // A phone zooms out where something stands over its side; here the side is the side.
  isMobile: false,
  actionTimeout: 8_000,
  reducedMotion: 'reduce',
  timezoneId: 'Europe/Madrid',
});

for (const language of LANGUAGES) {
  test(`every screen is for everybody in ${language}`, async ({ page }) => {
    const looks = full ? ALL_LOOKS : pairwiseLooks(language);
    const problems: string[] = [];
    page.on('console', (message) => {
      const isTrouble = message.type() === 'error' || message.type() === 'warning';
      // A browser writes down every answer of an endpoint that is a problem: those are part of the protocol.
      const { url } = message.location();
      const isOurs = url === '' || url.startsWith(new URL(page.url()).origin);
      if (isTrouble && isOurs) problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    await page.clock.setFixedTime(TODAY);
    const sections = sectionsOf(language);
    const failed = await walk(page, language, async ({ route, state }) => {
      const found = [...(await textProblems(page, sections))];
      for (const [at, look] of looks.entries()) found.push(...(await problemsIn(page, look, at === 0)));
      await showLook(page, PLAIN);
      found.push(...(await fifthLanguageProblems(page)));
      problems.push(...found.map((problem) => `${route}-${state} ${problem}`));
    });
    expect([...failed, ...problems]).toEqual([]);
  });
}

/** With colours that are not ours there is nothing for axe to measure: what counts there is that nothing vanishes. */
async function problemsIn(page: Page, look: Look, first: boolean): Promise<readonly string[]> {
  await showLook(page, look);
  const found = [
    ...(await overflowProblems(page)),
    ...(await cutTextProblems(page)),
    ...(await targetProblems(page)),
    ...(look.colours === 'forced' ? await forcedColourProblems(page) : []),
    ...(look.motion === 'reduced' ? await motionProblems(page) : []),
    ...(first || look.colours === 'own' ? await axeProblems(page, first ? 'all' : 'seen') : []),
  ];
  return found.map((problem) => `${sayLook(look)} ${problem}`);
}

/** The first parts of all keys: what a text that is missing would begin with. */
function sectionsOf(language: Language): readonly string[] {
  const file = new URL(`../../locales/${language}.json`, import.meta.url);
  return Object.keys(JSON.parse(readFileSync(file, 'utf8')));
}
