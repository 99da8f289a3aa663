/** E1 with a real kill −9: of the endpoint, and of PostgreSQL itself, in the middle of what several clients post. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClient } from '../conformance/client.ts';
import { startPostgres, type TestPostgres } from '../worlds/postgres.ts';
import { type ServerProcess, startServer } from '../worlds/server-process.ts';
import { sized } from '../worlds/sized.ts';
import { type Account, newAccount, postUntil, takeAccount } from './rounds.ts';

const KILLS = sized({ test: 4, campaign: 300 });
const DATABASE_KILLS = sized({ test: 2, campaign: 20 });
const CLIENTS = sized({ test: 6, campaign: 20 });
/** Accounts are read back whole, so a book is closed after so many kills. */
const KILLS_PER_BOOK = 25;
const MOST_STARTS = 20;
const HOURS_MS = 3 * 3_600_000;

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(() => server?.end(), 120_000);

const clients = (url: string, account: Account, goesOn: () => boolean) =>
  Promise.all(Array.from({ length: CLIENTS }, () => postUntil(url, account, goesOn)));

/** Pages on which a kill may fall: it comes at another moment each time, once so many were acknowledged. */
async function untilMore(account: Account, pages: number, posting: Promise<unknown>): Promise<void> {
  let over = false;
  void posting.finally(() => {
    over = true;
  });
  const yet = () => [...account.acknowledged.values()].filter(Boolean).length;
  const enough = yet() + pages;
  while (yet() < enough) {
    if (over) throw new Error('the clients gave up: the endpoint went away by itself');
    await pause(1);
  }
}

/** As a supervisor does: a database that is too busy to let it in is asked again. */
async function startAgain(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startServer(settings);
    } catch (error) {
      if (tries === MOST_STARTS || !String(error).includes('connection timeout')) throw error;
    }
  }
}

async function killEndpoint(settings: Readonly<Record<string, string>>): Promise<Account[]> {
  const accounts: Account[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const running = await startAgain(settings);
    if (kill % KILLS_PER_BOOK === 0) accounts.push(newAccount(await makeClient(running.url).book()));
    const account = accounts.at(-1) as Account;
    const posting = clients(running.url, account, () => true);
    await untilMore(account, 1 + ((kill * 13) % 40), posting);
    await running.end('SIGKILL');
    await posting;
  }
  return accounts;
}

async function expectNothingLost(url: string, accounts: readonly Account[], what: string): Promise<void> {
  let acknowledged = 0;
  for (const account of accounts) {
    const found = await takeAccount(makeClient(url), account);
    expect(found).toMatchObject({ lost: 0, twice: 0, gaps: 0, foreign: 0 });
    acknowledged += found.acknowledged;
  }
  expect(acknowledged).toBeGreaterThan(KILLS);
  process.stdout.write(`${what}: ${acknowledged} acknowledged pages, 0 lost, 0 twice, 0 gaps\n`);
}

test(
  `E1 the endpoint killed ${KILLS} times while ${CLIENTS} clients post, on SQLite: nothing acknowledged is lost`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caixeta-kills-'));
    const settings = { CAIXETA_DATA: folder };
    const accounts = await killEndpoint(settings);
    const after = await startServer(settings);
    await expectNothingLost(after.url, accounts, `endpoint killed ${KILLS} times on SQLite`);
    await after.end('SIGTERM');
    rmSync(folder, { recursive: true });
  },
  HOURS_MS,
);

test(
  `E1 the endpoint killed ${KILLS} times while ${CLIENTS} clients post, on PostgreSQL: nothing acknowledged is lost`,
  async () => {
    const settings = { DATABASE_URL: await server.database() };
    const accounts = await killEndpoint(settings);
    const after = await startServer(settings);
    await expectNothingLost(after.url, accounts, `endpoint killed ${KILLS} times on PostgreSQL`);
    await after.end('SIGTERM');
  },
  HOURS_MS,
);

test(
  `E1 PostgreSQL killed ${DATABASE_KILLS} times while ${CLIENTS} clients post: nothing acknowledged is lost`,
  async () => {
    const running = await startServer({ DATABASE_URL: await server.database() });
    const account = newAccount(await makeClient(running.url).book());
    let goesOn = true;
    const posting = clients(running.url, account, () => goesOn);
    for (let kill = 0; kill < DATABASE_KILLS; kill += 1) {
      await untilMore(account, 10 + ((kill * 13) % 40), posting);
      await server.killAndRestart();
    }
    await untilMore(account, 10, posting);
    goesOn = false;
    await posting;
    await expectNothingLost(running.url, [account], `PostgreSQL killed ${DATABASE_KILLS} times`);
    await running.end('SIGTERM');
  },
  HOURS_MS,
);
