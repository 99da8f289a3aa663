/**
 * What a POST costs: its 95th percentile beside that of a bare write and fsync of the same bytes, done in turn on the same
 * disk, and again with twenty clients at once. The ratio is printed, not judged: it is not stable on a shared machine. What is
 * judged is that every page was taken once and in its turn.
 */
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PagesTaken } from '../../../src/sync/protocol.ts';
import { type Client, makeClient, newPage, type Page, type Secrets, stateOf } from '../conformance/client.ts';
import { startPostgres, type TestPostgres } from '../worlds/postgres.ts';
import { startServer } from '../worlds/server-process.ts';
import { sized } from '../worlds/sized.ts';

const ROUNDS = sized({ test: 40, campaign: 400 });
const WARM_UP = ROUNDS / 10;
const CLIENTS = 20;
const PAGE_BYTES = 1_024;
const MOST_MS = 600_000;

let server: TestPostgres;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'caixeta-posts-'));
}, 120_000);
afterAll(async () => {
  await server?.end();
  rmSync(folder, { recursive: true });
});

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length * share)] ?? Number.NaN;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function post(client: Client, book: Secrets, page: Page): Promise<void> {
  const reply = await client.ask('addPages', {
    box: book.box,
    credentials: book,
    body: { pages: [page] },
  });
  expect((reply.body as PagesTaken).items).toEqual([{ id: page.id, state: 'stored' }]);
}

/** The bare write and the POST of the same page, by turns: their times in milliseconds. */
async function byTurns(client: Client, book: Secrets): Promise<{ posts: number[]; bare: number[] }> {
  const file = openSync(join(folder, 'bare'), 'a');
  const posts: number[] = [];
  const bare: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const page = newPage(PAGE_BYTES);
    const bytes = Buffer.from(page.blob, 'base64');
    const bareMs = await timed(() => {
      writeSync(file, bytes);
      fsyncSync(file);
    });
    const postMs = await timed(() => post(client, book, page));
    if (round < 0) continue;
    bare.push(bareMs);
    posts.push(postMs);
  }
  closeSync(file);
  return { posts, bare };
}

async function together(client: Client, book: Secrets): Promise<number[]> {
  const times: number[] = [];
  const one = async () => {
    for (let at = 0; at < ROUNDS / CLIENTS; at += 1)
      times.push(await timed(() => post(client, book, newPage(PAGE_BYTES))));
  };
  await Promise.all(Array.from({ length: CLIENTS }, one));
  return times;
}

async function measure(name: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const running = await startServer(settings);
  const client = makeClient(running.url);
  const book = await client.book();
  const { posts, bare } = await byTurns(client, book);
  const crowd = await together(client, book);
  expect((await stateOf(client, book)).last).toBe(WARM_UP + ROUNDS + crowd.length);
  await running.end('SIGTERM');
  const ratio = (values: readonly number[], share: number) =>
    (percentile(values, share) / percentile(bare, share)).toFixed(1);
  process.stdout.write(
    `POST on ${name}: p95 ${ratio(posts, 0.95)} × a bare write + fsync (${percentile(bare, 0.95).toFixed(1)} ms), ` +
      `median ${ratio(posts, 0.5)} ×; ${CLIENTS} clients at once: p95 ${ratio(crowd, 0.95)} ×; ${ROUNDS} of each\n`,
  );
}

test(
  `E2 ${ROUNDS} POSTs one by one and ${ROUNDS} of ${CLIENTS} clients at once, timed, on SQLite`,
  () => measure('SQLite', { CAIXETA_DATA: join(folder, 'data') }),
  MOST_MS,
);

test(
  `E2 ${ROUNDS} POSTs one by one and ${ROUNDS} of ${CLIENTS} clients at once, timed, on PostgreSQL`,
  async () => measure('PostgreSQL', { DATABASE_URL: await server.database() }),
  MOST_MS,
);
