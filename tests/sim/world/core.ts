/**
 * What every part of a simulated life shares: its seed, the choices that come from it, its time, its trace, and what was
 * reached. Must not know: phones, endpoints, what must hold.
 */
import { createHash, type Hash } from 'node:crypto';
import type { InBook } from '../../../src/followup/where.ts';
import { type Random, randomFrom } from '../../ledger/generate/random.ts';

export interface Core {
  readonly seed: number;
  readonly random: Random;
  /** Every fourth life is that of a support team with its follow-up book. */
  readonly followUp: boolean;
  /** Half of these are in the team's own, a quarter in that of each of its professions beside it. */
  readonly here: InBook;
  readonly trace: Hash;
  /** What happened, and how often: a guard against vacuous runs. */
  readonly reached: Map<string, number>;
  /** Things that happened, and the most that may. */
  steps: number;
  readonly mostSteps: number;
  /** Time of the world; phones' clocks only claim. */
  nowMs: number;
  /** The day of the last meeting, as the generator of books has it. */
  day: string;
  /** Makes ids that differ. */
  serial: number;
  /** Phones that were given keys. */
  keys: number;
  /** Pairs that were made to be used once. */
  keysOnce: number;
  /** No faults: at the beginning, and again at the end. */
  calm: boolean;
}

/** By every fourth seed. */
const HERE: readonly InBook[] = ['technician', 'team', 'team', 'socialWorker'];

export function newCore(seed: number, mostSteps: number, reached: Map<string, number>): Core {
  const trace = createHash('sha256');
  const random = randomFrom(seed);
  const counts = { steps: 0, mostSteps, nowMs: 0, serial: 0, keys: 0, keysOnce: 0 };
  const kind = { followUp: seed % 4 === 0, here: HERE[Math.floor(seed / 4) % HERE.length] ?? 'team' };
  return { seed, random, ...kind, trace, reached, ...counts, day: '2024-01-08', calm: true };
}

export const note = ({ reached }: Pick<Core, 'reached'>, what: string): void => {
  reached.set(what, (reached.get(what) ?? 0) + 1);
};

/** What happened goes into the trace: the same seed gives the same trace. */
export const tell = ({ trace }: Pick<Core, 'trace'>, what: string): void => {
  trace.update(`${what}\n`);
};

/** A source of its own, so that what one part draws changes nothing for the others. */
export const branch = ({ random }: Pick<Core, 'random'>): Random =>
  randomFrom(random.whole(1, 1_000_000_000));

export function nextSerial(core: Pick<Core, 'serial'>): number {
  core.serial += 1;
  return core.serial;
}

/** An id of 128 bits from a seeded source. */
export const idFrom = (random: Random): string =>
  Array.from({ length: 16 }, () => random.whole(0, 255).toString(16).padStart(2, '0')).join('');

/** The run has as many steps as it was to have: it ends in the middle of a life. */
export class OutOfSteps extends Error {
  override readonly name = 'OutOfSteps';
}
