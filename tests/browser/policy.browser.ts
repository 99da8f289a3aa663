// The page that a phone gets: its policy as header and in the page itself, and nothing asked of anybody else.
import { expect, test } from '@playwright/test';
import { pagePolicy, securityHeaders } from '../../.ci/security.mjs';

test('the page carries its policy, as a header and in itself', async ({ page }) => {
  const response = await page.goto('/');
  const headers = response?.headers() ?? {};
  for (const [name, value] of Object.entries(securityHeaders))
    expect(headers[name.toLowerCase()], name).toBe(value);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(
    pagePolicy,
  );
});

test('the first visit breaks no policy, asks nobody else and fails nothing', async ({ page, baseURL }) => {
  const asked: string[] = [];
  const failed: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
  expect(failed).toEqual([]);
  expect(said).toEqual([]);
});

test('a script from the page’s own text is stopped', async ({ page }) => {
  await page.goto('/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    document.body.append(script);
    return 'ranInline' in globalThis;
  });
  expect(ran).toBe(false);
});

test('what is installed has its icons and opens on its own', async ({ page, request, baseURL }) => {
  await page.goto('/');
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(`${baseURL}/${address}`)).json();
  expect(manifest).toMatchObject({ name: 'Caixeta', display: 'standalone', start_url: './', lang: 'es' });
  const purposes = manifest.icons.map((icon: { purpose: string }) => icon.purpose);
  expect(purposes).toEqual(expect.arrayContaining(['any', 'maskable', 'monochrome']));
  for (const { src } of manifest.icons) {
    const icon = await request.get(`${baseURL}/${src}`);
    expect(icon.headers()['content-type'], src).toBe('image/png');
  }
});

test('the second visit needs no network', async ({ page, context }) => {
  await page.goto('/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const title = page.getByRole('heading', { level: 1 });
  const ways = page.getByRole('button');
  await expect(title).not.toBeEmpty();
  // The first visit also says that the app is ready; the title and the ways in are the same with and without a network.
  const [said, shown] = [await title.textContent(), await ways.allTextContents()];
  expect(shown.length).toBeGreaterThan(2);
  await context.setOffline(true);
  await page.reload();
  await expect(title).toHaveText(said ?? '');
  await expect(ways).toHaveText(shown);
});
