/** What the property tests share: books by seed, shuffles, and the bytes that tell two books apart. */
import fc from 'fast-check';
import { vi } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { Decision } from '../../../src/ledger/decide.ts';
import { compareEntries, type Entry } from '../../../src/ledger/entry.ts';
import { SEED } from '../../setup/seed.ts';
import { type Random, randomFrom } from '../generate/random.ts';
import { generate, type Step, type World } from '../generate.ts';

/** Hundreds of books take seconds; on a busy machine, many. Said by each file of tests: it holds for that file alone. */
export const takeTime = (): void => vi.setConfig({ testTimeout: 300_000 });

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const sizes = fc.integer({ min: 1, max: 5 });

/** Runs `property` on generated books; a failing seed and size are printed and shrunk. */
export function onBooks(
  numRuns: number,
  property: (world: World, random: Random) => void,
  watch?: (step: Step) => void,
): void {
  fc.assert(
    fc.property(seeds, sizes, (seed, meetings) =>
      property(generate(seed, meetings, watch), randomFrom(seed + 7)),
    ),
    { numRuns, seed: SEED },
  );
}

/** Runs `each` on every accepted command of generated books. */
export function onAccepted(
  numRuns: number,
  each: (step: Step, written: Extract<Decision, { ok: true }>) => void,
): number {
  let steps = 0;
  const watch = (step: Step) => {
    if (!step.decision.ok) return;
    steps += 1;
    each(step, step.decision);
  };
  onBooks(numRuns, () => undefined, watch);
  return steps;
}

export const inOrder = (entries: readonly Entry[]): Entry[] => [...entries].sort(compareEntries);

export const shuffled = <T>(list: readonly T[], random: Random): T[] => random.some(list, list.length);

/** What field phones do to a book: entries missing, changed, under another phone, at another place, with another number. */
export function battered(entries: readonly Entry[], random: Random): Entry[] {
  const places = entries.map(({ place }) => place);
  return entries.flatMap((entry): Entry[] => {
    if (random.chance(94)) return [entry];
    return random.pick<() => Entry[]>([
      () => [],
      () => [entry, { ...entry, claimedAt: 'another time' }],
      () => [{ ...entry, phone: 'phone-c' }],
      () => [{ ...entry, lamport: entry.lamport + random.whole(1, 40) }],
      () => [{ ...entry, place: random.pick(places) }],
      () => [{ ...entry, v: 2 }],
      () => [{ ...entry, kind: 'kind-of-tomorrow' }],
      () => [entry, { ...entry, sheet: `${entry.sheet}-copy`, number: 1 }],
    ])();
  });
}

/** The same entries in any order, some of them twice, as other objects. */
export const arrivedAnyhow = (entries: readonly Entry[], random: Random): Entry[] =>
  shuffled([...entries, ...structuredClone(random.some(entries, 20))], random);

export const bytesOf = canonicalText;
