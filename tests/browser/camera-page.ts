// What camera.browser.ts runs in the page: pictures of codes as a poor camera gives them, read by the app's own decoder.
import encodeQR from 'qr';
import { drawTurned, LOOKS, pixelReader } from '../../src/app/camera/picture-reader.ts';

/** What is done to a picture of 480 × 640; the code fills four fifths of its width. */
export interface Spoiling {
  readonly texts: readonly string[];
  /** Radius of a gaussian, in dots. */
  readonly blur?: number;
  readonly turnedDegrees?: number;
  /** How much shorter the far edge is than the near one. */
  readonly slant?: number;
  /** Standard deviation of what is added to each dot, of 255. */
  readonly noise?: number;
  /** 1: from black to white. */
  readonly contrast?: number;
  /** Width of the code as a part of the picture's. */
  readonly fills?: number;
}

const [WIDTH, HEIGHT] = [480, 640];
const MARGIN = 4;
const WHITE = 255;

/** Of each text which of the looks at it read it rightly. A code that is shown for half a second is looked at four times. */
export async function readSpoilt(spoiling: Spoiling): Promise<readonly (readonly boolean[])[]> {
  // Without its limit of time: what a busy machine reads must not depend on how busy it is.
  const read = await pixelReader(Number.POSITIVE_INFINITY);
  const random = generator(7);
  const seen = new OffscreenCanvas(WIDTH, HEIGHT);
  const turned = contextOf(new OffscreenCanvas(WIDTH, HEIGHT));
  return spoiling.texts.map((text) =>
    LOOKS.map((degrees) => {
      contextOf(seen).putImageData(picture(text, spoiling, random), 0, 0);
      drawTurned(turned, seen, degrees);
      return read(turned.getImageData(0, 0, WIDTH, HEIGHT)) === text;
    }),
  );
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  return context;
}

function picture(text: string, spoiling: Spoiling, random: () => number): ImageData {
  const { blur = 0, noise = 0, contrast = 1 } = spoiling;
  const sharp = project(encodeQR(text, 'raw', { ecc: 'medium', border: MARGIN }), spoiling);
  const context = contextOf(new OffscreenCanvas(WIDTH, HEIGHT));
  const plain = new OffscreenCanvas(WIDTH, HEIGHT);
  contextOf(plain).putImageData(sharp, 0, 0);
  context.filter = blur > 0 ? `blur(${blur}px)` : 'none';
  context.drawImage(plain, 0, 0);
  const seen = context.getImageData(0, 0, WIDTH, HEIGHT);
  for (let at = 0; at < seen.data.length; at += 4) {
    const grey = 128 + ((seen.data[at] ?? 0) - 128) * contrast + noise * normal(random);
    seen.data.fill(Math.max(0, Math.min(WHITE, grey)), at, at + 3);
    seen.data[at + 3] = WHITE;
  }
  return seen;
}

/** Each dot of the picture looks up where on the code it lies: turned, and slanted as by perspective. */
function project(rows: boolean[][], { turnedDegrees = 0, slant = 0, fills = 0.8 }: Spoiling): ImageData {
  const image = new ImageData(WIDTH, HEIGHT);
  const size = rows.length;
  const lean = slant / (2 - slant);
  const half = ((WIDTH * fills) / 2) * (1 - lean);
  const angle = (turnedDegrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const SUB = [0.25, 0.75];
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      let light = 0;
      for (const dy of SUB) {
        for (const dx of SUB) {
          const [left, down] = [(x + dx - WIDTH / 2) / half, (y + dy - HEIGHT / 2) / half];
          // A plane that leans back: what is farther down in the picture is farther away.
          const v = down / (1 - lean * down);
          const u = left * (1 + lean * v);
          const column = Math.floor(((u * cosine + v * sine + 1) / 2) * size);
          const row = Math.floor(((v * cosine - u * sine + 1) / 2) * size);
          light += rows[row]?.[column] ? 20 : 235;
        }
      }
      const at = (y * WIDTH + x) * 4;
      image.data.fill(light / 4, at, at + 3);
      image.data[at + 3] = WHITE;
    }
  }
  return image;
}

/** mulberry32: the same pictures in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
