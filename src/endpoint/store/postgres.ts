/**
 * The store in PostgreSQL, for many books: one transaction per write, the row of the book locked in it, so that sequence
 * order is commit order (E2). `commit` returns once the log is on the disk (E1). Any number of processes may share it.
 */
import pg from 'pg';
import { deniedTo, newBook, planCard, planPages, stateOf } from './book-row.ts';
import { type MailStore, type Quota, StoreDown, type StoreOptions } from './mail-store.ts';
import { partOf } from './part.ts';
import { cardsAfter, getCard, putCard, readCard } from './postgres-cards.ts';
import { migrate } from './postgres-migrations.ts';
import { idsAfter, insertPages, knownIds, pagesAfter } from './postgres-pages.ts';
import { getBook, insertBook, toBytes, updateBook } from './postgres-rows.ts';
import { asking, transacting } from './postgres-transact.ts';

const NO_BOOK = { ok: false, code: 'noSuchBook' } as const;

/** Everything is given up after this long; a phone asks again. */
const WAIT_MS = 10_000;

interface Parts {
  readonly read: ReturnType<typeof asking>;
  readonly write: ReturnType<typeof transacting>;
  readonly quota: Quota;
}

/**
 * Connects to `url` (postgres://…) with at most `connections` at a time and brings its tables up to date. Refused: a server
 * that does not answer, one that acknowledges before writing to the disk, tables of a newer program.
 */
export async function openPostgres(
  url: string,
  { quota, newEpoch }: StoreOptions,
  connections: number,
): Promise<MailStore> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: WAIT_MS,
    query_timeout: WAIT_MS,
    statement_timeout: WAIT_MS,
  });
  // A connection that breaks tells whoever waits on it, and the pool drops it. It also tells everybody, which without a
  // listener would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
  try {
    await migrate(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const parts = { read: asking(pool), write: transacting(pool), quota };
  return {
    ...bookOperations(parts, newEpoch),
    ...pageOperations(parts),
    ...cardOperations(parts),
    check: async () => void (await parts.read.query('select 1', [])),
    close: () => pool.end(),
  };
}

function bookOperations(
  { read, write }: Parts,
  newEpoch: () => string,
): Pick<MailStore, 'create' | 'read' | 'remove'> {
  return {
    create: (box, writeHash) =>
      write(async (client) => {
        const fresh = newBook(writeHash, newEpoch());
        const isNew = await insertBook(client, box, fresh);
        const row = isNew ? fresh : await getBook(client, box, 'lock');
        // Removed between the two statements: the database has to be asked again.
        if (row === undefined) throw new StoreDown('the book went while it was made');
        if (deniedTo(row, writeHash)) return { ok: false, code: 'wrongToken' };
        return { ok: true, isNew, book: stateOf(row) };
      }),
    read: async (box) => {
      const row = await getBook(read, box);
      return row ? { ok: true, book: stateOf(row) } : NO_BOOK;
    },
    remove: (box, writeHash) =>
      write(async (client) => {
        const denied = deniedTo(await getBook(client, box, 'lock'), writeHash);
        if (denied) return denied;
        for (const table of ['page', 'card', 'book'])
          await client.query(`delete from ${table} where box = $1`, [toBytes(box)]);
        return { ok: true };
      }),
  };
}

function pageOperations({ read, write, quota }: Parts): Pick<MailStore, 'addPages' | 'pages' | 'ids'> {
  return {
    addPages: (box, writeHash, sent) =>
      write(async (client) => {
        const there = await getBook(client, box, 'lock');
        const denied = deniedTo(there, writeHash);
        if (denied || !there) return denied ?? NO_BOOK;
        const ids = sent.map(({ id }) => id);
        const { row, items, added } = planPages(there, await knownIds(client, box, ids), sent, quota);
        if (added.length > 0) {
          await insertPages(client, box, added);
          await updateBook(client, box, row);
        }
        return { ok: true, items, book: stateOf(row) };
      }),
    pages: async (box, after, limit) => {
      const row = await getBook(read, box);
      if (!row) return NO_BOOK;
      const given = await pagesAfter(read, box, after, limit);
      return { ok: true, pages: given, ...partOf(row.epoch, after, given, row.last) };
    },
    ids: async (box, after, limit) => {
      const row = await getBook(read, box);
      if (!row) return NO_BOOK;
      const given = await idsAfter(read, box, after, limit);
      return { ok: true, ids: given.map(({ id }) => id), ...partOf(row.epoch, after, given, row.last) };
    },
  };
}

function cardOperations({ read, write, quota }: Parts): Pick<MailStore, 'putCard' | 'card' | 'cards'> {
  return {
    putCard: (box, writeHash, card) =>
      write(async (client) => {
        const row = await getBook(client, box, 'lock');
        const denied = deniedTo(row, writeHash);
        if (denied || !row) return denied ?? NO_BOOK;
        const plan = planCard(row, await getCard(client, box, card.id), card, quota);
        if (plan.do === 'refuse') return plan.why;
        if (plan.do === 'nothing') return { ok: true, state: 'already', version: plan.version };
        await putCard(client, box, card, plan.number, plan.card);
        await updateBook(client, box, plan.row);
        return { ok: true, state: 'stored', version: plan.card.version };
      }),
    card: async (box, id) => {
      if (!(await getBook(read, box))) return NO_BOOK;
      const card = await readCard(read, box, id);
      return card ? { ok: true, card } : { ok: false, code: 'noSuchCard' };
    },
    cards: async (box, after, limit) => {
      const row = await getBook(read, box);
      if (!row) return NO_BOOK;
      const given = await cardsAfter(read, box, after, limit);
      return { ok: true, cards: given, ...partOf(row.epoch, after, given, row.cardLast) };
    },
  };
}
