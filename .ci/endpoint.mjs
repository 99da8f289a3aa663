// Starts the endpoint beside the app on this machine, for `npm start`: its own process, on the Node that the project
// brings, with SQLite in data/. It ends with the process that started it.
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

/**
 * @param {{ port: number, more?: Record<string, string> }} options the first port to try (0: any); further environment
 * @returns {Promise<{ url: string, close: () => void } | undefined>} undefined where it did not start; it has said why
 */
export async function startEndpoint({ port, more = {} }) {
  let wanted = port;
  while (wanted !== 0 && wanted - port < 100 && !(await isFree(wanted))) wanted += 1;
  const child = spawn('node', ['src/endpoint/server.ts'], {
    cwd: root,
    env: environment({
      CAIXETA_QUIET: '1',
      CAIXETA_WITH_PARENT: '1',
      CAIXETA_ENDPOINT_PORT: String(wanted),
      ...more,
    }),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { event, port: taken } = JSON.parse(line);
      if (event === 'listening') resolve({ url: `http://localhost:${taken}`, close: () => child.kill() });
    });
  });
}
