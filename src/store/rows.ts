/**
 * The rows on the disk and their keys. A later schema version only adds; 2 added the pages, the blobs, the boxes, what of the
 * cards is in them, and the keyrings; 3 the clips; 4 the summaries. Must not know: how they are stored.
 */
import type { Book } from '../ledger/book.ts';
import type { Card } from '../ledger/cards.ts';
import type { Entry, Json } from '../ledger/entry.ts';
import type { BookId, CardId, EntryId, KeyId, PhoneId, SheetId } from '../ledger/ids.ts';
import type { CommunitySummary } from '../ledger/overview/summary.ts';
import type { Clip } from './clips.ts';
import type { KeptPage } from './kept-page.ts';
import type { Heads, PhoneKeys } from './store.ts';

export const SCHEMA_VERSION = 4;
/** What this code is as a writer; a book whose `minWriter` is greater is not written to (S6). */
export const WRITER = 1;
/** The `book` of drafts of a community that is still being founded. */
export const NEW_BOOK = 'new';

export interface BookRow {
  readonly id: BookId;
  /** Claimed: the phone's clock. */
  readonly createdAt: string;
  /** How many entries the book has; the next one to arrive gets count + 1. */
  readonly count: number;
  readonly minWriter: number;
  readonly founded: EntryId | null;
  /** How far the lines of this phone are in pages; absent: none is. */
  readonly cut?: CutMark;
}

/**
 * Every line of this phone that arrived up to `arrival` is in a page; of those after it, the lines of `lastBySheet` up to that
 * number. It may name less than there is, never more.
 */
export interface CutMark {
  readonly arrival: number;
  readonly lastBySheet: Readonly<Record<SheetId, number>>;
}

/** `arrival` runs 1..count in the order of writing on this phone; `hash` is the running hash of the sheet up to here. */
export interface EntryRow {
  readonly book: BookId;
  readonly arrival: number;
  readonly hash: string;
  readonly entry: Entry;
}

/**
 * An entry whose id exists with other bytes, or that continues one. `digest` is over its own bytes, `before` and `hash` are the
 * running hashes of its branch before it and up to here, `count` is how many entries the book had when it came. Rows of before
 * have none of the three.
 */
export interface ForkRow {
  readonly book: BookId;
  readonly digest: string;
  readonly before?: string;
  readonly hash?: string;
  readonly count?: number;
  readonly entry: Entry;
}

export interface PageRow extends KeptPage {
  readonly book: BookId;
}

/**
 * `waiting`: not opened yet, for want of its predecessors or keys. Kept as an id alone: `junk`, which did not open, and `later`,
 * for which there was no room.
 */
export type BlobKind = 'page' | 'record' | 'waiting' | 'junk' | 'later';

/**
 * A blob that this phone made or was given. `blob` is null where the id alone is kept. `there` is the store epoch of the box that is known
 * to have it, or empty; `at` is when it came to be here, by this phone's clock.
 */
export interface BlobRow {
  readonly book: BookId;
  readonly blobId: string;
  readonly kind: BlobKind;
  readonly blob: Uint8Array<ArrayBuffer> | null;
  readonly there: string;
  readonly at: string;
}

/** Where this phone is in a box: pages and cards up to these cursors came in, while the box has this store epoch. */
export interface BoxRow {
  readonly book: BookId;
  readonly box: string;
  readonly storeEpoch: string | null;
  readonly cursor: number;
  readonly cardsCursor: number;
}

/** A card as it is known to be in the box of that store epoch. `digest` is SHA-256 of its cardText. */
export interface CardThereRow {
  readonly book: BookId;
  readonly id: CardId;
  readonly storeEpoch: string;
  readonly version: number;
  readonly erased: boolean;
  readonly digest: string;
}

/** `card` is null once erased, for ever; `rivals` are other cards of the same version. */
export interface CardRow {
  readonly book: BookId;
  readonly id: CardId;
  readonly card: Card | null;
  readonly rivals: readonly Card[];
}

export interface PhoneRow extends PhoneKeys {
  readonly book: BookId;
  readonly madeAt: string;
}

/**
 * An epoch of the book. The secret is raw, 32 bytes: it has to be wrapped to others, so it cannot be a key of the browser.
 * `removed`: the phones that are out since then. `record`: the blob that says so; null where only the secret came, by joining
 * or in a later record.
 */
export interface KeptEpoch {
  readonly id: KeyId;
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly follows: readonly KeyId[];
  readonly removed: readonly PhoneId[];
  readonly record: string | null;
  /** The recovery sheet that its record names; absent where no record came, and in rows of before. */
  readonly recovery?: KeptSheet | null;
}

/** The public halves of the recovery sheet in force; its way's tag and token are hex. */
export interface KeptSheet {
  readonly openKey: Uint8Array<ArrayBuffer>;
  readonly signKey: Uint8Array<ArrayBuffer>;
  readonly wayTag: string;
  readonly wayToken: string;
}

/** `endpoint`: where the community's box is; null: nowhere, this book is on phones alone. */
export interface KeyringRow {
  readonly book: BookId;
  readonly epochs: readonly KeptEpoch[];
  readonly endpoint: string | null;
  readonly recovery: KeptSheet | null;
}

/** The fold of the first `heads.count` arrivals. `sealHash` pairs it with the stored seal. */
export interface SnapshotRow {
  readonly book: BookId;
  readonly seal: EntryId;
  readonly sealHash: string;
  readonly foldVersion: number;
  readonly heads: Heads;
  readonly state: Book;
}

/** What the first `count` arrivals come to in an overview, by that fold and that summary; null: nothing is founded. */
export interface SummaryRow {
  readonly book: BookId;
  readonly count: number;
  readonly foldVersion: number;
  readonly summaryVersion: number;
  readonly summary: CommunitySummary | null;
}

export interface DraftRow {
  readonly book: BookId;
  readonly form: string;
  readonly value: Json;
}

/** A voice or a picture that was recorded on this phone (clips.ts). It never leaves it. */
export interface ClipRow extends Clip {
  readonly book: BookId;
}

export interface SettingRow {
  readonly key: string;
  readonly value: Json;
}

export interface RowByTable {
  books: BookRow;
  entries: EntryRow;
  forks: ForkRow;
  pages: PageRow;
  blobs: BlobRow;
  boxes: BoxRow;
  cardsThere: CardThereRow;
  cards: CardRow;
  phones: PhoneRow;
  keyrings: KeyringRow;
  snapshots: SnapshotRow;
  summaries: SummaryRow;
  drafts: DraftRow;
  clips: ClipRow;
  settings: SettingRow;
}
export type TableName = keyof RowByTable;

export const BY_ID = '[book+entry.sheet+entry.number]';
export const BY_ORDER = '[book+entry.lamport+entry.sheet+entry.number]';
export const BY_PLACE = '[book+entry.place]';
export const BY_ARRIVAL = '[book+arrival]';
export const FORK_ID = '[book+entry.sheet+entry.number+digest]';
export const PAGE_ID = '[book+sheet+first+page]';
export const BLOB_ID = '[book+blobId]';
/** Blobs of one kind, what is in no box first, then the oldest first. */
export const BY_THERE = '[book+kind+there+at]';
export const BOX_ID = '[book+box]';
export const CARD_ID = '[book+id]';
export const SNAPSHOT_ID = '[book+seal+foldVersion]';
export const DRAFT_ID = '[book+form]';
export const CLIP_ID = '[book+id]';

/** The primary key first, then the indexes. */
export const INDEXES: Readonly<Record<TableName, readonly string[]>> = {
  books: ['id'],
  entries: [BY_ID, BY_ORDER, BY_PLACE, BY_ARRIVAL],
  forks: [FORK_ID],
  pages: [PAGE_ID],
  blobs: [BLOB_ID, BY_THERE],
  boxes: [BOX_ID],
  cardsThere: [CARD_ID],
  cards: [CARD_ID],
  phones: ['book'],
  keyrings: ['book'],
  snapshots: [SNAPSHOT_ID],
  summaries: ['book'],
  drafts: [DRAFT_ID],
  clips: [CLIP_ID],
  settings: ['key'],
};
