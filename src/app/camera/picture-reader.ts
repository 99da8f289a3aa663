/**
 * Reads the codes in a picture of the camera: with the browser's own detector where it has one that works, else with code that
 * is fetched now. Must not know: what the codes say.
 */

/** The texts of the codes in what the video shows now. */
export type PictureReader = (video: HTMLVideoElement) => Promise<readonly string[]>;

interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface NativeDetectors {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const QR = 'qr_code';
/** The shorter side of what is read: a code of 65 squares that fills most of it has 8 dots for each. */
const SHORTER_SIDE = 720;
/** A poor picture is tried in some more ways, as long as that does not hold up the next one. */
const EFFORT = 24;
const LONGEST_MS = 60;

export async function pictureReader(global: object, page: Document): Promise<PictureReader> {
  const native = await nativeReader(global);
  if (!native) return ownReader(page);
  let reader = native;
  return async (video) => {
    try {
      return await reader(video);
    } catch {
      // It is named, but what it needs on the phone is missing.
      reader = await ownReader(page);
      return reader(video);
    }
  };
}

async function nativeReader(global: object): Promise<PictureReader | null> {
  const Detector = (global as { readonly BarcodeDetector?: NativeDetectors }).BarcodeDetector;
  if (!Detector) return null;
  const formats = await Detector.getSupportedFormats().catch((): readonly string[] => []);
  if (!formats.includes(QR)) return null;
  const detector = new Detector({ formats: [QR] });
  return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
}

/**
 * The decoder has blind spots: poses in which it takes a wrong square for a corner, whatever the light (11 of 50 tried). They
 * are narrow, so each look is turned by another angle; in none of the 50 were all four of these blind. Degrees.
 */
export const LOOKS: readonly number[] = [0, 10, -14, 25];

async function ownReader(page: Document): Promise<PictureReader> {
  const readPixels = await pixelReader();
  const canvas = page.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let looks = 0;
  return async (video) => {
    const { videoWidth, videoHeight } = video;
    if (!context || videoWidth === 0 || videoHeight === 0) return [];
    const scale = Math.min(1, SHORTER_SIDE / Math.min(videoWidth, videoHeight));
    canvas.width = Math.round(videoWidth * scale);
    canvas.height = Math.round(videoHeight * scale);
    drawTurned(context, video, LOOKS[looks % LOOKS.length] ?? 0);
    looks += 1;
    const text = readPixels(context.getImageData(0, 0, canvas.width, canvas.height));
    return text === null ? [] : [text];
  };
}

/** Fills the canvas with the picture, turned about its middle; what is outside of it is white. */
export function drawTurned(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  picture: CanvasImageSource,
  degrees: number,
): void {
  const { width, height } = context.canvas;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.setTransform(1, 0, 0, 1, width / 2, height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

/** Null where no code is found in the dots, or it cannot be read in the time it may take beyond the first try. */
export async function pixelReader(
  timeLimit: number = LONGEST_MS,
): Promise<(picture: ImageData) => string | null> {
  const { decodeQR } = await import('qr/decode.js');
  return ({ width, height, data }) => {
    try {
      return decodeQR({ width, height, data }, { effort: EFFORT, timeLimit });
    } catch {
      return null;
    }
  };
}
