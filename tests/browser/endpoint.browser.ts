// What the page may ask of the endpoint beside it: policy, preflight and answers fit together in a real browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startEndpoint } from '../../.ci/endpoint.mjs';
import { formatAuthorization } from '../../src/sync/protocol.ts';
import { newSecrets, pathOf } from '../endpoint/conformance/client.ts';

test('the page creates a box at the endpoint on another port, and reads its refusals', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'caixeta-browser-'));
  const endpoint = await startEndpoint({ port: 0, more: { CAIXETA_DATA: folder } });
  const book = newSecrets();
  await page.goto('/');
  const ask = (method: string, authorization: string) =>
    page.evaluate(
      async ([url, by, Authorization]) => {
        const headers = { Authorization, 'Content-Type': 'application/json' };
        const reply = await fetch(url, { method: by, headers });
        return [reply.status, (await reply.json()) as unknown] as const;
      },
      [`${endpoint?.url}${pathOf('createBook', book)}`, method, authorization] as const,
    );
  expect(await ask('PUT', formatAuthorization(book))).toEqual([201, expect.objectContaining({ count: 0 })]);
  expect(await ask('GET', formatAuthorization({ tag: newSecrets().tag }))).toEqual([
    403,
    expect.objectContaining({ code: 'wrongTag' }),
  ]);
  await endpoint?.end();
  rmSync(folder, { recursive: true });
});
