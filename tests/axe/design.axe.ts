// The design page: every component in every state, in every look, held to what every screen is held to.
import { expect, type Page, test } from '@playwright/test';
import { createServer } from 'vite';
import { LANGUAGES } from '../../src/i18n.ts';
import { forcedColourProblems, motionProblems } from './forced.ts';
import { PLAIN, pairwiseLooks, sayLook, showLook } from './looks.ts';
import {
  axeProblems,
  cutTextProblems,
  fifthLanguageProblems,
  overflowProblems,
  targetProblems,
} from './problems.ts';

/** Under this nobody reads it in the sun; what should reach 7 is listed by the page itself. */
const LEAST_CONTRAST = 4.5;

test.use({ isMobile: false, reducedMotion: 'reduce', serviceWorkers: 'block' });

test('every component is for everybody, in every look', async ({ page }) => {
  // The build before it has said production.
  process.env.NODE_ENV = 'development';
  const server = await createServer({ logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  try {
    await server.listen();
    const [address = ''] = server.resolvedUrls?.local ?? [];
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    await page.goto(`${address}#/design`);
    await expect(page.getByRole('heading', { level: 2, name: 'Talk' })).toBeVisible({ timeout: 60_000 });
    problems.push(...(await targetProblems(page)));
    for (const [at, look] of LANGUAGES.flatMap(pairwiseLooks).entries()) {
      await showLook(page, look);
      const found = [
        ...(await overflowProblems(page)),
        ...(await cutTextProblems(page)),
        ...(look.colours === 'forced'
          ? await forcedColourProblems(page)
          : [...(await axeProblems(page, at === 0 ? 'all' : 'seen')), ...(await contrastProblems(page))]),
        ...(look.motion === 'reduced' ? await motionProblems(page) : []),
      ];
      problems.push(...found.map((one) => `${sayLook(look)} ${one}`));
    }
    await showLook(page, PLAIN);
    problems.push(...(await fifthLanguageProblems(page)));
    expect(problems).toEqual([]);
    const contrasts = await contrastsOn(page);
    expect(contrasts.length).toBeGreaterThan(35);
  } finally {
    await server.close();
  }
});

const contrastsOn = (page: Page) =>
  page.locator('[data-contrast]').evaluateAll((swatches) =>
    swatches.map((swatch) => ({
      pair: swatch.parentElement?.textContent ?? '',
      contrast: Number(swatch.getAttribute('data-contrast')),
    })),
  );

/** Each pair of text and ground of the tokens, as the browser mixes it. */
async function contrastProblems(page: Page): Promise<readonly string[]> {
  const found = await contrastsOn(page);
  return found.filter(({ contrast }) => !(contrast >= LEAST_CONTRAST)).map(({ pair }) => `contrast: ${pair}`);
}
