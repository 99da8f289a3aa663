// The full numbers of the endpoint: 300 kills and 20 of PostgreSQL, 50 writers and readers, 100,000 hostile requests,
// and what a POST costs. `npm run campaign` takes these steps among its own; `npm run campaign:endpoint` takes them alone.
import { fileURLToPath } from 'node:url';
import { install } from './bootstrap.mjs';
import { ensurePrograms } from './programs.mjs';
import { runAll } from './tally.mjs';

/** @type {readonly import('./tally.mjs').Step[]} */
export const endpointSteps = [
  {
    name: 'endpoint, all',
    command: 'vitest',
    parameters: ['run', '--project=endpoint', '--no-file-parallelism'],
    report: 'vitest',
    more: { CAIXETA_FULL: '1' },
  },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install();
  await ensurePrograms();
  process.exit((await runAll(endpointSteps)) ? 0 : 1);
}
