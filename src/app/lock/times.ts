/**
 * The times of the lock: how long wrong codes wait, how long the app was out of sight, and when a lock whose code nobody knows can be
 * taken off. Pure. The phone's clock can be put anywhere: put back, a wait begins again; put forward in front of the app, its own
 * ticks count instead. Must not know: where anything is kept.
 */
import type { Json } from '../../ledger/entry.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** So many wrong codes in a row wait for nothing: fingers slip. */
export const FREE_TRIES = 5;
/** From then on each waits longer, and the last of these is for all further ones. Nothing is ever erased. */
const WAITS_MS = [30 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS];

/** A phone is seldom out of its owner's hands, and of her sight, for longer than that. */
export const TAKEN_OFF_AFTER_MS = 24 * 60 * MINUTE_MS;

/** Wrong codes in a row, and when the last of them was typed, by the phone's clock. */
export interface Tries {
  readonly wrong: number;
  readonly at: number;
}

export const NO_TRIES: Tries = { wrong: 0, at: 0 };

export function readTries(stored: Json | undefined): Tries {
  const { wrong, at } = (stored ?? {}) as { readonly wrong?: Json; readonly at?: Json };
  return typeof wrong === 'number' && typeof at === 'number' ? { wrong, at } : NO_TRIES;
}

export const freeLeft = ({ wrong }: Tries): number => Math.max(0, FREE_TRIES - wrong);

export function waitOf(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return WAITS_MS[Math.min(wrong - FREE_TRIES, WAITS_MS.length - 1)] ?? 0;
}

/** What is left to wait by the phone's clock; one that was put back before the last try says all of it. */
export function waitLeft({ wrong, at }: Tries, now: number): number {
  return Math.max(0, waitOf(wrong) - Math.max(0, now - at));
}

/** The wall clock, and the ticks that stop while a phone sleeps. */
export interface Moment {
  readonly wall: number;
  readonly ticks: number;
}

/** Whether the app was out of sight for too long. A clock that was put back meanwhile tells nothing: then it was. */
export function isTooLong(left: Moment, back: Moment, minutes: number): boolean {
  if (back.wall < left.wall) return true;
  return Math.max(back.wall - left.wall, back.ticks - left.ticks) >= minutes * MINUTE_MS;
}
