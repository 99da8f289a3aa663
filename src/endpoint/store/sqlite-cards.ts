/**
 * The cards of all books in SQLite, by box and id. Their bytes stand in slots (see sqlite-migrations.ts): what is replaced or
 * erased is overwritten with zeros where it stood, and its slot is given to a later card of the same room.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { CardRow } from './book-row.ts';
import type { StoredCard } from './mail-store.ts';
import { fitting, type Sized } from './part.ts';
import { toBytes, toHex } from './sqlite-rows.ts';

const ROOM_STEP = 256;

export interface CardTable {
  get(box: string, id: string): CardRow | undefined;
  read(box: string, id: string): StoredCard | undefined;
  /** Writes a card and overwrites the bytes that it takes the place of. */
  put(box: string, card: StoredCard, number: number, row: CardRow): void;
  /** At most `limit` cards with a number above `after`, as many as fit into one answer. */
  after(box: string, after: number, limit: number): (StoredCard & Sized)[];
  removeAll(box: string): void;
}

interface RawCard extends Sized {
  readonly id: string;
  readonly version: number;
  readonly blob_id: Uint8Array | null;
  readonly slot: number | null;
}

function cardSlots(database: DatabaseSync) {
  const findFree = database.prepare('select slot from card_slot where free = 1 and room = ? limit 1');
  const insert = database.prepare('insert into card_slot (room, free, content) values (?, 0, ?)');
  const fill = database.prepare('update card_slot set free = 0, content = ? where slot = ?');
  const wipe = database.prepare('update card_slot set free = 1, content = zeroblob(room) where slot = ?');
  const select = database.prepare('select content from card_slot where slot = ?');
  return {
    write(blob: Uint8Array): number {
      const room = Math.max(1, Math.ceil(blob.length / ROOM_STEP)) * ROOM_STEP;
      const content = new Uint8Array(room);
      content.set(blob);
      const free = findFree.get(room) as { slot: number } | undefined;
      if (free === undefined) return Number(insert.run(room, content).lastInsertRowid);
      fill.run(content, free.slot);
      return free.slot;
    },
    read(slot: number, bytes: number): Uint8Array {
      const { content } = select.get(slot) as { content: Uint8Array };
      return content.subarray(0, bytes);
    },
    wipe: (slot: number) => void wipe.run(slot),
  };
}

export function cardTable(database: DatabaseSync): CardTable {
  const slots = cardSlots(database);
  const select = database.prepare('select * from card where box = ? and id = ?');
  const list = database.prepare('select * from card where box = ? and number > ? order by number limit ?');
  const replace = database.prepare('insert or replace into card values (?, ?, ?, ?, ?, ?, ?)');
  const filled = database.prepare('select slot from card where box = ? and slot is not null');
  const drop = database.prepare('delete from card where box = ?');
  const raw = (box: string, id: string) => select.get(toBytes(box), id) as RawCard | undefined;
  const whole = ({ id, version, slot, bytes, number }: RawCard): StoredCard & Sized => ({
    id,
    version,
    number,
    bytes,
    blob: slot === null ? 'erased' : slots.read(slot, bytes),
  });
  return {
    get(box, id) {
      const there = raw(box, id);
      if (there === undefined) return undefined;
      const { version, bytes, blob_id: blobId } = there;
      return { version, bytes, blobId: blobId === null ? 'erased' : toHex(blobId) };
    },
    read(box, id) {
      const there = raw(box, id);
      return there && whole(there);
    },
    put(box, { id, blob }, number, { version, blobId, bytes }) {
      const slot = raw(box, id)?.slot ?? null;
      if (slot !== null) slots.wipe(slot);
      const hash = blobId === 'erased' ? null : toBytes(blobId);
      const taken = blob === 'erased' ? null : slots.write(blob);
      replace.run(toBytes(box), id, number, version, hash, bytes, taken);
    },
    after: (box, after, limit) =>
      fitting(list.all(toBytes(box), after, limit) as unknown as RawCard[]).map(whole),
    removeAll(box) {
      for (const { slot } of filled.all(toBytes(box)) as unknown as { slot: number }[]) slots.wipe(slot);
      drop.run(toBytes(box));
    },
  };
}
