/**
 * Where a lost book is looked for with its recovery sheet: the boxes of an endpoint, or a parcel that somebody kept. Reads only.
 * Y3: what is given proves nothing; who asked tries all of it.
 */
import { sha256 } from '../../store/hashes.ts';
import type { Blob } from '../../store/mail/mail.ts';
import type { EndpointClient, Reply } from '../endpoint-client.ts';
import type { Failure } from '../engine/types.ts';
import type { Parcel, ParcelCard } from '../file/parcel.ts';
import type { EndpointKeys, EpochKeys } from '../keys/epoch.ts';
import { LIMITS } from '../protocol.ts';
import { fromBase64 } from '../wire/base64.ts';
import type { SealingParts } from '../wire/envelope.ts';
import type { Bytes } from '../wire/write.ts';

export interface SourceFailure {
  readonly ok: false;
  readonly code: 'unreachable' | 'notAnEndpoint' | 'tooFast' | 'refused';
}
type Sourced<Found> = { readonly ok: true; readonly found: Found } | SourceFailure;

export interface RestoreSource {
  /** Kept with the book; null where it came without an endpoint. */
  readonly url: string | null;
  /** Blobs among which the records are that were sealed for the sheet. */
  records(way: EndpointKeys): Promise<Sourced<readonly Blob[]>>;
  /** Pages, records and cards under these epochs, and perhaps others. The earliest epoch comes first. */
  contents(epochs: readonly EpochKeys[]): Promise<Sourced<Parcel>>;
}

/** What an endpoint gives in answer to one question, at most: more than an honest box holds. */
const MOST_LISTS = 400;

export function boxSource(url: string, clientOf: (keys: EndpointKeys) => EndpointClient): RestoreSource {
  return {
    url,
    async records(way) {
      const client = clientOf(way);
      const health = await client.ask('health');
      if (!health.ok) return refusal(health.failure);
      return allBlobs(client);
    },
    async contents(epochs) {
      const blobs: Bytes[] = [];
      const cards: ParcelCard[] = [];
      for (const { endpoint } of epochs) {
        const client = clientOf(endpoint);
        const pages = await allBlobs(client);
        if (!pages.ok) return pages;
        blobs.push(...pages.found.map(({ blob }) => blob));
        const held = await allCards(client);
        if (!held.ok) return held;
        cards.push(...held.found);
      }
      return { ok: true, found: { blobs, cards } };
    },
  };
}

/** A parcel does not say what in it is for the sheet: all of it is tried. */
export const parcelSource = ({ crypto }: SealingParts, parcel: Parcel): RestoreSource => ({
  url: null,
  async records() {
    const ids = await Promise.all(parcel.blobs.map((blob) => sha256(crypto, blob)));
    return { ok: true, found: parcel.blobs.map((blob, at) => ({ blobId: ids[at] ?? '', blob })) };
  },
  contents: async () => ({ ok: true, found: parcel }),
});

interface Part<Item> {
  readonly items: readonly Item[];
  readonly next: number;
}

const allBlobs = (client: EndpointClient): Promise<Sourced<readonly Blob[]>> =>
  toEnd(async (after) => {
    const reply = await client.ask('listPages', { query: { after, limit: LIMITS.pagesPerAnswer } });
    return partOf(reply, ({ pages, next }) => {
      const items = pages.flatMap(({ id, blob }) => {
        const bytes = fromBase64(blob);
        return bytes ? [{ blobId: id, blob: bytes }] : [];
      });
      return { items, next };
    });
  });

/** Stones of erased cards say nothing here: the book's own lines erase. */
const allCards = (client: EndpointClient): Promise<Sourced<readonly ParcelCard[]>> =>
  toEnd(async (after) => {
    const reply = await client.ask('listCards', { query: { after, limit: LIMITS.cardsPerAnswer } });
    return partOf(reply, ({ cards, next }) => {
      const items = cards.flatMap((card) => {
        const bytes = 'blob' in card ? fromBase64(card.blob) : null;
        return bytes ? [{ id: card.id, version: card.version, blob: bytes }] : [];
      });
      return { items, next };
    });
  });

type Parted<Item> =
  | { readonly ok: true; readonly part: Part<Item> }
  | { readonly ok: false; failure: Failure };

function partOf<Name extends 'listPages' | 'listCards', Item>(
  reply: Reply<Name>,
  read: (answer: Extract<Reply<Name>, { ok: true }>['answer']) => Part<Item>,
): Parted<Item> {
  return reply.ok ? { ok: true, part: read(reply.answer) } : { ok: false, failure: reply.failure };
}

/** A box that is not there is an empty one. */
async function toEnd<Item>(
  list: (after: number) => Promise<Parted<Item>>,
): Promise<Sourced<readonly Item[]>> {
  const found: Item[] = [];
  let after = 0;
  for (let lists = 0; lists < MOST_LISTS; lists += 1) {
    const listed = await list(after);
    if (!listed.ok) {
      const { failure } = listed;
      const isMissing = failure.kind === 'problem' && failure.code === 'noSuchBook';
      return isMissing ? { ok: true, found } : refusal(failure);
    }
    const { items, next } = listed.part;
    found.push(...items);
    if (next <= after) break;
    after = next;
  }
  return { ok: true, found };
}

function refusal(failure: Failure): SourceFailure {
  if (failure.kind !== 'problem') return { ok: false, code: failure.kind };
  switch (failure.code) {
    case 'tooFast':
    case 'busy':
      return { ok: false, code: 'tooFast' };
    case 'storeDown':
    case 'internal':
    case 'tooSlow':
      return { ok: false, code: 'unreachable' };
    case 'noSuchRoute':
    case 'wrongMethod':
      return { ok: false, code: 'notAnEndpoint' };
    default:
      return { ok: false, code: 'refused' };
  }
}
