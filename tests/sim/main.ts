/**
 * `npm run sim -- --seed N --steps M`: simulated lives of communities, real code, seeded faults. A failure says which invariant it
 * broke and how to repeat it; from 50,000 steps on, a run that did not reach
 * almost every fault and rule is a failure too, from 500,000 on one that left out any.
 */
import { parseArgs } from 'node:util';
import { notReached } from './coverage.ts';
import { simulate } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000_000)) },
    steps: { type: 'string', default: '50000' },
    show: { type: 'boolean', default: false },
  },
});
const [seed, steps] = [Number(values.seed), Number(values.steps)];
const GUARDED_STEPS = 50_000;
const LONG_STEPS = 500_000;

process.stdout.write(`Simulation of seed ${seed}, ${steps} steps\n`);
const startedMs = performance.now();
const { failure, lives, reached, steps: done } = await simulate({ seed, steps });
const seconds = Math.round((performance.now() - startedMs) / 1000);
if (values.show) {
  for (const [what, times] of [...reached].sort())
    process.stdout.write(`${String(times).padStart(8)} ${what}\n`);
}
const missing =
  failure || steps < GUARDED_STEPS ? { what: [], tooMuch: false } : notReached(reached, steps >= LONG_STEPS);
if (failure) {
  const { error } = failure;
  process.stdout.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.stdout.write(
    `${failure.invariant} broken; repeat: npm run sim -- --seed ${failure.seed} --steps ${failure.step}\n`,
  );
}
if (missing.what.length > 0) process.stdout.write(`Not reached: ${missing.what.join(', ')}\n`);
process.stdout.write(
  `${done} steps in ${lives} lives, ${seconds} s, seed ${seed}: ${failure ? 1 : 0} violations\n`,
);
process.exitCode = failure || missing.tooMuch ? 1 : 0;
