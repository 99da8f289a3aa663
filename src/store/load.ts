/** Reading a whole book: folded, with its heads and cards, from the newest snapshot and what came after it. */
import type { Book } from '../ledger/book.ts';
import type { Branches } from '../ledger/branches/branches.ts';
import { ENTRY_VERSION, type Entry } from '../ledger/entry.ts';
import type { BookId } from '../ledger/ids.ts';
import type { PageSeen } from '../ledger/order/page-seen.ts';
import { NOTHING_SEEN } from '../ledger/order/seen.ts';
import { branchesOf } from './branches.ts';
import { attempt, type Disk, type Range } from './disk.ts';
import { headsAfter, inSequence, NO_HEADS } from './heads.ts';
import { readCards } from './read-cards.ts';
import { BY_ARRIVAL, CARD_ID, FORK_ID } from './rows.ts';
import { hasNoPage, needsTelling, seenIn, type Telling } from './seen.ts';
import { newestSnapshot, snapshotsOf } from './snapshots.ts';
import type { LoadResult } from './store.ts';

/** Pieces of their own: where a snapshot is all there is, a start does without them. */
const extending = () => import('../ledger/extend.ts');
const folding = () => import('../ledger/fold.ts');

/** See Store.load. */
export async function load(disk: Disk, telling: Telling, book: BookId): Promise<LoadResult> {
  return attempt(() => loadOrThrow(disk, telling, book, true));
}

async function loadOrThrow(
  disk: Disk,
  telling: Telling,
  book: BookId,
  useSnapshot: boolean,
): Promise<LoadResult> {
  const names = ['books', 'entries', 'cards', 'forks', 'pages', 'phones', 'snapshots'] as const;
  const read = await disk.read(names, async (tables) => {
    // What does not hang on anything read before is asked for together: each answer is a way to the disk and back.
    const [[row], forkRows, kept, cardRows, phones] = await Promise.all([
      tables.books.get([book]),
      tables.forks.list({ index: FORK_ID, prefix: [book] }),
      snapshotsOf(tables, book),
      tables.cards.list({ index: CARD_ID, prefix: [book] }),
      tables.phones.get([book]),
    ]);
    if (!row) return null;
    // With two branches the fold has to see both, so no snapshot stands in for it.
    const whole = !useSnapshot || forkRows.length > 0;
    const snapshot = whole ? undefined : await newestSnapshot(tables, kept, row);
    // On its way while the entries are read; asked for again below, where a failure is seen.
    if (!snapshot) folding().catch(() => undefined);
    else if (row.count > snapshot.heads.count) extending().catch(() => undefined);
    const [rows, noPage] = await Promise.all([
      tables.entries.list(arrivals(book, snapshot?.heads.count ?? 0)),
      hasNoPage(tables, row),
    ]);
    const pages = await seenIn(
      telling,
      tables,
      book,
      snapshot && new Set(rows.map(({ entry }) => entry.sheet)),
    );
    return { row, snapshot, forkRows, rows, noPage, pages, cardRows, phones };
  });
  if (!read) return { ok: false, code: 'unknownBook', book };
  const { row, snapshot, rows, pages, cardRows, forkRows, phones } = read;
  if (await needsTelling(telling, row, phones[0], rows, read.noPage))
    return loadOrThrow(disk, telling, book, useSnapshot);
  const { count } = row;
  const start = snapshot?.heads ?? NO_HEADS;
  if (start.count + rows.length !== count || !inSequence(start, rows)) {
    return { ok: false, code: 'damaged', book, expected: count, found: start.count + rows.length };
  }
  const [here, beside] = [await currentOf(rows), await currentOf(forkRows)];
  const branches = branchesOf(start, here, beside);
  const forks = beside.map(({ entry }) => entry);
  const entries = [...here.map(({ entry }) => entry), ...forks];
  const state = await stateOf(snapshot?.state, entries, pages, branches);
  // What came late sorts before the snapshot's end: everything is folded again.
  if (!state) return loadOrThrow(disk, telling, book, false);
  return {
    ok: true,
    book: state,
    heads: headsAfter(start, rows),
    ...readCards(cardRows),
    forks,
    links: branches.links,
    phone: phones[0]?.id ?? null,
    fromSnapshot: snapshot !== undefined,
  };
}

/** As this code reads them. What brings other versions up is not loaded where there are none. */
async function currentOf<Row extends { readonly entry: Entry }>(
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (rows.every(({ entry }) => entry.v === ENTRY_VERSION)) return rows;
  const { current } = await import('./read.ts');
  return rows.map((row) => ({ ...row, entry: current(row.entry) }));
}

/** Null where everything is to be folded again. */
async function stateOf(
  from: Book | undefined,
  entries: readonly Entry[],
  pages: readonly PageSeen[],
  branches: Branches,
): Promise<Book | null> {
  if (from && entries.length === 0) return from;
  const seen =
    pages.length === 0
      ? NOTHING_SEEN
      : (await import('../ledger/order/page-seen.ts')).seenFrom(pages, entries);
  return from
    ? (await extending()).extend(from, entries, seen, branches)
    : (await folding()).fold(entries, seen, branches);
}

const arrivals = (book: BookId, after: number): Range => ({
  index: BY_ARRIVAL,
  prefix: [book],
  after: [after],
});
