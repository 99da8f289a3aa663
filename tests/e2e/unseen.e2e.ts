// Meetings without a finger on the screen: one by the keys of a keyboard alone, one by what a screen reader is told. Nothing here
// taps, clicks or looks for anything by its place, its class or its look.
import { expect, test } from '@playwright/test';
import { byKeyboard, byTree } from './hands/means.ts';
import { inEuro } from './hands/practice.ts';
import { Tree } from './hands/tree.ts';
import { holdUnseen } from './hands/unseen-evening.ts';

const VISITORS = [
  { language: 'es', locale: 'es-ES', viewport: { width: 1280, height: 800 } },
  { language: 'fr', locale: 'fr-FR', viewport: { width: 360, height: 740 } },
] as const;

for (const { language, locale, viewport } of VISITORS) {
  test.describe(`in ${language}, ${viewport.width} wide`, () => {
    test.use({ isMobile: false, hasTouch: false, locale, viewport });

    test('a whole meeting is held by the keyboard alone', async ({ page }) => {
      await page.goto('./');
      await holdUnseen({ ...inEuro(language), means: byKeyboard(await Tree.of(page)) });
    });

    test('the way past what stands around comes first, and is seen only then', async ({ page }) => {
      await page.goto('./');
      const past = page.getByRole('link', { name: inEuro(language).t('keyboard.skip') });
      await expect(past).toHaveCount(1);
      await expect(past).not.toBeInViewport();
      // From the top of the page, as after the address was typed.
      await page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
      });
      await page.keyboard.press('Tab');
      await expect(past).toBeFocused();
      await expect(past).toBeInViewport();
      const address = page.url();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      expect(page.url()).toBe(address);
    });

    test('a whole meeting is held by the accessibility tree alone', async ({ page }) => {
      await page.goto('./');
      await holdUnseen({ ...inEuro(language), means: byTree(await Tree.of(page)) });
    });
  });
}
