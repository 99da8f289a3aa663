// `npm start`: on a fresh clone installs, builds, and serves the app and the endpoint on two ports of this machine.
// Runs on whatever Node started it (20 or later): build and endpoint run on the pinned one. See docs/adr/0001.
import { install, run } from './bootstrap.mjs';
import { runBoth } from './both.mjs';

await install();
await run('vite', ['build', '--logLevel', 'warn']);
await runBoth({
  folder: 'dist',
  port: Number(process.env.PORT ?? 4173),
  endpointPort: Number(process.env.CAIXETA_ENDPOINT_PORT ?? 8787),
});
process.exit(0);
