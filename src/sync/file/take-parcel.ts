/**
 * What came in a parcel, taken as what comes out of a box is: opened, kept, and what does not open said. Y3: a parcel proves
 * nothing; every page and card in it is tried by itself. One of whose epochs this phone has no keys, and gets none by it, is not taken at all.
 */
import { sha256 } from '../../store/hashes.ts';
import type { Store, WriteFailure } from '../../store/store.ts';
import type { SyncParts, TakingParts } from '../driver/parts.ts';
import { readerOf, takeWhole } from '../driver/take-blobs.ts';
import { openEpochBlob } from '../keys/epoch-blob.ts';
import { openCard } from '../pages/card.ts';
import { isTheirs } from '../receipt.ts';
import { epochsOf, type Parcel } from './parcel.ts';

export interface TakenParcel {
  readonly ok: true;
  /** Lines that were not here before, and names or notes that are newer than what was here. */
  readonly entries: number;
  readonly cards: number;
  /** Pages that came and wait: for keys, or for pages before them. */
  readonly waiting: number;
  /** Parts that did not open: damaged, or made by somebody who has no keys. */
  readonly unopened: number;
}

export type ParcelTakingParts = TakingParts &
  Pick<SyncParts, 'phone'> & { readonly store: Pick<Store, 'receive'> };

/** `otherBook`: not for this phone (isForHere). Nothing was taken. */
export type TakeParcelResult =
  | TakenParcel
  | WriteFailure
  | { readonly ok: false; readonly code: 'otherBook' };

/** Nothing is noted of a box, as nothing came out of one. */
export async function takeParcel(parts: ParcelTakingParts, parcel: Parcel): Promise<TakeParcelResult> {
  if (!(await isForHere(parts, parcel))) return { ok: false, code: 'otherBook' };
  const came = await Promise.all(
    parcel.blobs.map(async (blob) => ({ blobId: await sha256(parts.crypto, blob), blob })),
  );
  const waitedBefore = new Set(await waitingIds(parts));
  const taken = await takeWhole(parts, came, [], null);
  if (!taken.ok) return taken;
  const cards = await takeCards(parts, parcel);
  if (!cards.ok) return cards;
  const waiting = await waitingIds(parts);
  return {
    ok: true,
    entries: taken.entries,
    cards: cards.changed,
    waiting: waiting.filter((id) => !waitedBefore.has(id)).length,
    unopened: taken.junk.length + cards.unopened,
  };
}

/**
 * Whether it has a part under a key that this phone has, or a record that gives it one: who let it in may have begun an epoch since, and
 * cut no page before.
 */
export async function isForHere(
  { crypto, epochs, phone }: Pick<ParcelTakingParts, 'crypto' | 'epochs' | 'phone'>,
  parcel: Parcel,
): Promise<boolean> {
  const known = epochs();
  if ([...epochsOf(parcel)].some((epoch) => known.has(epoch))) return true;
  if (!phone) return false;
  for (const blob of parcel.blobs) {
    const opened = await openEpochBlob(crypto, { receiving: phone.receiving }, blob);
    if (opened.ok || opened.code === 'halfSigned') return true;
  }
  return false;
}

const waitingIds = async ({ mail, book }: ParcelTakingParts) =>
  (await mail.waiting(book)).map(({ blobId }) => blobId);

async function takeCards(parts: ParcelTakingParts, parcel: Parcel) {
  const opened = await Promise.all(
    parcel.cards.map(({ id, version, blob }) => openCard(readerOf(parts), { id, version }, blob)),
  );
  const cards = opened.flatMap((one) =>
    one.ok && one.card && isTheirs(one.card, one.phone) ? [one.card] : [],
  );
  const unopened = opened.filter((one) => !one.ok).length;
  const taken = await parts.store.receive(parts.book, [], cards);
  return taken.ok ? { ok: true as const, changed: taken.cardsChanged, unopened } : taken;
}
