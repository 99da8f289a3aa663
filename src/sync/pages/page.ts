/**
 * Pages: consecutive entries of one sheet, signed by their phone and encrypted for the book's phones. What travels.
 * Y3: a page that was changed, relabelled, cut, or made for another book is refused, with a code; Y4: nothing of it is in
 * clear. Replayed and reordered pages open, and are the same page (`pageId`) at the same place (`before`).
 */
import { assert } from '../../ledger/assert.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { BookId, PhoneId } from '../../ledger/ids.ts';
import { sha256, sheetStart } from '../../store/hashes.ts';
import type { PhoneKeys } from '../../store/store.ts';
import type { EpochId, EpochKeys } from '../keys/epoch.ts';
import { encryptContent, MOST_CONTENT_BYTES, makeHeader, type SealingParts } from '../wire/envelope.ts';
import { rawOf, SIGNATURE_BYTES, sign } from '../wire/sign.ts';
import { type Bytes, concat } from '../wire/write.ts';
import { openSigned, type PageReader, type SignedFormat, type SignedProblem } from './open-signed.ts';
import {
  entryBytesOf,
  MOST_HEADS,
  MOST_PAGE_ENTRIES,
  type PageBody,
  pageBodyBytes,
  readEntry,
  readPageBody,
  type Seen,
} from './page-body.ts';
import { runningHashes } from './running-hashes.ts';

/** What a page is made of. `before`: the running hash of the sheet before the first entry, hex. */
export interface PageContent {
  readonly book: BookId;
  readonly before: string;
  readonly seen: Seen;
  /** Of one sheet and this phone, with numbers one after another. */
  readonly entries: readonly [Entry, ...Entry[]];
}

export interface Page {
  readonly blob: Bytes;
  /** SHA-256 of the blob: what the endpoint can check. Hex. */
  readonly blobId: string;
  /** SHA-256 of the signed bytes: what the ledger knows, the same under another epoch's key. Hex. */
  readonly pageId: string;
}

export type MadePage =
  | { readonly ok: true; readonly page: Page }
  /** More than one blob holds: cut it smaller (cut.ts never asks for more, but for one entry larger than all). */
  | { readonly ok: false; readonly code: 'tooLarge'; readonly bytes: number; readonly most: number }
  | { readonly ok: false; readonly code: 'tooManyHeads'; readonly found: number; readonly most: number };

export interface OpenPage extends Omit<PageBody, 'entryBytes'> {
  readonly ok: true;
  readonly pageId: string;
  readonly epoch: EpochId;
  readonly phone: PhoneId;
  /** As they were written: also kinds that this app does not know. */
  readonly entries: readonly Entry[];
  /** The running hash of the sheet after each of them, hex. */
  readonly hashes: readonly string[];
}
/** What is kept of it beside its bytes. */
export function keptPageOf({ pageId, sheet, first, entries, seen, epoch }: OpenPage) {
  const heads = seen.heads.map((head) => ({ sheet: head.sheet, last: head.last }));
  const last = first + entries.length - 1;
  return { page: pageId, sheet, first, last, seal: seen.seal, heads, epoch };
}

export type OpenedPage = OpenPage | ({ readonly ok: false } & PageProblem);

/** The first that holds, in this order. */
export type PageProblem =
  | SignedProblem
  /** The first page of a sheet must begin with the sheet's own h_0. */
  | { readonly code: 'wrongStart' }
  | { readonly code: 'malformedEntry'; readonly at: number }
  /** An entry of another sheet or phone. */
  | { readonly code: 'foreignEntry'; readonly at: number }
  | { readonly code: 'gap'; readonly expected: number; readonly found: number };

const FORMAT: SignedFormat<PageBody> = { magic: 'CXPG', key: 'page', readBody: readPageBody };

/** Signs and encrypts once; the same blob is sent again as often as needed. */
export async function makePage(
  parts: SealingParts,
  keys: EpochKeys,
  phone: PhoneKeys,
  content: PageContent,
): Promise<MadePage> {
  const { crypto } = parts;
  const { entries, book, before, seen } = content;
  const [{ sheet, number: first }] = entries;
  assert(
    entries.every((one, at) => one.sheet === sheet && one.phone === phone.id && one.number === first + at),
    'consecutive entries of one sheet of this phone',
  );
  assert(entries.length <= MOST_PAGE_ENTRIES, `${entries.length} entries in one page`);
  const found = seen.heads.length;
  if (found > MOST_HEADS) return { ok: false, code: 'tooManyHeads', found, most: MOST_HEADS };
  const signingKey = await rawOf(crypto, phone.signing.publicKey);
  const entryBytes = entries.map(entryBytesOf);
  const signed = pageBodyBytes({ book, signingKey, sheet, first, before, seen, entryBytes });
  const bytes = signed.length + SIGNATURE_BYTES;
  if (bytes > MOST_CONTENT_BYTES) return { ok: false, code: 'tooLarge', bytes, most: MOST_CONTENT_BYTES };
  const signature = await sign(crypto, phone.signing.privateKey, signed);
  const header = makeHeader(crypto, FORMAT.magic, keys.id);
  const blob = await encryptContent(parts, keys.page, header, concat(signed, signature));
  const [blobId, pageId] = [await sha256(crypto, blob), await sha256(crypto, signed)];
  return { ok: true, page: { blob, blobId, pageId } };
}

/** Never throws, whatever the bytes are. */
export async function openPage(reader: PageReader, blob: Uint8Array): Promise<OpenedPage> {
  const opened = await openSigned(reader, FORMAT, blob);
  if (!opened.ok) return opened;
  const { body, signed, phone, epoch } = opened;
  const { crypto, book } = reader;
  if (body.first === 1 && body.before !== (await sheetStart(crypto, book, body.sheet))) {
    return { ok: false, code: 'wrongStart' };
  }
  const read = readEntries(body, phone);
  if (!read.ok) return read;
  const { entryBytes, ...rest } = body;
  const pageId = await sha256(crypto, signed);
  const hashes = runningHashes(body.before, entryBytes);
  return { ...rest, ok: true, pageId, epoch, phone, entries: read.entries, hashes };
}

function readEntries(
  body: PageBody,
  phone: PhoneId,
): { readonly ok: true; readonly entries: readonly Entry[] } | ({ readonly ok: false } & PageProblem) {
  const entries: Entry[] = [];
  for (const [at, bytes] of body.entryBytes.entries()) {
    const entry = readEntry(bytes);
    if (!entry) return { ok: false, code: 'malformedEntry', at };
    if (entry.sheet !== body.sheet || entry.phone !== phone) return { ok: false, code: 'foreignEntry', at };
    const expected = body.first + at;
    if (entry.number !== expected) return { ok: false, code: 'gap', expected, found: entry.number };
    entries.push(entry);
  }
  return { ok: true, entries };
}
