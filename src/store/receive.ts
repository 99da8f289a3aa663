/**
 * Taking in what comes from elsewhere: union by id. S2: an id that exists with other bytes is a fork; the stored branch
 * stays, the other one is kept beside it as evidence, with everything that continues it.
 */
import { assert } from '../ledger/assert.ts';
import { canonicalText } from '../ledger/bytes.ts';
import type { Card } from '../ledger/cards.ts';
import { type Entry, idOf } from '../ledger/entry.ts';
import type { BookId, SheetId } from '../ledger/ids.ts';
import type { PageSeen } from '../ledger/order/page-seen.ts';
import { bookAfter, refuseBook } from './append.ts';
import { erasedBy, planCards } from './cards.ts';
import { attempt, type Disk, type Tables } from './disk.ts';
import { digestOf, nextHash, type StoreCrypto, sheetStart } from './hashes.ts';
import { keepPages } from './keep-pages.ts';
import type { StoreParts } from './parts.ts';
import { BY_ID, type EntryRow, type ForkRow } from './rows.ts';
import type { ReceiveResult, WriteFailure } from './store.ts';
import { noteWitness } from './witness.ts';

/** What came, all of one book. */
export interface Brought {
  readonly entries: readonly Entry[];
  readonly cards: readonly Card[];
  readonly pages: readonly PageSeen[];
}

type Received = Extract<ReceiveResult, { ok: true }>;

/** What of the batch is new, worked out against the rows that `count` entries are. */
interface Plan {
  readonly ok: true;
  readonly count: number;
  readonly fresh: readonly { readonly entry: Entry; readonly hash: string }[];
  readonly forks: readonly ForkRow[];
  readonly already: number;
}

const MOST_TRIES = 5;
const TABLES = ['books', 'entries', 'forks', 'cards', 'pages', 'phones', 'snapshots'] as const;

/** See Store.receive. Tries again where another tab wrote while the hashes were made. */
export async function receive(parts: StoreParts, book: BookId, brought: Brought): Promise<ReceiveResult> {
  assert(
    brought.cards.every((card) => card.book === book),
    'a card of another book',
  );
  let result: ReceiveResult = { ok: false, code: 'unknownBook', book };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    result = await attempt(() => receiveOnce(parts, book, brought));
    if (result.ok || result.code !== 'headsMoved') break;
  }
  return result;
}

async function receiveOnce(parts: StoreParts, book: BookId, brought: Brought): Promise<ReceiveResult> {
  const plan = await makePlan(parts.disk, parts.crypto, book, brought.entries);
  if (!plan.ok) return plan;
  const result = await parts.disk.write(TABLES, (tables) => commit(tables, book, plan, brought));
  if (!result.ok) return result;
  const last = plan.fresh.at(-1);
  if (last) noteWitness(parts.witness, book, last.entry);
  parts.notices.say({ kind: 'written', book });
  return result;
}

async function makePlan(
  disk: Disk,
  crypto: StoreCrypto,
  book: BookId,
  entries: readonly Entry[],
): Promise<Plan | WriteFailure> {
  const sheets = [...new Set(entries.map(({ sheet }) => sheet))];
  const stored = await disk.read(['books', 'entries'], async (tables) => {
    const [row] = await tables.books.get([book]);
    const rowsBySheet = new Map<SheetId, readonly EntryRow[]>();
    for (const sheet of sheets) {
      rowsBySheet.set(sheet, await tables.entries.list({ index: BY_ID, prefix: [book, sheet] }));
    }
    return { row, rowsBySheet };
  });
  const stop = refuseBook(book, stored.row);
  if (stop) return stop;
  const plan = { fresh: [] as { entry: Entry; hash: string }[], forks: [] as ForkRow[], already: 0 };
  for (const sheet of sheets) {
    const own = entries
      .filter((entry) => entry.sheet === sheet)
      .sort((left, right) => left.number - right.number);
    const gap = await planSheet(crypto, book, own, stored.rowsBySheet.get(sheet) ?? [], plan);
    if (gap) return gap;
  }
  return { ok: true, count: stored.row?.count ?? 0, ...plan };
}

/** Goes through one sheet by number; from the first fork on, what differs belongs to the other branch. */
async function planSheet(
  crypto: StoreCrypto,
  book: BookId,
  entries: readonly Entry[],
  stored: readonly EntryRow[],
  plan: { fresh: { entry: Entry; hash: string }[]; forks: ForkRow[]; already: number },
): Promise<WriteFailure | null> {
  const sheet = entries[0]?.sheet ?? '';
  const known = new Map(stored.map((row) => [row.entry.number, row.entry]));
  let tip = stored.at(-1)?.hash ?? (await sheetStart(crypto, book, sheet));
  let last = stored.at(-1)?.entry.number ?? 0;
  let forked = false;
  for (const entry of entries) {
    const here = known.get(entry.number);
    if (here && canonicalText(here) === canonicalText(entry)) {
      plan.already += 1;
    } else if (here || forked) {
      forked = true;
      plan.forks.push({ book, digest: await digestOf(crypto, entry), entry });
    } else {
      if (entry.number !== last + 1) {
        return { ok: false, code: 'gap', sheet, expected: last + 1, found: entry.number };
      }
      tip = await nextHash(crypto, tip, entry);
      last = entry.number;
      known.set(last, entry);
      plan.fresh.push({ entry, hash: tip });
    }
  }
  return null;
}

async function commit(
  tables: Tables,
  book: BookId,
  plan: Plan,
  { entries, cards, pages }: Brought,
): Promise<ReceiveResult> {
  const [row] = await tables.books.get([book]);
  const stop = refuseBook(book, row);
  if (stop) return stop;
  assert(row !== undefined, 'refuseBook lets only known books pass');
  if (row.count !== plan.count)
    return { ok: false, code: 'headsMoved', expected: plan.count, found: row.count };
  const rows = plan.fresh.map(({ entry, hash }, at): EntryRow => {
    return { book, arrival: row.count + at + 1, hash, entry };
  });
  const cardPlan = await planCards(tables, book, 'received', cards, erasedBy(entries));
  if (!cardPlan.ok) return cardPlan;
  const newForks = await unknownForks(tables, plan.forks);
  await tables.entries.add(rows);
  await tables.forks.add(newForks);
  await tables.cards.put(cardPlan.rows);
  await keepPages(
    tables,
    book,
    pages,
    rows.map(({ entry }) => entry),
  );
  await tables.books.put([bookAfter(row, rows)]);
  const result: Received = {
    ok: true,
    added: rows.length,
    already: plan.already + plan.forks.length - newForks.length,
    forks: newForks.map(({ entry }) => idOf(entry)),
    cardsChanged: cardPlan.rows.length,
    cardTies: cardPlan.ties,
  };
  return result;
}

async function unknownForks(tables: Tables, forks: readonly ForkRow[]): Promise<readonly ForkRow[]> {
  const keys = forks.map(({ book, digest, entry }) => [book, entry.sheet, entry.number, digest] as const);
  const stored = await tables.forks.get(keys);
  const seen = new Set<string>();
  return forks.filter(({ digest }, at) => {
    const isNew = stored[at] === undefined && !seen.has(digest);
    seen.add(digest);
    return isNew;
  });
}
