// `npm start`: on a fresh clone installs, builds and serves the app on this machine.
// Runs on whatever Node started it (20 or later): the build runs on the pinned one. See docs/adr/0001.
import { install, run } from './bootstrap.mjs';
import { serve } from './serve.mjs';

await install();
await run('vite', ['build', '--logLevel', 'warn']);
const wanted = Number(process.env.PORT ?? 4173);
const { url } = await serve('dist', { port: wanted, nextIfTaken: true });
process.stdout.write(`\nCaixeta is at ${url}\nStop it with Ctrl+C.\n`);
