/**
 * `npm run endpoint`: the only place of the endpoint that builds concrete things: settings, clock, randomness, database,
 * port. It runs unbuilt. SIGTERM and SIGINT let what is under way end; a kill loses nothing that was acknowledged (E1).
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeApp } from './app.ts';
import { listen } from './listen.ts';
import { makeLog } from './log.ts';
import { type Settings, settingsOf } from './settings.ts';
import type { MailStore } from './store/mail-store.ts';
import { openPostgres } from './store/postgres.ts';
import { openSqlite } from './store/sqlite.ts';

const nowMs = () => Date.now();

async function openStore(settings: Settings): Promise<MailStore> {
  const { quota, databaseUrl, databaseConnections, dataFolder } = settings;
  const options = { quota, newEpoch: () => randomBytes(16).toString('hex') };
  if (databaseUrl !== undefined) return openPostgres(databaseUrl, options, databaseConnections);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  return openSqlite(join(dataFolder, 'endpoint.sqlite'), options);
}

async function main(): Promise<void> {
  const settings = settingsOf(process.env);
  const log = makeLog(settings.logs ? (line) => void process.stdout.write(line) : () => {});
  const store = await openStore(settings);
  const app = makeApp({ store, settings: settings.app, log, nowMs });
  const { port, stop } = await listen(app.fetch, settings.listen);
  const { host } = settings.listen;
  const database = settings.databaseUrl === undefined ? 'sqlite' : 'postgres';
  makeLog((line) => void process.stdout.write(line)).event(nowMs(), 'listening', { host, port, database });

  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    log.event(nowMs(), 'stopping');
    await stop();
    await store.close();
    log.event(nowMs(), 'stopped');
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
  if (settings.withParent) process.stdin.resume().on('close', () => void end());
}

try {
  await main();
} catch (error) {
  // Only what happens before the port is open ends here: a setting, a file that another process has, a database that is away.
  process.stderr.write(`The endpoint did not start: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
