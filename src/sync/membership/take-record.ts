/**
 * What becomes of an epoch record that came: judged by what this phone knew before it, kept in the keyring, or left to wait until
 * what it stands on has come. Y3: whoever sealed something to this phone begins no epoch by that.
 *
 * "Before" is before the record, not before its arrival: the lines that remove a phone travel apart from the record that locks
 * it out, and come first as often as not. So a phone counts as known unless an epoch that the record follows has removed it.
 */
import type { Book } from '../../ledger/book.ts';
import type { BookId, KeyId, PhoneId } from '../../ledger/ids.ts';
import type { PhoneRole } from '../../ledger/phones.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { KeptEpoch } from '../../store/rows.ts';
import type { PhoneKeys, WriteFailure } from '../../store/store.ts';
import { epochKeys } from '../keys/epoch.ts';
import { type EpochProblem, openEpochBlob } from '../keys/epoch-blob.ts';
import type { EpochRecord } from '../keys/epoch-record.ts';
import { currentEpochs, type EpochBefore, type EpochRefusal, judgeEpoch } from '../keys/epoch-rules.ts';
import { type EnvelopeMagic, readHeader, type SealingParts } from '../wire/envelope.ts';
import type { Bytes } from '../wire/write.ts';
import { openKeyring, type Ring } from './ring.ts';

export interface RecordParts extends Pick<SealingParts, 'crypto'> {
  readonly book: BookId;
  readonly store: MailingStore;
  /** Null where this phone has no keys: it waits for none. */
  readonly phone: PhoneKeys | null;
  readonly ring: Ring;
}

/** `ring`: the keyring with it, where it is new. */
export type TakenRecord =
  | { readonly ok: true; readonly kind: 'record' | 'waiting' | 'junk'; readonly ring: Ring }
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
  if (!opened?.ok) return outcome(ring, opened && !OPENS_LATER.has(opened.code) ? 'junk' : 'waiting');
  const loaded = await parts.store.load(parts.book);
  if (!loaded.ok) return outcome(ring, 'waiting');
  const { record, keys } = opened;
  const before = beforeRecord(parts, loaded.book, record, known !== undefined);
  const verdict = await judgeEpoch(crypto, record, before);
  if (!verdict.ok) return outcome(ring, NEVER.has(verdict.code) ? 'junk' : 'waiting');
  const earlier = await Promise.all(record.earlier.map((secret) => epochKeys(crypto, secret)));
  const epoch: KeptEpoch = {
    ...{ id: keys.id, secret: keys.secret, follows: record.previous },
    ...{ removed: record.removed, record: blobId },
  };
  const keyrings = await parts.store.keyrings();
  const changed = await keyrings.change(parts.book, (now) => withEpoch(now, epoch, earlier, record));
  if (!changed.ok) {
    if (changed.code === 'notKept' || changed.code === 'noKeyring') return outcome(ring, 'waiting');
    return changed;
  }
  const next = await openKeyring(crypto, changed.keyring);
  return outcome(next ?? ring, 'record');
}

const outcome = (ring: Ring, kind: 'record' | 'waiting' | 'junk'): TakenRecord => ({ ok: true, kind, ring });

/**
 * An epoch whose secret this phone was given before its record came was vouched for by who let it in; what it followed may be
 * out of reach, and the sheet is the record's own. Who signs is judged all the same.
 */
function beforeRecord(
  { book, ring }: RecordParts,
  state: Book,
  record: EpochRecord,
  isKnown: boolean,
): EpochBefore {
  const { epochs, recovery } = ring.keyring;
  const gone = removedBefore(epochs, record.previous);
  const phones = new Map<PhoneId, PhoneRole>();
  for (const { id, role } of Object.values(state.phones)) if (!gone.has(id)) phones.set(id, role);
  const ids = epochs.map(({ id }) => id);
  const own = record.cause === 'sheet' ? null : record.recovery;
  return {
    ...{ book, phones, founder: state.founding?.phone ?? null },
    epochs: isKnown ? [...ids, ...record.previous] : ids,
    recovery: isKnown ? own : recovery,
  };
}

function removedBefore(epochs: readonly KeptEpoch[], previous: readonly KeyId[]): ReadonlySet<PhoneId> {
  const byId = new Map(epochs.map((epoch) => [epoch.id, epoch]));
  const gone = new Set<PhoneId>();
  const seen = new Set<KeyId>();
  const open = [...previous];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const phone of byId.get(id)?.removed ?? []) gone.add(phone);
    open.push(...(byId.get(id)?.follows ?? []));
  }
  return gone;
}

/** Secrets that only this record brought are of epochs before it: they are read and never written under. */
function withEpoch(
  now: Keyring,
  epoch: KeptEpoch,
  earlier: readonly { readonly id: KeyId; readonly secret: Bytes }[],
  record: EpochRecord,
): Keyring {
  const known = new Set([epoch, ...now.epochs].map(({ id }) => id));
  const brought = earlier.filter(({ id }) => !known.has(id));
  const follows = [...new Set([...epoch.follows, ...brought.map(({ id }) => id)])];
  const kept = { ...epoch, follows };
  const older = brought.map(({ id, secret }) => ({ id, secret, follows: [], removed: [], record: null }));
  const isThere = now.epochs.some(({ id }) => id === epoch.id);
  const rest = isThere ? now.epochs.map((one) => (one.id === epoch.id ? kept : one)) : [...now.epochs, kept];
  const epochs = [...older, ...rest];
  const tips = currentEpochs(epochs.map((one) => ({ epoch: one.id, previous: one.follows })));
  const isNewest = tips.includes(epoch.id);
  return { ...now, epochs, recovery: (isNewest ? record.recovery : null) ?? now.recovery };
}
