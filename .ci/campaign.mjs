// `npm run campaign`: the full numbers, run before a piece of work is called done: every screen in every language,
// theme and size, and the benchmark. Its output is kept as docs/campaigns/<day>.log by whoever runs it.
import { install } from './bootstrap.mjs';
import { ensurePrograms } from './programs.mjs';
import { runAll } from './tally.mjs';

await install();
await ensurePrograms();

const passed = await runAll([
  { name: 'build', command: 'vite', parameters: ['build', '--logLevel', 'warn'] },
  {
    name: 'axe, all',
    command: 'playwright',
    parameters: ['test', '--project=axe'],
    report: 'playwright',
    more: { CAIXETA_DIST: 'dist', CAIXETA_FULL: '1' },
  },
  { name: 'bench', command: 'node', parameters: ['tests/bench/main.ts'] },
]);
process.exit(passed ? 0 : 1);
