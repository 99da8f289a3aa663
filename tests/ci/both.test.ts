/** What `npm start` leaves running, as a terminal sees it: two addresses, a taken port said plainly, one Ctrl+C for both. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../endpoint/worlds/free-port.ts';

const PROGRAM = `
  import { runBoth } from './.ci/both.mjs';
  await runBoth(JSON.parse(process.argv[1]));
  process.exit(0);
`;

/** Four processes begin here; a busy machine is slow, not wrong. */
const MOST_MS = 180_000;

let folder: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caixeta-both-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Caixeta</title>');
});
afterEach(async () => {
  if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  rmSync(folder, { recursive: true });
});

interface Started {
  /** All that it has written. */
  said(): string;
  /** What Ctrl+C does in a terminal under npm: a signal to every process of the group, and one more passed on by npm. */
  ctrlC(): Promise<number | null>;
  /** What a supervisor does: one signal to the first process alone. */
  terminate(): Promise<number | null>;
}

/** Resolves once it has said how to stop it. */
async function start(options: { port: number; endpointPort: number }): Promise<Started> {
  const more = { CAIXETA_DATA: join(folder, 'data') };
  const parameters = ['--input-type=module', '-e', PROGRAM, JSON.stringify({ folder, more, ...options })];
  const running = spawn(process.execPath, parameters, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  child = running;
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [running.stdout, running.stderr])
      stream.on('data', (text) => {
        said += text;
        if (said.includes('Ctrl+C')) resolve();
      });
    running.once('exit', () => reject(new Error(said)));
  });
  await ready;
  const endedBy = async (send: () => void): Promise<number | null> => {
    // Once nobody holds its output any more, so the endpoint has ended too.
    const ended = once(running, 'close');
    send();
    const [code] = (await ended) as [number | null];
    return code;
  };
  return {
    said: () => said,
    ctrlC: () =>
      endedBy(() => {
        process.kill(-Number(running.pid), 'SIGINT');
        running.kill('SIGINT');
      }),
    terminate: () => endedBy(() => running.kill('SIGTERM')),
  };
}

const addressOf = (said: string, what: string) =>
  new RegExp(`${what} is at (http://localhost:\\d+)`).exec(said)?.[1] ?? '';

test(
  'app and endpoint are on two ports, and one Ctrl+C ends both',
  async () => {
    const { said, ctrlC } = await start({ port: 0, endpointPort: 0 });
    const [app, endpoint] = [addressOf(said(), 'Caixeta'), addressOf(said(), 'Its endpoint')];
    expect(app).not.toBe(endpoint);
    expect(await (await fetch(app)).text()).toContain('Caixeta');
    const health = await fetch(`${endpoint}/v1/health`, { headers: { Origin: app } });
    expect(await health.json()).toEqual({ protocol: 1, codeNeeded: false });
    expect(health.headers.get('access-control-allow-origin')).toBe('*');
    expect(said()).not.toContain('taken');
    expect(await ctrlC()).toBe(0);
    expect(said()).toMatch(/Stopped\.\n$/);
    for (const url of [app, endpoint]) await expect(fetch(url)).rejects.toThrow();
  },
  MOST_MS,
);

test(
  'ports that are taken are said, and others used; an endpoint whose file another has is said too',
  async () => {
    const [port, endpointPort] = [await freePort(), await freePort()];
    const others = [port, endpointPort].map((taken) => createServer().listen(taken, 'localhost'));
    await Promise.all(others.map((other) => other.listening || once(other, 'listening')));
    const { said, terminate } = await start({ port, endpointPort });
    expect(said()).toContain(`Port ${port} is taken, so the app is on another one`);
    expect(said()).toContain(`Port ${endpointPort} is taken, so the endpoint is on another one`);
    const [app, endpoint] = [addressOf(said(), 'Caixeta'), addressOf(said(), 'Its endpoint')];
    expect((await fetch(app)).status).toBe(200);
    expect((await fetch(`${endpoint}/v1/health`)).status).toBe(200);
    const first = child;
    const second = await start({ port: 0, endpointPort: 0 });
    expect(second.said()).toContain('another process has it');
    expect(second.said()).toContain('The endpoint is not running; the app works without it.');
    expect((await fetch(addressOf(second.said(), 'Caixeta'))).status).toBe(200);
    expect(await second.ctrlC()).toBe(0);
    child = first;
    expect(await terminate()).toBe(0);
    for (const url of [app, endpoint]) await expect(fetch(url)).rejects.toThrow();
    for (const other of others) other.close();
  },
  MOST_MS,
);
