/** A phone with little room left, and one that is full for a while. */
import type { Page } from '@playwright/test';
import { bundle, call, open } from '../../browser/harness.ts';

/** From the beginning: the browser remembers for a while how much room there is. */
export async function leaveLittleRoom(page: Page, baseURL: string, bytes: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(baseURL);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
}

/** Takes all the room; what it gives back gives it back. */
export async function fillDisk(page: Page, baseURL: string): Promise<() => Promise<void>> {
  const filler = await page.context().newPage();
  await open(filler, await bundle(new URL('../full-disk-page.ts', import.meta.url)), baseURL);
  await call(filler, 'fill');
  await page.bringToFront();
  return async () => {
    await call(filler, 'free');
    await filler.close();
  };
}
