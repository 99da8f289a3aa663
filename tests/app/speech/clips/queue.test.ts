// Clips one after another: in order, stopped at once, and a part of which one is missing is left out whole.
import { describe, expect, it } from 'vitest';
import { endsOf } from '../../../../src/app/speech/clips/ends.ts';
import { createQueue, type Player } from '../../../../src/app/speech/clips/queue.ts';
import type { Clip } from '../../../../src/store/clips.ts';

/** A loudspeaker that notes what it plays; `until` holds it back at a sound until the test lets it go on. */
function loudspeaker(hold: string | null = null) {
  const heard: string[] = [];
  let release: () => void = () => undefined;
  let reached: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const player: Player<string> = {
    wake: () => heard.push('(wake)'),
    prepare: async ({ id }) => (id.startsWith('damaged') ? null : id),
    async play(sound) {
      heard.push(sound);
      if (sound !== hold) return;
      reached();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    },
    pause: async () => undefined,
    stop: () => release(),
  };
  return { heard, player, held };
}

const clipOf = (id: string): Clip => ({ id, type: 'audio/webm', bytes: new Uint8Array([1]) });
const readAll = async (ids: readonly string[]) => ids.filter((id) => id !== 'gone').map((id) => clipOf(id));

describe('the queue', () => {
  it('plays all breaths of all parts in order, each clip as often as it is said', async () => {
    const { heard, player } = loudspeaker();
    const asked: (readonly string[])[] = [];
    const queue = createQueue(player, (ids) => {
      asked.push(ids);
      return readAll(ids);
    });
    expect(await queue.start([[['title']], [['box'], ['two', 'note'], ['two', 'coin']]])).toBe(2);
    expect(heard).toEqual(['(wake)', 'title', 'box', 'two', 'note', 'two', 'coin']);
    expect(asked).toEqual([['title', 'box', 'two', 'note', 'coin']]);
  });

  it.each(['gone', 'damaged/1'])('leaves out a part with %s, and says the others', async (missing) => {
    const { heard, player } = loudspeaker();
    const parts = [[['title']], [['box'], ['two', missing]], [['fund'], ['one', 'coin']]];
    expect(await createQueue(player, readAll).start(parts)).toBe(2);
    expect(heard).toEqual(['(wake)', 'title', 'fund', 'one', 'coin']);
  });

  it('is silent as soon as it is stopped, and says it from the start the next time', async () => {
    const { heard, player, held } = loudspeaker('box');
    const queue = createQueue(player, readAll);
    const first = queue.start([[['title']], [['box'], ['two', 'note']]]);
    await held;
    queue.stop();
    expect(await first).toBe(1);
    expect(heard).toEqual(['(wake)', 'title', 'box']);
    expect(await queue.start([[['title']]])).toBe(1);
    expect(heard).toEqual(['(wake)', 'title', 'box', '(wake)', 'title']);
  });

  it('a second start ends the first', async () => {
    const { heard, player, held } = loudspeaker('box');
    const queue = createQueue(player, readAll);
    const first = queue.start([[['box'], ['two', 'note']]]);
    await held;
    expect(await queue.start([[['title']]])).toBe(1);
    expect(await first).toBe(0);
    expect(heard).toEqual(['(wake)', 'box', '(wake)', 'title']);
  });
});

describe('the ends of a recording', () => {
  const RATE = 1_000;
  /** Silence, a tone, silence, in thousandths of a second. */
  const recorded = (before: number, tone: number, after: number, wave: number, room = 0) =>
    Float32Array.from({ length: before + tone + after }, (_, at) => {
      const isTone = at >= before && at < before + tone;
      return (isTone ? wave : room) * (at % 2 === 0 ? 1 : -1);
    });

  it('are where somebody speaks, with a little air around it', () => {
    const ends = endsOf(recorded(600, 400, 1_000, 0.5, 0.01), RATE);
    expect(ends?.from).toBeCloseTo(0.52, 2);
    expect(ends?.until).toBeCloseTo(1.18, 2);
  });

  it('are those of the recording where all of it is spoken', () => {
    expect(endsOf(recorded(0, 500, 0, 0.5), RATE)).toEqual({ from: 0, until: 0.5, gain: 1.8 });
  });

  it('what is soft is played louder, up to six times', () => {
    expect(endsOf(recorded(0, 500, 0, 0.3), RATE)?.gain).toBeCloseTo(3, 5);
    expect(endsOf(recorded(0, 500, 0, 0.02), RATE)?.gain).toBe(6);
  });

  it('there are none where nobody is heard', () => {
    expect(endsOf(recorded(500, 500, 0, 0.005), RATE)).toBeNull();
    expect(endsOf(new Float32Array(0), RATE)).toBeNull();
  });
});
