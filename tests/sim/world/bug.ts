/** A planted bug: wrappers around real parts, by which the simulation shows that it finds such a thing. */
import type { Disk } from '../../../src/store/disk.ts';
import type { StoreCrypto } from '../../../src/store/hashes.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import type { MailStore } from '../../../src/endpoint/store/mail-store.ts';
import type { MemoryPlatter } from '../../../src/store/memory-disk.ts';

export interface Bug {
  readonly name: string;
  /** The invariant that it breaks, and the most steps until that is seen. */
  readonly invariant: string;
  readonly steps: number;
  readonly seed: number;
  readonly disk?: (disk: Disk, platter: MemoryPlatter) => Disk;
  readonly store?: (store: MailingStore) => MailingStore;
  readonly crypto?: (crypto: StoreCrypto) => StoreCrypto;
  readonly mail?: (mail: MailStore) => MailStore;
  readonly fetch?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;
}
