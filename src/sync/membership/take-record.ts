/**
 * What becomes of an epoch record that came: judged by what this phone knew before it, kept in the keyring, or left to wait until
 * what it stands on has come. Y3: whoever sealed something to this phone begins no epoch by that.
 *
 * "Before" is before the record, not before its arrival: the lines that remove a phone travel apart from the record that locks
 * it out, and come first as often as not. So a phone counts as known unless an epoch that the record follows has removed it.
 */
import type { BookId, KeyId } from '../../ledger/ids.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Blob } from '../../store/mail/mail.ts';
import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { KeptEpoch } from '../../store/rows.ts';
import type { PhoneKeys, WriteFailure } from '../../store/store.ts';
import { type EpochKeys, epochIdOf } from '../keys/epoch.ts';
import {
  type EpochProblem,
  makeEpochBlob,
  openEpochBlob,
  recipientsOf,
  UNSIGNED,
} from '../keys/epoch-blob.ts';
import { type EpochRecord, epochRecordBytes } from '../keys/epoch-record.ts';
import { type EpochBefore, type EpochRefusal, type EpochVerdict, judgeEpoch } from '../keys/epoch-rules.ts';
import { type EnvelopeMagic, readHeader, type SealingParts } from '../wire/envelope.ts';
import { phoneOf, sign } from '../wire/sign.ts';
import { type Bytes, hexBytes, sameBytes } from '../wire/write.ts';
import { agrees } from './agree.ts';
import { phonesBefore } from './before.ts';
import { openKeyring, type Ring, sheetNow, sheetsOf } from './ring.ts';
import { type BookRead, withWaiting } from './waiting-lines.ts';

export interface RecordParts extends SealingParts {
  readonly book: BookId;
  readonly store: MailingStore;
  /** Null where this phone has no keys: it waits for none. */
  readonly phone: PhoneKeys | null;
  readonly ring: Ring;
}

/** `ring`: the keyring with it, where it is new. */
export type TakenRecord =
  | {
      readonly ok: true;
      readonly kind: 'record' | 'waiting' | 'junk';
      readonly ring: Ring;
      /** This phone's signature made it whole: it is this phone that tells of it. */
      readonly signed?: EpochRecord;
      /** Of a record that is whole and waits for lines: they may be in pages under its own keys (waiting-lines.ts). */
      readonly waitsFor?: EpochKeys;
    }
  | WriteFailure;

const MAGIC: EnvelopeMagic = 'CXEP';
/** Keys, lines or a newer app may come. A record that is not for this phone may be one that follows is. */
const OPENS_LATER: ReadonlySet<EpochProblem['code']> = new Set(['notForUs', 'newerVersion', 'unknownSuite']);
/** Wrong whatever else comes; all other refusals depend on what this phone has heard of. */
const NEVER: ReadonlySet<EpochRefusal['code']> = new Set([
  'foreignBook',
  'previousCount',
  'nobodyRemoved',
  'removedWithoutCause',
]);

export async function takeRecord(parts: RecordParts, blobId: string, blob: Bytes): Promise<TakenRecord> {
  const { crypto, ring, phone } = parts;
  const header = readHeader(blob, MAGIC);
  const known = header.ok ? ring.epochs.get(header.epoch) : undefined;
  if (!known && !phone) return { ok: true, kind: 'waiting', ring };
  const opener = known ? { keys: known } : phone && { receiving: phone.receiving };
  const opened = opener && (await openEpochBlob(crypto, opener, blob));
  if (opened && !opened.ok && opened.code === 'halfSigned') {
    // Who was asked besides has signed: the epoch has begun.
    return known ? outcome(ring, 'junk') : takeHalf(parts, opened);
  }
  if (!opened?.ok) return outcome(ring, opened && !OPENS_LATER.has(opened.code) ? 'junk' : 'waiting');
  const { record, keys } = opened;
  const verdict = await judge(parts, record, known !== undefined);
  if (verdict && !verdict.ok && NEVER.has(verdict.code)) return outcome(ring, 'junk');
  const mayStand = verdict?.ok || (await judgeWithWaiting(parts, record, keys, known !== undefined))?.ok;
  if (mayStand) return keepEpoch(parts, opened, { blobId, blob });
  return { ...outcome(ring, 'waiting'), ...(known ? {} : { waitsFor: keys }) };
}

/** Null where the book cannot be read now. */
async function judge(
  parts: RecordParts,
  record: EpochRecord,
  isKnown: boolean,
): Promise<EpochVerdict | null> {
  const { store, book, crypto } = parts;
  const loaded = await store.load(book);
  if (!loaded.ok) return null;
  const { entriesOf, pagesSeen } = store;
  const read: BookRead = { state: loaded.book, entriesOf, pagesSeen };
  return judgeEpoch(crypto, record, await beforeRecord(parts, read, record, isKnown));
}

/** Null where nothing waits that could help it. */
async function judgeWithWaiting(
  parts: RecordParts,
  record: EpochRecord,
  keys: EpochKeys,
  isKnown: boolean,
): Promise<EpochVerdict | null> {
  const read = await withWaiting(parts, keys);
  return read && judgeEpoch(parts.crypto, record, await beforeRecord(parts, read, record, isKnown));
}

/** A record that only lacks this phone's signature gets it, where this phone would have made the same. */
async function takeHalf(
  parts: RecordParts,
  half: Extract<EpochProblem, { code: 'halfSigned' }>,
): Promise<TakenRecord> {
  const { crypto, ring, phone, store, book } = parts;
  const { record, keys } = half;
  const signers = await Promise.all(record.signers.map((key) => phoneOf(crypto, key)));
  const at = phone ? signers.indexOf(phone.id) : -1;
  const open = half.signatures.flatMap((one, place) => (sameBytes(one, UNSIGNED) ? [place] : []));
  // Whose signature it does not wait for needs nothing of it: the whole one comes by itself.
  if (!phone || open.length !== 1 || open[0] !== at) return outcome(ring, 'junk');
  const loaded = await store.load(book);
  const verdict = await judge(parts, record, false);
  if (!loaded.ok || !verdict?.ok || !agrees(loaded.book, ring, record)) return outcome(ring, 'waiting');
  const own = await sign(crypto, phone.signing.privateKey, epochRecordBytes(record));
  const signatures = half.signatures.map((one, place) => (place === at ? own : one));
  const leftOut = verdict.leftOut.flatMap((id) => {
    const { receiveKey: key = null, removal } = loaded.book.phones[id] ?? {};
    return !removal?.acts && key && /^04[0-9a-f]{128}$/u.test(key) ? [hexBytes(key)] : [];
  });
  const whole = await makeEpochBlob(parts, keys, record, signatures, leftOut);
  if (!whole) return outcome(ring, 'junk');
  const mail = await store.mail();
  const kept = [{ blobId: whole.blobId, blob: whole.blob, kind: 'record' as const }];
  const taken = await mail.take(book, { pages: [], kept, junk: [], later: [], there: [], mark: null });
  if (!taken.ok) return taken;
  const result = await keepEpoch(parts, { record, keys }, whole);
  return result.ok ? { ...result, kind: 'junk', signed: record } : result;
}

async function keepEpoch(
  parts: RecordParts,
  { record, keys }: { readonly record: EpochRecord; readonly keys: EpochKeys },
  came: Blob,
): Promise<TakenRecord> {
  const { crypto, store, book, ring } = parts;
  const earlier = await Promise.all(
    record.earlier.map(async (secret) => ({ id: await epochIdOf(crypto, secret), secret })),
  );
  const epoch: KeptEpoch = {
    ...{ id: keys.id, secret: keys.secret, follows: record.previous },
    ...{ removed: record.removed, record: await sealedForMost(parts, keys.id, came) },
    recovery: record.recovery,
  };
  const keyrings = await store.keyrings();
  const changed = await keyrings.change(book, (now) => withEpoch(now, epoch, earlier));
  if (!changed.ok) {
    if (changed.code === 'notKept' || changed.code === 'noKeyring') return outcome(ring, 'waiting');
    return changed;
  }
  const next = await openKeyring(crypto, changed.keyring);
  return outcome(next ?? ring, 'record');
}

/** The same record may come several times: what is passed on is the blob that is sealed for most phones. */
async function sealedForMost({ store, book, ring }: RecordParts, epoch: KeyId, came: Blob): Promise<string> {
  const known = ring.keyring.epochs.find(({ id }) => id === epoch)?.record ?? null;
  const [kept] = known === null ? [] : await (await store.mail()).blobs(book, [known]);
  return kept && recipientsOf(came.blob) <= recipientsOf(kept.blob) ? kept.blobId : came.blobId;
}

const outcome = (ring: Ring, kind: 'record' | 'waiting' | 'junk') => ({ ok: true, kind, ring }) as const;

/**
 * An epoch whose secret this phone was given before its record came was vouched for by who let it in; what it followed may be
 * out of reach, and the sheet is the record's own. Who signs is judged all the same.
 */
async function beforeRecord(
  parts: RecordParts,
  read: BookRead,
  record: EpochRecord,
  isKnown: boolean,
): Promise<EpochBefore> {
  const { book, ring, crypto } = parts;
  const { epochs } = ring.keyring;
  const { state } = read;
  const known = await phonesBefore({ crypto, book, store: read }, state, epochs, record);
  const earlier = await Promise.all(record.earlier.map((secret) => epochIdOf(parts.crypto, secret)));
  const ids = epochs.map(({ id }) => id);
  const own = record.cause === 'sheet' || !record.recovery ? [] : [record.recovery];
  return {
    ...{ book, ...known, founder: state.founding?.phone ?? null },
    // Two members' phones that may begin an epoch may also say after which: they had the keys of those.
    epochs: isKnown ? [...ids, ...record.previous] : [...ids, ...earlier],
    sheets: isKnown ? own : sheetsOf(ring.keyring, record.previous),
  };
}

/** The secrets that a record brings are of epochs before it: they are read and never written under. */
function withEpoch(
  now: Keyring,
  epoch: KeptEpoch,
  earlier: readonly { readonly id: KeyId; readonly secret: Bytes }[],
): Keyring {
  const known = new Set([epoch, ...now.epochs].map(({ id }) => id));
  const brought = earlier.filter(({ id }) => !known.has(id));
  const follows = [...new Set([...epoch.follows, ...earlier.map(({ id }) => id)])];
  const kept = { ...epoch, follows };
  const older = brought.map(({ id, secret }) => ({ id, secret, follows: [], removed: [], record: null }));
  const isThere = now.epochs.some(({ id }) => id === epoch.id);
  const rest = isThere ? now.epochs.map((one) => (one.id === epoch.id ? kept : one)) : [...now.epochs, kept];
  const next = { ...now, epochs: [...older, ...rest] };
  return { ...next, recovery: sheetNow(next) };
}
