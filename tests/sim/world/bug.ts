/** A planted bug: wrappers around real parts, by which the simulation shows that it finds such a thing. */

import type { MailStore } from '../../../src/endpoint/store/mail-store.ts';
import type { meetingReport } from '../../../src/ledger/report.ts';
import type { Disk } from '../../../src/store/disk.ts';
import type { StoreCrypto } from '../../../src/store/hashes.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import type { MemoryPlatter } from '../../../src/store/memory-disk.ts';
import type { WitnessStorage } from '../../../src/store/parts.ts';
import type { Fault } from './weather.ts';

export interface Bug {
  /** The invariant that it breaks. */
  readonly invariant: string;
  /** What has to go wrong for it to show. */
  readonly faults?: readonly Fault[];
  readonly disk?: (disk: Disk, platter: MemoryPlatter) => Disk;
  readonly store?: (store: MailingStore) => MailingStore;
  readonly crypto?: (crypto: StoreCrypto) => StoreCrypto;
  readonly witness?: (witness: WitnessStorage) => WitnessStorage;
  readonly mail?: (mail: MailStore) => MailStore;
  readonly report?: typeof meetingReport;
}
