/**
 * Records one word, or a note, with the phone's microphone, which is asked for at the tap and given back at once. As small as the browser can:
 * a name of a second and a half is some ten kilobytes. Must not know: words, where clips are kept.
 */

/** `unsafe`: this browser gives a page of this address no microphone, or cannot record. */
export type MicrophoneProblem = 'noMicrophone' | 'refused' | 'inUse' | 'unsafe';

export interface Recorded {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Recording {
  /** Ends it; without it it ends by itself. */
  stop(): void;
  /** Null where the browser broke off. */
  readonly done: Promise<Recorded | null>;
}

export type BegunRecording =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly code: MicrophoneProblem };

export interface RecordingParts {
  readonly devices: MediaDevices | undefined;
  readonly MediaRecorder: typeof MediaRecorder | undefined;
}

/** Of a word. */
export const LONGEST_MS = 5_000;
const BITS_PER_SECOND = 32_000;
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
/** One voice in a noisy room. */
const WANTED: MediaStreamConstraints = {
  video: false,
  audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};
const PROBLEMS: Readonly<Record<string, MicrophoneProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'noMicrophone',
  OverconstrainedError: 'noMicrophone',
  NotReadableError: 'inUse',
  AbortError: 'inUse',
};

export async function beginRecording(parts: RecordingParts, longestMs = LONGEST_MS): Promise<BegunRecording> {
  const { devices, MediaRecorder: Recorder } = parts;
  if (!devices?.getUserMedia || !Recorder) return { ok: false, code: 'unsafe' };
  try {
    const stream = await devices.getUserMedia(WANTED);
    return { ok: true, recording: record(Recorder, stream, longestMs) };
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    return { ok: false, code: PROBLEMS[name] ?? 'noMicrophone' };
  }
}

function record(Recorder: typeof MediaRecorder, stream: MediaStream, longestMs: number): Recording {
  const mimeType = TYPES.find((type) => Recorder.isTypeSupported(type));
  const recorder = new Recorder(stream, {
    audioBitsPerSecond: BITS_PER_SECOND,
    ...(mimeType === undefined ? {} : { mimeType }),
  });
  const pieces: Blob[] = [];
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const timer = setTimeout(stop, longestMs);
  const done = new Promise<Recorded | null>((resolve) => {
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onerror = () => resolve(null);
    recorder.onstop = async () => {
      const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
      resolve(bytes.length > 0 ? { type: recorder.mimeType, bytes } : null);
    };
  }).finally(() => {
    clearTimeout(timer);
    for (const track of stream.getTracks()) track.stop();
  });
  recorder.start();
  return { stop, done };
}
