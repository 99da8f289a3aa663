/**
 * Typing the code: what a try comes to and how long the next one waits. A try is on the disk before it is judged, so that closing the
 * app undoes none. Must not know: screens, the page.
 */
import type { StoreCrypto } from '../../store/hashes.ts';
import type { Store } from '../../store/store.ts';
import type { TryResult } from '../state/app-lock.ts';
import { isCode, isSameCode } from './code.ts';
import { KEYS, readLock, type StoredLock } from './stored.ts';
import { freeLeft, NO_TRIES, waitLeft, waitOf } from './times.ts';

export interface TriesParts {
  readonly store: Store;
  readonly crypto: StoreCrypto;
  readonly now: () => Date;
  /** Only goes forward, in milliseconds. */
  readonly ticks: () => number;
}

export interface CodeTries {
  tryCode(code: string): Promise<TryResult>;
  waitMs(): Promise<number>;
  /** What is kept; a clock that was put back before what it is measured from measures from now on. */
  read(): Promise<StoredLock>;
  /** The app went out of sight: ticks may stop now. */
  left(): void;
}

export function makeTries({ store, crypto, now, ticks }: TriesParts): CodeTries {
  const wall = () => now().getTime();
  /** The last wrong try of this tab, as long as the app is in front: its ticks tell if the clock was put forward since. */
  let last: { readonly wrong: number; readonly ticks: number } | null = null;

  const waitOfNow = ({ tries }: StoredLock): number => {
    const byClock = waitLeft(tries, wall());
    if (last?.wrong !== tries.wrong) return byClock;
    return Math.max(byClock, waitOf(last.wrong) - (ticks() - last.ticks));
  };
  const read = async (): Promise<StoredLock> => {
    const kept = await readLock(store);
    const at = wall();
    if (kept.tries.at > at) await store.saveSetting(KEYS.tries, { ...kept.tries, at });
    if (kept.askedOff !== null && kept.askedOff > at) await store.saveSetting(KEYS.askedOff, at);
    return kept;
  };
  return {
    read,
    left() {
      last = null;
    },
    waitMs: async () => waitOfNow(await read()),
    async tryCode(code) {
      const kept = await read();
      if (kept.code === null) return { is: 'right', askedAt: null };
      const waitMs = waitOfNow(kept);
      if (waitMs > 0) return { is: 'wait', waitMs };
      const tries = { wrong: kept.tries.wrong + 1, at: wall() };
      await store.saveSetting(KEYS.tries, tries);
      if (isCode(code) && (await isSameCode(crypto, kept.code, code))) {
        await store.saveSetting(KEYS.tries, { ...NO_TRIES });
        if (kept.askedOff !== null) await store.saveSetting(KEYS.askedOff, null);
        return { is: 'right', askedAt: kept.askedOff };
      }
      last = { wrong: tries.wrong, ticks: ticks() };
      const next = waitOf(tries.wrong);
      return next > 0 ? { is: 'wait', waitMs: next } : { is: 'wrong', free: freeLeft(tries) };
    },
  };
}
