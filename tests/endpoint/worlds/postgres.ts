/**
 * A real PostgreSQL of the tests' own: a cluster in a temporary folder, on a free port of this machine. It refuses to run as
 * root, so root hands it to the user `postgres`. A small shell stands between: it ends the server and removes the folder as
 * soon as its input closes, which the kernel does however the test ends.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findPostgres } from '../../../.ci/postgres.mjs';
import { freePort } from './free-port.ts';

const KEEPER = `folder=$1; shift
"$@" & server=$!
word=$(cat)
kill -QUIT "$server" 2>/dev/null
wait "$server"
[ "$word" = keep ] || rm -rf "$folder"`;
/** Not what it tells a client that comes while it starts, or is cut off. */
const GAVE_UP = /FATAL: {2}(?!the database system is|terminating connection)/;
/** Until those of a killed server have noticed, the next one may not start. */
const MOST_STARTS = 200;

export interface TestPostgres {
  /** A new, empty database. */
  database(): Promise<string>;
  /** The server, not those who serve one connection: −9, and up again on what is on the disk. */
  killAndRestart(): Promise<void>;
  end(): Promise<void>;
}

interface Keeper {
  readonly process: ChildProcess;
  end(word: 'keep' | 'remove'): Promise<void>;
}

const owner = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (which: string) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** Resolves to undefined if the server gave up. */
async function launch(bin: string, folder: string, port: number): Promise<Keeper | undefined> {
  const server = [join(bin, 'postgres'), '-D', join(folder, 'data'), '-p', String(port), '-h', '127.0.0.1'];
  const settings = ['unix_socket_directories=', 'shared_buffers=16MB', 'max_connections=60'];
  const parameters = ['-c', KEEPER, 'keeper', folder, ...server, ...settings.flatMap((each) => ['-c', each])];
  // In a group of its own: what is sent to the group of the tests (Ctrl+C) must not end the keeper before it has tidied up.
  const alone = { ...owner(), cwd: '/', detached: true } as const;
  const child = spawn('/bin/sh', parameters, { ...alone, stdio: ['pipe', 'ignore', 'pipe'] });
  const keeper: Keeper = {
    process: child,
    async end(word) {
      child.stdin?.end(word);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
  const up = await new Promise<boolean>((resolve) => {
    let said = '';
    child.stderr?.on('data', (text) => {
      if (said.length > 100_000) return;
      said += text;
      if (said.includes('ready to accept connections')) resolve(true);
      else if (GAVE_UP.test(said)) resolve(false);
    });
    child.once('exit', () => resolve(false));
  });
  if (up) return keeper;
  await keeper.end('keep');
  return undefined;
}

async function start(bin: string, folder: string, port: number): Promise<Keeper> {
  for (let tries = 0; tries < MOST_STARTS; tries += 1) {
    const keeper = await launch(bin, folder, port);
    if (keeper) return keeper;
    await pause(50);
  }
  throw new Error('PostgreSQL does not start');
}

export async function startPostgres(): Promise<TestPostgres> {
  const bin = findPostgres();
  if (bin === undefined) throw new Error('PostgreSQL is not installed; npm test installs it on Debian');
  const folder = mkdtempSync(join(tmpdir(), 'caixeta-postgres-'));
  const { uid, gid } = owner();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  const data = join(folder, 'data');
  const make = ['-D', data, '-U', 'caixeta', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), make, { ...owner(), cwd: '/', stdio: 'ignore' });
  const port = await freePort();
  const urlOf = (name: string) => `postgres://caixeta@127.0.0.1:${port}/${name}`;
  let keeper = await start(bin, folder, port);
  let made = 0;
  return {
    async database() {
      made += 1;
      const client = new pg.Client(urlOf('postgres'));
      await client.connect();
      await client.query(`create database test${made}`);
      await client.end();
      return urlOf(`test${made}`);
    },
    async killAndRestart() {
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      await keeper.end('keep');
      keeper = await start(bin, folder, port);
    },
    end: () => keeper.end('remove'),
  };
}
