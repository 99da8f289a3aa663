/**
 * A phone's camera, held before another phone's screen: what the other screen shows, as a picture, is what the real
 * `<video>` and the real decoder see. Only the lens is not there.
 */
import type { BrowserContext } from '@playwright/test';
import type { Hands } from './hands.ts';

/** Bytes of a PNG as text; the page paints them and gives the canvas out as its camera. */
type Look = (png: string) => Promise<void>;

/** Before the first page is opened: every camera that is asked for is a canvas. */
export async function giveCamera(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 720;
    canvas.height = 720;
    const paper = canvas.getContext('2d');
    const look: Look = async (png) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      if (!paper) return;
      paper.fillStyle = 'gray';
      paper.fillRect(0, 0, canvas.width, canvas.height);
      const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height) * 0.9;
      const [width, height] = [picture.width * scale, picture.height * scale];
      paper.drawImage(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
    };
    Object.assign(window, { look });
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10);
  });
}

/** Holds the camera of one phone before the screen of another until this is so: each look is a new picture of it. */
export async function holdBefore(camera: Hands, screen: Hands, until: () => Promise<boolean>): Promise<void> {
  while (!(await until())) {
    const png = (await screen.page.screenshot()).toString('base64');
    await camera.page.evaluate((bytes) => (window as unknown as { look: Look }).look(bytes), png);
    await camera.page.waitForTimeout(150);
  }
}
