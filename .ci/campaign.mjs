// `npm run campaign`: the full numbers, run before a piece of work is called done: every screen in every language,
// theme and size, ten times as many kills, the endpoint under kills and attack, a million steps of the simulation, and the
// benchmark. What it prints is kept as docs/campaigns/<day>.log. `npm run campaign -- bench` runs the parts that begin
// with a word that is given, and adds to the day's log: some want a machine for themselves.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, root } from './bootstrap.mjs';
import { ensurePrograms } from './programs.mjs';
import { runAll } from './tally.mjs';

const wanted = process.argv.slice(2);

/** Runs this file once more with its output in the log as well as on the screen; resolves to its exit code. */
function keepLog() {
  const folder = join(root, 'docs/campaigns');
  mkdirSync(folder, { recursive: true });
  const log = createWriteStream(join(folder, `${new Date().toISOString().slice(0, 10)}.log`), {
    flags: wanted.length === 0 ? 'w' : 'a',
  });
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...wanted], {
    env: { ...process.env, CAIXETA_LOGGED: '1' },
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  child.stdout.on('data', (/** @type {Buffer} */ text) => {
    process.stdout.write(text);
    log.write(text.toString().replaceAll(root, '.'));
  });
  return new Promise((resolve) => {
    child.on('close', (code) => log.end(() => resolve(code ?? 1)));
  });
}

/** @param {string} name */
const isWanted = (name) =>
  wanted.length === 0 || name === 'build' || wanted.some((word) => name.startsWith(word));

async function campaign() {
  await install();
  await ensurePrograms();
  const full = { CAIXETA_DIST: 'dist', CAIXETA_FULL: '1' };
  return runAll(steps(full).filter(({ name }) => isWanted(name)));
}

/** @param {Record<string, string>} full @returns {readonly import('./tally.mjs').Step[]} */
function steps(full) {
  return [
    { name: 'build', command: 'vite', parameters: ['build', '--logLevel', 'warn'] },
    {
      name: 'axe, all',
      command: 'playwright',
      parameters: ['test', '--project=axe'],
      report: 'playwright',
      more: full,
    },
    {
      name: 'kills, all',
      command: 'playwright',
      parameters: ['test', '--project=browser', 'store-kill'],
      report: 'playwright',
      more: full,
    },
    {
      name: 'endpoint, all',
      command: 'vitest',
      parameters: ['run', '--project=endpoint', '--no-file-parallelism'],
      report: 'vitest',
      more: { CAIXETA_FULL: '1' },
    },
    { name: 'simulation, long', command: 'node', parameters: ['tests/sim/main.ts', '--steps', '1000000'] },
    { name: 'lighthouse', command: 'node', parameters: ['.ci/lighthouse.mjs'] },
    { name: 'bench', command: 'node', parameters: ['tests/bench/main.ts'] },
  ];
}

if (process.env.CAIXETA_LOGGED === undefined) process.exit(Number(await keepLog()));
process.exit((await campaign()) ? 0 : 1);
