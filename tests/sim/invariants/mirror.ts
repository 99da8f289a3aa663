/**
 * What a phone's disk was at the last look. Rows of logs are compared by identity, all of them every time: the disk in memory
 * keeps the very row until somebody writes another in its place, so the same object is the same row.
 * Holds S1 (no half of a write), S2 and S3 (no entry changes or goes, no card goes back), S5 (hashes are those of the bytes),
 * Y3 (nothing is on a disk that no phone of the community wrote).
 */
import { createHash } from 'node:crypto';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import type { SheetId } from '../../../src/ledger/ids.ts';
import type {
  BookRow,
  CardRow,
  EntryRow,
  ForkRow,
  KeyringRow,
  PageRow,
  PhoneRow,
} from '../../../src/store/rows.ts';
import { listOf, type Phone, rowsOf } from '../phone/phone.ts';
import { BOOK } from '../world/book.ts';
import type { Truth } from '../world/truth.ts';
import { holds } from '../world/violation.ts';
import { lookAtBlobs } from './blobs.ts';
import { lookAtKeyring } from './keyrings.ts';
import type { Seen } from './seen.ts';
import { addTo, digest, newSum, type Sum } from './sums.ts';

export interface Mirror extends Seen {
  readonly entries: EntryRow[];
  readonly forks: ForkRow[];
  readonly pages: PageRow[];
  readonly cards: Map<string, CardRow>;
  readonly tips: Map<SheetId, { readonly number: number; readonly hash: string }>;
  /** Meetings that got lines since the reports were last looked at. */
  readonly placesNew: Set<string>;
  readonly seals: Entry[];
  /** Of the set of entries, forks among them, and of the set of pages: the same for the same set. */
  readonly lines: Sum;
  readonly told: Sum;
  keys: PhoneRow | null;
  keyring: KeyringRow | null;
}

export function newMirror(): Mirror {
  return {
    entries: [],
    forks: [],
    pages: [],
    cards: new Map(),
    blobs: new Map(),
    texts: new Map(),
    tips: new Map(),
    placesNew: new Set(),
    seals: [],
    lines: newSum(),
    told: newSum(),
    keys: null,
    keyring: null,
  };
}

export function lookAtRows(phone: Phone, mirror: Mirror, truth: Truth): void {
  const where = phone.name;
  grow(phone, 'entries', mirror.entries, (row) => newEntry(where, mirror, truth, row));
  grow(phone, 'forks', mirror.forks, (row) => {
    const text = writtenText(where, truth, row.entry);
    holds(row.digest === digest(text).toString('hex'), 'S5', () => `the digest of a fork on ${where}`);
    holds(
      continues(mirror, truth, row, text),
      'S5',
      () => `the hash of the fork ${idOf(row.entry)} on ${where}`,
    );
    const follows = row.before !== undefined && hashAfter(row.before, text) === row.hash;
    holds(follows, 'S5', () => `what the fork ${idOf(row.entry)} on ${where} follows`);
    const came = (row.count ?? -1) <= mirror.entries.length;
    holds(came, 'S1', () => `the fork ${idOf(row.entry)} on ${where} came after ${row.count} lines`);
    keepText(mirror, row.entry, text);
    mirror.placesNew.add(row.entry.place);
  });
  grow(phone, 'pages', mirror.pages, (row) => addTo(mirror.told, row.page));
  const [book] = listOf<BookRow>(phone, 'books');
  const count = book?.count ?? 0;
  holds(
    count === mirror.entries.length,
    'S1',
    () => `${where} counts ${count} of ${mirror.entries.length} lines`,
  );
  lookAtCards(phone, mirror);
  lookAtBlobs(phone, mirror, truth);
  lookAtKeys(phone, mirror);
  mirror.keyring = lookAtKeyring(phone, mirror.keyring);
}

/** Its running hash goes on from that of some branch, or from where its page says: what is before it there may not have come. */
function continues(
  { entries, forks }: Mirror,
  truth: Truth,
  { hash, entry }: ForkRow,
  text: string,
): boolean {
  const { sheet, number } = entry;
  const before = [...entries, ...forks].filter(
    (row) => row.entry.sheet === sheet && row.entry.number === number - 1,
  );
  const known = before.map((row) => row.hash ?? '');
  const starts = [...known, ...(truth.startsByLine.get(idOf(entry)) ?? [])];
  return starts.some((start) => hashAfter(start, text) === hash);
}

const hashAfter = (before: string, text: string): string =>
  createHash('sha256').update(Buffer.from(before, 'hex')).update(text).digest('hex');

/** Whatever was there is there, unchanged and in the same order; what is new is looked at once. */
function grow<Row>(
  phone: Phone,
  table: 'entries' | 'forks' | 'pages',
  before: Row[],
  added: (row: Row) => void,
): void {
  let at = 0;
  for (const row of rowsOf(phone, table).values() as Iterable<Row>) {
    if (at < before.length)
      holds(row === before[at], 'S3', () => `row ${at} of ${table} on ${phone.name} changed`);
    else {
      added(row);
      before.push(row);
    }
    at += 1;
  }
  holds(at === before.length, 'S3', () => `${before.length - at} rows of ${table} on ${phone.name} are gone`);
}

function newEntry(where: string, mirror: Mirror, truth: Truth, row: EntryRow): void {
  const { entry, arrival, hash } = row;
  const { sheet, number } = entry;
  const text = writtenText(where, truth, entry);
  const tip = mirror.tips.get(sheet) ?? { number: 0, hash: digest(`${BOOK}/${sheet}`).toString('hex') };
  holds(arrival === mirror.entries.length + 1, 'S1', () => `arrival ${arrival} on ${where}`);
  holds(number === tip.number + 1, 'S1', () => `${idOf(entry)} comes after ${tip.number} on ${where}`);
  const next = hashAfter(tip.hash, text);
  holds(hash === next, 'S5', () => `the hash of ${idOf(entry)} on ${where}`);
  mirror.tips.set(sheet, { number, hash });
  mirror.placesNew.add(entry.place);
  if (entry.kind === 'meeting-sealed') mirror.seals.push(entry);
  keepText(mirror, entry, text);
}

function keepText(mirror: Mirror, entry: Entry, text: string): void {
  const known = mirror.texts.get(idOf(entry)) ?? [];
  mirror.texts.set(idOf(entry), [...known, text]);
  addTo(mirror.lines, text);
}

function writtenText(where: string, truth: Truth, entry: Entry): string {
  const text = canonicalText(entry);
  holds(
    truth.written.get(idOf(entry))?.has(text) ?? false,
    'Y3',
    () => `${idOf(entry)} (${entry.kind}) on ${where} was written by no phone`,
  );
  return text;
}

/** Erased stays erased, versions do not go back, and of older versions nothing is left. */
function lookAtCards(phone: Phone, mirror: Mirror): void {
  const rows = rowsOf(phone, 'cards') as ReadonlyMap<string, CardRow>;
  for (const [key, row] of rows) {
    const before = mirror.cards.get(key);
    if (before === row) continue;
    const stays = before?.card !== null || row.card === null;
    const rises = !before?.card || !row.card || row.card.version >= before.card.version;
    const newest = row.rivals.every(({ version }) => version === row.card?.version);
    holds(stays && rises && newest, 'S3', () => `card ${row.id} on ${phone.name} went back`);
    mirror.cards.set(key, row);
  }
  holds(rows.size === mirror.cards.size, 'S3', () => `a card is gone on ${phone.name}`);
}

/** S8: keys of a book that is there are never made again. */
function lookAtKeys(phone: Phone, mirror: Mirror): void {
  const [keys = null] = listOf<PhoneRow>(phone, 'phones');
  const isThere = rowsOf(phone, 'books').size > 0;
  if (mirror.keys) holds(keys === mirror.keys, 'S8', () => `the keys of ${phone.name} changed`);
  if (isThere) {
    holds(keys !== null, 'S8', () => `${phone.name} has a book and no keys`);
    mirror.keys = keys;
  }
}
