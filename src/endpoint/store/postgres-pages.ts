/** The pages of all books in PostgreSQL, by box and number. They are added and, with their book, removed; never changed. */
import type { NumberedPage } from './book-row.ts';
import type { StoredPage } from './mail-store.ts';
import { fitting, type Sized } from './part.ts';
import { type Asking, toBytes } from './postgres-rows.ts';

/** Those of the ids that are in the book. */
export async function knownIds(asking: Asking, box: string, ids: readonly string[]): Promise<Set<string>> {
  const sql = 'select id from page where box = $1 and id = any($2::bytea[])';
  const { rows } = await asking.query<{ id: Buffer }>(sql, [toBytes(box), ids.map(toBytes)]);
  return new Set(rows.map(({ id }) => id.toString('hex')));
}

export async function insertPages(
  asking: Asking,
  box: string,
  pages: readonly NumberedPage[],
): Promise<void> {
  const sql = `insert into page (box, number, id, bytes, blob)
    select $1, * from unnest($2::integer[], $3::bytea[], $4::integer[], $5::bytea[])`;
  await asking.query(sql, [
    toBytes(box),
    pages.map(({ number }) => number),
    pages.map(({ id }) => toBytes(id)),
    pages.map(({ blob }) => blob.length),
    pages.map(({ blob }) => Buffer.from(blob)),
  ]);
}

export async function idsAfter(
  asking: Asking,
  box: string,
  after: number,
  limit: number,
): Promise<(Sized & { readonly id: string })[]> {
  const sql = 'select number, id, bytes from page where box = $1 and number > $2 order by number limit $3';
  const { rows } = await asking.query<Sized & { id: Buffer }>(sql, [toBytes(box), after, limit]);
  return rows.map(({ number, bytes, id }) => ({ number, bytes, id: id.toString('hex') }));
}

/** At most `limit` pages with a number above `after`, as many as fit into one answer. */
export async function pagesAfter(
  asking: Asking,
  box: string,
  after: number,
  limit: number,
): Promise<(StoredPage & Sized)[]> {
  const last = fitting(await idsAfter(asking, box, after, limit)).at(-1);
  if (last === undefined) return [];
  const sql = `select number, id, bytes, blob from page
    where box = $1 and number > $2 and number <= $3 order by number`;
  const values = [toBytes(box), after, last.number];
  const { rows } = await asking.query<Sized & { id: Buffer; blob: Buffer }>(sql, values);
  return rows.map(({ number, bytes, id, blob }) => ({ number, bytes, blob, id: id.toString('hex') }));
}
