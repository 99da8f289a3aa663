/** Keeping pages that were cut from this phone's lines: with their blobs, in one transaction, each line in one page only. */
import type { BookId } from '../../ledger/ids.ts';
import { refuseBook } from '../append.ts';
import { attempt, type Tables } from '../disk.ts';
import { keepPages } from '../keep-pages.ts';
import type { StoreParts } from '../parts.ts';
import type { BlobRow, CutMark } from '../rows.ts';
import { markAfter, NOTHING_CUT } from './cut-mark.ts';
import type { CutPage, CutResult } from './mail.ts';
import { rowsSince } from './uncut.ts';

const TABLES = ['books', 'entries', 'pages', 'phones', 'snapshots', 'summaries', 'blobs'] as const;

/** See Mail.cut. */
export function cut(
  parts: StoreParts,
  book: BookId,
  mark: CutMark,
  pages: readonly CutPage[],
): Promise<CutResult> {
  const at = parts.now().toISOString();
  return attempt(() => parts.disk.write(TABLES, (tables) => commit(tables, book, mark, pages, at)));
}

async function commit(
  tables: Tables,
  book: BookId,
  mark: CutMark,
  pages: readonly CutPage[],
  at: string,
): Promise<CutResult> {
  const [row] = await tables.books.get([book]);
  const stop = refuseBook(book, row);
  if (stop) return stop;
  const [own] = await tables.phones.get([book]);
  if (!row || !own || !sameMark(row.cut ?? NOTHING_CUT, mark)) return { ok: false, code: 'cutMoved' };
  const since = await rowsSince(tables, book, mark.arrival);
  const said = pages.map(({ page }) => page);
  const next = markAfter(mark, own.id, since, row.count, said);
  await keepPages(tables, book, said, []);
  await tables.blobs.put(
    pages.map(({ blobId, blob }): BlobRow => ({ book, blobId, kind: 'page', blob, there: '', at })),
  );
  await tables.books.put([{ ...row, cut: next }]);
  return { ok: true };
}

function sameMark(left: CutMark, right: CutMark): boolean {
  const [one, other] = [Object.entries(left.lastBySheet), Object.entries(right.lastBySheet)];
  return (
    left.arrival === right.arrival &&
    one.length === other.length &&
    one.every(([sheet, last]) => right.lastBySheet[sheet] === last)
  );
}
