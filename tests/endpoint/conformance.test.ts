/** Our own endpoint passes what `npm run conformance` asks of any, on both databases, and its log gives nobody away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASES } from './conformance/cases.ts';
import { makeClient } from './conformance/client.ts';
import { type RunningApp, startApp } from './worlds/app.ts';
import { startPostgres } from './worlds/postgres.ts';
import { postgresWorld, sqliteWorld } from './worlds/stores.ts';

interface Running {
  readonly app: RunningApp;
  end(): Promise<void>;
}

async function onSqlite(): Promise<Running> {
  const world = sqliteWorld();
  const store = await world.open();
  const app = await startApp(store);
  return {
    app,
    async end() {
      await app.stop();
      await store.close();
      world.end();
    },
  };
}

async function onPostgres(): Promise<Running> {
  const server = await startPostgres();
  const world = await postgresWorld(server);
  const store = await world.open();
  const app = await startApp(store, { app: { operatorCode: 'open-sesame' } });
  return {
    app,
    async end() {
      await app.stop();
      await store.close();
      await server.end();
    },
  };
}

describe.each([
  ['SQLite', onSqlite, undefined],
  ['PostgreSQL, with an operator’s code', onPostgres, 'open-sesame'],
] as const)('protocol v1 on %s', (_, start, code) => {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  }, 120_000);
  afterAll(() => running?.end());

  test.each(CASES)('$name', ({ run }) => run(makeClient(running.app.url, code)));

  test('the log has a line for every request, and no tag, id or address in any', () => {
    const { lines } = running.app;
    expect(lines.length).toBeGreaterThan(100);
    const all = lines.join('');
    expect(all).not.toMatch(/[0-9a-f]{32}/i);
    expect(all).not.toMatch(/127\.0\.0\.1|::1|ada|late|Caixeta tag/);
    const routes = new Set(lines.map((line) => JSON.parse(line).route));
    expect(routes).toContain('PUT /v1/books/{box}/cards/{card}');
    expect(lines.filter((line) => JSON.parse(line).failure !== undefined)).toEqual([]);
  });
});
