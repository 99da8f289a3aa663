// `npm start`: on a fresh clone installs, builds, and serves the app and the endpoint on two ports of this machine.
// Runs on whatever Node started it (20 or later): build and endpoint run on the pinned one. See docs/adr/0001.
import { install, run } from './bootstrap.mjs';
import { startEndpoint } from './endpoint.mjs';
import { serve } from './serve.mjs';

await install();
await run('vite', ['build', '--logLevel', 'warn']);
const wanted = Number(process.env.PORT ?? 4173);
const { url } = await serve('dist', { port: wanted, nextIfTaken: true });
const endpoint = await startEndpoint({ port: Number(process.env.CAIXETA_ENDPOINT_PORT ?? 8787) });
process.stdout.write(`\nCaixeta is at ${url}\n`);
if (endpoint) process.stdout.write(`Its endpoint is at ${endpoint.url}\n`);
process.stdout.write('Stop it with Ctrl+C.\n');
