/**
 * The port of the endpoint's store: boxes, opaque pages by number, opaque cards by id and version. Types only.
 * E1 what resolves is on the disk. E2 pages of a book are numbered 1..last in the order of their commits, without gaps.
 * E3 adding a page again changes nothing. E4 every answer is bounded by `LIMITS`.
 * A box, an id and a hash are 64 hex digits. Must not know: HTTP, tags and tokens (only the hash of a token).
 */
import type { BookState, PAGE_REFUSALS } from '../../sync/protocol.ts';

/** What one book may hold; pages and cards count together in bytes. */
export interface Quota {
  readonly pages: number;
  readonly cards: number;
  readonly bytes: number;
}

export interface StoreOptions {
  readonly quota: Quota;
  /** A random epoch of 32 hex digits for a new book. */
  readonly newEpoch: () => string;
}

export interface StoredPage {
  readonly id: string;
  readonly blob: Uint8Array;
}

/** A card with its bytes, or the stone of an erased one. */
export type CardContent = { readonly version: number; readonly blob: Uint8Array | 'erased' };
export type StoredCard = CardContent & { readonly id: string };

type PageRefusal = (typeof PAGE_REFUSALS)[number];
export type PageItem =
  | { readonly id: string; readonly state: 'stored' | 'already' }
  | { readonly id: string; readonly state: 'refused'; readonly reason: PageRefusal };

export type NoBook = { readonly ok: false; readonly code: 'noSuchBook' };
export type Denied = NoBook | { readonly ok: false; readonly code: 'wrongToken' };
/** `version` and `blobId` are of the card that is there. */
export type CardRefused =
  | { readonly ok: false; readonly code: 'cardOlder' | 'cardErased'; readonly version: number }
  | { readonly ok: false; readonly code: 'cardConflict'; readonly version: number; readonly blobId: string }
  | { readonly ok: false; readonly code: 'bookFull' };

export interface Part {
  readonly storeEpoch: string;
  readonly next: number;
  readonly more: boolean;
}

export interface MailStore {
  /** Makes the book unless it is there; with another token than it was made with: `wrongToken`. */
  create(
    box: string,
    writeHash: string,
  ): Promise<{ ok: true; isNew: boolean; book: BookState } | Extract<Denied, { code: 'wrongToken' }>>;
  read(box: string): Promise<{ ok: true; book: BookState } | NoBook>;
  /** Stores what is new, in the order given. The caller has compared each id with its bytes. */
  addPages(
    box: string,
    writeHash: string,
    pages: readonly StoredPage[],
  ): Promise<{ ok: true; items: readonly PageItem[]; book: BookState } | Denied>;
  pages(
    box: string,
    after: number,
    limit: number,
  ): Promise<({ ok: true; pages: readonly StoredPage[] } & Part) | NoBook>;
  ids(
    box: string,
    after: number,
    limit: number,
  ): Promise<({ ok: true; ids: readonly string[] } & Part) | NoBook>;
  /**
   * A newer version takes the place of an older one, whose bytes are gone when this resolves. An erasure beats every
   * version and is never lifted.
   */
  putCard(
    box: string,
    writeHash: string,
    card: StoredCard,
  ): Promise<{ ok: true; state: 'stored' | 'already'; version: number } | Denied | CardRefused>;
  card(
    box: string,
    id: string,
  ): Promise<{ ok: true; card: StoredCard } | NoBook | { readonly ok: false; readonly code: 'noSuchCard' }>;
  cards(
    box: string,
    after: number,
    limit: number,
  ): Promise<({ ok: true; cards: readonly StoredCard[] } & Part) | NoBook>;
  remove(box: string, writeHash: string): Promise<{ ok: true } | Denied>;
  /** Resolves if the database answers. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The database did not do it, or did not say so: nothing is acknowledged, and the same request may be sent again. */
export class StoreDown extends Error {
  override readonly name = 'StoreDown';
}
