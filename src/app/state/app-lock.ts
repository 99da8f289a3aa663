/** What the app's lock can do, as types (adr/0034): a piece of its own, fetched where a phone has one or is to have one. */
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';

/** After how many minutes out of sight the code is asked for again. */
export const ASK_AFTER = ['0', '1', '5', '15'] as const;
export type AskAfter = (typeof ASK_AFTER)[number];

/** What a code that was typed comes to. `askedAt`: somebody had asked to take the lock off, which this ends. */
export type TryResult =
  | { readonly is: 'right'; readonly askedAt: number | null }
  /** How many more are free of waiting. */
  | { readonly is: 'wrong'; readonly free: number }
  | { readonly is: 'wait'; readonly waitMs: number };

export interface AppLock {
  /** Asks for the code; nothing of the app stands in the page until it was typed. From then on as `begin`. */
  ask(instance: i18n): Promise<void>;
  /** From now on the page is covered when it is out of sight, and the code is asked for when it comes back too late. */
  begin(instance: i18n): Promise<void>;
  /** At once, in all tabs of this phone. */
  lockNow(): void;
  /** A try counts before it is judged, so that closing the app undoes none. */
  tryCode(code: string): Promise<TryResult>;
  /** Until the next try, in milliseconds. */
  waitMs(): Promise<number>;
  /** Whether this phone has a lock. */
  isOn(): Promise<boolean>;
  /** A code for a phone without one, or another one. False: the disk did not take it. */
  keepCode(code: string): Promise<boolean>;
  askAfter(): Promise<AskAfter>;
  setAskAfter(after: AskAfter): Promise<void>;
  takeOff(): Promise<void>;
  /** Whether the secret is that of the recovery sheet of a community on this phone, not a practice one. */
  opensBySheet(secret: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** The forgotten code: when somebody asked to take the lock off, and when that can be done. */
  askedOff(): Promise<{ readonly at: number; readonly from: number; readonly isOver: boolean } | null>;
  askOff(): Promise<void>;
  /** For the lid of every screen: locks now; nothing where there is no lock. */
  readonly button: ReactNode;
}
