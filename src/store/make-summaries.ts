/**
 * Summaries on the disk (summaries.ts says what each promises). A row is of as many lines as the book has. What changes a fold without
 * adding a line takes the row away: pages of others (keep-snapshot.ts) and second branches (receive.ts).
 */
import { FOLD_VERSION } from '../ledger/book.ts';
import type { BookId } from '../ledger/ids.ts';
import { SUMMARY_VERSION, summaryOf } from '../ledger/overview/summary.ts';
import { attempt, type Disk, type Tables } from './disk.ts';
import { load } from './load.ts';
import { entriesOf } from './read.ts';
import { FORK_ID, PAGE_ID, type SummaryRow } from './rows.ts';
import type { Telling } from './seen.ts';
import type { Summaries, SummaryResult } from './summaries.ts';

export function makeSummaries(disk: Disk, telling: Telling): Summaries {
  return {
    async kept() {
      const [books, rows] = await disk.read(['books', 'summaries'], (tables) =>
        Promise.all([tables.books.all(), tables.summaries.all()]),
      );
      const counts = new Map(books.map(({ id, count }) => [id, count]));
      const fitting = rows.filter((row) => isOfThisCode(row) && row.count === counts.get(row.book));
      return new Map(fitting.map(({ book, summary }) => [book, summary]));
    },
    make: (book) => attempt(() => make(disk, telling, book)),
  };
}

const isOfThisCode = ({ foldVersion, summaryVersion }: SummaryRow): boolean =>
  foldVersion === FOLD_VERSION && summaryVersion === SUMMARY_VERSION;

async function make(disk: Disk, telling: Telling, book: BookId): Promise<SummaryResult> {
  const names = ['books', 'forks', 'pages'] as const;
  const before = await disk.read(names, (tables) => basisOf(tables, book));
  const loaded = await load(disk, telling, book);
  if (!loaded.ok) return loaded;
  const entries = await entriesOf(disk, book, { all: true });
  const summary = summaryOf(loaded.book, entries, loaded.phone);
  const row: SummaryRow = {
    book,
    count: loaded.heads.count,
    foldVersion: FOLD_VERSION,
    summaryVersion: SUMMARY_VERSION,
    summary,
  };
  // What cannot be kept is made again the next time: the figures are true all the same.
  await attempt(async () => {
    await disk.write([...names, 'summaries'], async (tables) => {
      if ((await basisOf(tables, book)) === before) await tables.summaries.put([row]);
    });
    return { ok: true };
  });
  return { ok: true, summary };
}

/** How much there is of all that a fold comes from: only ever added to, so the same numbers are the same book. */
async function basisOf(tables: Tables, book: BookId): Promise<string> {
  const [row] = await tables.books.get([book]);
  const forks = await tables.forks.keys({ index: FORK_ID, prefix: [book] });
  const pages = await tables.pages.keys({ index: PAGE_ID, prefix: [book] });
  return [row?.count, forks.length, pages.length].join(' ');
}
