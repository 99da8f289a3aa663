/** Cold offline start to a screen with data: the app's home against the bare page, and a long book against a short one. */
import { coldStartMs, type Sight } from './phone.ts';
import type { Pair } from './ratio.ts';

export interface Opening {
  readonly url: string;
  readonly sight: Sight;
}

/**
 * Pairs, in turn first one then the other, each in a browser started anew: that is what a phone does that was switched
 * off. One round is thrown away: the first start after an install fills the browser's own caches.
 */
export async function startPairs(
  profile: string,
  app: Opening,
  other: Opening,
  rate: number,
  count: number,
): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let round = -1; round < count; round += 1) {
    const first = round % 2 === 0 ? app : other;
    const second = first === app ? other : app;
    const firstMs = await coldStartMs(profile, first.url, first.sight, rate);
    const secondMs = await coldStartMs(profile, second.url, second.sight, rate);
    if (round < 0) continue;
    pairs.push(first === app ? { appMs: firstMs, bareMs: secondMs } : { appMs: secondMs, bareMs: firstMs });
  }
  return pairs;
}
