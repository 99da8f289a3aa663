// Starts the endpoint beside the app on this machine, for `npm start`: its own process, on the Node that the project
// brings, always with SQLite in data/. It ends with the process that started it, however that ends.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { environment, root } from './bootstrap.mjs';

/** @param {number} port @returns {Promise<boolean>} */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });

/** Without the DATABASE_URL that somebody may have for other work. @param {Record<string, string>} more */
function settings(more) {
  /** @type {NodeJS.ProcessEnv} */
  const all = environment({ CAIXETA_QUIET: '1', CAIXETA_WITH_PARENT: '1', ...more });
  const { DATABASE_URL: _, ...rest } = all;
  return rest;
}

/**
 * @param {{ port: number, more?: Record<string, string> }} options the first port to try (0: any); further environment
 * @returns {Promise<{ url: string, ended: Promise<void>, end: () => Promise<void> } | undefined>} undefined where it did not
 *   start: it has said why. `end` lets it finish what is under way; `ended` resolves however it ends.
 */
export async function startEndpoint({ port, more = {} }) {
  let wanted = port;
  while (wanted !== 0 && wanted - port < 100 && !(await isFree(wanted))) wanted += 1;
  const child = spawn('node', ['src/endpoint/server.ts'], {
    cwd: root,
    env: settings({ ...more, CAIXETA_ENDPOINT_PORT: String(wanted) }),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const end = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return new Promise((resolve) => {
    ended.then(() => resolve(undefined));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { event, port: taken } = JSON.parse(line);
      if (event === 'listening') resolve({ url: `http://localhost:${taken}`, ended, end });
    });
  });
}
