/**
 * The epoch of a phone that came back by the recovery sheet: signed by the sheet alone, for this phone alone, and the line that tells
 * all who ever read the book. The record comes onto the disk first, then the keyring, then the line.
 */
import { assert } from '../../ledger/assert.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import { READS } from '../../ledger/entry.ts';
import type { BookId } from '../../ledger/ids.ts';
import { toHex } from '../../store/hashes.ts';
import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { KeptEpoch } from '../../store/rows.ts';
import type { PhoneKeys, WriteFailure } from '../../store/store.ts';
import { type EpochId, type EpochKeys, epochKeys, newEpochSecret } from '../keys/epoch.ts';
import { makeEpochBlob } from '../keys/epoch-blob.ts';
import { type EpochRecord, epochRecordBytes } from '../keys/epoch-record.ts';
import { makeRestored } from '../keys/restored.ts';
import type { RecoveryKeys, SheetKeys } from '../keys/sheet.ts';
import type { SealingParts } from '../wire/envelope.ts';
import { rawOf, sign } from '../wire/sign.ts';
import type { WriteLines } from './host.ts';
import { renewedDraft } from './renew.ts';
import { statementText } from './restored-lines.ts';
import type { Ring } from './ring.ts';

/** Only while a book is being restored. */
export interface SheetInHand {
  readonly keys: SheetKeys;
  readonly recovery: RecoveryKeys;
}

export interface BeginningParts extends SealingParts {
  readonly book: BookId;
  readonly store: MailingStore;
  readonly writeIn: (book: BookId) => WriteLines;
}

export type Begun = { readonly ok: true } | { readonly ok: false; readonly code: 'notLetIn' } | WriteFailure;

/** `tips`: the epochs that it follows. */
export async function beginRestored(
  parts: BeginningParts,
  sheet: SheetInHand,
  phone: PhoneKeys,
  ring: Ring,
  tips: readonly EpochId[],
): Promise<Begun> {
  const { crypto, store, book } = parts;
  const keys = await epochKeys(crypto, newEpochSecret(crypto));
  const record = await recordOf(parts, sheet, phone, ring, keys, tips);
  const signature = await sign(crypto, sheet.keys.sign.privateKey, epochRecordBytes(record));
  const made = await makeEpochBlob(parts, keys, record, [signature]);
  assert(made !== null, 'a phone and a sheet receive with their own keys');
  const kept = [{ blobId: made.blobId, blob: made.blob, kind: 'record' as const }];
  const mail = await store.mail();
  const taken = await mail.take(book, { pages: [], kept, junk: [], later: [], there: [], mark: null });
  if (!taken.ok) return taken;
  const follows = [...tips, ...[...ring.epochs.keys()].filter((id) => !tips.includes(id))];
  const epoch: KeptEpoch = {
    ...{ id: keys.id, secret: keys.secret, follows, removed: [], record: made.blobId },
    recovery: sheet.recovery,
  };
  const changed = await (await store.keyrings()).change(book, (now) => ({
    ...now,
    epochs: [...now.epochs, epoch],
  }));
  if (!changed.ok) {
    const isGone = changed.code === 'notKept' || changed.code === 'noKeyring';
    return isGone ? { ok: false, code: 'notLetIn' } : changed;
  }
  return tell(parts, sheet, phone, keys, tips);
}

/** The others that the book knows are not in it: theirs may be the phones that were lost. */
async function recordOf(
  { crypto, book }: BeginningParts,
  { keys: { sign: own }, recovery }: SheetInHand,
  phone: PhoneKeys,
  ring: Ring,
  keys: EpochKeys,
  tips: readonly EpochId[],
): Promise<EpochRecord> {
  const signingKey = await rawOf(crypto, phone.signing.publicKey);
  const receivingKey = await rawOf(crypto, phone.receiving.publicKey);
  return {
    ...{ book, cause: 'restored', epoch: keys.id, previous: tips, recovery, removed: [], cutOff: [] },
    earlier: ring.keyring.epochs.map(({ secret }) => secret),
    phones: [{ role: 'member', signingKey, receivingKey }],
    signers: [await rawOf(crypto, own.publicKey)],
  };
}

async function tell(
  { crypto, store, book, writeIn }: BeginningParts,
  sheet: SheetInHand,
  phone: PhoneKeys,
  { id: epoch }: EpochKeys,
  follows: readonly EpochId[],
): Promise<Begun> {
  const loaded = await store.load(book);
  const recovery = loaded.ok ? loaded.book.recovery : null;
  if (!recovery) return { ok: false, code: 'notLetIn' };
  const signingKey = await rawOf(crypto, phone.signing.publicKey);
  const receiveKey = toHex(await rawOf(crypto, phone.receiving.publicKey));
  const statement = await makeRestored(crypto, sheet.keys, { book, signingKey, epoch });
  const body = {
    ...{ phone: phone.id, signKey: toHex(signingKey), receiveKey, whose: null, reads: READS },
    ...{ recovery: recovery.id, signature: statementText(statement) },
  };
  const drafts: readonly Draft[] = [{ kind: 'restored', body }, renewedDraft(epoch, follows, [phone.id])];
  const written = await writeIn(book)(drafts, `restored-${phone.id}`);
  return written.ok ? { ok: true } : { ok: false, code: 'notLetIn' };
}
