/** Begins a new epoch where a removal asks for it and this phone is the one to: once, over restarts too. */
import { openEpochBlob } from '../keys/epoch-blob.ts';
import type { EpochRecord } from '../keys/epoch-record.ts';
import { makeRenewal, toLockOut } from './renew.ts';
import type { Ring } from './ring.ts';
import { type RecordParts, takeRecord } from './take-record.ts';

/** `whole`: the record, where no other signature is needed. */
export interface Renewed {
  readonly ring: Ring;
  readonly whole: EpochRecord | null;
}

/** Null where nothing was to be done, or the disk does not take it now. */
export async function renewIfDue(parts: RecordParts): Promise<Renewed | null> {
  const { store, book, phone, ring } = parts;
  const loaded = phone && (await store.load(book));
  if (!phone || !loaded?.ok || toLockOut(loaded.book, ring).length === 0) return null;
  if (await isUnderWay(parts)) return null;
  const made = await makeRenewal(parts, book, loaded.book, ring, phone);
  if (!made) return null;
  const { blobId, blob, record } = made;
  const kept = [{ blobId, blob, kind: 'record' as const }];
  const mail = await store.mail();
  const taken = await mail.take(book, { pages: [], kept, junk: [], later: [], there: [], mark: null });
  if (!taken.ok) return null;
  const isWhole = record.signers.length === 1;
  const result = isWhole ? await takeRecord(parts, blobId, blob) : null;
  return result?.ok ? { ring: result.ring, whole: record } : { ring, whole: null };
}

/** A record of this phone waits for the other signature. */
async function isUnderWay({ store, book, phone, ring, crypto }: RecordParts): Promise<boolean> {
  const mail = await store.mail();
  const { idsByKind } = await mail.survey(book, '');
  const adopted = new Set(ring.keyring.epochs.map(({ record }) => record));
  const open = idsByKind.record.filter((id) => !adopted.has(id));
  const tips = new Set(ring.current.map(({ id }) => id));
  for (const { blob } of phone ? await mail.blobs(book, open) : []) {
    const opened = phone && (await openEpochBlob(crypto, { receiving: phone.receiving }, blob));
    const isHalf = opened && !opened.ok && opened.code === 'halfSigned';
    if (isHalf && opened.record.cause === 'removed' && opened.record.previous.every((id) => tips.has(id)))
      return true;
  }
  return false;
}
