import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { epochKeys } from '../../src/sync/keys/epoch.ts';
import { openCard } from '../../src/sync/pages/card.ts';
import { hexBytes } from '../../src/sync/wire/write.ts';
import { type Bundle, bundle, call, open } from './harness.ts';

const vectors = JSON.parse(readFileSync('tests/vectors/pages.json', 'utf8'));
let code: Bundle;

test.beforeAll(async () => {
  code = await bundle(new URL('./sync-page.ts', import.meta.url));
});

test('the browser’s own WebCrypto opens the golden vectors of every format', async ({ page }) => {
  await open(page, code);
  expect(await call(page, 'openVectors', vectors)).toEqual({
    opened: Array.from({ length: 7 }, () => true),
    entries: vectors.page.entries,
  });
});

test('what the browser seals with its own compression opens elsewhere', async ({ page }) => {
  await open(page, code);
  const { phone, blob, card } = (await call(page, 'sealCard', vectors)) as {
    readonly phone: string;
    readonly blob: string;
    readonly card: { readonly id: string; readonly version: number };
  };
  const keys = await epochKeys(crypto, hexBytes(vectors.epoch.secret));
  const reader = { crypto, book: vectors.book, epochs: new Map([[keys.id, keys]]), knows: () => true };
  const opened = await openCard(reader, card, hexBytes(blob));
  expect(opened).toMatchObject({ ok: true, card, phone });
  expect(blob.length / 2).toBeLessThan(34 + 16 + 400);
});
