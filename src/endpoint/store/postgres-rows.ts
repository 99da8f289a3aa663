/** The row of a book in PostgreSQL: read and written as a whole. Every statement names its box. */
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { BookRow } from './book-row.ts';

export const toBytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** What both a pool and one of its connections can do. */
export interface Asking {
  query<Row extends QueryResultRow>(sql: string, values: unknown[]): Promise<QueryResult<Row>>;
}

interface RawBook {
  readonly write_hash: Buffer;
  readonly epoch: string;
  readonly last: number;
  readonly xor: Buffer;
  readonly bytes: number;
  readonly card_last: number;
  readonly card_count: number;
  readonly card_xor: Buffer;
}

const SELECT = 'select * from book where box = $1';

/** `lock`: nobody else writes to this book until the transaction ends, so numbers follow the order of commits (E2). */
export async function getBook(asking: Asking, box: string, lock?: 'lock'): Promise<BookRow | undefined> {
  const sql = lock ? `${SELECT} for update` : SELECT;
  const { rows } = await asking.query<RawBook>(sql, [toBytes(box)]);
  const [raw] = rows;
  return (
    raw && {
      writeHash: raw.write_hash.toString('hex'),
      epoch: raw.epoch,
      last: raw.last,
      xor: raw.xor.toString('hex'),
      bytes: raw.bytes,
      cardLast: raw.card_last,
      cardCount: raw.card_count,
      cardXor: raw.card_xor.toString('hex'),
    }
  );
}

const valuesOf = (box: string, row: BookRow) => [
  toBytes(box),
  toBytes(row.writeHash),
  row.epoch,
  row.last,
  toBytes(row.xor),
  row.bytes,
  row.cardLast,
  row.cardCount,
  toBytes(row.cardXor),
];

/** False if somebody else made it first. */
export async function insertBook(asking: Asking, box: string, row: BookRow): Promise<boolean> {
  const sql = 'insert into book values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing';
  return (await asking.query(sql, valuesOf(box, row))).rowCount === 1;
}

export async function updateBook(client: PoolClient, box: string, row: BookRow): Promise<void> {
  const sql = `update book set write_hash = $2, epoch = $3, last = $4, xor = $5, bytes = $6, card_last = $7,
    card_count = $8, card_xor = $9 where box = $1`;
  await client.query(sql, valuesOf(box, row));
}
