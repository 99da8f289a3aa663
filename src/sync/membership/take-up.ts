/**
 * Records that are on the disk and not in the keyring: the app ended between the one and the other, on the phone that began the
 * epoch or made it whole. Others may write under it already. Must not know: boxes.
 */
import { readHeader } from '../wire/envelope.ts';
import type { Ring } from './ring.ts';
import { type RecordParts, takeRecord } from './take-record.ts';

/** The keyring with them; null where there are none. */
export async function takeUp(parts: RecordParts): Promise<Ring | null> {
  const { store, book } = parts;
  const mail = await store.mail();
  const { idsByKind } = await mail.survey(book, '');
  let { ring } = parts;
  for (const { blobId, blob } of await mail.blobs(book, idsByKind.record)) {
    const header = readHeader(blob, 'CXEP');
    if (!header.ok || ring.epochs.has(header.epoch)) continue;
    const taken = await takeRecord({ ...parts, ring }, blobId, blob);
    if (taken.ok) ring = taken.ring;
  }
  return ring === parts.ring ? null : ring;
}
