/**
 * A photograph as it is kept: drawn anew, no larger than a screen shows. So a picture of some megabytes takes some hundred kilobytes,
 * and where and when the camera noted that it was taken is not in it. Must not know: where it is kept.
 */

export interface Shrunk {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const LONGEST_EDGE = 1280;
const TYPE = 'image/jpeg';
const QUALITY = 0.8;

/** Both sides in proportion, never larger than they were. */
export function sizeWithin(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const factor = Math.min(1, LONGEST_EDGE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

/** Null where this browser reads no picture in the file. */
export async function shrink(file: Blob): Promise<Shrunk | null> {
  const picture = await window.createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, sizeWithin(picture.width, picture.height));
  const pen = canvas.getContext('2d');
  if (pen) {
    // What is seen through has no colour in a photograph.
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  picture.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, TYPE, QUALITY));
  return drawn && { type: TYPE, bytes: new Uint8Array(await drawn.arrayBuffer()) };
}
