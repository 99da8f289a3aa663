/**
 * The book file: every entry and every current card of a book as one JSON text, versioned and checksummed
 * (docs/spec/book-file.md). It holds names and texts in clear: whoever has the file can read the book.
 * Runs in a browser and in Node. Must not know: the database.
 */
import * as v from 'valibot';
import { canonicalBytes, canonicalText } from '../ledger/bytes.ts';
import { CARD, type Card } from '../ledger/cards.ts';
import { decodeEntry } from '../ledger/decode.ts';
import { compareEntries, type Entry, idOf } from '../ledger/entry.ts';
import { type BookId, type EntryId, PLAIN_ID, type SheetId } from '../ledger/ids.ts';
import { type StoreCrypto, sha256 } from './hashes.ts';

export const BOOK_FILE_FORMAT = 'caixeta-book';
export const BOOK_FILE_VERSION = 1;
/** A ten-year book has about a quarter of this. */
export const LONGEST_FILE_CHARS = 67_108_864;

export interface BookFile {
  readonly book: BookId;
  /** Claimed: the clock of the phone that wrote the file. */
  readonly madeAt: string;
  readonly entries: readonly Entry[];
  /** Entries whose id also exists with other bytes: evidence, kept with the rest. */
  readonly forks: readonly Entry[];
  /** For each fork the running hash that it continues, hex, so that branches stay together; files of before do not say it. */
  readonly forksAfter?: readonly string[];
  readonly cards: readonly Card[];
}

/** What is wrong with a file, the first that holds. `path` names the field as in "entries.12.body.amount". */
export type BookFileProblem =
  | { readonly code: 'tooLarge'; readonly chars: number; readonly most: number }
  | { readonly code: 'notJson' }
  | { readonly code: 'notABookFile' }
  | { readonly code: 'newerVersion'; readonly ours: number; readonly found: number }
  | { readonly code: 'damaged' }
  | { readonly code: 'badField'; readonly path: string; readonly problem: string }
  | { readonly code: 'repeatedEntry'; readonly entry: EntryId }
  | { readonly code: 'gap'; readonly sheet: SheetId; readonly expected: number; readonly found: number }
  | { readonly code: 'notFounded' };

export type ParsedBookFile =
  | { readonly ok: true; readonly file: BookFile }
  | ({ readonly ok: false } & BookFileProblem);

const HEAD = v.object({ format: v.literal(BOOK_FILE_FORMAT), version: v.pipe(v.number(), v.safeInteger()) });

const FILE = v.strictObject({
  format: v.literal(BOOK_FILE_FORMAT),
  version: v.literal(BOOK_FILE_VERSION),
  book: v.pipe(v.string(), v.regex(PLAIN_ID)),
  madeAt: v.pipe(v.string(), v.maxLength(40)),
  entries: v.array(v.unknown()),
  forks: v.array(v.unknown()),
  forksAfter: v.optional(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)))),
  cards: v.array(v.unknown()),
  checksum: v.string(),
});

/** The text of a file. Entries come in the one order, cards by id, so the same book gives the same text. */
export async function writeBookFile(crypto: StoreCrypto, file: BookFile): Promise<string> {
  const content = {
    format: BOOK_FILE_FORMAT,
    version: BOOK_FILE_VERSION,
    book: file.book,
    madeAt: file.madeAt,
    entries: [...file.entries].sort(compareEntries),
    ...inOrder(file),
    cards: [...file.cards].sort((left, right) => (left.id < right.id ? -1 : 1)),
  };
  const checksum = await sha256(crypto, canonicalBytes(content));
  return `${canonicalText({ ...content, checksum })}\n`;
}

/**
 * Reads a file that people hand over. Refused, in this order: too large, not JSON, not a book file, of a newer version,
 * changed after it was written, a field that does not parse, an entry twice, a gap in a sheet, no founding.
 */
export async function parseBookFile(crypto: StoreCrypto, text: string): Promise<ParsedBookFile> {
  if (text.length > LONGEST_FILE_CHARS)
    return refuse({ code: 'tooLarge', chars: text.length, most: LONGEST_FILE_CHARS });
  const raw = parseJson(text);
  if (raw === undefined) return refuse({ code: 'notJson' });
  const head = v.safeParse(HEAD, raw);
  if (!head.success) return refuse({ code: 'notABookFile' });
  const found = head.output.version;
  if (found > BOOK_FILE_VERSION) return refuse({ code: 'newerVersion', ours: BOOK_FILE_VERSION, found });
  const { checksum, ...content } = raw as Record<string, unknown>;
  const bytes = bytesOf(content);
  if (!bytes || (await sha256(crypto, bytes)) !== checksum) return refuse({ code: 'damaged' });
  const file = v.safeParse(FILE, raw);
  if (!file.success) return refuse(badField(file.issues[0], ''));
  return readContent(file.output);
}

/** What the forks continue stays beside them. */
function inOrder({ forks, forksAfter }: BookFile): Pick<BookFile, 'forks' | 'forksAfter'> {
  const both = forks.map((fork, at) => ({ fork, after: forksAfter?.[at] }));
  both.sort((one, other) => compareEntries(one.fork, other.fork));
  const sorted = both.map(({ fork }) => fork);
  const after = both.flatMap((one) => one.after ?? []);
  return {
    forks: sorted,
    ...(forks.length > 0 && after.length === forks.length ? { forksAfter: after } : {}),
  };
}

function readContent(raw: v.InferOutput<typeof FILE>): ParsedBookFile {
  const entries: Entry[] = [];
  const forks: Entry[] = [];
  const cards: Card[] = [];
  for (const [name, list, into] of [
    ['entries', raw.entries, entries],
    ['forks', raw.forks, forks],
  ] as const) {
    for (const [at, one] of list.entries()) {
      const read = readEntry(one, `${name}.${at}`);
      if ('code' in read) return refuse(read);
      into.push(read.entry);
    }
  }
  for (const [at, one] of raw.cards.entries()) {
    const card = v.safeParse(CARD, one);
    if (!card.success) return refuse(badField(card.issues[0], `cards.${at}`));
    if (card.output.book !== raw.book) {
      return refuse({ code: 'badField', path: `cards.${at}.book`, problem: 'a card of another book' });
    }
    // What a phone holds it says itself, signed; a file is of nobody.
    if (card.output.kind !== 'receipt') cards.push(card.output);
  }
  const problem = checkSheets(entries);
  if (problem) return refuse(problem);
  const { book, madeAt, forksAfter } = raw;
  if (forksAfter && forksAfter.length !== forks.length)
    return refuse({ code: 'badField', path: 'forksAfter', problem: 'one for each fork' });
  const file = { book, madeAt, entries, forks, cards };
  return { ok: true, file: forksAfter ? { ...file, forksAfter } : file };
}

/** The raw entry is what is kept: its bytes are what was hashed. It must mean exactly what it decodes to. */
function readEntry(raw: unknown, path: string): { readonly entry: Entry } | BookFileProblem {
  const decoded = decodeEntry(raw);
  if (!decoded.ok) {
    const field = [path, decoded.path].filter(Boolean).join('.');
    return { code: 'badField', path: field, problem: decoded.problem };
  }
  const entry = raw as Entry;
  if (decoded.entry.v === entry.v && canonicalText(decoded.entry) !== canonicalText(entry)) {
    return { code: 'badField', path, problem: 'other bytes than what it means' };
  }
  return { entry };
}

/** Within each sheet 1..n, each once; and the book was founded. */
function checkSheets(entries: readonly Entry[]): BookFileProblem | null {
  const lastBySheet = new Map<SheetId, number>();
  const ordered = [...entries].sort((left, right) => left.number - right.number);
  for (const entry of ordered) {
    const last = lastBySheet.get(entry.sheet) ?? 0;
    if (entry.number === last) return { code: 'repeatedEntry', entry: idOf(entry) };
    if (entry.number !== last + 1) {
      return { code: 'gap', sheet: entry.sheet, expected: last + 1, found: entry.number };
    }
    lastBySheet.set(entry.sheet, entry.number);
  }
  return entries.some(({ kind }) => kind === 'founded') ? null : { code: 'notFounded' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? null;
  } catch {
    return undefined;
  }
}

/** Null for what has no canonical bytes: fractions, numbers too large, nesting without end. */
function bytesOf(content: unknown): Uint8Array<ArrayBuffer> | null {
  try {
    return canonicalBytes(content);
  } catch {
    return null;
  }
}

function badField(issue: v.BaseIssue<unknown>, prefix: string): BookFileProblem {
  const path = [prefix, ...(issue.path ?? []).map((step) => String(step.key))].filter(Boolean).join('.');
  return { code: 'badField', path, problem: issue.message };
}

const refuse = (problem: BookFileProblem): ParsedBookFile => ({ ok: false, ...problem });
