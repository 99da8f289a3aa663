/**
 * The part of the store that sync uses: blobs as they travel, cut from this phone's lines or taken from a box, and what a box
 * is known to have. Invariants: Y2 a blob that no box is known to have stays in the outbox, over restarts: the outbox is
 * nothing but the rows whose `there` is not the box's store epoch. S1 a cut, and what is taken with the cursor that it moves, is
 * one transaction. S5 what is encrypted and hashed comes in made.
 * Types only. Must not know: keys, signatures, how anything travels.
 */
import type { Card } from '../../ledger/cards.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { BookId, CardId, EntryId, PhoneId, SheetId } from '../../ledger/ids.ts';
import type { SheetHead } from '../../ledger/sheet-head.ts';
import type { KeptPage } from '../kept-page.ts';
import type { BlobKind, BoxRow, CardThereRow, CutMark } from '../rows.ts';
import type { SaveResult, WriteFailure } from '../store.ts';

export interface Blob {
  readonly blobId: string;
  readonly blob: Uint8Array<ArrayBuffer>;
}
export type BoxMark = Omit<BoxRow, 'book'>;
export type CardThere = Omit<CardThereRow, 'book' | 'storeEpoch'>;

/**
 * Lines of one sheet that this phone wrote one after another while nothing else came in, up to a seal, so that one word says for
 * all what it had seen: a page never goes over the end of a run. `before` is the running hash before the first, hex.
 */
export interface UncutRun {
  readonly sheet: SheetId;
  readonly before: string;
  readonly entries: readonly [Entry, ...Entry[]];
  readonly seal: EntryId | null;
  readonly heads: readonly (SheetHead & { readonly lamport: number })[];
}

/** Lines of this phone that are in no page, in the order of writing; `phone` is null where it has no keys for the book. */
export interface Uncut {
  readonly phone: PhoneId | null;
  readonly mark: CutMark;
  readonly runs: readonly UncutRun[];
}

export interface CutPage extends Blob {
  readonly page: KeptPage;
}

/** `cutMoved`: another tab cut first; look again. */
export type CutResult =
  | { readonly ok: true }
  | WriteFailure
  | { readonly ok: false; readonly code: 'cutMoved' };

export interface BroughtPage extends CutPage {
  /** The running hashes of its sheet, hex: before its first entry, and after each of them. */
  readonly before: string;
  readonly hashes: readonly string[];
  readonly entries: readonly Entry[];
}

/** What came out of a box, opened as far as it does. `kept`: records, and what waits for keys. */
export interface Brought {
  readonly pages: readonly BroughtPage[];
  readonly kept: readonly (Blob & { readonly kind: 'record' | 'waiting' })[];
  readonly junk: readonly string[];
  /** Had no room among what waits. */
  readonly later: readonly string[];
  /** Blobs that are here already and are in the box. */
  readonly there: readonly string[];
  /** Null: it did not come out of a box, or the box's mark stays. */
  readonly mark: BoxMark | null;
}

/** `gaps`: pages that wait, because lines before them have not come. */
export type TakeResult =
  | {
      readonly ok: true;
      readonly added: number;
      readonly forks: readonly EntryId[];
      readonly gaps: readonly string[];
    }
  | WriteFailure;

export interface MailSurvey {
  readonly mark: BoxMark;
  readonly idsByKind: Readonly<Record<BlobKind, readonly string[]>>;
  /** Those known to be in the box of `mark.storeEpoch`. */
  readonly there: readonly string[];
  /** Of the stored branches. */
  readonly lines: number;
  /** Lines of this phone in no page. */
  readonly uncut: number;
  /** When the oldest blob came that is not there and can be sent; null where there is none. */
  readonly notSentSince: string | null;
}

export interface CardsSurvey {
  readonly mark: BoxMark;
  readonly there: readonly CardThere[];
  /** `version` null: erased here. */
  readonly here: readonly { readonly id: CardId; readonly version: number | null }[];
}

/** Operations that return plain values reject with a DiskError where the disk fails. */
export interface Mail {
  /** What is here for a box, by ids: no blob is read. */
  survey(book: BookId, box: string): Promise<MailSurvey>;
  uncut(book: BookId): Promise<Uncut>;
  /** Keeps pages cut from `uncut.runs`, with their blobs, if nothing was cut since. `mark` is that of `uncut`. */
  cut(book: BookId, mark: CutMark, pages: readonly CutPage[]): Promise<CutResult>;
  /**
   * Adds what is new, as Store.receive does, and keeps the blobs, the junk's ids and the mark with it. A page is of the stored
   * branch if the hash before it is the stored one, else of another (S2); where the lines before it have not come it waits.
   */
  take(book: BookId, brought: Brought): Promise<TakeResult>;
  /** What waits to be opened or for its predecessors. */
  waiting(book: BookId): Promise<readonly Blob[]>;
  /** Forgets what had no room, so that it is fetched again. */
  forgetLater(book: BookId): Promise<SaveResult | WriteFailure>;
  /** Where this phone is in a box. */
  boxMark(book: BookId, box: string): Promise<BoxMark>;
  /** Of these ids those with bytes, in the order asked for. */
  blobs(book: BookId, ids: readonly string[]): Promise<readonly Blob[]>;
  /** Notes what the box is known to have, and what it has not although it was thought to. */
  mark(
    book: BookId,
    there: readonly string[],
    notThere: readonly string[],
    mark: BoxMark,
  ): Promise<SaveResult | WriteFailure>;
  surveyCards(book: BookId, box: string): Promise<CardsSurvey>;
  /** A card of the book with its rivals; null where it was erased or is not here. */
  card(book: BookId, id: CardId): Promise<Card | null>;
  /** Cards that came, the newest by id (S3), what the box has, and the mark: one transaction. */
  takeCards(
    book: BookId,
    cards: readonly Card[],
    there: readonly CardThere[],
    mark: BoxMark,
  ): Promise<
    { readonly ok: true; readonly changed: number; readonly ties: readonly CardId[] } | WriteFailure
  >;
  markCards(
    book: BookId,
    there: readonly CardThere[],
    notThere: readonly CardId[],
    mark: BoxMark,
  ): Promise<SaveResult | WriteFailure>;
}
