// The store's contract where it counts: on the IndexedDB, WebCrypto, BroadcastChannel, localStorage and quota of Chromium.
import { expect, test } from '@playwright/test';
import { STORE_CONTRACT } from '../store/contract.ts';
import { type Bundle, bundle, call, open } from './harness.ts';

const quotaBytes = 3_000_000;

test.describe('the store in Chromium', () => {
  let contract: Bundle;

  test.beforeAll(async () => {
    contract = await bundle(new URL('./store-page.ts', import.meta.url));
  });

  // Each case has a profile of its own, with little room: the browser remembers for a while how much there is.
  test.beforeEach(async ({ page, baseURL }) => {
    const devtools = await page.context().newCDPSession(page);
    const { origin } = new URL(baseURL ?? '');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quotaBytes });
    await open(page, contract);
  });

  for (const { name } of STORE_CONTRACT) {
    test(name, async ({ page }) => {
      await call(page, 'runCase', name);
    });
  }

  test('a case that fails in the page fails here', async ({ page }) => {
    await expect(call(page, 'runCase', 'nothing of the kind')).rejects.toThrow('no such case');
  });
});
