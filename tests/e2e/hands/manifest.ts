/** What the browser knows of the app that it may install. */
import type { Page } from '@playwright/test';

/** Once the page has linked it, which it does when its first screen stands. */
export async function manifestOf(page: Page) {
  await page.locator('link[rel="manifest"]').waitFor({ state: 'attached' });
  const devtools = await page.context().newCDPSession(page);
  const { errors, url, data } = await devtools.send('Page.getAppManifest');
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  return { errors, installabilityErrors, url, manifest: JSON.parse(data ?? '') };
}
