/**
 * A book that begins on this phone. First its keys, read back and tried (S8); then the book with its first entries in one
 * transaction, so that no community is ever half made.
 */
import { assert } from '../ledger/assert.ts';
import type { BookId, PhoneId } from '../ledger/ids.ts';
import { bookAfter, prepare } from './append.ts';
import { type CardOrigin, erasedBy, planCards } from './cards.ts';
import { attempt, type Tables } from './disk.ts';
import { headsAfter, NO_HEADS } from './heads.ts';
import type { StoreParts } from './parts.ts';
import { makePhoneKeys, readPhone } from './phone.ts';
import { type BookRow, type EntryRow, NEW_BOOK, type PhoneRow, WRITER } from './rows.ts';
import type { CreateResult, Writing } from './store.ts';
import { noteWitness } from './witness.ts';

type Failed = Exclude<CreateResult, { ok: true }>;
type KeptKeys = { readonly ok: true } | Failed;
type Committed = { readonly ok: true } | Failed;

/** See Store.createBook. Cards of a founding are this phone's own; those of a file are received. */
export async function createBook(
  parts: StoreParts,
  book: BookId,
  write: (phone: PhoneId) => Writing,
  origin: CardOrigin,
): Promise<CreateResult> {
  const keys = await makePhoneKeys(parts.crypto);
  const writing = write(keys.id);
  assert(
    (writing.cards ?? []).every((card) => card.book === book),
    'a card of another book',
  );
  const ready = await prepare(parts.crypto, book, NO_HEADS, writing.entries);
  if (!ready.ok) return ready;
  const rows = ready.prepared.map(({ entry, hash }, at): EntryRow => {
    assert(hash !== null, 'a new book has no heads');
    return { book, arrival: at + 1, hash, entry };
  });
  const madeAt = parts.now().toISOString();
  const kept = await attempt(() => keepKeys(parts, { ...keys, book, madeAt }));
  if (!kept.ok) return kept;
  const start: BookRow = { id: book, createdAt: madeAt, count: 0, minWriter: WRITER, founded: null };
  const written = await attempt(() =>
    parts.disk.write(['books', 'phones', 'entries', 'cards', 'drafts'], (tables) =>
      commit(tables, bookAfter(start, rows), keys.id, rows, writing, origin),
    ),
  );
  if (!written.ok) return written;
  const last = writing.entries.at(-1);
  if (last) noteWitness(parts.witness, book, last);
  parts.notices.say({ kind: 'written', book });
  return { ok: true, phone: keys.id, heads: headsAfter(NO_HEADS, rows) };
}

/**
 * S8: the keys are on the disk and work before anything is written with them. Keys of a book that never came to be (an
 * interrupted founding) are written over; those of a book that exists never are.
 */
async function keepKeys(parts: StoreParts, row: PhoneRow): Promise<KeptKeys> {
  const written = await parts.disk.write(['books', 'phones'], async (tables): Promise<KeptKeys> => {
    const [known] = await tables.books.get([row.book]);
    if (known) return { ok: false, code: 'bookExists', book: row.book };
    await tables.phones.put([row]);
    return { ok: true };
  });
  if (!written.ok) return written;
  const read = await readPhone(parts.disk, parts.crypto, row.book);
  if (!read.ok) return { ok: false, code: 'keysNotKept', problem: read.problem };
  return read.phone.id === row.id ? { ok: true } : { ok: false, code: 'keysNotKept', problem: 'damaged' };
}

async function commit(
  tables: Tables,
  row: BookRow,
  phone: PhoneId,
  rows: readonly EntryRow[],
  writing: Writing,
  origin: CardOrigin,
): Promise<Committed> {
  const [known] = await tables.books.get([row.id]);
  if (known) return { ok: false, code: 'bookExists', book: row.id };
  const [keys] = await tables.phones.get([row.id]);
  if (keys?.id !== phone) return { ok: false, code: 'keysNotKept', problem: 'missing' };
  const cards = await planCards(tables, row.id, origin, writing.cards ?? [], erasedBy(writing.entries));
  if (!cards.ok) return cards;
  await tables.books.add([row]);
  await tables.entries.add(rows);
  await tables.cards.put(cards.rows);
  await tables.drafts.remove((writing.draftsDone ?? []).map((form) => [NEW_BOOK, form]));
  return { ok: true };
}
