/** A camera for a phone of the app's tests: one that does not open, or one before which codes are held. */
import { vi } from 'vitest';

export const failing = (name: string): MediaDevices =>
  ({ getUserMedia: () => Promise.reject(new DOMException('', name)) }) as unknown as MediaDevices;

/** Put back after each test (vite.config.ts). */
export function stubCamera(mediaDevices: unknown): void {
  vi.stubGlobal(
    'navigator',
    new Proxy(navigator, {
      get: (target, name) => {
        if (name === 'mediaDevices') return mediaDevices;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
  );
}

/** A camera that opens; returns what stops it. */
export function cameraOpens() {
  const stop = vi.fn();
  stubCamera({ getUserMedia: async () => ({ getTracks: () => [{ stop }] }) });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLVideoElement.prototype, 'srcObject', 'set').mockImplementation(() => undefined);
  return stop;
}

/** Held before it one after the other, round and round, as another phone shows them. */
export function cameraSees(codes: readonly string[]): void {
  cameraOpens();
  let looks = 0;
  class Detector {
    static getSupportedFormats = async () => ['qr_code'];
    detect = async () => {
      const rawValue = codes[looks % codes.length] ?? '';
      looks += 1;
      return [{ rawValue }];
    };
  }
  vi.stubGlobal('BarcodeDetector', Detector);
}
