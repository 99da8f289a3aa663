/**
 * The player of the browser: decodes a clip, leaves out the silence at its ends and makes it as loud as the others. Through
 * WebAudio, because an element would need an address for each clip and starts late. What is decoded is kept for this screen only.
 */
import type { Clip } from '../../../store/clips.ts';
import { type Ends, endsOf } from './ends.ts';
import type { Player } from './queue.ts';

export interface Sound {
  readonly buffer: AudioBuffer;
  readonly ends: Ends;
}

/** Safari's: what is played counts as media, so the switch for silence of an iPhone does not mute it. */
interface AudioSession {
  type: string;
}

export interface Listening {
  readonly AudioContext: typeof AudioContext;
  readonly navigator: Navigator & { readonly audioSession?: AudioSession };
}

export interface ClipPlayer extends Player<Sound> {
  /** Gives the loudspeaker back. */
  close(): void;
}

export function createPlayer({ AudioContext: Context, navigator }: Listening): ClipPlayer {
  let opened: AudioContext | null = null;
  let ending: (() => void) | null = null;
  const context = () => {
    opened ??= new Context();
    return opened;
  };
  return {
    wake() {
      if (navigator.audioSession) navigator.audioSession.type = 'playback';
      // Refused where no finger asked for it; then nothing would be heard, and the next tap asks again.
      void context()
        .resume()
        .catch(() => undefined);
    },
    async prepare({ bytes }) {
      try {
        const buffer = await context().decodeAudioData(bytes.slice().buffer);
        const ends = endsOf(buffer.getChannelData(0), buffer.sampleRate);
        return ends && { buffer, ends };
      } catch {
        return null;
      }
    },
    play: ({ buffer, ends }) =>
      new Promise((resolve) => {
        const source = new AudioBufferSourceNode(context(), { buffer });
        const gain = new GainNode(context(), { gain: ends.gain });
        source.connect(gain).connect(context().destination);
        source.onended = () => resolve();
        ending = () => source.stop();
        source.start(0, ends.from, ends.until - ends.from);
      }),
    pause: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        ending = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    stop() {
      ending?.();
      ending = null;
    },
    close() {
      ending?.();
      void opened?.close();
      opened = null;
    },
  };
}

/** Whether something is heard in it at all. */
export const isHeard = async (player: ClipPlayer, clip: Clip): Promise<boolean> =>
  (await player.prepare(clip)) !== null;
