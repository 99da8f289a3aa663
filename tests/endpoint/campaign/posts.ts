/**
 * What a POST costs: its 95th percentile beside that of a bare write and fsync of the same bytes, done in turn on the same
 * disk, and again with twenty clients at once. Printed, not judged: an absolute time is not stable on a shared machine.
 */
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, makeClient, newPage, type Page, type Secrets } from '../conformance/client.ts';
import { startPostgres } from '../worlds/postgres.ts';
import { startServer } from '../worlds/server-process.ts';

const ROUNDS = 400;
const WARM_UP = 40;
const CLIENTS = 20;
const PAGE_BYTES = 1_024;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length * share)] ?? Number.NaN;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const post = (client: Client, book: Secrets, page: Page) =>
  client.ask('addPages', { box: book.box, credentials: book, body: { pages: [page] } });

async function measure(
  name: string,
  settings: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  const running = await startServer(settings);
  const client = makeClient(running.url);
  const book = await client.book();
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
  const together: number[] = [];
  const one = async () => {
    for (let at = 0; at < ROUNDS / CLIENTS; at += 1)
      together.push(await timed(() => post(client, book, newPage(PAGE_BYTES))));
  };
  await Promise.all(Array.from({ length: CLIENTS }, one));
  closeSync(file);
  await running.end('SIGTERM');
  const ratio = (values: readonly number[], share: number) =>
    (percentile(values, share) / percentile(bare, share)).toFixed(1);
  process.stdout.write(
    `POST on ${name}: p95 ${ratio(posts, 0.95)} × a bare write + fsync (${percentile(bare, 0.95).toFixed(1)} ms), ` +
      `median ${ratio(posts, 0.5)} ×; ${CLIENTS} clients at once: p95 ${ratio(together, 0.95)} ×\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'caixeta-posts-'));
await measure('SQLite', { CAIXETA_DATA: join(folder, 'data') }, folder);
const server = await startPostgres();
await measure('PostgreSQL', { DATABASE_URL: await server.database() }, folder);
await server.end();
rmSync(folder, { recursive: true });
