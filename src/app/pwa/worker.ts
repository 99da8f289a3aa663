/**
 * The service worker: everything is precached, so the app opens without a network from the second visit on. A new version
 * waits until people say yes outside a meeting; nothing reloads by itself. Must not know: screens, the book.
 */
import type { Workbox } from 'workbox-window';
import { whenIdle, whenTitled } from '../when-idle.ts';

export interface Worker {
  /** Calls back once a new version waits; returns how to stop. */
  onWaiting(listener: () => void): () => void;
  onOfflineReady(listener: () => void): () => void;
  /** Switches to the waiting version and reloads. */
  update(): void;
}

const nothing = () => () => {};
const NO_WORKER: Worker = { onWaiting: nothing, onOfflineReady: nothing, update: () => {} };

/** At once only a promise of it: what talks to the service worker comes after the first screen. */
export function registerWorker(production: boolean): Worker {
  if (!production || !('serviceWorker' in navigator)) return NO_WORKER;
  const waiting = new Set<() => void>();
  const ready = new Set<() => void>();
  let isWaiting = false;
  const registered = register({
    onWaiting() {
      isWaiting = true;
      for (const listener of waiting) listener();
    },
    onReady() {
      for (const listener of ready) listener();
    },
  });
  // Without a network there may be none to fetch; the app goes on, and the next start tries again.
  registered.catch(() => undefined);
  const add = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener);
    if (listeners === waiting && isWaiting) listener();
    return () => listeners.delete(listener);
  };
  return {
    onWaiting: add(waiting),
    onOfflineReady: add(ready),
    update() {
      void registered.then((workbox) => {
        workbox.addEventListener('controlling', () => window.location.reload());
        workbox.messageSkipWaiting();
      });
    },
  };
}

async function register(told: {
  readonly onWaiting: () => void;
  readonly onReady: () => void;
}): Promise<Workbox> {
  // It fetches all of the app: not while the first screen is still drawn.
  await new Promise<void>((resolve) => whenTitled(() => whenIdle(resolve)));
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('./sw.js', { scope: './' });
  workbox.addEventListener('waiting', told.onWaiting);
  workbox.addEventListener('activated', (event) => {
    if (!event.isUpdate) told.onReady();
  });
  await workbox.register();
  return workbox;
}
