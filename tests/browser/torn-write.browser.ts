// A power cut tears the last record of the browser's log. The log is cut off by hand here, where a kill does it once in some
// hundreds; what Chromium then does at the next starts is its own (src/store/new-log.ts).
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { tearLog } from '../setup/browser-log.ts';
import { type Bundle, bundle, call, open } from './harness.ts';
import { startKillable } from './killable.ts';
import type { lookAgain } from './store-kill-page.ts';

type Found = Awaited<ReturnType<typeof lookAgain>>;

const WRITES = 6;

test('S1 a write that was torn costs nothing at the starts after it', async ({ baseURL }) => {
  test.setTimeout(180_000);
  const code = await bundle(new URL('./store-kill-page.ts', import.meta.url));
  const before = await linesAfterTorn(code, baseURL ?? '', () => Promise.resolve());
  const now = await linesAfterTorn(code, baseURL ?? '', async (page, torn) => {
    expect(await call<boolean>(page, 'startLog')).toBe(true);
    // Chromium says that the small database is gone a little before it tidies up.
    await expect.poll(() => isThere(torn), { timeout: 30_000 }).toBe(false);
  });
  console.log(`after a torn record: ${now} lines with a new log, ${before} without`);
  // The founding, and two lines for each write that was acknowledged.
  expect(now).toBeGreaterThanOrEqual(1 + 2 * WRITES);
});

/** The lines that are found at the third start, where the run before the second was torn. */
async function linesAfterTorn(
  code: Bundle,
  baseURL: string,
  atStart: (page: Page, torn: string) => Promise<void>,
): Promise<number | string> {
  const folder = await mkdtemp(join(tmpdir(), 'caixeta-torn-'));
  const run = async <T>(act: (page: Page) => Promise<T>): Promise<T> => {
    const browser = await startKillable(folder);
    try {
      const page = await browser.context.newPage();
      await open(page, code, baseURL);
      return await act(page);
    } finally {
      await browser.kill();
    }
  };
  try {
    await run(writeSome);
    const torn = await tearLog(folder);
    await run(async (page) => {
      await call<Found>(page, 'lookAgain');
      await atStart(page, torn);
    });
    const found = await run((page) =>
      call<Found>(page, 'lookAgain').catch((error: unknown) => String(error)),
    );
    if (typeof found === 'string') return found.split('\n')[0] ?? '';
    expect({ hashes: found.hashes, phone: found.phone }).toEqual({ hashes: true, phone: true });
    return found.ids.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Writes until so many writes are acknowledged, and one more has surely begun. */
async function writeSome(page: Page): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let heard = 0;
    const hear = (): void => {
      heard += 1;
      if (heard > WRITES) resolve();
    };
    page
      .exposeFunction('acknowledged', hear)
      .then(() => call(page, 'writeOn'))
      .catch(reject);
  });
}
