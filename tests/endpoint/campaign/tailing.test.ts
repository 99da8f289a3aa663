/** E2 over HTTP: many phones post to one book while as many read behind them by their cursors; none skips a page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IdsPart, OperationName } from '../../../src/sync/protocol.ts';
import {
  type Asking,
  type Client,
  makeClient,
  newPage,
  type Secrets,
  stateOf,
} from '../conformance/client.ts';
import { startPostgres, type TestPostgres } from '../worlds/postgres.ts';
import { startServer } from '../worlds/server-process.ts';
import { sized } from '../worlds/sized.ts';

const WRITERS = sized({ test: 8, campaign: 50 });
const PAGES_EACH = sized({ test: 10, campaign: 200 });
const READERS = sized({ test: 8, campaign: 50 });
const HOUR_MS = 3_600_000;

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(() => server?.end(), 120_000);

/** As a phone does: where the endpoint has too much to do (503), or the connection broke, the same again. */
async function askUntilDone(client: Client, name: OperationName, asking: Asking): Promise<unknown> {
  for (;;) {
    const reply = await client.ask(name, asking).catch((error) => {
      if (error instanceof TypeError) return undefined;
      throw error;
    });
    if (reply?.status === 200) return reply.body;
    if (reply) expect(reply.status).toBe(503);
    await pause(100);
  }
}

async function write(client: Client, book: Secrets): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < PAGES_EACH; at += 1) {
    const page = newPage(100);
    await askUntilDone(client, 'addPages', { box: book.box, credentials: book, body: { pages: [page] } });
    ids.push(page.id);
  }
  return ids;
}

/** Follows the cursor until `total` pages have come. */
async function tail(client: Client, book: Secrets, total: number): Promise<string[]> {
  const seen: string[] = [];
  for (let after = 0; seen.length < total; ) {
    const query = { after: String(after) };
    const asking = { box: book.box, credentials: { tag: book.tag }, query };
    const { ids, next } = (await askUntilDone(client, 'listIds', asking)) as IdsPart;
    seen.push(...ids);
    after = next;
    // Its count cannot tell a page that was skipped from one that is late: the writers' own lists do.
    if (ids.length === 0 && after >= total) break;
  }
  return seen;
}

async function run(name: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const running = await startServer(settings);
  const client = makeClient(running.url);
  const book = await client.book();
  const total = WRITERS * PAGES_EACH;
  const readers = Array.from({ length: READERS }, () => tail(client, book, total));
  const written = await Promise.all(Array.from({ length: WRITERS }, () => write(client, book)));
  const all = written.flat().sort();
  const [first = [], ...others] = await Promise.all(readers);
  expect([...first].sort()).toEqual(all);
  for (const seen of others) expect(seen).toEqual(first);
  expect((await stateOf(client, book)).last).toBe(total);
  await running.end('SIGTERM');
  process.stdout.write(
    `${WRITERS} writers × ${PAGES_EACH} pages on ${name}, ${READERS} readers behind them: ${total} pages, 0 skipped, ` +
      'the same order for all\n',
  );
}

const title = `E2 ${WRITERS} writers of ${PAGES_EACH} pages and ${READERS} readers behind them: none is skipped`;

test(
  `${title}, on SQLite`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caixeta-tailing-'));
    await run('SQLite', { CAIXETA_DATA: folder });
    rmSync(folder, { recursive: true });
  },
  HOUR_MS,
);

test(
  `${title}, on PostgreSQL`,
  async () => run('PostgreSQL', { DATABASE_URL: await server.database() }),
  HOUR_MS,
);
