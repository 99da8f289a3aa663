/**
 * The store in one SQLite file: what a foundation runs without a database server. One process owns the file (it is locked);
 * every write is on the disk before it resolves (write-ahead log, synchronous = FULL: E1). Each operation runs to its end
 * without waiting, so no read ever sees half of a write.
 * What takes bytes away ends with a truncating checkpoint, so that neither file holds them any more.
 */
import { DatabaseSync } from 'node:sqlite';
import { deniedTo, newBook, planCard, planPages, stateOf } from './book-row.ts';
import { type MailStore, type Quota, StoreDown, type StoreOptions } from './mail-store.ts';
import { partOf } from './part.ts';
import { type CardTable, cardTable } from './sqlite-cards.ts';
import { migrate } from './sqlite-migrations.ts';
import { type PageTable, pageTable } from './sqlite-pages.ts';
import { type BookTable, bookTable } from './sqlite-rows.ts';

const SQLITE_BUSY = 5;
const NO_BOOK = { ok: false, code: 'noSuchBook' } as const;

interface Parts {
  readonly books: BookTable;
  readonly pages: PageTable;
  readonly cards: CardTable;
  readonly quota: Quota;
  /** All or nothing. */
  readonly write: <Answer>(change: () => Answer) => Answer;
  readonly truncate: () => void;
}

/** Opens or creates the file. Refused: another process has it, or a newer program made it. */
export function openSqlite(file: string, { quota, newEpoch }: StoreOptions): MailStore {
  const database = open(file);
  const parts = {
    books: bookTable(database),
    pages: pageTable(database),
    cards: cardTable(database),
    quota,
    write: writing(database),
    truncate: () => database.exec('pragma wal_checkpoint(truncate)'),
  };
  const alive = database.prepare('select 1');
  return {
    ...bookOperations(parts, newEpoch),
    ...pageOperations(parts),
    ...cardOperations(parts),
    check: async () => void alive.get(),
    close: async () => database.close(),
  };
}

function bookOperations(
  { books, pages, cards, write, truncate }: Parts,
  newEpoch: () => string,
): Pick<MailStore, 'create' | 'read' | 'remove'> {
  return {
    create: async (box, writeHash) =>
      write(() => {
        const there = books.get(box);
        const row = there ?? newBook(writeHash, newEpoch());
        if (deniedTo(row, writeHash)) return { ok: false, code: 'wrongToken' };
        if (!there) books.put(box, row);
        return { ok: true, isNew: !there, book: stateOf(row) };
      }),
    read: async (box) => {
      const row = books.get(box);
      return row ? { ok: true, book: stateOf(row) } : NO_BOOK;
    },
    remove: async (box, writeHash) => {
      const answer = write(() => {
        const denied = deniedTo(books.get(box), writeHash);
        if (denied) return denied;
        pages.removeAll(box);
        cards.removeAll(box);
        books.remove(box);
        return { ok: true } as const;
      });
      if (answer.ok) truncate();
      return answer;
    },
  };
}

function pageOperations({
  books,
  pages,
  quota,
  write,
}: Parts): Pick<MailStore, 'addPages' | 'pages' | 'ids'> {
  return {
    addPages: async (box, writeHash, sent) =>
      write(() => {
        const there = books.get(box);
        const denied = deniedTo(there, writeHash);
        if (denied || !there) return denied ?? NO_BOOK;
        const ids = sent.map(({ id }) => id);
        const { row, items, added } = planPages(there, pages.known(box, ids), sent, quota);
        pages.add(box, added);
        if (added.length > 0) books.put(box, row);
        return { ok: true, items, book: stateOf(row) };
      }),
    pages: async (box, after, limit) => {
      const row = books.get(box);
      if (!row) return NO_BOOK;
      const given = pages.after(box, after, limit);
      return { ok: true, pages: given, ...partOf(row.epoch, after, given, row.last) };
    },
    ids: async (box, after, limit) => {
      const row = books.get(box);
      if (!row) return NO_BOOK;
      const given = pages.idsAfter(box, after, limit);
      return { ok: true, ids: given.map(({ id }) => id), ...partOf(row.epoch, after, given, row.last) };
    },
  };
}

function cardOperations(parts: Parts): Pick<MailStore, 'putCard' | 'card' | 'cards'> {
  const { books, cards, quota, write, truncate } = parts;
  return {
    putCard: async (box, writeHash, card) => {
      const { replaces, answer } = write(() => {
        const row = books.get(box);
        const denied = deniedTo(row, writeHash);
        if (denied || !row) return { replaces: false, answer: denied ?? NO_BOOK };
        const there = cards.get(box, card.id);
        const plan = planCard(row, there, card, quota);
        if (plan.do === 'refuse') return { replaces: false, answer: plan.why };
        const { version } = plan.do === 'write' ? plan.card : plan;
        if (plan.do === 'nothing')
          return { replaces: false, answer: { ok: true, state: 'already', version } as const };
        cards.put(box, card, plan.number, plan.card);
        books.put(box, plan.row);
        return { replaces: there !== undefined, answer: { ok: true, state: 'stored', version } as const };
      });
      if (replaces) truncate();
      return answer;
    },
    card: async (box, id) => {
      if (!books.get(box)) return NO_BOOK;
      const card = cards.read(box, id);
      return card ? { ok: true, card } : { ok: false, code: 'noSuchCard' };
    },
    cards: async (box, after, limit) => {
      const row = books.get(box);
      if (!row) return NO_BOOK;
      const given = cards.after(box, after, limit);
      return { ok: true, cards: given, ...partOf(row.epoch, after, given, row.cardLast) };
    },
  };
}

/** The order matters: alone with the file first, then the log, which then needs no shared memory. */
function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 2000 });
  try {
    database.exec(`
      pragma locking_mode = exclusive;
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma secure_delete = on;
      pragma temp_store = memory;
      pragma trusted_schema = off;`);
    migrate(database);
    // What a kill left in the log is in the file now, also an erasure that had no time for its checkpoint.
    database.exec('pragma wal_checkpoint(truncate)');
    return database;
  } catch (error) {
    database.close();
    const { errcode } = error as { errcode?: unknown };
    throw errcode === SQLITE_BUSY ? new Error('the file is locked: another process has it') : error;
  }
}

/** What throws inside, or a disk that is full, leaves nothing behind and is told as `StoreDown`. */
function writing(database: DatabaseSync): Parts['write'] {
  return (change) => {
    try {
      database.exec('begin immediate');
      const answer = change();
      database.exec('commit');
      return answer;
    } catch (cause) {
      if (database.isTransaction) database.exec('rollback');
      throw new StoreDown('sqlite did not write', { cause });
    }
  };
}
