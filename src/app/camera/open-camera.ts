/** The phone's camera, the one on its back where there is one; or which of four things is in the way. Must not know: words. */

/** `unsafe`: this browser gives a page of this address no camera at all. */
export type CameraProblem = 'noCamera' | 'refused' | 'inUse' | 'unsafe';
export type OpenedCamera =
  | { readonly ok: true; readonly stream: MediaStream }
  | { readonly ok: false; readonly code: CameraProblem };

/** More would only be slower to read: the decoder needs about two dots for a square. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

const PROBLEMS: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'noCamera',
  OverconstrainedError: 'noCamera',
  NotReadableError: 'inUse',
  AbortError: 'inUse',
};

export async function openCamera(devices: MediaDevices | undefined): Promise<OpenedCamera> {
  if (!devices?.getUserMedia) return { ok: false, code: 'unsafe' };
  try {
    return { ok: true, stream: await devices.getUserMedia(WANTED) };
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    return { ok: false, code: PROBLEMS[name] ?? 'noCamera' };
  }
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
