/**
 * Clips: words that people of a community recorded on this phone, for its own 🔊. They are beside the book, not in it: in no
 * entry, card, page, file or box, so nothing of them leaves the phone. A clip of somebody's name has the id of her card and goes
 * with it; all other ids hold a slash, which no card's does. Types only.
 */
import type { BookId } from '../ledger/ids.ts';
import type { DiskFailure } from './disk-refusal.ts';

/** "step/savings", "count/12", or the id of a card. */
export type ClipId = string;

/** `type` is what the browser called its own recording ("audio/webm;codecs=opus"). */
export interface Clip {
  readonly id: ClipId;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `erased`: the card of that id was erased, maybe in another tab; nothing of her is kept any more. */
export type SaveClipResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'unknownBook'; readonly book: BookId }
  | { readonly ok: false; readonly code: 'erased'; readonly clip: ClipId }
  | DiskFailure;

export interface Clips {
  /** What is recorded, without reading it. */
  ids(book: BookId): Promise<ReadonlySet<ClipId>>;
  /** How many bytes each takes. */
  sizes(book: BookId): Promise<ReadonlyMap<ClipId, number>>;
  /** Those of the ids that are there, in any order. */
  get(book: BookId, ids: readonly ClipId[]): Promise<readonly Clip[]>;
  /** Takes the place of the one before, which stays where this one finds no room. */
  save(book: BookId, clip: Clip): Promise<SaveClipResult>;
  drop(book: BookId, id: ClipId): Promise<{ readonly ok: true } | DiskFailure>;
  /** All of a community. */
  dropAll(book: BookId): Promise<{ readonly ok: true } | DiskFailure>;
}
