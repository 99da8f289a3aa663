/**
 * The cards of all books in PostgreSQL, by box and id. A card that is replaced or erased is out of every answer at once;
 * PostgreSQL itself keeps the old row until vacuum, and its log until that is recycled (docs/endpoint.md).
 */
import type { CardRow } from './book-row.ts';
import type { StoredCard } from './mail-store.ts';
import { fitting, type Sized } from './part.ts';
import { type Asking, toBytes } from './postgres-rows.ts';

interface RawCard extends Sized {
  readonly id: string;
  readonly version: number;
  readonly blob: Buffer | null;
}

const whole = ({ id, version, number, bytes, blob }: RawCard): StoredCard & Sized => ({
  id,
  version,
  number,
  bytes,
  blob: blob ?? 'erased',
});

export async function getCard(asking: Asking, box: string, id: string): Promise<CardRow | undefined> {
  const sql = 'select version, blob_id, bytes from card where box = $1 and id = $2';
  const { rows } = await asking.query<{ version: number; blob_id: Buffer | null; bytes: number }>(sql, [
    toBytes(box),
    id,
  ]);
  const [raw] = rows;
  return raw && { version: raw.version, bytes: raw.bytes, blobId: raw.blob_id?.toString('hex') ?? 'erased' };
}

export async function readCard(asking: Asking, box: string, id: string): Promise<StoredCard | undefined> {
  const sql = 'select id, version, number, bytes, blob from card where box = $1 and id = $2';
  const { rows } = await asking.query<RawCard>(sql, [toBytes(box), id]);
  return rows[0] && whole(rows[0]);
}

export async function putCard(
  asking: Asking,
  box: string,
  { id, blob }: StoredCard,
  number: number,
  { version, blobId, bytes }: CardRow,
): Promise<void> {
  const sql = `insert into card (box, id, number, version, blob_id, bytes, blob) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (box, id) do update set number = $3, version = $4, blob_id = $5, bytes = $6, blob = $7`;
  const hash = blobId === 'erased' ? null : toBytes(blobId);
  const content = blob === 'erased' ? null : Buffer.from(blob);
  await asking.query(sql, [toBytes(box), id, number, version, hash, bytes, content]);
}

/** At most `limit` cards with a number above `after`, as many as fit into one answer. */
export async function cardsAfter(
  asking: Asking,
  box: string,
  after: number,
  limit: number,
): Promise<(StoredCard & Sized)[]> {
  const sizes = 'select number, bytes from card where box = $1 and number > $2 order by number limit $3';
  const { rows: sized } = await asking.query<Sized>(sizes, [toBytes(box), after, limit]);
  const last = fitting(sized).at(-1);
  if (last === undefined) return [];
  const sql = `select id, version, number, bytes, blob from card
    where box = $1 and number > $2 and number <= $3 order by number`;
  const { rows } = await asking.query<RawCard>(sql, [toBytes(box), after, last.number]);
  return rows.map(whole);
}
