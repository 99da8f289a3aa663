/**
 * The keyring while a book is being synced: as it is on the disk now, whoever put something into it, and the two ways in which this
 * phone puts something into it itself. Must not know: boxes, screens.
 */
import type { BookId } from '../../ledger/ids.ts';
import { DiskError } from '../../store/disk.ts';
import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { PhoneKeys } from '../../store/store.ts';
import type { EpochRecord } from '../keys/epoch-record.ts';
import type { SealingParts } from '../wire/envelope.ts';
import { phoneOf } from '../wire/sign.ts';
import type { Bytes } from '../wire/write.ts';
import type { WriteLines } from './host.ts';
import { renewedDraft } from './renew.ts';
import { renewIfDue } from './renew-if-due.ts';
import { openKeyring, type Ring } from './ring.ts';
import { takeRecord } from './take-record.ts';

export interface LiveRingParts extends SealingParts {
  readonly book: BookId;
  readonly store: MailingStore;
  readonly phone: PhoneKeys | null;
  readonly write: WriteLines;
}

export interface LiveRing {
  now(): Ring;
  readAgain(): Promise<void>;
  /** Rejects with a DiskError where the disk does not take it. */
  take(blobId: string, blob: Bytes): Promise<'record' | 'waiting' | 'junk'>;
  /** Begins a new epoch where a removal in the book asks this phone for it; whether it did. */
  renew(): Promise<boolean>;
}

export function liveRing(parts: LiveRingParts, first: Ring): LiveRing {
  const { crypto, deflate, book, store, phone } = parts;
  let ring = first;
  const recordParts = () => ({ crypto, deflate, book, store, phone, ring });
  const readAgain = async (): Promise<void> => {
    const keyring = await (await store.keyrings()).read(book);
    ring = (keyring && (await openKeyring(crypto, keyring))) ?? ring;
  };
  return {
    now: () => ring,
    readAgain,
    async take(blobId, blob) {
      await readAgain();
      const taken = await takeRecord(recordParts(), blobId, blob);
      if (!taken.ok) throw new DiskError({ ok: false, code: 'diskFailed', problem: taken.code });
      ring = taken.ring;
      if (taken.signed) await tell(parts, taken.signed);
      return taken.kind;
    },
    async renew() {
      await readAgain();
      const begun = await renewIfDue(recordParts());
      if (!begun) return false;
      ring = begun.ring;
      if (begun.whole) await tell(parts, begun.whole);
      return true;
    },
  };
}

/** Where it cannot be told now, all phones have it by the record itself. */
async function tell(
  { crypto, write }: LiveRingParts,
  { epoch, previous, phones }: EpochRecord,
): Promise<void> {
  const ids = await Promise.all(phones.map(({ signingKey }) => phoneOf(crypto, signingKey)));
  await write([renewedDraft(epoch, previous, ids)], `epoch-${epoch}`);
}
