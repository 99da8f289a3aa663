/** What the lock keeps, all of it among this phone's settings and nowhere else; no book and no file has any of it. */
import type { Json } from '../../ledger/entry.ts';
import type { Store } from '../../store/store.ts';
import { ASK_AFTER, type AskAfter } from '../state/app-lock.ts';
import { type KeptCode, readCode } from './code.ts';
import { readTries, type Tries } from './times.ts';

/** `lock` says whether there is one, and is read with the other settings at start: written last, taken back first. */
export const KEYS = {
  isOn: 'lock',
  code: 'lock/code',
  tries: 'lock/tries',
  askAfter: 'lock/after',
  askedOff: 'lock/askedOff',
  lockedNow: 'lock/lockedNow',
} as const;

export interface StoredLock {
  /** Null: this phone has no lock. */
  readonly code: KeptCode | null;
  readonly tries: Tries;
  readonly askAfter: AskAfter;
  /** When somebody asked to take the lock off. */
  readonly askedOff: number | null;
  /** Changes with every "lock now", so that other tabs hear of it. */
  readonly lockedNow: number;
}

export async function readLock(store: Pick<Store, 'settings'>): Promise<StoredLock> {
  const stored = await store.settings();
  return {
    code: stored[KEYS.isOn] === true ? readCode(stored[KEYS.code]) : null,
    tries: readTries(stored[KEYS.tries]),
    askAfter: ASK_AFTER.find((each) => each === stored[KEYS.askAfter]) ?? '5',
    askedOff: numberOr(stored[KEYS.askedOff], null),
    lockedNow: numberOr(stored[KEYS.lockedNow], 0),
  };
}

const numberOr = <Other>(stored: Json | undefined, other: Other): number | Other =>
  typeof stored === 'number' ? stored : other;

export async function keepLock(store: Store, code: KeptCode): Promise<boolean> {
  const saved = [
    await store.saveSetting(KEYS.code, { ...code }),
    await store.saveSetting(KEYS.tries, null),
    await store.saveSetting(KEYS.askedOff, null),
    await store.saveSetting(KEYS.isOn, true),
  ];
  return saved.every(({ ok }) => ok);
}

export async function dropLock(store: Store): Promise<void> {
  for (const key of [KEYS.isOn, KEYS.code, KEYS.tries, KEYS.askedOff])
    await store.saveSetting(key, key === KEYS.isOn ? false : null);
}
