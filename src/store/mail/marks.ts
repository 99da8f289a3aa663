/** What of this phone's blobs is in a box and what is not, by ids and without reading their bytes where it can. */
import { assert } from '../../ledger/assert.ts';
import type { BookId } from '../../ledger/ids.ts';
import { refuseBook } from '../append.ts';
import { attempt, type Disk, type Key, type Tables } from '../disk.ts';
import type { StoreParts } from '../parts.ts';
import { BLOB_ID, type BlobKind, type BookRow, BY_THERE } from '../rows.ts';
import type { SaveResult, WriteFailure } from '../store.ts';
import { isUncut, NOTHING_CUT } from './cut-mark.ts';
import type { Blob, BoxMark, MailSurvey } from './mail.ts';
import { noteThere } from './take.ts';
import { rowsSince } from './uncut.ts';

const KINDS: readonly BlobKind[] = ['page', 'record', 'waiting', 'junk', 'later'];

/** See Mail.survey. */
export function survey(disk: Disk, book: BookId, box: string): Promise<MailSurvey> {
  return disk.read(['books', 'entries', 'phones', 'blobs', 'boxes'], async (tables) => {
    const mark = await markOf(tables, book, box);
    const there: string[] = [];
    const lists: (readonly [BlobKind, readonly string[]])[] = [];
    for (const kind of KINDS) {
      const range = { index: BY_THERE, prefix: [book, kind] };
      lists.push([kind, idsOf(await tables.blobs.keys(range))]);
      if (mark.storeEpoch === null) continue;
      there.push(...idsOf(await tables.blobs.keys({ ...range, prefix: [book, kind, mark.storeEpoch] })));
    }
    const idsByKind = Object.fromEntries(lists) as MailSurvey['idsByKind'];
    const known = new Set(there);
    const out = [...idsByKind.page, ...idsByKind.record, ...idsByKind.waiting].filter((id) => !known.has(id));
    const [oldest] = out.length > 0 ? await tables.blobs.get([[book, out[0] ?? '']]) : [];
    const [row] = await tables.books.get([book]);
    return {
      mark,
      idsByKind,
      there,
      lines: row?.count ?? 0,
      uncut: await uncutCount(tables, book, row),
      notSentSince: oldest?.at ?? null,
    };
  });
}

export async function markOf(tables: Pick<Tables, 'boxes'>, book: BookId, box: string): Promise<BoxMark> {
  const [row] = await tables.boxes.get([[book, box]]);
  const { storeEpoch = null, cursor = 0, cardsCursor = 0 } = row ?? {};
  return { box, storeEpoch, cursor, cardsCursor };
}

async function uncutCount(tables: Tables, book: BookId, row: BookRow | undefined): Promise<number> {
  const [own] = await tables.phones.get([book]);
  if (!row || !own) return 0;
  const mark = row.cut ?? NOTHING_CUT;
  const since = await rowsSince(tables, book, mark.arrival);
  return since.filter((one) => isUncut(mark, own.id, one)).length;
}

function idsOf(keys: readonly Key[]): readonly string[] {
  return keys.map((key) => {
    const id = Array.isArray(key) ? key[1] : undefined;
    assert(typeof id === 'string', `a blob has the key ${BLOB_ID}`);
    return id;
  });
}

/** See Mail.waiting. */
export async function waiting(disk: Disk, book: BookId): Promise<readonly Blob[]> {
  const rows = await disk.read(['blobs'], (tables) =>
    tables.blobs.list({ index: BY_THERE, prefix: [book, 'waiting'] }),
  );
  return rows.flatMap(({ blobId, blob }) => (blob ? [{ blobId, blob }] : []));
}

/** See Mail.forgetLater. */
export function forgetLater(parts: StoreParts, book: BookId): Promise<SaveResult | WriteFailure> {
  return attempt(() =>
    parts.disk.write(['books', 'blobs'], async (tables): Promise<SaveResult | WriteFailure> => {
      const [row] = await tables.books.get([book]);
      const stop = refuseBook(book, row);
      if (stop) return stop;
      await tables.blobs.remove(await tables.blobs.keys({ index: BY_THERE, prefix: [book, 'later'] }));
      return { ok: true };
    }),
  );
}

/** See Mail.boxMark. */
export const boxMark = (disk: Disk, book: BookId, box: string): Promise<BoxMark> =>
  disk.read(['boxes'], (tables) => markOf(tables, book, box));

/** See Mail.blobs. */
export async function blobs(disk: Disk, book: BookId, ids: readonly string[]): Promise<readonly Blob[]> {
  const rows = await disk.read(['blobs'], (tables) => tables.blobs.get(ids.map((id) => [book, id])));
  return rows.flatMap((row) => (row?.blob ? [{ blobId: row.blobId, blob: row.blob }] : []));
}

/** See Mail.mark. */
export function mark(
  parts: StoreParts,
  book: BookId,
  there: readonly string[],
  notThere: readonly string[],
  to: BoxMark,
): Promise<SaveResult | WriteFailure> {
  return attempt(() =>
    parts.disk.write(['books', 'blobs', 'boxes'], async (tables): Promise<SaveResult | WriteFailure> => {
      const [row] = await tables.books.get([book]);
      const stop = refuseBook(book, row);
      if (stop) return stop;
      const gone = await tables.blobs.get(notThere.map((id) => [book, id]));
      await tables.blobs.put(gone.flatMap((row) => (row ? [{ ...row, there: '' }] : [])));
      await noteThere(tables, book, there, to);
      return { ok: true };
    }),
  );
}
