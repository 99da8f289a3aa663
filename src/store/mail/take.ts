/** What came out of a box: lines, pages, blobs and the cursor in one transaction, so that a cursor never runs ahead. */
import type { BookId } from '../../ledger/ids.ts';
import type { Tables } from '../disk.ts';
import type { StoreParts } from '../parts.ts';
import { makePlan, type Piece, type Plan } from '../plan.ts';
import { addPlanned, newRows, RECEIVE_TABLES, tryAgain } from '../receive.ts';
import { BLOB_ID, type BlobRow } from '../rows.ts';
import { rowsUnder } from '../rows-under.ts';
import type { WriteFailure } from '../store.ts';
import { noteWitness } from '../witness.ts';
import { markAfter, NOTHING_CUT } from './cut-mark.ts';
import type { BoxMark, Brought, BroughtPage, TakeResult } from './mail.ts';
import { rowsSince } from './uncut.ts';

const TABLES = [...RECEIVE_TABLES, 'blobs', 'boxes'] as const;

type Taken = Extract<TakeResult, { ok: true }>;
/** A blob as it is to be kept. */
type Kept = Pick<BlobRow, 'blobId' | 'kind' | 'blob'>;

/** See Mail.take. */
export function take(parts: StoreParts, book: BookId, brought: Brought): Promise<TakeResult> {
  return tryAgain(() => takeOnce(parts, book, brought));
}

async function takeOnce(parts: StoreParts, book: BookId, brought: Brought): Promise<Taken | WriteFailure> {
  const pageByPiece = new Map<Piece, BroughtPage>(brought.pages.map((one) => [pieceOf(one), one]));
  const plan = await makePlan(parts.disk, parts.crypto, book, [...pageByPiece.keys()]);
  if (!plan.ok) return plan;
  const gaps = new Set(plan.gaps.map((piece) => pageByPiece.get(piece)));
  const fitting = brought.pages.filter((one) => !gaps.has(one));
  const kept: readonly Kept[] = [
    ...fitting.map(({ blobId, blob }) => ({ blobId, blob, kind: 'page' as const })),
    ...plan.gaps.flatMap((piece) => {
      const page = pageByPiece.get(piece);
      return page ? [{ blobId: page.blobId, blob: page.blob, kind: 'waiting' as const }] : [];
    }),
    ...brought.kept,
    ...brought.junk.map((blobId) => ({ blobId, blob: null, kind: 'junk' as const })),
    ...brought.later.map((blobId) => ({ blobId, blob: null, kind: 'later' as const })),
  ];
  const at = parts.now().toISOString();
  const result = await parts.disk.write(TABLES, (tables) =>
    commit(tables, book, plan, fitting, kept, brought, at),
  );
  if (!result.ok) return result;
  const last = plan.fresh.at(-1);
  if (last) noteWitness(parts.witness, book, last.entry);
  if (fitting.length > 0) parts.notices.say({ kind: 'written', book });
  const waiting = kept.flatMap(({ kind, blobId }) => (kind === 'waiting' ? [blobId] : []));
  return { ...result, gaps: waiting.filter((id) => brought.pages.some(({ blobId }) => blobId === id)) };
}

const pieceOf = ({ page, before, hashes, entries }: BroughtPage): Piece => ({
  sheet: page.sheet,
  before,
  hashes,
  entries,
});

async function commit(
  tables: Tables,
  book: BookId,
  plan: Plan,
  fitting: readonly BroughtPage[],
  kept: readonly Kept[],
  { there, mark }: Brought,
  at: string,
): Promise<Taken | WriteFailure> {
  const entries = fitting.flatMap((one) => one.entries);
  const pages = fitting.map(({ page }) => page);
  const result = await addPlanned(tables, book, plan, { entries, cards: [], pages });
  if (!result.ok) return result;
  const forked = new Set(plan.forks.map(({ entry }) => entry));
  const ofBranch = fitting.filter((one) => !one.entries.some((entry) => forked.has(entry)));
  await keepCutMark(tables, book, plan, ofBranch);
  await keepBlobs(tables, book, kept, mark?.storeEpoch ?? '', at);
  if (mark) await noteThere(tables, book, there, mark);
  return { ok: true, added: result.added, forks: result.forks, gaps: [] };
}

/**
 * Lines of this phone that came in a page (its storage was rolled back) are in one: what they had seen is said there. Not those
 * of another branch (its storage was copied): the lines here are not in that page.
 */
async function keepCutMark(
  tables: Tables,
  book: BookId,
  plan: Plan,
  ofBranch: readonly BroughtPage[],
): Promise<void> {
  const [row] = await tables.books.get([book]);
  const [own] = await tables.phones.get([book]);
  if (!row || !own) return;
  const mark = row.cut ?? NOTHING_CUT;
  const pages = ofBranch.flatMap(({ page, entries }) => (entries[0]?.phone === own.id ? [page] : []));
  if (pages.length === 0 && mark.arrival < plan.count) return;
  // Where all before was cut, what came since is what comes now: a whole book is not read back to see that.
  const since =
    mark.arrival === plan.count ? newRows(book, plan) : await rowsSince(tables, book, mark.arrival);
  await tables.books.put([{ ...row, cut: markAfter(mark, own.id, since, row.count, pages) }]);
}

/** A blob that was here keeps its time, and its bytes where it waited for what has come now. */
async function keepBlobs(
  tables: Tables,
  book: BookId,
  kept: readonly Kept[],
  storeEpoch: string,
  at: string,
): Promise<void> {
  const range = { index: BLOB_ID, prefix: [book] };
  const before = await rowsUnder(
    tables.blobs,
    range,
    kept.map(({ blobId }) => [book, blobId]),
  );
  await tables.blobs.put(
    kept.map((one, index): BlobRow => {
      const known = before[index];
      return { ...one, book, there: storeEpoch || (known?.there ?? ''), at: known?.at ?? at };
    }),
  );
}

/** Marks blobs that are here as being in the box, and keeps the mark. */
export async function noteThere(
  tables: Pick<Tables, 'blobs' | 'boxes'>,
  book: BookId,
  there: readonly string[],
  mark: BoxMark,
): Promise<void> {
  const rows = (await tables.blobs.get(there.map((id) => [book, id]))).filter((row) => row !== undefined);
  const fresh = rows.filter((row) => row.there !== mark.storeEpoch);
  await tables.blobs.put(fresh.map((row) => ({ ...row, there: mark.storeEpoch ?? '' })));
  await tables.boxes.put([{ ...mark, book }]);
}
