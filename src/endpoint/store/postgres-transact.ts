/** One transaction on one connection of the pool. Whatever the server or the way to it does is told as `StoreDown`. */
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { StoreDown } from './mail-store.ts';
import type { Asking } from './postgres-rows.ts';

/** Serialisation failure and deadlock: the server undid everything and asks to try again (a distributed one does so). */
const TRY_AGAIN = new Set(['40001', '40P01']);
const MOST_TRIES = 5;

const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code;

const down = (cause: unknown) =>
  cause instanceof StoreDown ? cause : new StoreDown('postgres did not answer', { cause });

/** Reads outside a transaction. */
export function asking(pool: Pool): Asking {
  return {
    query: <Row extends QueryResultRow>(sql: string, values: unknown[]) =>
      pool.query<Row>(sql, values).catch((cause: unknown) => {
        throw down(cause);
      }),
  };
}

/** A connection that failed is not used again: nobody knows what it still holds. */
async function once<Answer>(pool: Pool, change: (client: PoolClient) => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('begin');
    const answer = await change(client);
    await client.query('commit');
    broken = false;
    return answer;
  } finally {
    client.release(broken);
  }
}

export function transacting(pool: Pool) {
  return async <Answer>(change: (client: PoolClient) => Promise<Answer>): Promise<Answer> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(pool, change);
      } catch (error) {
        if (tries >= MOST_TRIES || !TRY_AGAIN.has(String(codeOf(error)))) throw down(error);
      }
    }
  };
}
