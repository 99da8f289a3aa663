// `npm run check`: types, format and lint, unit tests (tidy and locale parity among them), in a minute. What takes hundreds of
// random books, keys or a PostgreSQL is for `npm test`, as are walks through the screens in a second language.
import { attempt } from './bootstrap.mjs';

const steps = /** @type {const} */ ([
  ['types', 'tsc', ['--noEmit']],
  ['format and lint', 'biome', ['check', '--error-on-warnings', '--diagnostic-level=warn', '.']],
  ['unit', 'vitest', ['run', '--project=!endpoint']],
]);

let failed = 0;
for (const [name, command, parameters] of steps) {
  process.stdout.write(`\n== ${name}\n`);
  if ((await attempt(command, parameters, { CAIXETA_QUICK: '1' })) !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
