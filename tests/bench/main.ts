/**
 * `npm run bench [start|tap|books|restore|overview[=communities]]`: what the app adds to a bare page with the same packages, in interleaved pairs; the
 * median of the ratios with its 95 % interval. Fails only where the lower end of an interval is over the limit: an
 * absolute time is not stable on a shared machine, and is printed for reading only.
 */

import { fold } from '../../src/ledger/fold.ts';
import { parseBookFile } from '../../src/store/book-file.ts';
import { type Bundle, bundle, call, open } from '../browser/harness.ts';
import { longBook, MEMBERS } from './books.ts';
import { type FullBox, fullBox } from './box.ts';
import { bringMany, firstLookMs, heapBytes, type Many, overviewPairs } from './overview.ts';
import { slowDown, withPhone } from './phone.ts';
import { FEWEST_PAIRS, median, type Pair, ratioOf } from './ratio.ts';
import { buildSites, type Sites } from './site.ts';
import { type Opening, startPairs } from './start.ts';
import { tapPairs } from './tap.ts';

const LIMIT = 1.6;
const RATES = [1, 4, 6] as const;
const SHORT = { book: 'short', entries: 1_000 };
const MIDDLE = { book: 'middle', entries: 10_000 };
const LONG = { book: 'long', entries: 30_000 };
const FRESH = { book: 'fresh', entries: 0 };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says the pairs in a line; false where the lower end of the interval is over the limit. */
function judge(what: string, target: number, pairs: readonly Pair[], limit = LIMIT): boolean {
  const { lower, median: middle, upper } = ratioOf(pairs);
  const appMs = median(pairs.map((pair) => pair.appMs));
  const bareMs = median(pairs.map((pair) => pair.bareMs));
  const passed = lower <= limit;
  const ratio = `${middle.toFixed(2)} [${lower.toFixed(2)}, ${upper.toFixed(2)}]`;
  const times = `${appMs.toFixed(0)} ms to ${bareMs.toFixed(0)} ms`;
  const met = middle <= target ? 'met' : 'missed';
  say(
    `${what}: ${ratio}, ${times}, ${pairs.length} pairs; target ${target} ${met}${passed ? '' : ' FAILED'}`,
  );
  return passed;
}

const homeOf = (sites: Sites, book: string): Opening => ({
  url: `${sites.app}/#/g/${book}`,
  sight: { selector: 'h1', text: 'Ten years' },
});

/** The books come onto the phone through the real store. */
async function bring(sites: Sites, seeds: Bundle, files: ReadonlyMap<string, string>): Promise<void> {
  await withPhone(sites.profile, async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await open(page, seeds, sites.app);
    for (const file of files.values()) await call<number>(page, 'importBook', file);
  });
}

/** Both pages keep themselves for the time without a network. */
async function install(sites: Sites): Promise<void> {
  await withPhone(sites.profile, async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    for (const url of [sites.bare, sites.app]) {
      await page.goto(url);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      // Once more, so that the worker serves it.
      await page.goto(url, { waitUntil: 'networkidle' });
    }
  });
}

async function start(sites: Sites): Promise<boolean> {
  const bare = { url: sites.bare, sight: { selector: 'button', text: `Member ${MEMBERS}:` } };
  let passed = true;
  for (const rate of RATES) {
    const pairs = await startPairs(sites.profile, homeOf(sites, SHORT.book), bare, rate, FEWEST_PAIRS);
    passed = judge(`cold offline start to home, ${rate}×`, 1.25, pairs) && passed;
  }
  for (const rate of [1, 6]) {
    const pairs = await startPairs(
      sites.profile,
      homeOf(sites, LONG.book),
      homeOf(sites, FRESH.book),
      rate,
      FEWEST_PAIRS,
    );
    passed = judge(`home of ${LONG.entries} entries to that of a fresh book, ${rate}×`, 1.3, pairs) && passed;
  }
  return passed;
}

async function tap(sites: Sites): Promise<boolean> {
  let passed = true;
  for (const { book, entries } of [SHORT, LONG]) {
    await tapPairs(sites, book, RATES, FEWEST_PAIRS, (rate, pairs) => {
      passed = judge(`tap to durable and painted, ${entries} entries, ${rate}×`, 1.5, pairs) && passed;
    });
  }
  return passed;
}

const REBUILDS = 5;

/** Folding and rebuilding are stated in time, not in a ratio: they are printed. */
async function books(sites: Sites, seeds: Bundle, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [book, text] of files) {
    const parsed = await parseBookFile(globalThis.crypto, text);
    if (!parsed.ok) throw new Error(parsed.code);
    const { entries } = parsed.file;
    const times = Array.from({ length: REBUILDS }, () => {
      const startMs = performance.now();
      fold(entries);
      return performance.now() - startMs;
    });
    const parts = [`${entries.length} entries (${book}): folded by Node in ${median(times).toFixed(0)} ms`];
    for (const rate of RATES) {
      const tookMs = await rebuildMs(sites, seeds, book, rate);
      parts.push(`rebuilt in Chromium at ${rate}× in ${tookMs.toFixed(0)} ms`);
    }
    say(parts.join('; '));
  }
}

function rebuildMs(sites: Sites, seeds: Bundle, book: string, rate: number): Promise<number> {
  return withPhone(sites.profile, async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await open(page, seeds, sites.app);
    await slowDown(context, page, rate);
    const times: number[] = [];
    for (let round = 0; round < REBUILDS; round += 1) times.push(await call<number>(page, 'rebuild', book));
    return median(times);
  });
}

/** A lost phone's ten years, from the endpoint onto a new phone: stated in time, and printed. */
async function restore(sites: Sites, seeds: Bundle): Promise<void> {
  const box = await fullBox('restored', LONG.entries);
  try {
    for (const rate of [1, 4]) {
      const { tookMs, lines, bareMs } = await restoredOn(
        `${sites.profile}-${rate}`,
        sites.app,
        seeds,
        box,
        rate,
      );
      // Of the line that let the phone in and of its epoch the lost phone knew nothing.
      const isWhole = lines === box.lines + 2;
      const seconds = (ms: number) => (ms / 1000).toFixed(1);
      const bare = `bare adds of the same rows ${seconds(bareMs)} s`;
      say(
        `${lines} lines back from the endpoint, ${rate}×: ${seconds(tookMs)} s; ${bare}; target 10 s at 4×`,
      );
      if (!isWhole) throw new Error(`${box.lines} lines were in the box`);
    }
  } finally {
    await box.end();
  }
}

interface Restored {
  readonly book: string;
  readonly tookMs: number;
  readonly lines: number;
}

function restoredOn(profile: string, origin: string, seeds: Bundle, { url, secret }: FullBox, rate: number) {
  return withPhone(profile, async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    // The empty page did not come from this machine, so the browser would ask somebody whether it may look at it.
    await context.grantPermissions(['local-network-access']);
    await open(page, seeds, origin);
    await slowDown(context, page, rate);
    const back = await call<Restored>(page, 'restoreBook', { address: url, secret });
    return { ...back, bareMs: await call<number>(page, 'addBare', back.book) };
  });
}

/** Twice the time of one community, whatever their number. */
const OVERVIEW_LIMIT = 2;
const COMMUNITIES = 60;

async function overview(many: Many): Promise<boolean> {
  const { communities } = many;
  say(`first look at ${communities} communities: ${((await firstLookMs(many)) / 1000).toFixed(1)} s`);
  const what = `overview of ${communities} communities to the home of one`;
  const passed = judge(what, OVERVIEW_LIMIT, await overviewPairs(many), OVERVIEW_LIMIT);
  const [all, one] = [await heapBytes(many, many.overview), await heapBytes(many, many.home)];
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  say(`memory in use: overview ${megabytes(all)}, home of one ${megabytes(one)}`);
  return passed;
}

async function main(wanted: readonly string[]): Promise<boolean> {
  const asked = (name: string) => wanted.length === 0 || wanted.includes(name);
  const given = wanted.find((one) => one.startsWith('overview'));
  const communities = given || wanted.length === 0 ? Number(given?.split('=')[1] ?? COMMUNITIES) : 0;
  const others = wanted.length === 0 || wanted.some((one) => one !== given);
  const files = new Map<string, string>();
  for (const { book, entries } of others ? [FRESH, SHORT, MIDDLE, LONG] : []) {
    files.set(book, await longBook(book, entries));
  }
  const seeds = await bundle(new URL('./phone-page.ts', import.meta.url));
  const sites = await buildSites();
  try {
    await bring(sites, seeds, files);
    if (asked('books')) await books(sites, seeds, files);
    if (asked('restore')) await restore(sites, seeds);
    await install(sites);
    const many = communities > 0 ? await bringMany(sites, seeds, communities) : null;
    await sites.goOffline();
    const lookedOver = many ? await overview(many) : true;
    const started = asked('start') ? await start(sites) : true;
    const tapped = asked('tap') ? await tap(sites) : true;
    return started && tapped && lookedOver;
  } finally {
    await sites.tidy();
  }
}

process.exit((await main(process.argv.slice(2))) ? 0 : 1);
