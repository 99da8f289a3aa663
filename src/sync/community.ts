/**
 * A community's book in step with its endpoint, as the app and its tests run it: the keyring as it is on the disk, the driver
 * over all its epochs, records and returns judged. Its clock, chance, network and lock come in.
 */
import type { BookId } from '../ledger/ids.ts';
import { DiskError } from '../store/disk.ts';
import type { MailingStore } from '../store/mail/mailing-store.ts';
import type { SyncParts } from './driver/parts.ts';
import type { BookSync } from './driver/sync-book.ts';
import { syncEpochs } from './driver/sync-epochs.ts';
import { type ClientParts, endpointClient } from './endpoint-client.ts';
import { type RingResult, ringOf } from './membership/found-keyring.ts';
import type { WriteLines } from './membership/host.ts';
import { renewedDraft } from './membership/renew.ts';
import { renewIfDue } from './membership/renew-if-due.ts';
import type { EpochRecord } from './keys/epoch-record.ts';
import { phoneOf } from './wire/sign.ts';
import { judgeRestored } from './membership/restored-lines.ts';
import { openKeyring } from './membership/ring.ts';
import { takeRecord } from './membership/take-record.ts';
import type { SealingParts } from './wire/envelope.ts';

type Given = 'now' | 'random' | 'after' | 'alone' | 'onArrived' | 'onStatus' | 'onBug';

export interface CommunityParts
  extends SealingParts,
    Pick<SyncParts, Given>,
    Pick<ClientParts, 'fetch' | 'signal'> {
  readonly book: BookId;
  readonly store: MailingStore;
  /** The session's one way of writing. */
  readonly write: WriteLines;
  /** Where the endpoint is (address.ts). */
  readonly url: string;
}

export type CommunitySync =
  | {
      readonly ok: true;
      readonly sync: BookSync;
      /** This part of the app has put something into the keyring. */
      readonly renewed: () => Promise<void>;
      /** Begins a new epoch where a removal in the book asks this phone for it. */
      readonly renew: () => Promise<void>;
    }
  | Exclude<RingResult, { ok: true }>;

/** On the founder's phone it makes the keyring where there is none. */
export async function syncCommunity(parts: CommunityParts): Promise<CommunitySync> {
  const { book, store, crypto, deflate, url, fetch, signal } = parts;
  const found = await ringOf(parts);
  if (!found.ok) return found;
  let { ring } = found;
  const own = await store.phone(book);
  const phone = own.ok ? own.phone : null;
  const keyrings = await store.keyrings();
  /** Another tab, or another part of this one, has put something into the keyring. */
  const readAgain = async (): Promise<void> => {
    const keyring = await keyrings.read(book);
    ring = (keyring && (await openKeyring(crypto, keyring))) ?? ring;
  };
  /** What cannot be told now is known to all phones by the record itself. */
  const tell = async ({ epoch, previous, phones }: EpochRecord): Promise<void> => {
    const ids = await Promise.all(phones.map(({ signingKey }) => phoneOf(crypto, signingKey)));
    await parts.write([renewedDraft(epoch, previous, ids)], `epoch-${epoch}`);
  };
  const renew = async (): Promise<void> => {
    await readAgain();
    const begun = await renewIfDue({ crypto, deflate, book, store, phone, ring });
    if (!begun) return;
    ring = begun.ring;
    if (begun.whole) await tell(begun.whole);
    sync.wake('online');
  };
  const sync = syncEpochs({
    ...parts,
    mail: await store.mail(),
    phone,
    ring: () => ring,
    clientOf: (keys) => endpointClient({ fetch, url, keys, signal }),
    async takeRecord(blobId, blob) {
      await readAgain();
      const taken = await takeRecord({ crypto, deflate, book, store, phone, ring }, blobId, blob);
      if (!taken.ok) {
        if (taken.code === 'unknownBook') return 'waiting';
        throw new DiskError({ ok: false, code: 'diskFailed', problem: taken.code });
      }
      ring = taken.ring;
      if (taken.signed) await tell(taken.signed);
      return taken.kind;
    },
    judgeRestored: (entries) => judgeRestored(crypto, store, book, entries),
  });
  const renewed = async (): Promise<void> => {
    await readAgain();
    sync.wake('online');
  };
  const stop = store.listen((notice) => {
    if (notice.kind === 'keyring' && notice.book === book) renewed().catch(parts.onBug);
  });
  const close = (): void => {
    stop();
    sync.close();
  };
  return { ok: true, sync: { ...sync, close }, renewed, renew };
}
