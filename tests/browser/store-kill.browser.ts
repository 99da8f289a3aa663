// What the store has acknowledged outlives the browser: it is killed again and again while it writes, after so many acts as
// were acknowledged and not after so much time, which a busy machine may need for none.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type Bundle, bundle, call, open } from './harness.ts';
import { startKillable } from './killable.ts';
import type { Acknowledged, lookAgain } from './store-kill-page.ts';

const kills = process.env.CAIXETA_FULL === undefined ? 20 : 200;

test('S1 nothing acknowledged is missing and nothing is doubled or halved after any kill', async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + kills * 10_000);
  const folder = await mkdtemp(join(tmpdir(), 'caixeta-kill-'));
  const writer = await bundle(new URL('./store-kill-page.ts', import.meta.url));
  const heard: Acknowledged[] = [];
  try {
    for (let kill = 0; kill <= kills; kill += 1) {
      const browser = await startKillable(folder);
      try {
        const page = await pageOf(browser.context, writer, baseURL ?? '');
        if (kill > 0) await lookFor(page, heard.at(-1), `kill ${kill}`);
        expect(await call<boolean>(page, 'startLog'), `kill ${kill}: a new log`).toBe(true);
        heard.length = 0;
        const least = (kill * 5) % 13;
        await new Promise<void>((resolve, reject) => {
          const hear = (what: Acknowledged) => {
            heard.push(what);
            if (heard.length >= least) resolve();
          };
          page
            .exposeFunction('acknowledged', hear)
            .then(() => call(page, 'writeOn'))
            .then(() => least === 0 && resolve(), reject);
        });
        // Then at any moment of the next ones, which take a few milliseconds each.
        await new Promise((resolve) => setTimeout(resolve, (kill * 37) % 40));
      } finally {
        await browser.kill();
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

type Found = Awaited<ReturnType<typeof lookAgain>>;

async function pageOf(context: BrowserContext, writer: Bundle, baseURL: string) {
  const page = await context.newPage();
  await open(page, writer, baseURL);
  return page;
}

async function lookFor(page: Page, acknowledged: Acknowledged | undefined, about: string): Promise<void> {
  const found = await call<Found>(page, 'lookAgain').catch((error: unknown) => {
    throw new Error(`${about}, acknowledged ${JSON.stringify(acknowledged)}`, { cause: error });
  });
  judge(found, acknowledged, about);
}

function judge(found: Found, acknowledged: Acknowledged | undefined, about: string): void {
  expect(new Set(found.ids).size, `${about}: every entry once`).toBe(found.ids.length);
  expect({ hashes: found.hashes, witness: found.witness, phone: found.phone }, about).toEqual({
    hashes: true,
    witness: 'ok',
    phone: true,
  });
  if (!acknowledged) return;
  const { sheet, number, draft } = acknowledged;
  const written = found.heads[sheet] ?? 0;
  expect(written, `${about}: what was acknowledged is there`).toBeGreaterThanOrEqual(number);
  expect(written % 2, `${about}: an act is whole`).toBe(0);
  expect(found.draft, `${about}: what was typed is there`).toBeGreaterThanOrEqual(draft);
  const numbers = found.ids.filter((id) => id.startsWith(`${sheet}:`)).length;
  expect(numbers, `${about}: no line of the sheet is missing`).toBe(written);
}
