/**
 * The lock of the app on this phone (adr/0034), one for each tab; tabs hear of each other through the settings that all of them read.
 * Must not know: what its screens look like, when it asks.
 */
import { addRareTexts } from '../../i18n.ts';
import type { AppLock } from '../state/app-lock.ts';
import { readSettings, showOnPage } from '../state/settings.tsx';
import { makeCode } from './code.ts';
import { makeGuard } from './guard.ts';
import { makeLayer } from './Layer.tsx';
import { lockNowButton } from './LockNow.tsx';
import { opensBySheet } from './opens-by-sheet.ts';
import { dropLock, KEYS, keepLock, readLock } from './stored.ts';
import { TAKEN_OFF_AFTER_MS } from './times.ts';
import { makeTries, type TriesParts } from './tries.ts';

export interface LockParts extends TriesParts {
  readonly window: Pick<Window, 'document' | 'addEventListener' | 'removeEventListener'>;
}

export function makeLock(parts: LockParts): AppLock {
  const { store, crypto, window, ticks } = parts;
  const wall = () => parts.now().getTime();
  const tries = makeTries(parts);
  const moment = () => ({ wall: wall(), ticks: ticks() });
  const guard = makeGuard({ store, window, moment, onLeft: tries.left });
  const lock: AppLock = {
    tryCode: tries.tryCode,
    waitMs: tries.waitMs,
    async begin(instance) {
      await addRareTexts(instance);
      await guard.begin((onOpen) => makeLayer({ document: window.document, instance, lock, onOpen }));
    },
    async ask(instance) {
      showOnPage(readSettings(await store.settings()));
      // Taken off by another tab, or nothing that can be understood: then there is nothing to ask for.
      if (!(await lock.isOn())) return;
      await lock.begin(instance);
      await guard.ask();
    },
    lockNow() {
      void guard.ask();
      void store.saveSetting(KEYS.lockedNow, wall());
    },
    isOn: async () => (await readLock(store)).code !== null,
    keepCode: async (code) => keepLock(store, await makeCode(crypto, ticks, code)),
    askAfter: async () => (await readLock(store)).askAfter,
    async setAskAfter(after) {
      await store.saveSetting(KEYS.askAfter, after);
      guard.setMinutes(Number(after));
    },
    async takeOff() {
      await dropLock(store);
      guard.end();
    },
    opensBySheet: (secret) => opensBySheet(store, crypto, secret),
    async askedOff() {
      const { askedOff: at } = await tries.read();
      if (at === null) return null;
      const from = at + TAKEN_OFF_AFTER_MS;
      return { at, from, isOver: wall() >= from };
    },
    async askOff() {
      await store.saveSetting(KEYS.askedOff, wall());
    },
    button: lockNowButton(() => lock.lockNow(), guard),
  };
  return lock;
}
