/** Begins a new epoch where a removal asks for it and this phone is the one to: once, over restarts too. */
import type { Book } from '../../ledger/book.ts';
import type { PhoneId } from '../../ledger/ids.ts';
import { toHex } from '../../store/hashes.ts';
import { openEpochBlob } from '../keys/epoch-blob.ts';
import type { EpochRecord } from '../keys/epoch-record.ts';
import { rawOf } from '../wire/sign.ts';
import { makeRenewals, type Part, type Renewal, staying, toLockOut } from './renew.ts';
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
  const part: Part = (await isLate(parts, loaded.book, phone.id)) ? 'late' : 'signed';
  const made = await makeRenewals(parts, book, loaded.book, ring, phone, part);
  const [first] = made;
  if (!first || (await isUnderWay(parts, first.record))) return null;
  return (await keep(parts, made)) ? begun(parts, first) : null;
}

async function keep({ store, book }: RecordParts, made: readonly Renewal[]): Promise<boolean> {
  const kept = made.map(({ blobId, blob }) => ({ blobId, blob, kind: 'record' as const }));
  const mail = await store.mail();
  const taken = await mail.take(book, { pages: [], kept, junk: [], later: [], there: [], mark: null });
  return taken.ok;
}

async function begun(parts: RecordParts, { blobId, blob, record }: Renewal): Promise<Renewed> {
  const isWhole = record.signers.length === 1;
  const result = isWhole ? await takeRecord(parts, blobId, blob) : null;
  return result?.ok ? { ring: result.ring, whole: record } : { ring: parts.ring, whole: null };
}

/**
 * Whoever signed last may be gone. With every meeting that was closed since, one more of the members' phones that stay may begin, in the
 * order of their ids: two that began at the same time would make two epochs, and the one whose turn it is may be gone too.
 */
async function isLate({ store, book, ring }: RecordParts, state: Book, own: PhoneId): Promise<boolean> {
  const out = new Set(toLockOut(state, ring).map(({ id }) => id));
  const entries = await store.entriesOf(book, { all: true });
  const last = entries.findLastIndex(
    ({ kind, body }) => kind === 'phone-removed' && out.has(String(body.phone)),
  );
  const closed = entries.slice(last).filter(({ kind }) => kind === 'meeting-sealed').length;
  const members = staying(state, ring, out).filter(({ phone }) => phone.role === 'member');
  const turn = members
    .map(({ phone }) => phone.id)
    .sort()
    .indexOf(own);
  return turn >= 0 && turn < closed;
}

/** Records of this phone that lock out the same phones wait for another signature. */
async function isUnderWay(
  { store, book, phone, ring, crypto }: RecordParts,
  { previous, removed }: EpochRecord,
): Promise<boolean> {
  if (!phone) return false;
  const mail = await store.mail();
  const { idsByKind } = await mail.survey(book, '');
  const adopted = new Set(ring.keyring.epochs.map(({ record }) => record));
  const open = idsByKind.record.filter((id) => !adopted.has(id));
  const own = toHex(await rawOf(crypto, phone.signing.publicKey));
  for (const { blob } of await mail.blobs(book, open)) {
    const opened = await openEpochBlob(crypto, { receiving: phone.receiving }, blob);
    if (opened.ok || opened.code !== 'halfSigned') continue;
    const { record } = opened;
    const isOwn = record.signers[0] !== undefined && toHex(record.signers[0]) === own;
    const isSame = String(record.previous) === String(previous) && String(record.removed) === String(removed);
    if (isOwn && isSame && record.cause === 'removed') return true;
  }
  return false;
}
