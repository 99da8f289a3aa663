// What `npm start` leaves running: the built app and the endpoint, on two ports of this machine, until one Ctrl+C ends both.
import { startEndpoint } from './endpoint.mjs';
import { serve } from './serve.mjs';

/** @param {string} url @param {number} wanted */
const moved = (url, wanted) => wanted !== 0 && Number(new URL(url).port) !== wanted;

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/**
 * Says where they are, and where a port was taken. Resolves once both have ended. Without the endpoint, which has then said
 * why, the app goes on: no phone needs one.
 * @param {{ folder: string, port: number, endpointPort: number, more?: Record<string, string> }} options the built app; the
 *   ports to try first (0: any); further environment for the endpoint
 * @returns {Promise<void>}
 */
export async function runBoth({ folder, port, endpointPort, more = {} }) {
  /** @type {Promise<void>} */
  const told = new Promise((resolve) => {
    // npm passes on the signal that the terminal has sent to everybody: the second one must not cut the end short.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve());
  });
  const app = await serve(folder, { port, nextIfTaken: true });
  const endpoint = await startEndpoint({ port: endpointPort, more });
  if (moved(app.url, port))
    say(
      `\nPort ${port} is taken, so the app is on another one. A browser keeps a book by its address: ` +
        `one that was begun at http://localhost:${port} is not to be seen at this one.`,
    );
  if (endpoint && moved(endpoint.url, endpointPort))
    say(`\nPort ${endpointPort} is taken, so the endpoint is on another one.`);
  say(`\nCaixeta is at ${app.url}`);
  say(
    endpoint
      ? `Its endpoint is at ${endpoint.url}`
      : 'The endpoint is not running; the app works without it.',
  );
  say('Stop with Ctrl+C.');
  let stopping = false;
  endpoint?.ended.then(() => stopping || say('The endpoint has ended; the app goes on.'));
  await told;
  stopping = true;
  await Promise.all([app.close(), endpoint?.end()]);
  say('Stopped.');
}
