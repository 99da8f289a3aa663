/**
 * The port of the store: what the app may ask of the disk of this phone, and the closed unions of what may come back.
 * Invariants S1–S8 are written at the operations that keep them; tests/store/contract.ts runs them on every disk.
 * Types only. Must not know: IndexedDB, screens, prose (a code is turned into words by the app).
 */
import type { Book, Finding } from '../ledger/book.ts';
import type { Linked } from '../ledger/branches/branches.ts';
import type { Card, WordsCard } from '../ledger/cards.ts';
import type { Entry, Json, Place } from '../ledger/entry.ts';
import type { BookId, CardId, EntryId, PhoneId, SheetId } from '../ledger/ids.ts';
import type { SheetHead } from '../ledger/sheet-head.ts';
import type { BookFile } from './book-file.ts';
import type { Clips } from './clips.ts';
import type { DiskFailure } from './disk-refusal.ts';
import type { KeptPage } from './kept-page.ts';
import type { Summaries } from './summaries.ts';

/** The last entry of a sheet and the running hash up to it (hex, see hashes.ts). */
export interface SheetTip {
  readonly number: number;
  readonly hash: string;
}

/**
 * What somebody has seen of a book. `count` is the number of its entries: as entries are only ever added, two views of a
 * book with the same count are the same view.
 */
export interface Heads {
  readonly count: number;
  readonly bySheet: Readonly<Record<SheetId, SheetTip>>;
}

/** What one act writes. `draftsDone` names the forms whose drafts go in the same transaction. */
export interface Writing {
  readonly entries: readonly Entry[];
  readonly cards?: readonly Card[];
  readonly draftsDone?: readonly string[];
}

export type WriteFailure =
  | DiskFailure
  | { readonly ok: false; readonly code: 'unknownBook'; readonly book: BookId }
  /** Another tab wrote first: read again, decide again. */
  | { readonly ok: false; readonly code: 'headsMoved'; readonly expected: number; readonly found: number }
  | { readonly ok: false; readonly code: 'otherBytes'; readonly entry: EntryId }
  | {
      readonly ok: false;
      readonly code: 'gap';
      readonly sheet: SheetId;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly ok: false;
      readonly code: 'cardVersion';
      readonly card: CardId;
      readonly expected: number;
      readonly found: number;
    };

/** `already`: every entry was there with the same bytes; nothing was written. */
export type AppendResult =
  | {
      readonly ok: true;
      readonly heads: Heads;
      readonly already: boolean;
      readonly droppedCards: readonly CardId[];
    }
  | WriteFailure;

export type CreateResult =
  | { readonly ok: true; readonly phone: PhoneId; readonly heads: Heads }
  | { readonly ok: false; readonly code: 'bookExists'; readonly book: BookId }
  | { readonly ok: false; readonly code: 'keysNotKept'; readonly problem: PhoneProblem }
  | WriteFailure;

/** `missing`: the book has no key on this phone. `damaged`: it is there and does not sign, verify or agree. */
export type PhoneProblem = 'missing' | 'damaged';

export interface PhoneKeys {
  readonly id: PhoneId;
  readonly signing: CryptoKeyPair;
  readonly receiving: CryptoKeyPair;
}

export type PhoneResult =
  | { readonly ok: true; readonly phone: PhoneKeys }
  | { readonly ok: false; readonly code: 'phoneKeys'; readonly problem: PhoneProblem };

/** What came in by a file (or a carrier): counts, and the ids that exist with two different bytes. */
export type ReceiveResult =
  | {
      readonly ok: true;
      readonly added: number;
      readonly already: number;
      readonly forks: readonly EntryId[];
      readonly cardsChanged: number;
      readonly cardTies: readonly CardId[];
    }
  | WriteFailure;

export type ImportResult =
  | (Extract<ReceiveResult, { ok: true }> & { readonly book: BookId; readonly newHere: boolean })
  /** The book in the file raises findings; import it all the same with `despiteFindings`, after people were told. */
  | { readonly ok: false; readonly code: 'findings'; readonly findings: readonly Finding[] }
  | Exclude<CreateResult, { ok: true }>;

/** Cards of the same version with different words: shown, and people choose by writing the next version. */
export interface CardTie {
  readonly id: CardId;
  readonly cards: readonly WordsCard[];
}

export interface LoadedBook {
  readonly ok: true;
  readonly book: Book;
  readonly heads: Heads;
  readonly cards: readonly Card[];
  readonly cardTies: readonly CardTie[];
  /** Entries that exist with two different bytes: evidence of a cloned or restored phone. */
  readonly forks: readonly Entry[];
  /** Of the sheets that have them: which line follows which, in all branches. */
  readonly links: readonly Linked[];
  readonly phone: PhoneId | null;
  /** True where a snapshot saved the fold of the whole book. */
  readonly fromSnapshot: boolean;
}
export type LoadResult =
  | LoadedBook
  | { readonly ok: false; readonly code: 'unknownBook'; readonly book: BookId }
  /** Entries are missing on the disk: the app offers what was shared before, and writes nothing. */
  | {
      readonly ok: false;
      readonly code: 'damaged';
      readonly book: BookId;
      readonly expected: number;
      readonly found: number;
    }
  | DiskFailure;

/** One community on this phone. `founded` is its founding entry; null while only its keys exist. */
export interface BookSummary {
  readonly id: BookId;
  readonly createdAt: string;
  readonly count: number;
  readonly founded: Entry | null;
}

/** In the one order (lamport, sheet, number). `after` is the id of the last entry of the page before. */
export type EntryQuery =
  | { readonly place: Place }
  | { readonly ids: readonly EntryId[] }
  | { readonly after?: EntryId; readonly limit: number; readonly newestFirst?: boolean }
  | { readonly all: true };

/** Something outside this handle changed what is on the disk. */
export type Notice =
  | { readonly kind: 'written'; readonly book: BookId }
  | { readonly kind: 'settings' }
  /** Epochs, or where the box is. */
  | { readonly kind: 'keyring'; readonly book: BookId }
  | { readonly kind: 'newerDatabase' };

export interface MissingBook {
  readonly book: BookId;
  readonly sheet: SheetId;
  /** The last number known to have been written, and what is there now (0: nothing of that sheet). */
  readonly number: number;
  readonly found: number;
}

/** S7: what the witness outside the database says at start. */
export type WitnessVerdict =
  | { readonly code: 'ok'; readonly witnessed: boolean }
  | { readonly code: 'databaseEmptied'; readonly books: readonly MissingBook[] }
  | { readonly code: 'databaseBehind'; readonly books: readonly MissingBook[] };

/** Bytes are null where the browser does not say. `persisted`: the browser promised not to clear by itself. */
export interface Persistence {
  readonly persisted: boolean;
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
}

export type SaveResult = { readonly ok: true } | DiskFailure;

/** Every entry's bytes against the running hash kept with it; `heads` are those hashes, for checkBook of the ledger. */
export type HashVerdict =
  | { readonly ok: true; readonly entries: number; readonly heads: readonly SheetHead[] }
  | { readonly ok: false; readonly code: 'hashMismatch'; readonly entry: EntryId };

/**
 * Reading operations that return plain values reject with a DiskError (disk.ts) where the disk fails; all others say it
 * in their result.
 */
export interface Store {
  /** Communities on this phone, the oldest first. */
  books(): Promise<readonly BookSummary[]>;
  /**
   * Makes the keys of this phone for a new book, writes them, reads them back and tries them (S8); only then the book with
   * its first entries is written, in one transaction. `write` gets the new phone's id and is called once, before that.
   */
  createBook(book: BookId, write?: (phone: PhoneId) => Writing): Promise<CreateResult>;
  /** This phone's keys for a book, tried out. Never makes new ones. */
  phone(book: BookId): Promise<PhoneResult>;
  /** S1, S2, S3, S5, S6: all or nothing, on the disk before it resolves, and only if the book is still as `expected`. */
  append(book: BookId, expected: Heads, writing: Writing): Promise<AppendResult>;
  /**
   * S2: adds what is new by id; an id with other bytes is kept beside as evidence. Entries of a sheet come without gaps.
   * `pages`: what those that brought the entries say was seen; also of this phone's own, once they are cut.
   */
  receive(
    book: BookId,
    entries: readonly Entry[],
    cards?: readonly Card[],
    pages?: readonly KeptPage[],
  ): Promise<ReceiveResult>;
  /** The folded book, from the newest snapshot and what came after, else from every entry. */
  load(book: BookId): Promise<LoadResult>;
  /**
   * What the pages say was seen, and what those of lines that are not cut yet will say: a check of the whole book needs it, as
   * its fold does.
   */
  pagesSeen(book: BookId): Promise<readonly KeptPage[]>;
  entriesOf(book: BookId, query: EntryQuery): Promise<readonly Entry[]>;
  /** The running hashes of sheets at these numbers, as a seal covers them; what is not here is left out. */
  headsAt(book: BookId, wanted: readonly Pick<SheetHead, 'sheet' | 'last'>[]): Promise<readonly SheetHead[]>;
  /** Keeps the fold of the book at `heads`; `seal` is the newest seal in it. S4: only ever a shortcut. */
  saveSnapshot(book: BookId, seal: EntryId, heads: Heads, state: Book): Promise<SaveResult>;
  dropSnapshots(book: BookId): Promise<SaveResult>;
  /** Recomputes every running hash of the book: slow, for a button. */
  verifyHashes(book: BookId): Promise<HashVerdict>;

  /** Every entry and every current card as a versioned, checksummed text. */
  exportBookFile(book: BookId): Promise<string>;
  /** Adds a parsed file by id; a book that is not here yet becomes a community of its own, with new keys. */
  importBookFile(file: BookFile, options?: { readonly despiteFindings?: boolean }): Promise<ImportResult>;

  /** What was typed and not yet written: durable like entries. `book` is NEW_BOOK while a community is being founded. */
  draft(book: BookId, form: string): Promise<Json | undefined>;
  drafts(book: BookId): Promise<Readonly<Record<string, Json>>>;
  saveDraft(book: BookId, form: string, value: Json): Promise<SaveResult>;
  dropDraft(book: BookId, form: string): Promise<SaveResult>;
  settings(): Promise<Readonly<Record<string, Json>>>;
  saveSetting(key: string, value: Json): Promise<SaveResult>;
  /** Voices that were recorded on this phone. */
  clips(): Promise<Clips>;
  /** What each book comes to in an overview. */
  summaries(): Promise<Summaries>;

  /** Where the box of the community is; null where this book is on phones alone. All else of its keys is in keyring.ts. */
  connection(book: BookId): Promise<string | null>;

  /** S7: compares the witness with the database; called once at start, before any screen. */
  checkWitness(): Promise<WitnessVerdict>;
  /** People were told what is missing and go on with what is here. */
  acceptLoss(book: BookId): Promise<void>;
  persistence(): Promise<Persistence>;
  /** Asks the browser not to clear by itself; after a community is created or joined. */
  askPersistence(): Promise<boolean>;
  /** Hears what other tabs wrote, and that a newer app took over. Returns how to stop. */
  listen(listener: (notice: Notice) => void): () => void;
  close(): void;
}

/** A store, or why the disk does not give one: `newerDatabase` asks for a reload. */
export type OpenResult<Opened extends Store = Store> =
  | { readonly ok: true; readonly store: Opened }
  | DiskFailure;
