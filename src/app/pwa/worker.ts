/**
 * The service worker: everything is precached, so the app opens without a network from the second visit on. A new version
 * waits until people say yes outside a meeting; nothing reloads by itself. Must not know: screens, the book.
 */
import { Workbox } from 'workbox-window';

export interface Worker {
  /** Calls back once a new version waits; returns how to stop. */
  onWaiting(listener: () => void): () => void;
  onOfflineReady(listener: () => void): () => void;
  /** Switches to the waiting version and reloads. */
  update(): void;
}

const nothing = () => () => {};
const NO_WORKER: Worker = { onWaiting: nothing, onOfflineReady: nothing, update: () => {} };

export function registerWorker(production: boolean): Worker {
  if (!production || !('serviceWorker' in navigator)) return NO_WORKER;
  const workbox = new Workbox('./sw.js', { scope: './' });
  const waiting = new Set<() => void>();
  const ready = new Set<() => void>();
  let isWaiting = false;
  workbox.addEventListener('waiting', () => {
    isWaiting = true;
    for (const listener of waiting) listener();
  });
  workbox.addEventListener('activated', (event) => {
    if (event.isUpdate) return;
    for (const listener of ready) listener();
  });
  void workbox.register();
  const add = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener);
    if (listeners === waiting && isWaiting) listener();
    return () => listeners.delete(listener);
  };
  return {
    onWaiting: add(waiting),
    onOfflineReady: add(ready),
    update() {
      workbox.addEventListener('controlling', () => window.location.reload());
      workbox.messageSkipWaiting();
    },
  };
}
