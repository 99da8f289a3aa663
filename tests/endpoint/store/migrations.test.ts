import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres } from '../../../src/endpoint/store/postgres.ts';
import { startPostgres, type TestPostgres } from '../worlds/postgres.ts';
import { optionsWith, postgresWorld, sqliteWorld } from '../worlds/stores.ts';

describe('SQLite', () => {
  test('the file belongs to one process at a time, and tells its settings', async () => {
    const world = sqliteWorld();
    const store = await world.open();
    await expect(world.open()).rejects.toThrow('locked');
    await store.close();
    const database = new DatabaseSync(world.file);
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('pragma user_version').get()).toEqual({ user_version: 1 });
    database.close();
    world.end();
  });

  test('a database of a newer program is left alone', async () => {
    const world = sqliteWorld();
    await (await world.open()).close();
    const database = new DatabaseSync(world.file);
    database.exec('pragma user_version = 9');
    database.close();
    await expect(world.open()).rejects.toThrow('version 9');
    world.end();
  });
});

describe('PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server?.end(), 120_000);

  const told = async (url: string, sql: string) => {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query(sql).finally(() => client.end());
    return rows;
  };

  test('several processes may begin at once on an empty database', async () => {
    const { url, open } = await postgresWorld(server);
    const stores = await Promise.all(Array.from({ length: 5 }, () => open()));
    for (const store of stores) {
      await store.check();
      await store.close();
    }
    expect(await told(url, 'select step from caixeta_step')).toEqual([{ step: 1 }]);
  });

  test('a database of a newer program is left alone', async () => {
    const { url, open } = await postgresWorld(server);
    await (await open()).close();
    await told(url, 'insert into caixeta_step values (9)');
    await expect(open()).rejects.toThrow('step 9');
  });

  test('E1 a server that acknowledges before it is on the disk is refused', async () => {
    const { url } = await postgresWorld(server);
    const careless = `${url}?options=-c%20synchronous_commit%3Doff`;
    await expect(openPostgres(careless, optionsWith(), 2)).rejects.toThrow('synchronous_commit is off');
  });
});
