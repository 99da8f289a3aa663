/**
 * A lost book comes back by its recovery sheet, from an endpoint or from a parcel. All of it is first looked at in memory, where
 * records are judged by the book's own lines; only a book that holds comes onto the disk, with keys of a new phone. What was opened and
 * folded to look at it is what is kept, opened and folded once. Then an epoch begins that the sheet signs, and the line that lets the phone in. A try that ended in between is taken up by the next.
 * The sheet's secret and private keys live in this call alone. S8: refused where the book and a phone of it are here already.
 */
import { assert } from '../../ledger/assert.ts';
import type { BookId } from '../../ledger/ids.ts';
import { attempt } from '../../store/disk.ts';
import { type StoreCrypto, sha256 } from '../../store/hashes.ts';
import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { WriteFailure } from '../../store/store.ts';
import type { OpenedPages } from '../driver/parts.ts';
import { epochsOf, type Parcel } from '../file/parcel.ts';
import { takeParcel } from '../file/take-parcel.ts';
import type { EpochKeys } from '../keys/epoch.ts';
import { recoveryKeysOf, sheetKeys } from '../keys/sheet.ts';
import type { SealingParts } from '../wire/envelope.ts';
import type { Bytes } from '../wire/write.ts';
import { isInForce } from './agree.ts';
import { beginRestored, type SheetInHand } from './begin-restored.ts';
import type { WriteLines } from './host.ts';
import { keepLooked, type Looked } from './keep-looked.ts';
import type { RestoreSource, SourceFailure } from './restore-source.ts';
import { judgeRestored } from './restored-lines.ts';
import { openKeyring } from './ring.ts';
import { type SettlingParts, settle } from './settle.ts';
import {
  keyringOf,
  recordsOfSheet,
  recordsUnder,
  type SheetRecord,
  tipsOf,
  unfounded,
} from './sheet-records.ts';

export interface RestoreParts extends SealingParts, SettlingParts {
  /** An empty store in memory, to look at what came before any of it is on the disk. */
  readonly memory: () => Promise<MailingStore>;
  /** How a line is written into a book that is on the disk. */
  readonly writeIn: (book: BookId) => WriteLines;
}

export type RestoreRefusal =
  /** Nothing there was sealed for this sheet. */
  | 'noSuchSheet'
  | 'newerVersion'
  /** The book names another sheet, made later; or the line that made this one has not come. */
  | 'otherSheet'
  /** The keys are there, the lines are not. */
  | 'noLines'
  /** More than one book answers, and nothing tells which is the true one. */
  | 'severalBooks'
  | 'alreadyHere'
  /** The book is on the disk; the line that lets the phone in is not. It can be tried again. */
  | 'notLetIn';

export type RestoreResult =
  | { readonly ok: true; readonly book: BookId; readonly lines: number; readonly waiting: number }
  | { readonly ok: false; readonly code: RestoreRefusal }
  | SourceFailure
  | WriteFailure;

/** `secret`: what was typed or scanned (sheet-text.ts). */
export async function restore(
  parts: RestoreParts,
  secret: Bytes,
  source: RestoreSource,
): Promise<RestoreResult> {
  const { crypto } = parts;
  const keys = await sheetKeys(crypto, secret);
  const sheet: SheetInHand = { keys, recovery: await recoveryKeysOf(crypto, keys) };
  const given = await source.records(keys.way);
  if (!given.ok) return given;
  const { records, newer } = await recordsOfSheet(crypto, keys, sheet.recovery, given.found);
  if (records.length === 0) return refuse(newer ? 'newerVersion' : 'noSuchSheet');
  const seen: Seen[] = [];
  let refusal: RestoreResult = refuse('noLines');
  for (const book of new Set(records.map(({ record }) => record.book))) {
    const own = records.filter(({ record }) => record.book === book);
    const looked = await lookInto(parts, sheet, source, book, own);
    if (looked.ok) seen.push(looked.seen);
    else refusal = looked;
  }
  const [first, ...others] = seen;
  if (!first) return refusal;
  return others.length > 0 ? refuse('severalBooks') : keep(parts, sheet, source, first);
}

interface Seen {
  readonly book: BookId;
  readonly records: readonly SheetRecord[];
  readonly known: readonly SheetRecord[];
  readonly parcel: Parcel;
  readonly opened: OpenedPages;
  readonly looked: Looked;
}
type SeenResult = { readonly ok: true; readonly seen: Seen } | Exclude<RestoreResult, { ok: true }>;

/** In memory, until every record that is left is borne out by the book that comes under their keys. */
async function lookInto(
  parts: RestoreParts,
  sheet: SheetInHand,
  source: RestoreSource,
  book: BookId,
  all: readonly SheetRecord[],
): Promise<SeenResult> {
  const { crypto } = parts;
  const opened: OpenedPages = new Map();
  let records = all;
  while (records.length > 0) {
    const first = await keyringOf(crypto, records, []);
    const ring = await openKeyring(crypto, { ...first, endpoint: null, recovery: null });
    if (!ring) return refuse('noLines');
    const contents = await source.contents([...ring.epochs.values()]);
    if (!contents.ok) return contents;
    const { blobs, parcel } = await together(crypto, contents.found, records);
    const known = await recordsUnder(crypto, ring.epochs, blobs);
    const { epochs } = await keyringOf(crypto, records, known);
    const store = await parts.memory();
    const phone = await parts.newPhone();
    const accepted = await (await store.keyrings()).accept(book, phone, {
      epochs,
      endpoint: null,
      recovery: null,
    });
    assert(accepted.ok, 'an empty store takes a book');
    const taken = await bring(parts, store, book, ring.epochs, parcel, opened);
    const loaded = await store.load(book);
    if (!taken.ok || !loaded.ok) return refuse('noLines');
    const wrong = await unfounded({ crypto, store, book }, loaded.book, epochs, records);
    if (wrong.length === 0) {
      const looked = { loaded, pages: await store.pagesSeen(book) };
      return judged(sheet, { book, records, known, parcel, opened, looked });
    }
    records = records.filter((one) => !wrong.includes(one));
  }
  return refuse('noSuchSheet');
}

/** What is under the epochs' keys, with the records that may be in the sheet's way alone. */
async function together(crypto: StoreCrypto, { blobs, cards }: Parcel, records: readonly SheetRecord[]) {
  const ids = await Promise.all(blobs.map((blob) => sha256(crypto, blob)));
  const byId = new Map<string, Bytes>(records.map(({ blobId, blob }) => [blobId, blob]));
  for (const [at, blob] of blobs.entries()) byId.set(ids[at] ?? '', blob);
  const all = [...byId].map(([blobId, blob]) => ({ blobId, blob }));
  return { blobs: all, parcel: { blobs: [...byId.values()], cards } };
}

function judged({ recovery }: SheetInHand, seen: Seen): SeenResult {
  const { book: state } = seen.looked.loaded;
  if (!state.founding) return refuse('noLines');
  return isInForce(state, recovery) ? { ok: true, seen } : refuse('otherSheet');
}

/** Records are judged elsewhere, all together; here they are only kept. */
async function bring(
  parts: RestoreParts,
  store: MailingStore,
  book: BookId,
  epochs: ReadonlyMap<string, EpochKeys>,
  parcel: Parcel,
  opened: OpenedPages,
) {
  const { crypto } = parts;
  const isKnown = (blob: Bytes): boolean =>
    [...epochsOf({ blobs: [blob], cards: [] })].some((id) => epochs.has(id));
  return takeParcel(
    {
      ...{ crypto, book, store, mail: await store.mail(), phone: null, epochs: () => epochs, opened },
      takeRecords: async (came) => came.map(({ blob }) => (isKnown(blob) ? 'record' : 'waiting')),
      judgeRestored: (entries) => judgeRestored(crypto, store, book, entries),
    },
    parcel,
  );
}

async function keep(
  parts: RestoreParts,
  sheet: SheetInHand,
  { url }: RestoreSource,
  { book, records, known, parcel, opened, looked }: Seen,
): Promise<RestoreResult> {
  const { crypto, store } = parts;
  const { epochs } = await keyringOf(crypto, records, known);
  const keyring = { epochs, endpoint: url, recovery: sheet.recovery };
  const [first] = records;
  assert(first !== undefined, 'a book that was seen has a record');
  const settled = await settle(parts, book, keyring, first);
  if (!settled.ok) return settled;
  const ring = await openKeyring(crypto, settled.keyring);
  if (!ring) return { ok: false, code: 'diskFailed', problem: 'notKept' };
  const taken = await bring(parts, store, book, ring.epochs, parcel, opened);
  if (!taken.ok) return taken.code === 'otherBook' ? refuse('noLines') : taken;
  await keepLooked(store, book, looked);
  const begun = await beginRestored(
    { ...parts, book },
    sheet,
    settled.phone,
    ring,
    tipsOf(records).slice(0, MOST_FOLLOWED),
  );
  if (!begun.ok) return begun.code === 'notLetIn' ? refuse('notLetIn') : begun;
  return { ok: true, book, lines: await linesOf(store, book), waiting: taken.waiting };
}

async function linesOf(store: MailingStore, book: BookId): Promise<number> {
  const read = await attempt(async () => ({ ok: true as const, books: await store.books() }));
  const here = read.ok ? read.books.find(({ id }) => id === book) : undefined;
  return here?.count ?? 0;
}

/** As many as a record names. */
const MOST_FOLLOWED = 8;

const refuse = (code: RestoreRefusal) => ({ ok: false, code }) as const;
