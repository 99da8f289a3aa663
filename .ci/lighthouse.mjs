// Lighthouse on the built app, served packed as a web host would, as a phone on a slow network: `npm run campaign -- lighthouse`.
// The program is fetched when it is wanted (176 MB, so it is no package of this project). Where a score is too low, what cost it is printed.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { chromiumArguments, findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const PROGRAM = 'lighthouse@13.5.0';
/** Of one. A busy machine is slow: performance is the median of the runs. */
const LEAST = { accessibility: 1, 'best-practices': 1, performance: 0.95 };
const RUNS = 5;

/** @typedef {{ readonly score: number | null, readonly displayValue?: string }} Audit */
/** @typedef {{ readonly score: number, readonly auditRefs: readonly { readonly id: string, readonly weight: number }[] }} Category */
/** @typedef {{ readonly categories: Readonly<Record<string, Category>>, readonly audits: Readonly<Record<string, Audit>> }} Report */

/** Now and then the browser gives it no trace to look at: then it looks once more. */
const TRIES = 3;

/** @param {string} url @param {string} folder @returns {Promise<Report>} */
async function look(url, folder) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await lookOnce(url, folder);
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}

/** @param {string} url @param {string} folder @returns {Promise<Report>} */
async function lookOnce(url, folder) {
  const path = join(folder, 'report.json');
  const flags = ['--headless=new', ...chromiumArguments].join(' ');
  const child = spawn(
    'npx',
    ['--yes', PROGRAM, url, '--quiet', '--output=json', `--output-path=${path}`, `--chrome-flags=${flags}`],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CHROME_PATH: findChromium() ?? '' } },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`);
  return JSON.parse(await readFile(path, 'utf8'));
}

/** What took from a score. @param {Report} report @param {string} name */
function costs({ categories, audits }, name) {
  const refs = categories[name]?.auditRefs ?? [];
  return refs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim())
    .join(', ');
}

const folder = await mkdtemp(join(tmpdir(), 'caixeta-lighthouse-'));
const site = await serve(join(root, 'dist'), { packed: true });
let good = true;
try {
  /** @type {Report[]} */
  const reports = [];
  for (let run = 0; run < RUNS; run += 1) reports.push(await look(site.url, folder));
  for (const [name, least] of Object.entries(LEAST)) {
    const sorted = [...reports].sort((one, other) => scoreOf(one, name) - scoreOf(other, name));
    const median = sorted[Math.floor(RUNS / 2)];
    if (!median) throw new Error('there is no report');
    const scores = sorted.map((report) => Math.round(scoreOf(report, name) * 100));
    process.stdout.write(`${name}: ${scores.join(' ')}  ${costs(median, name)}\n`);
    if (scoreOf(median, name) < least) good = false;
  }
} finally {
  await site.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(good ? 0 : 1);

/** @param {Report} report @param {string} name */
function scoreOf({ categories }, name) {
  return categories[name]?.score ?? 0;
}
