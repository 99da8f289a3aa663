/**
 * What a page says, as the exact bytes that are signed: whose it is, where its entries begin, what its phone had seen, and
 * the entries' own bytes. Reading gives back those bytes; nothing is ever written anew from what was read.
 */
import { canonicalBytes } from '../../ledger/bytes.ts';
import { decodeEntry } from '../../ledger/decode.ts';
import type { Entry } from '../../ledger/entry.ts';
import { type BookId, ENTRY_ID, type EntryId, PLAIN_ID, type SheetId } from '../../ledger/ids.ts';
import type { SheetHead } from '../../ledger/sheet-head.ts';
import { toHex } from '../../store/hashes.ts';
import { decodeUtf8, readerOf } from '../wire/read.ts';
import { PUBLIC_KEY_BYTES } from '../wire/sign.ts';
import { type Bytes, block, byte, concat, fixed, hexBytes, list, text, uint, utf8 } from '../wire/write.ts';
import { isCanonical, sameText } from './canonical.ts';

/**
 * What the phone had of the book when it wrote the first of these entries: the newest seal, with all that it and its ancestors
 * cover and all that the page which brought it had seen; and beside that these heads. So it stays short however old the book is.
 */
export interface Seen {
  readonly seal: EntryId | null;
  readonly heads: readonly SheetHead[];
}

/** `before` is the running hash of the sheet up to the entry before `first` (h_0 for the first page), in hex. */
export interface PageBody {
  readonly book: BookId;
  readonly signingKey: Bytes;
  readonly sheet: SheetId;
  readonly first: number;
  readonly before: string;
  readonly seen: Seen;
  readonly entryBytes: readonly Bytes[];
}

export const MOST_PAGE_ENTRIES = 200;
export const MOST_HEADS = 200;
const MAGIC = 'CXPB';
const PAGE_VERSION = 1;
const HASH_BYTES = 32;

export function pageBodyBytes(body: PageBody): Bytes {
  return concat(
    utf8(MAGIC),
    byte(PAGE_VERSION),
    text(body.book),
    fixed(body.signingKey, PUBLIC_KEY_BYTES),
    text(body.sheet),
    uint(body.first),
    fixed(hexBytes(body.before), HASH_BYTES),
    text(body.seen.seal ?? ''),
    list(body.seen.heads, ({ sheet, last, hash }) =>
      concat(text(sheet), uint(last), fixed(hexBytes(hash), HASH_BYTES)),
    ),
    list(body.entryBytes, block),
  );
}

/** Null where it is not exactly such a body. The entries are still bytes. */
export function readPageBody(signed: Uint8Array): PageBody | null {
  const reader = readerOf(signed);
  reader.magic(MAGIC);
  if (reader.byte() !== PAGE_VERSION) reader.refuse();
  const book = reader.text();
  const signingKey = reader.fixed(PUBLIC_KEY_BYTES);
  const sheet = reader.text();
  const first = reader.uint();
  const before = toHex(reader.fixed(HASH_BYTES));
  const seal = reader.text();
  const heads = reader.list(MOST_HEADS, (): SheetHead => {
    const head = { sheet: reader.text(), last: reader.uint() };
    if (!ENTRY_ID.test(`${head.sheet}:${head.last}`)) reader.refuse();
    return { ...head, hash: toHex(reader.fixed(HASH_BYTES)) };
  });
  const entryBytes = reader.list(MOST_PAGE_ENTRIES, reader.block);
  const named = PLAIN_ID.test(book) && ENTRY_ID.test(`${sheet}:${first}`) && PLAIN_ID.test(sheet);
  const sound = named && (seal === '' || ENTRY_ID.test(seal)) && entryBytes.length > 0;
  if (!reader.complete() || !sound) return null;
  return { book, signingKey, sheet, first, before, seen: { seal: seal || null, heads }, entryBytes };
}

export const entryBytesOf = (entry: Entry): Bytes => canonicalBytes(entry);

/**
 * An entry from its own bytes; null where they are not the bytes of what they mean. Kinds and versions newer than this code
 * are kept as they are.
 */
export function readEntry(bytes: Bytes): Entry | null {
  const text = decodeUtf8(bytes);
  const raw = parseJson(text);
  const decoded = decodeEntry(raw);
  if (!decoded.ok) return null;
  const entry = raw as Entry;
  const isOwn = text !== null && isCanonical(entry, text);
  return isOwn && (decoded.entry.v !== entry.v || sameText(decoded.entry, entry)) ? entry : null;
}

function parseJson(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}
