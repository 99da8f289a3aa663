/** The contract on SQLite and on a real PostgreSQL. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../worlds/postgres.ts';
import { postgresWorld, sqliteWorld } from '../worlds/stores.ts';
import { STORE_CONTRACT } from './contract.ts';

describe('the endpoint’s store on SQLite', () => {
  test.each(STORE_CONTRACT)('$name', async ({ run }) => {
    const world = sqliteWorld();
    try {
      await run(world);
    } finally {
      world.end();
    }
  });
});

describe('the endpoint’s store on PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server?.end(), 120_000);

  test.each(STORE_CONTRACT)('$name', async ({ run }) => {
    await run(await postgresWorld(server));
  });
});
