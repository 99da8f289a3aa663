/**
 * Clips one after another, with a pause after each breath and each part, until the end or until somebody stops it. All are fetched
 * and made ready before the first is heard: a part of which one is missing or cannot be played is left out whole.
 * Must not know: where clips are kept, what makes them heard.
 */
import type { Clip, ClipId } from '../../../store/clips.ts';
import type { Part } from './reading.ts';

/** What makes clips heard; `Sound` is one that is ready. */
export interface Player<Sound> {
  /** In the tap itself: a phone lets nothing be heard that no finger asked for. */
  wake(): void;
  /** Null where it cannot be played, or nothing is in it. */
  prepare(clip: Clip): Promise<Sound | null>;
  /** Resolves at its end, or as soon as it is stopped. */
  play(sound: Sound): Promise<void>;
  pause(ms: number): Promise<void>;
  stop(): void;
}

export interface Queue {
  /** Stops what is being said. Resolves at the end, with how many parts were heard to theirs. */
  start(parts: readonly Part[]): Promise<number>;
  stop(): void;
}

const AFTER_BREATH_MS = 180;
const AFTER_PART_MS = 550;

export function createQueue<Sound>(
  player: Player<Sound>,
  read: (ids: readonly ClipId[]) => Promise<readonly Clip[]>,
): Queue {
  /** Which start is being said: a later one, or stopping, ends the one before. */
  let turn = 0;
  const stop = () => {
    turn += 1;
    player.stop();
  };
  async function say(part: readonly (readonly Sound[])[], isOver: () => boolean): Promise<boolean> {
    for (const breath of part) {
      for (const sound of breath) {
        if (isOver()) return false;
        await player.play(sound);
      }
      if (isOver()) return false;
      await player.pause(AFTER_BREATH_MS);
    }
    return !isOver();
  }
  return {
    stop,
    async start(parts) {
      stop();
      player.wake();
      const mine = turn;
      const isOver = () => turn !== mine;
      const sounds = await soundsOf(player, await read([...new Set(parts.flat(2))]));
      const ready = parts.flatMap((part) => {
        const found = part.map((breath) => breath.flatMap((id) => sounds.get(id) ?? []));
        return found.flat().length === part.flat().length ? [found] : [];
      });
      let heard = 0;
      for (const part of ready) {
        if (!(await say(part, isOver))) return heard;
        heard += 1;
        if (heard < ready.length) await player.pause(AFTER_PART_MS);
      }
      return heard;
    },
  };
}

async function soundsOf<Sound>(
  player: Player<Sound>,
  clips: readonly Clip[],
): Promise<ReadonlyMap<ClipId, Sound>> {
  const ready = await Promise.all(clips.map(async (clip) => [clip.id, await player.prepare(clip)] as const));
  return new Map(ready.flatMap(([id, sound]) => (sound === null ? [] : [[id, sound] as const])));
}
