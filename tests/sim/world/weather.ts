/** What goes wrong in one life, and how often. Each life has its own, so that rare things also happen without common ones. */
import type { Random } from '../../ledger/generate/random.ts';

/** Percents of the requests, but for `faultPermille`: of all steps. */
export interface Weather {
  readonly phones: number;
  readonly lossPercent: number;
  readonly duplicatePercent: number;
  readonly latePercent: number;
  readonly busyPercent: number;
  readonly faultPermille: number;
  /** Which faults this life knows. */
  readonly faults: readonly Fault[];
  /** Requests a second that the endpoint takes of one box. */
  readonly boxPerSecond: number;
}

export const FAULTS = [
  'partition',
  'killed before',
  'killed after',
  'rolled back',
  'emptied',
  'everything lost',
  'cloned',
  'clock',
  'newer app',
  'disk full',
  'disk aborts',
  'snapshots dropped',
  'endpoint withholds',
  'endpoint replays',
  'endpoint rolls back',
  'endpoint resets',
  'endpoint loses the box',
  'injected',
  'another tab',
  'phone dies',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Always there: they do no harm to what other faults need. */
const EVERYWHERE: readonly Fault[] = ['killed before', 'killed after', 'another tab', 'partition'];

/** A dozen phones take as many steps as ten lives of few: a run of the gate has one of them now and then. */
function howMany(random: Random): number {
  if (random.chance(80)) return random.whole(3, 4);
  return random.chance(80) ? random.whole(5, 7) : random.whole(8, 12);
}

/** @param only in a life that is to show something: few phones, and these faults often. */
export function weatherOf(random: Random, only?: readonly Fault[]): Weather {
  const others = FAULTS.filter((fault) => !EVERYWHERE.includes(fault));
  const weather = {
    phones: howMany(random),
    lossPercent: random.pick([0, 5, 15, 30]),
    duplicatePercent: random.pick([0, 5, 20]),
    latePercent: random.pick([0, 5, 15]),
    busyPercent: random.pick([0, 0, 5]),
    faultPermille: random.pick([10, 25, 50]),
    faults: [...EVERYWHERE, ...random.some(others, random.whole(3, others.length))],
    boxPerSecond: random.pick([1_000_000, 1_000_000, 2]),
  };
  return only ? { ...weather, phones: 3, faultPermille: 40, faults: only } : weather;
}
