/**
 * A community's book in step with its endpoint, as the app and its tests run it: the keyring as it is on the disk, the driver
 * over all its epochs, records and returns judged. Its clock, chance, network and lock come in.
 */
import type { BookId } from '../ledger/ids.ts';
import type { MailingStore } from '../store/mail/mailing-store.ts';
import type { SyncParts } from './driver/parts.ts';
import type { BookSync } from './driver/sync-book.ts';
import { syncEpochs } from './driver/sync-epochs.ts';
import { type ClientParts, endpointClient } from './endpoint-client.ts';
import { type RingResult, ringOf } from './membership/found-keyring.ts';
import type { WriteLines } from './membership/host.ts';
import { liveRing } from './membership/live-ring.ts';
import { judgeRestored } from './membership/restored-lines.ts';
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
      /** Begins a new epoch where a removal in the book asks this phone for it, and goes on under one that this tab began. */
      readonly renew: () => Promise<void>;
    }
  | Exclude<RingResult, { ok: true }>;

/** On the founder's phone it makes the keyring where there is none. */
export async function syncCommunity(parts: CommunityParts): Promise<CommunitySync> {
  const { book, store, crypto, url, fetch, signal } = parts;
  const found = await ringOf(parts);
  if (!found.ok) return found;
  const own = await store.phone(book);
  const phone = own.ok ? own.phone : null;
  const ring = liveRing({ ...parts, phone }, found.ring);
  const sync = syncEpochs({
    ...parts,
    mail: await store.mail(),
    phone,
    ring: ring.now,
    waitsFor: ring.waitsFor,
    clientOf: (keys) => endpointClient({ fetch, url, keys, signal }),
    takeRecords: ring.take,
    judgeRestored: (entries) => judgeRestored(crypto, store, book, entries),
  });
  const stop = store.listen((notice) => {
    if (notice.kind !== 'keyring' || notice.book !== book) return;
    ring.readAgain().then(() => sync.wake('online'), parts.onBug);
  });
  const renew = async (): Promise<void> => {
    const before = ring.now().current[0].id;
    const begun = await parts.alone(ring.renew);
    if (begun || ring.now().current[0].id !== before) sync.wake('online');
  };
  const close = (): void => {
    stop();
    sync.close();
  };
  return { ok: true, sync: { ...sync, close }, renew };
}
