/** Pictures and voice notes of a business: a photograph as a camera hands it over, and what of it is on the disk. */
import type { Page } from '@playwright/test';
import { type Hands, tapButton } from './hands.ts';

/** What a camera notes in a photograph: where it was taken. */
export const WHERE_TAKEN = 'GPS 41.3797 N 2.1686 E';

interface Photograph {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Some megabytes of colours, with the place where it was taken in the part that cameras write. */
export async function photograph(page: Page): Promise<Photograph> {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 3000, height: 2000 });
    const pen = canvas.getContext('2d');
    for (let at = 0; pen && at < 60_000; at += 1) {
      pen.fillStyle = `hsl(${(at * 47) % 360} 80% ${20 + (at % 60)}%)`;
      pen.fillRect((at * 7919) % 3000, (at * 104_729) % 2000, 40, 40);
    }
    const address = canvas.toDataURL('image/jpeg', 0.95);
    return address.slice(address.indexOf(',') + 1);
  });
  const jpeg = Buffer.from(drawn, 'base64');
  const noted = Buffer.from(`Exif\0\0${WHERE_TAKEN}`, 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, noted.length + 2]);
  const buffer = Buffer.concat([jpeg.subarray(0, 2), head, noted, jpeg.subarray(2)]);
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer };
}

/** As who taps "take a photo" and presses the camera's button. */
export async function takePicture(hands: Hands, file: Photograph): Promise<void> {
  const chooser = hands.page.waitForEvent('filechooser');
  await tapButton(hands, hands.t('business.kept.take'));
  await (await chooser).setFiles(file);
}

export interface KeptClip {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** All clips, as the disk has them. */
export async function keptOnDisk(page: Page): Promise<readonly KeptClip[]> {
  const rows = await page.evaluate(
    () =>
      new Promise<readonly { id: string; type: string; bytes: number[] }[]>((resolve, reject) => {
        const request = indexedDB.open('caixeta');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('clips').objectStore('clips').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.map(({ id, type, bytes }) => ({ id, type, bytes: [...bytes] })));
          };
        };
      }),
  );
  return rows.map(({ bytes, ...row }) => ({ ...row, bytes: Buffer.from(bytes) }));
}
