// `npm test`: on a fresh clone installs what is missing, then runs every gate once and says how many tests passed.
// Works on Node 20 before the packages are there; the last line is `N passed, N failed`.
import { install } from './bootstrap.mjs';
import { ensurePrograms } from './programs.mjs';
import { runAll } from './tally.mjs';

await install();
await ensurePrograms();

const built = { CAIXETA_DIST: 'dist' };
const browserProject = (/** @type {string} */ name) => ({
  name,
  command: 'playwright',
  parameters: ['test', `--project=${name}`],
  report: /** @type {const} */ ('playwright'),
  more: built,
});

const passed = await runAll([
  { name: 'types', command: 'tsc', parameters: ['--noEmit'] },
  {
    name: 'format and lint',
    command: 'biome',
    parameters: ['check', '--error-on-warnings', '--diagnostic-level=warn', '.'],
  },
  { name: 'unused', command: 'knip', parameters: [] },
  { name: 'unit', command: 'vitest', parameters: ['run', '--project=!endpoint'], report: 'vitest' },
  {
    name: 'endpoint',
    command: 'vitest',
    parameters: ['run', '--project=endpoint', '--no-file-parallelism'],
    report: 'vitest',
  },
  { name: 'simulation', command: 'node', parameters: ['tests/sim/main.ts', '--steps', '50000'] },
  { name: 'build', command: 'vite', parameters: ['build', '--logLevel', 'warn'] },
  { name: 'size', command: 'size-limit', parameters: [] },
  browserProject('browser'),
  browserProject('e2e'),
  browserProject('axe'),
]);
process.exit(passed ? 0 : 1);
