/** What a store is built of besides its disk. All of it comes from outside: nothing here is a module's own state. */

import type { Disk } from './disk.ts';
import type { StoreCrypto } from './hashes.ts';
import type { Notice, Persistence } from './store.ts';

/** localStorage, or anything that keeps texts by key outside the database. */
export type WitnessStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** How handles tell each other that something changed (notices.ts makes one of a BroadcastChannel). */
export interface Notices {
  /** Reaches every other handle, never this one. */
  say(notice: Notice): void;
  hear(listener: (notice: Notice) => void): () => void;
  close(): void;
}

/** What the store asks the browser about its storage. */
export interface StorageKeeper {
  persistence(): Promise<Persistence>;
  ask(): Promise<boolean>;
}

export interface StoreDeps {
  readonly crypto: StoreCrypto;
  readonly witness: WitnessStorage | null;
  readonly notices: Notices;
  readonly keeper: StorageKeeper;
  readonly now: () => Date;
}

export interface StoreParts extends StoreDeps {
  readonly disk: Disk;
}
