/**
 * The shape of the PostgreSQL database, step by step; the table `caixeta_step` says which were taken. A step never changes
 * once it was shipped. Every table and index begins with `box`: a distributed PostgreSQL can split them all by it.
 */
import type { Pool, PoolClient } from 'pg';

const STEPS = [
  `create table book (
     box bytea primary key,
     write_hash bytea not null,
     epoch text not null,
     last integer not null,
     xor bytea not null,
     bytes integer not null,
     card_last integer not null,
     card_count integer not null,
     card_xor bytea not null
   );
   create table page (
     box bytea not null,
     number integer not null,
     id bytea not null,
     bytes integer not null,
     blob bytea not null,
     primary key (box, number),
     unique (box, id)
   );
   create table card (
     box bytea not null,
     id text not null,
     number integer not null,
     version integer not null,
     blob_id bytea,
     bytes integer not null,
     blob bytea,
     primary key (box, id),
     unique (box, number)
   );`,
];

/**
 * Takes the steps that are missing; several processes may do so at once, as the row of a step is written first and the
 * second one waits for it. Refuses a database of a newer program, and one that acknowledges before it is on the disk (E1).
 */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await requireDurable(client);
    // Two processes that create one table at the same time are told apart by PostgreSQL with an error: the second is late.
    await client.query('create table if not exists caixeta_step (step integer primary key)').catch(() => {});
    const { rows } = await client.query<{ step: number }>('select step from caixeta_step');
    const newest = Math.max(0, ...rows.map(({ step }) => step));
    if (newest > STEPS.length)
      throw new Error(`the database has step ${newest}, this program knows ${STEPS.length}`);
    for (const [at, sql] of STEPS.entries()) await takeStep(client, at + 1, sql);
  } finally {
    client.release();
  }
}

async function requireDurable(client: PoolClient): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit']) {
    const { rows } = await client.query<Record<string, string>>(`show ${setting}`);
    if (rows[0]?.[setting] === 'off')
      throw new Error(`${setting} is off: acknowledged pages could be lost; turn it on`);
  }
}

async function takeStep(client: PoolClient, step: number, sql: string): Promise<void> {
  await client.query('begin');
  try {
    const mine = await client.query('insert into caixeta_step values ($1) on conflict do nothing', [step]);
    if (mine.rowCount === 1) await client.query(sql);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}
