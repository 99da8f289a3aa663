/** The row of a book in SQLite: read and written as a whole. Ids and hashes are 32 bytes there and hex everywhere else. */
import type { DatabaseSync } from 'node:sqlite';
import type { BookRow } from './book-row.ts';

export const toBytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

interface RawBook {
  readonly write_hash: Uint8Array;
  readonly epoch: string;
  readonly last: number;
  readonly xor: Uint8Array;
  readonly bytes: number;
  readonly card_last: number;
  readonly card_count: number;
  readonly card_xor: Uint8Array;
}

export interface BookTable {
  get(box: string): BookRow | undefined;
  put(box: string, row: BookRow): void;
  remove(box: string): void;
}

export function bookTable(database: DatabaseSync): BookTable {
  const select = database.prepare('select * from book where box = ?');
  const replace = database.prepare('insert or replace into book values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const drop = database.prepare('delete from book where box = ?');
  return {
    get(box) {
      const raw = select.get(toBytes(box)) as RawBook | undefined;
      return (
        raw && {
          writeHash: toHex(raw.write_hash),
          epoch: raw.epoch,
          last: raw.last,
          xor: toHex(raw.xor),
          bytes: raw.bytes,
          cardLast: raw.card_last,
          cardCount: raw.card_count,
          cardXor: toHex(raw.card_xor),
        }
      );
    },
    put(box, row) {
      const { writeHash, epoch, last, xor, bytes, cardLast, cardCount, cardXor } = row;
      const start = [toBytes(box), toBytes(writeHash), epoch, last, toBytes(xor), bytes] as const;
      replace.run(...start, cardLast, cardCount, toBytes(cardXor));
    },
    remove: (box) => void drop.run(toBytes(box)),
  };
}
