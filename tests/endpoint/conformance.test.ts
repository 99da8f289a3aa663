/** Our own endpoint passes what `npm run conformance` asks of any, on both databases, and its log gives nobody away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS, type ProblemCode } from '../../src/sync/protocol.ts';
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

interface Line {
  readonly route: string;
  readonly status: number;
  readonly code?: ProblemCode;
}

const operations = new Map(Object.values(OPERATIONS).map((each) => [`${each.method} ${each.path}`, each]));

/** Every operation with its good statuses and its own problems. */
const documented = (but: readonly string[]): string[] =>
  [...operations]
    .flatMap(([route, { answers, problems }]) =>
      [...Object.keys(answers), ...problems]
        .filter((answer) => !but.includes(answer))
        .map((answer) => `${route} ${answer}`),
    )
    .sort();

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

  test('every answer that an operation documents was given, and no other', () => {
    const given = new Set<string>();
    for (const line of running.app.lines) {
      const { route, status, code = status } = JSON.parse(line) as Line;
      if (operations.has(route)) given.add(`${route} ${code}`);
    }
    const untold = code === undefined ? ['bookFull', 'codeNeeded'] : ['bookFull'];
    expect([...given].sort()).toEqual(documented(untold));
  });

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
