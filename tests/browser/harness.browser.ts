import { expect, test } from '@playwright/test';
import { type Bundle, bundle, call, open } from './harness.ts';

let sample: Bundle;

test.beforeAll(async () => {
  sample = await bundle(new URL('./harness-sample.ts', import.meta.url));
});

test('a module of ours runs in a page of the app’s origin, with the browser’s own database', async ({
  page,
  baseURL,
}) => {
  await open(page, sample);
  expect(await call(page, 'surroundings')).toEqual({ secure: true, origin: baseURL, indexedDb: true });
  expect(await call(page, 'double', { count: 21 })).toEqual({ count: 42 });
});

test('what the module throws, and a name it does not export, fail the caller', async ({ page }) => {
  await open(page, sample);
  await expect(call(page, 'refuse')).rejects.toThrow('refused in the page');
  await expect(call(page, 'missing')).rejects.toThrow('missing is not an exported function');
});
