/**
 * The keyring while a book is being synced: as it is on the disk now, whoever put something into it, and the two ways in which this
 * phone puts something into it itself. Must not know: boxes, screens.
 */
import { assert } from '../../ledger/assert.ts';
import type { BookId } from '../../ledger/ids.ts';
import { DiskError } from '../../store/disk.ts';
import type { Blob } from '../../store/mail/mail.ts';
import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { PhoneKeys } from '../../store/store.ts';
import type { EpochId, EpochKeys } from '../keys/epoch.ts';
import type { EpochRecord } from '../keys/epoch-record.ts';
import type { SealingParts } from '../wire/envelope.ts';
import { phoneOf } from '../wire/sign.ts';
import { announceAgain } from './announce-again.ts';
import type { WriteLines } from './host.ts';
import { renewedDraft } from './renew.ts';
import { renewIfDue } from './renew-if-due.ts';
import { openKeyring, type Ring } from './ring.ts';
import { sealForLate } from './seal-for-late.ts';
import { takeRecord } from './take-record.ts';
import { takeUp } from './take-up.ts';

export interface LiveRingParts extends SealingParts {
  readonly book: BookId;
  readonly store: MailingStore;
  readonly phone: PhoneKeys | null;
  readonly write: WriteLines;
}

export interface LiveRing {
  now(): Ring;
  /** The keys of records that wait for lines which may be in the boxes of these very epochs: they are read, and nothing is done with them. */
  waitsFor(): readonly EpochKeys[];
  readAgain(): Promise<void>;
  /** One after another, as one may follow the other. Rejects with a DiskError where the disk does not take it. */
  take(came: readonly Blob[]): Promise<readonly ('record' | 'waiting' | 'junk')[]>;
  /**
   * Takes up what a run before left half done, begins a new epoch where a removal in the book asks this phone for it, and seals records for
   * phones that came in late; whether there is something new.
   */
  renew(): Promise<boolean>;
}

/** Whoever has been in the book can make records that never stand. */
const MOST_WAITED_FOR = 8;

export function liveRing(parts: LiveRingParts, first: Ring): LiveRing {
  const { crypto, deflate, book, store, phone } = parts;
  let ring = first;
  const waiting = new Map<EpochId, EpochKeys>();
  const recordParts = () => ({ crypto, deflate, book, store, phone, ring });
  const readAgain = async (): Promise<void> => {
    const keyring = await (await store.keyrings()).read(book);
    ring = (keyring && (await openKeyring(crypto, keyring))) ?? ring;
  };
  return {
    now: () => ring,
    waitsFor: () => [...waiting.values()].filter(({ id }) => !ring.epochs.has(id)).slice(0, MOST_WAITED_FOR),
    readAgain,
    async take(came) {
      await readAgain();
      const reading = { ...store, load: bookOnce(parts) };
      const kinds: ('record' | 'waiting' | 'junk')[] = [];
      for (const { blobId, blob } of came) {
        const taken = await takeRecord({ ...recordParts(), store: reading }, blobId, blob);
        if (!taken.ok) throw new DiskError({ ok: false, code: 'diskFailed', problem: taken.code });
        ring = taken.ring;
        if (taken.waitsFor) waiting.set(taken.waitsFor.id, taken.waitsFor);
        if (taken.signed) await tell(parts, taken.signed);
        kinds.push(taken.kind);
      }
      return kinds;
    },
    async renew() {
      await readAgain();
      const before = ring;
      ring = (await takeUp(recordParts())) ?? ring;
      const begun = await renewIfDue(recordParts());
      ring = begun?.ring ?? ring;
      if (begun?.whole) await tell(parts, begun.whole);
      const told = phone !== null && (await announceAgain(recordParts(), parts.write));
      ring = (await sealForLate(recordParts())) ?? ring;
      return told || begun !== null || ring !== before;
    },
  };
}

/** Records do not change the book they are judged by: it is read once for all that came together, and only where one needs it. */
function bookOnce({ store, book }: LiveRingParts): MailingStore['load'] {
  let loaded: ReturnType<MailingStore['load']> | null = null;
  return (id) => {
    assert(id === book, 'records of one book');
    loaded ??= store.load(book);
    return loaded;
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
