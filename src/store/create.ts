/**
 * A book that begins on this phone: keys, row and first entries in one transaction, so that nothing is ever half made;
 * then the keys are read back and tried (S8).
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
    assert(hash !== null, 'a new book has heads');
    return { book, arrival: at + 1, hash, entry };
  });
  const madeAt = parts.now().toISOString();
  const start: BookRow = { id: book, createdAt: madeAt, count: 0, minWriter: WRITER, founded: null };
  const phone: PhoneRow = { ...keys, book, madeAt };
  const written = await attempt(() =>
    parts.disk.write(['books', 'phones', 'entries', 'cards', 'drafts'], (tables) =>
      commit(tables, bookAfter(start, rows), phone, rows, writing, origin),
    ),
  );
  if (!written.ok) return written;
  const last = writing.entries.at(-1);
  if (last) noteWitness(parts.witness, book, last);
  parts.notices.say({ kind: 'written', book });
  const kept = await attempt(() => readPhone(parts.disk, parts.crypto, book));
  if (kept.ok) return written;
  return kept.code === 'phoneKeys' ? { ok: false, code: 'keysNotKept', problem: kept.problem } : kept;
}

async function commit(
  tables: Tables,
  row: BookRow,
  phone: PhoneRow,
  rows: readonly EntryRow[],
  writing: Writing,
  origin: CardOrigin,
): Promise<CreateResult> {
  const [known] = await tables.books.get([row.id]);
  if (known) return { ok: false, code: 'bookExists', book: row.id };
  const cards = await planCards(tables, row.id, origin, writing.cards ?? [], erasedBy(writing.entries));
  if (!cards.ok) return cards;
  await tables.books.add([row]);
  await tables.phones.add([phone]);
  await tables.entries.add(rows);
  await tables.cards.put(cards.rows);
  await tables.drafts.remove((writing.draftsDone ?? []).map((form) => [NEW_BOOK, form]));
  return { ok: true, phone: phone.id, heads: headsAfter(NO_HEADS, rows) };
}
