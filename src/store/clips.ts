/**
 * Clips: what was recorded on this phone for this phone. Words for a community's own 🔊; pictures and voice notes of a follow-up
 * book (adr/0045). They are beside the book, not in it: in no entry, card, page, file or box, so nothing of them leaves the phone. A
 * clip of somebody's name has the id of her card, and what else is hers has it before its first slash: both go with the card. No
 * card's id holds a slash.
 */
import type { BookId, CardId } from '../ledger/ids.ts';
import type { DiskFailure } from './disk-refusal.ts';

/** "step/savings", "count/12", the id of a card, or that and a slash and more. */
export type ClipId = string;

/** The card with which the clip goes, where there is one of that id. */
export const cardOfClip = (id: ClipId): CardId => id.split('/', 1)[0] ?? id;

/** `type` is what the browser called it ("audio/webm;codecs=opus", "image/jpeg"). */
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
