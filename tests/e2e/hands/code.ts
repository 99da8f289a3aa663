/** Reads a picture code from the screen as a camera would: its squares as dots, decoded by the decoder of the app. */
import type { Locator } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';

const DOTS = 4;

export async function textOfCode(code: Locator): Promise<string> {
  // Of one moment: a row of codes goes on.
  const [box = '', squares = ''] = await code.evaluate((svg) => [
    svg.getAttribute('viewBox') ?? '',
    svg.querySelector('path')?.getAttribute('d') ?? '',
  ]);
  const size = Number(box.split(' ')[2]) * DOTS;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x = '', y = ''] of squares.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)) {
    for (let at = 0; at < DOTS * DOTS; at += 1) {
      const column = Number(x) * DOTS + (at % DOTS);
      const row = Number(y) * DOTS + Math.floor(at / DOTS);
      data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
    }
  }
  return decodeQR({ width: size, height: size, data });
}
