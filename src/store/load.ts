/** Reading a whole book: folded, with its heads and cards, from the newest snapshot and what came after it. */
import { extend, fold } from '../ledger/fold.ts';
import type { BookId } from '../ledger/ids.ts';
import { seenFrom } from '../ledger/order/page-seen.ts';
import { readCards } from './cards.ts';
import { attempt, type Disk, type Range } from './disk.ts';
import { headsAfter, inSequence, NO_HEADS } from './heads.ts';
import { pagesOf } from './pages.ts';
import { current } from './read.ts';
import { BY_ARRIVAL, CARD_ID, FORK_ID } from './rows.ts';
import { newestSnapshot } from './snapshots.ts';
import type { LoadResult } from './store.ts';

/** See Store.load. */
export async function load(disk: Disk, book: BookId): Promise<LoadResult> {
  return attempt(() => loadOrThrow(disk, book, true));
}

async function loadOrThrow(disk: Disk, book: BookId, useSnapshot: boolean): Promise<LoadResult> {
  const names = ['books', 'entries', 'cards', 'forks', 'pages', 'phones', 'snapshots'] as const;
  const read = await disk.read(names, async (tables) => {
    const [row] = await tables.books.get([book]);
    if (!row) return null;
    const forkRows = await tables.forks.list({ index: FORK_ID, prefix: [book] });
    // With two branches the fold has to see both, so no snapshot stands in for it.
    const whole = !useSnapshot || forkRows.length > 0;
    const snapshot = whole ? undefined : await newestSnapshot(tables, book, row.count);
    const rows = await tables.entries.list(arrivals(book, snapshot?.heads.count ?? 0));
    return {
      count: row.count,
      snapshot,
      forkRows,
      rows,
      pages: await pagesOf(tables, book, snapshot && new Set(rows.map(({ entry }) => entry.sheet))),
      cardRows: await tables.cards.list({ index: CARD_ID, prefix: [book] }),
      phones: await tables.phones.get([book]),
    };
  });
  if (!read) return { ok: false, code: 'unknownBook', book };
  const { count, snapshot, rows, pages, cardRows, forkRows, phones } = read;
  const start = snapshot?.heads ?? NO_HEADS;
  if (start.count + rows.length !== count || !inSequence(start, rows)) {
    return { ok: false, code: 'damaged', book, expected: count, found: start.count + rows.length };
  }
  const forks = forkRows.map(({ entry }) => current(entry));
  const entries = rows.map(({ entry }) => current(entry));
  const all = [...entries, ...forks];
  const seen = seenFrom(pages, all);
  const state = snapshot ? extend(snapshot.state, entries, seen) : fold(all, seen);
  // What came late sorts before the snapshot's end: everything is folded again.
  if (!state) return loadOrThrow(disk, book, false);
  return {
    ok: true,
    book: state,
    heads: headsAfter(start, rows),
    ...readCards(cardRows),
    forks,
    phone: phones[0]?.id ?? null,
    fromSnapshot: snapshot !== undefined,
  };
}

const arrivals = (book: BookId, after: number): Range => ({
  index: BY_ARRIVAL,
  prefix: [book],
  after: [after],
});
