// The whole way through a camera that Chromium plays from a file: the app's screen, its decoder, frames put together.

import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import encodeQR from 'qr';
import { EUR } from '../../src/ledger/currency.ts';
import { parcelBytes } from '../../src/sync/file/parcel.ts';
import { pictured } from '../../src/sync/qr/frames.ts';
import { toQrText } from '../../src/sync/wire/words.ts';
import { hexBytes } from '../../src/sync/wire/write.ts';
import { wordsOf } from '../e2e/hands/words.ts';
import { chromiumLaunch } from '../setup/chromium.ts';

const [WIDTH, HEIGHT, DOTS] = [640, 480, 6];
const { t } = wordsOf('es', EUR);
const vectors = JSON.parse(readFileSync('tests/vectors/pages.json', 'utf8'));

/** Uncompressed video of grey pictures, each shown for a quarter of a second. */
function video(texts: readonly string[]): Buffer {
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const pictures = texts.flatMap((text) => [Buffer.from('FRAME\n'), luma(text), grey]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F4:1 Ip A1:1 C420jpeg\n`), ...pictures]);
}

function luma(text: string): Buffer {
  const dots = Buffer.alloc(WIDTH * HEIGHT, 235);
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const [left, top] = [WIDTH, HEIGHT].map((side) => Math.floor((side - rows.length * DOTS) / 2));
  for (const [y, row] of rows.entries()) {
    for (const [x, dark] of row.entries()) {
      for (let line = 0; dark && line < DOTS; line += 1) {
        const at = ((top ?? 0) + y * DOTS + line) * WIDTH + (left ?? 0) + x * DOTS;
        dots.fill(20, at, at + DOTS);
      }
    }
  }
  return dots;
}

/** A browser whose camera sees these codes. */
async function withCamera(texts: readonly string[], look: (page: Page) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'camera-'));
  const file = join(folder, 'seen.y4m');
  await writeFile(file, video(texts));
  const launch = chromiumLaunch();
  const browser = await chromium.launch({
    ...launch,
    args: [
      ...(launch.args ?? []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
  });
  try {
    const context = await browser.newContext({ locale: 'es-ES', viewport: { width: 360, height: 740 } });
    await look(await context.newPage());
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

test('a seal’s picture is read by the camera and shows its figures; the camera is stopped on leave', async ({
  baseURL,
}) => {
  test.slow();
  await withCamera([toQrText(hexBytes(vectors.seal.bytes))], async (page) => {
    await page.addInitScript(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        Object.assign(window, { camera: stream });
        return stream;
      };
    });
    await page.goto(`${baseURL}/#/seal-picture`);
    await expect(page.getByText(t('carriers.seal.signed'))).toBeVisible({ timeout: 30_000 });
    const live = () =>
      page.evaluate(() =>
        (window as unknown as { camera: MediaStream }).camera.getTracks().map(({ readyState }) => readyState),
      );
    expect(await live()).toEqual(['ended']);
  });
});

test('a row of pictures is put together, and a phone that is not in the group is told so', async ({
  baseURL,
}) => {
  test.slow();
  const blobs = Array.from({ length: 4 }, () => crypto.getRandomValues(new Uint8Array(300)));
  const made = await pictured(crypto, 'pages', await parcelBytes(crypto, { blobs, cards: [] }));
  const texts = made.ok ? made.texts : [];
  expect(texts.length).toBeGreaterThan(4);
  await withCamera(texts, async (page) => {
    await page.goto(`${baseURL}/#/take`);
    await expect(page.getByText(t('carriers.problem.notForThisPhone'))).toBeVisible({ timeout: 45_000 });
  });
});

test('without a camera it is said, with the text as the other way', async ({ page }) => {
  await page.goto('./#/take');
  await expect(page.getByText(t('camera.usePaste'))).toBeVisible();
  await expect(page.getByText(/c[aá]mara/u).first()).toBeVisible();
});
