/**
 * The epoch records that a recovery sheet opens, and the keyring that follows from them. Y3: whoever was in the book once knows the
 * sheet's public halves and its way, and can put a record there; so each is judged by the book itself, once its lines
 * have come. Must not know: where records come from, the disk.
 */
import type { Book } from '../../ledger/book.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Blob } from '../../store/mail/mail.ts';
import type { KeptEpoch } from '../../store/rows.ts';
import { type EpochId, type EpochKeys, epochKeys } from '../keys/epoch.ts';
import { type EpochOpener, openEpochBlob } from '../keys/epoch-blob.ts';
import type { EpochRecord } from '../keys/epoch-record.ts';
import { currentEpochs, judgeEpoch } from '../keys/epoch-rules.ts';
import { isSheetOf, type RecoveryKeys, type SheetKeys } from '../keys/sheet.ts';
import { readHeader } from '../wire/envelope.ts';
import { type BeforeParts, phonesBefore } from './before.ts';

export interface SheetRecord extends Blob {
  readonly record: EpochRecord;
  readonly keys: EpochKeys;
}

export interface OpenedRecords {
  readonly records: readonly SheetRecord[];
  /** One is of a newer app. */
  readonly newer: boolean;
}

/** Those of this sheet: what is sealed for it and names another one is somebody else's. */
export async function recordsOfSheet(
  crypto: StoreCrypto,
  sheet: Pick<SheetKeys, 'open'>,
  recovery: RecoveryKeys,
  blobs: readonly Blob[],
): Promise<OpenedRecords> {
  const found = await openAll(crypto, () => ({ receiving: sheet.open }), blobs);
  const records = found.records.filter(
    ({ record }) => record.recovery !== null && isSheetOf(recovery, record.recovery),
  );
  return { records, newer: found.newer };
}

/** Records under epochs whose keys are known: of the time before the sheet too. */
export const recordsUnder = async (
  crypto: StoreCrypto,
  epochs: ReadonlyMap<EpochId, EpochKeys>,
  blobs: readonly Blob[],
): Promise<readonly SheetRecord[]> => {
  const opener = (id: EpochId): EpochOpener | null => {
    const keys = epochs.get(id);
    return keys ? { keys } : null;
  };
  return (await openAll(crypto, opener, blobs)).records;
};

async function openAll(
  crypto: StoreCrypto,
  openerOf: (epoch: EpochId) => EpochOpener | null,
  blobs: readonly Blob[],
): Promise<OpenedRecords> {
  const records: SheetRecord[] = [];
  let newer = false;
  for (const { blobId, blob } of blobs) {
    const header = readHeader(blob, 'CXEP');
    newer ||= !header.ok && (header.code === 'newerVersion' || header.code === 'unknownSuite');
    const opener = header.ok ? openerOf(header.epoch) : null;
    const opened = opener && (await openEpochBlob(crypto, opener, blob));
    if (opened?.ok) records.push({ blobId, blob, record: opened.record, keys: opened.keys });
  }
  return { records, newer };
}

/**
 * Every epoch that these records name or whose secret they bring, the earliest first. Secrets that no record here speaks of are of
 * epochs before: they are read and never written under. `known`: records of those, opened with their own keys.
 */
export async function keyringOf(
  crypto: StoreCrypto,
  records: readonly SheetRecord[],
  known: readonly SheetRecord[],
): Promise<Pick<Keyring, 'epochs'>> {
  const byId = new Map<EpochId, KeptEpoch>();
  for (const { record } of records) {
    for (const secret of record.earlier) {
      const { id } = await epochKeys(crypto, secret);
      byId.set(id, { id, secret, follows: [], removed: [], record: null });
    }
  }
  for (const { blobId, record, keys } of [...known, ...records]) {
    const { id, secret } = keys;
    const { previous: follows, removed, recovery } = record;
    const kept: KeptEpoch = { id, secret, follows, removed, record: blobId, recovery };
    byId.delete(id);
    byId.set(id, kept);
  }
  const epochs = [...byId.values()];
  const tips = new Set(tipsOf(records));
  const before = epochs.flatMap(({ id }) => (tips.has(id) ? [] : [id]));
  return {
    epochs: epochs.map((epoch) =>
      tips.has(epoch.id) ? { ...epoch, follows: [...new Set([...epoch.follows, ...before])] } : epoch,
    ),
  };
}

/** The epochs that none of these follows or has the secret of: where the book went on. */
export const tipsOf = (records: readonly SheetRecord[]): readonly EpochId[] =>
  currentEpochs(records.map(({ record }) => record));

/** Those that the book, as it came under their own keys, does not bear out. */
export async function unfounded(
  parts: BeforeParts,
  state: Book,
  epochs: readonly KeptEpoch[],
  records: readonly SheetRecord[],
): Promise<readonly SheetRecord[]> {
  const { crypto, book } = parts;
  const ids = epochs.map(({ id }) => id);
  const wrong: SheetRecord[] = [];
  for (const one of records) {
    const { record } = one;
    const verdict = await judgeEpoch(crypto, record, {
      ...{ book, founder: state.founding?.phone ?? null },
      ...(await phonesBefore(parts, state, epochs, record)),
      epochs: [...ids, ...record.previous],
      sheets: record.cause === 'sheet' || !record.recovery ? [] : [record.recovery],
    });
    if (!verdict.ok) wrong.push(one);
  }
  return wrong;
}
