import { begin, comeTogether, storm } from './run.ts';
import { makeKeyRing } from './world/seeded-crypto.ts';
import { mirrorOf } from './invariants/checks.ts';
const ring = makeKeyRing();
const reached = new Map<string, number>();
let steps = 0;
const t = performance.now();
const from = Number(process.argv[2] ?? 1), lives = Number(process.argv[3] ?? 1), each = Number(process.argv[4] ?? 1000);
for (let seed = from; seed < from + lives; seed += 1) {
  const life = await begin({ seed, ring, reached, bug: null });
  try { await storm(life, each); await comeTogether(life); } catch (e) { console.log('seed', seed, life.weather, e); process.exitCode = 1; }
  steps += each;
  console.log(seed, life.phones.length, life.phones.map(p => mirrorOf(life.checks, p).entries.length + '+' + mirrorOf(life.checks, p).forks.length).join(' '), life.core.trace.digest('hex').slice(0, 12));
}
const ms = performance.now() - t;
console.log(steps, 'steps', (ms/steps).toFixed(2), 'ms/step');
if (process.env.SHOW) console.log([...reached].sort().map(([a,b])=>a+': '+b).join('\n'));
