// `npm start`: on a fresh clone installs, builds, and serves the app and the endpoint on two ports of this machine.
// Runs on whatever Node started it (20 or later): build and endpoint run on the pinned one. See docs/adr/0001.
import { install, run } from './bootstrap.mjs';
import { runBoth } from './both.mjs';

await install();
const endpointPort = Number(process.env.CAIXETA_ENDPOINT_PORT ?? 8787);
// The app offers it where a group's phones are connected, so that nobody has to type it.
process.env.CAIXETA_ADDRESS ??= `http://localhost:${endpointPort}`;
await run('vite', ['build', '--logLevel', 'warn']);
await runBoth({ folder: 'dist', port: Number(process.env.PORT ?? 4173), endpointPort });
process.exit(0);
