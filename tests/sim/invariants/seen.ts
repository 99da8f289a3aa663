/** What of a phone's disk the looks at blobs need. */
import type { EntryId } from '../../../src/ledger/ids.ts';
import type { BlobRow } from '../../../src/store/rows.ts';

export interface Seen {
  readonly blobs: Map<string, BlobRow>;
  /** Texts of all lines here, those of forks too. */
  readonly texts: Map<EntryId, string[]>;
}
