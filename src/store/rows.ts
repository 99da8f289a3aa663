/** The rows on the disk and their keys. A later schema version only adds; 2 added the pages. Must not know: how they are stored. */
import type { Book } from '../ledger/book.ts';
import type { Card } from '../ledger/cards.ts';
import type { Entry, Json } from '../ledger/entry.ts';
import type { BookId, CardId, EntryId } from '../ledger/ids.ts';
import type { PageSeen } from '../ledger/order/page-seen.ts';
import type { Heads, PhoneKeys } from './store.ts';

export const SCHEMA_VERSION = 2;
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
}

/** `arrival` runs 1..count in the order of writing on this phone; `hash` is the running hash of the sheet up to here. */
export interface EntryRow {
  readonly book: BookId;
  readonly arrival: number;
  readonly hash: string;
  readonly entry: Entry;
}

/** An entry whose id exists with other bytes. `digest` is over its own bytes. */
export interface ForkRow {
  readonly book: BookId;
  readonly digest: string;
  readonly entry: Entry;
}

/** What a page says its phone had seen. */
export interface PageRow extends PageSeen {
  readonly book: BookId;
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

/** The fold of the first `heads.count` arrivals. `sealHash` pairs it with the stored seal. */
export interface SnapshotRow {
  readonly book: BookId;
  readonly seal: EntryId;
  readonly sealHash: string;
  readonly foldVersion: number;
  readonly heads: Heads;
  readonly state: Book;
}

export interface DraftRow {
  readonly book: BookId;
  readonly form: string;
  readonly value: Json;
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
  cards: CardRow;
  phones: PhoneRow;
  snapshots: SnapshotRow;
  drafts: DraftRow;
  settings: SettingRow;
}
export type TableName = keyof RowByTable;

export const BY_ID = '[book+entry.sheet+entry.number]';
export const BY_ORDER = '[book+entry.lamport+entry.sheet+entry.number]';
export const BY_PLACE = '[book+entry.place]';
export const BY_ARRIVAL = '[book+arrival]';
export const FORK_ID = '[book+entry.sheet+entry.number+digest]';
export const PAGE_ID = '[book+sheet+first+page]';
export const CARD_ID = '[book+id]';
export const SNAPSHOT_ID = '[book+seal+foldVersion]';
export const DRAFT_ID = '[book+form]';

/** The primary key first, then the indexes. */
export const INDEXES: Readonly<Record<TableName, readonly string[]>> = {
  books: ['id'],
  entries: [BY_ID, BY_ORDER, BY_PLACE, BY_ARRIVAL],
  forks: [FORK_ID],
  pages: [PAGE_ID],
  cards: [CARD_ID],
  phones: ['book'],
  snapshots: [SNAPSHOT_ID],
  drafts: [DRAFT_ID],
  settings: ['key'],
};
