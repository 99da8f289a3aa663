/**
 * A phone that was let in by one that had not heard of the newest epochs has the keys of older ones alone, and no later record is
 * sealed for it. Whoever holds such a record and sees the phone in the book seals it once more, for that phone too; what was
 * signed stays as it is. It is then posted where every record is, so the phone finds its way epoch by epoch.
 * Must not know: boxes.
 */
import type { Book } from '../../ledger/book.ts';
import type { KeyId } from '../../ledger/ids.ts';
import { type EpochBlob, makeEpochBlob, openEpochBlob, recipientsOf } from '../keys/epoch-blob.ts';
import { sameBytes } from '../wire/write.ts';
import { staying } from './renew.ts';
import { ancestorsOf, type Ring } from './ring.ts';
import { type RecordParts, takeRecord } from './take-record.ts';

/** Of those before what the current epochs follow; further back nobody can be who is still on the way. */
const MOST_BACK = 8;

/** The keyring with the new records; null where nobody was late, or the disk does not take it now. */
export async function sealForLate(parts: RecordParts): Promise<Ring | null> {
  const { store, book } = parts;
  const mail = await store.mail();
  const loaded = await store.load(book);
  if (!loaded.ok) return null;
  let { ring } = parts;
  let isNew = false;
  for (const id of near(ring)) {
    const made = await sealAgain({ ...parts, ring }, loaded.book, id);
    if (!made) continue;
    const kept = [{ ...made, kind: 'record' as const }];
    const taken = await mail.take(book, { pages: [], kept, junk: [], later: [], there: [], mark: null });
    const result = taken.ok ? await takeRecord({ ...parts, ring }, made.blobId, made.blob) : null;
    if (!result?.ok) break;
    ring = result.ring;
    isNew = true;
  }
  return isNew ? ring : null;
}

/**
 * All that are current and all that these follow: who lacks one of the latter takes none of the former, and several that were begun
 * apart follow several each.
 */
function near({ keyring: { epochs }, current }: Ring): readonly KeyId[] {
  const tips = current.map(({ id }) => id);
  const isTip = new Set(tips);
  const followed = new Set(epochs.flatMap(({ id, follows }) => (isTip.has(id) ? follows : [])));
  return [...tips, ...ancestorsOf(epochs, tips).slice(0, followed.size + MOST_BACK)];
}

/** Null where its record is sealed for everybody already. A founding is nobody else's, a restoration leaves the others out on purpose. */
async function sealAgain(
  parts: RecordParts,
  state: Book,
  id: string,
): Promise<Pick<EpochBlob, 'blobId' | 'blob'> | null> {
  const { crypto, store, book, ring } = parts;
  const keys = ring.epochs.get(id);
  const recordId = ring.keyring.epochs.find((epoch) => epoch.id === id)?.record;
  if (!keys || !recordId) return null;
  const [kept] = await (await store.mail()).blobs(book, [recordId]);
  const opened = kept && (await openEpochBlob(crypto, { keys }, kept.blob));
  if (!kept || !opened?.ok || opened.record.cause === 'founded' || opened.record.cause === 'restored')
    return null;
  const { record, signatures } = opened;
  const late = staying(state, ring, new Set()).flatMap(({ phone, keys: own }) => {
    const isNamed = own && record.phones.some(({ signingKey }) => sameBytes(signingKey, own.signingKey));
    return own && !isNamed && !phone.removal?.acts ? [own.receivingKey] : [];
  });
  const needed = record.phones.length + (record.recovery ? 1 : 0) + late.length;
  if (late.length === 0 || recipientsOf(kept.blob) >= needed) return null;
  const made = await makeEpochBlob(parts, keys, record, signatures, late);
  return made && { blobId: made.blobId, blob: made.blob };
}
