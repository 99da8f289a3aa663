/**
 * The shape of the SQLite database, step by step; `user_version` says how many were taken. A step never changes once it
 * was shipped.
 *
 * The bytes of cards stand apart, in slots of a multiple of 256 bytes. A slot is added at the end and from then on only
 * overwritten with as many bytes, never moved or deleted: SQLite leaves copies behind when it moves rows between pages, and
 * `secure_delete` does not reach those (docs/adr/0009). So an erased card has no byte left once the log is truncated.
 */
import type { DatabaseSync } from 'node:sqlite';

const STEPS = [
  `create table book (
     box blob primary key,
     write_hash blob not null,
     epoch text not null,
     last integer not null,
     xor blob not null,
     bytes integer not null,
     card_last integer not null,
     card_count integer not null,
     card_xor blob not null
   ) strict, without rowid;
   create table page (
     box blob not null,
     number integer not null,
     id blob not null,
     bytes integer not null,
     blob blob not null,
     primary key (box, number),
     unique (box, id)
   ) strict;
   create table card (
     box blob not null,
     id text not null,
     number integer not null,
     version integer not null,
     blob_id blob,
     bytes integer not null,
     slot integer,
     primary key (box, id),
     unique (box, number)
   ) strict, without rowid;
   create table card_slot (
     slot integer primary key,
     room integer not null,
     free integer not null,
     content blob not null
   ) strict;
   create index card_slot_free on card_slot (room) where free = 1;`,
];

/** Refuses a database of a newer program: it may mean something else by the same tables. */
export function migrate(database: DatabaseSync): void {
  const { user_version: taken } = database.prepare('pragma user_version').get() as { user_version: number };
  if (taken > STEPS.length)
    throw new Error(`the database has version ${taken}, this program knows ${STEPS.length}`);
  for (const [at, step] of STEPS.entries()) {
    if (at < taken) continue;
    database.exec(`begin immediate; ${step}; pragma user_version = ${at + 1}; commit`);
  }
}
