/**
 * Hears the page go out of sight and come back, and what other tabs do with the lock; covers, asks and opens. Invariant: while it
 * asks, nothing of the app stands in the document. Must not know: codes, what is asked.
 */
import type { Notice, Store } from '../../store/store.ts';
import type { Layer } from './Layer.tsx';
import { readLock } from './stored.ts';
import { isTooLong, type Moment } from './times.ts';

export interface GuardParts {
  readonly store: Store;
  readonly window: Pick<Window, 'document' | 'addEventListener' | 'removeEventListener'>;
  readonly moment: () => Moment;
  /** Told whenever the page goes out of sight. */
  readonly onLeft: () => void;
}

export interface Guard {
  isOn(): boolean;
  listen(listener: () => void): () => void;
  begin(make: (onOpen: () => void) => Layer): Promise<void>;
  /** Resolves when it is open again. */
  ask(): Promise<void>;
  setMinutes(minutes: number): void;
  end(): void;
}

export function makeGuard({ store, window, moment, onLeft }: GuardParts): Guard {
  const { document } = window;
  const watchers = listenersOf();
  const whenOpen = listenersOf();
  let layer: Layer | null = null;
  let minutes = 0;
  let left: Moment | null = null;
  let lockedNow = 0;
  let deafen = () => {};
  const open = () => {
    layer?.open();
    whenOpen.tell();
  };
  const guard: Guard = {
    isOn: () => layer !== null,
    listen: watchers.add,
    async begin(make) {
      const kept = await readLock(store);
      minutes = Number(kept.askAfter);
      lockedNow = kept.lockedNow;
      if (layer) return;
      layer = make(open);
      const unseen = hearPage(window, leave, comeBack);
      const unheard = store.listen((notice) => void hearOthers(notice));
      deafen = () => {
        unseen();
        unheard();
      };
      watchers.tell();
    },
    async ask() {
      if (!layer) return;
      layer.ask();
      await whenOpen.next();
    },
    setMinutes(next) {
      minutes = next;
    },
    end() {
      deafen();
      left = null;
      open();
      layer?.end();
      layer = null;
      watchers.tell();
    },
  };
  const leave = () => {
    left ??= moment();
    onLeft();
    layer?.cover();
  };
  const comeBack = () => {
    if (document.visibilityState === 'hidden') return;
    if (left && isTooLong(left, moment(), minutes)) void guard.ask();
    left = null;
    layer?.uncover();
  };
  /** Another tab locked, chose otherwise, or took the lock off. */
  const hearOthers = async ({ kind }: Notice) => {
    if (kind !== 'settings') return;
    const kept = await readLock(store);
    if (kept.code === null) return guard.end();
    minutes = Number(kept.askAfter);
    if (kept.lockedNow === lockedNow) return;
    lockedNow = kept.lockedNow;
    void guard.ask();
  };
  return guard;
}

function listenersOf() {
  const all = new Set<() => void>();
  const add = (listener: () => void): (() => void) => {
    all.add(listener);
    return () => all.delete(listener);
  };
  return {
    add,
    /** The next time that they are told. */
    next: () =>
      new Promise<void>((resolve) => {
        const forget = add(() => {
          forget();
          resolve();
        });
      }),
    tell() {
      for (const listener of all) listener();
    },
  };
}

/** `pagehide` and `freeze` come where a phone keeps a page aside without hiding it first. */
function hearPage(window: GuardParts['window'], leave: () => void, comeBack: () => void): () => void {
  const { document } = window;
  const onVisibility = () => (document.visibilityState === 'hidden' ? leave() : comeBack());
  document.addEventListener('visibilitychange', onVisibility);
  document.addEventListener('freeze', leave);
  document.addEventListener('resume', comeBack);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', comeBack);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    document.removeEventListener('freeze', leave);
    document.removeEventListener('resume', comeBack);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', comeBack);
  };
}
