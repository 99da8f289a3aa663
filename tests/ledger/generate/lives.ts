/**
 * Phones that write apart, by seed: made once, since making them takes longer than looking at them. For tests that change
 * nothing; who brings the phones together makes a community of its own (apart.ts).
 */
import type { Entry } from '../../../src/ledger/entry.ts';
import { type Community, wander } from './apart.ts';

export interface Life {
  readonly community: Community;
  /** Each seal with what its phone had just written and before. */
  readonly sealed: readonly { readonly seal: Entry; readonly entries: readonly Entry[] }[];
}

export const STEPS = 90;
const lives = new Map<number, Life>();

export function lifeOf(seed: number): Life {
  const known = lives.get(seed);
  if (known) return known;
  const sealed: { seal: Entry; entries: readonly Entry[] }[] = [];
  const community = wander(seed, STEPS, ({ decision }, world) => {
    if (!decision.ok) return;
    const seal = decision.entries.find(({ kind }) => kind === 'meeting-sealed');
    if (seal) sealed.push({ seal, entries: [...world.entries, ...decision.entries] });
  });
  const life = { community, sealed };
  lives.set(seed, life);
  return life;
}
