/** Generated books: realistic communities driven through the real `decide` by a seed, with what they reached. */

import { between } from './generate/between.ts';
import { found } from './generate/founding.ts';
import { meeting } from './generate/meeting.ts';
import { newWorld, type Step, type World } from './generate/world.ts';

export type { Step, World } from './generate/world.ts';
export { headsOf } from './generate/world.ts';

/** The book of `meetings` meetings that `seed` leads to; `watch` sees every command with the book before it. */
export function generate(seed: number, meetings: number, watch?: (step: Step) => void): World {
  const world = newWorld(seed, watch);
  found(world);
  for (let done = 0; done < meetings; done += 1) {
    meeting(world);
    between(world);
  }
  return world;
}
