/**
 * The overview of many communities of ten years, 15 members each, against the home of one of them: a cold offline start to either, in
 * pairs, after the first look has kept what each book comes to. How long that first look takes and the memory are printed.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { type Bundle, call, open } from '../browser/harness.ts';
import { wordsOf } from '../e2e/hands/words.ts';
import { longBook } from './books.ts';
import { withPhone } from './phone.ts';
import { FEWEST_PAIRS, type Pair } from './ratio.ts';
import type { Sites } from './site.ts';
import { type Opening, startPairs } from './start.ts';

const MEMBERS = 15;
/** Twice a month for ten years. */
const MEETINGS = 240;
const ENTRIES_A_MEETING = 65;
const NAME = 'Ten years of fifteen';

/** As the screen says it, in the words of the app. */
function peopleIn(communities: number): string {
  const { t, format } = wordsOf('es', null);
  const people = { shown: format.number(communities), members: format.number(communities * MEMBERS) };
  return t('overview.people', { count: communities, ...people });
}

export interface Many {
  readonly communities: number;
  readonly profile: string;
  readonly overview: Opening;
  readonly home: Opening;
}

/** All of them through the real store onto a phone of their own, and the app for the time without a network. */
export async function bringMany(sites: Sites, seeds: Bundle, communities: number): Promise<Many> {
  const profile = `${sites.profile}-many`;
  const group = { name: NAME, members: MEMBERS, entriesAMeeting: ENTRIES_A_MEETING };
  const text = await longBook('many', MEETINGS * ENTRIES_A_MEETING, group);
  await withPhone(profile, async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await open(page, seeds, sites.app);
    await call<number>(page, 'importMany', { text, communities });
    await page.goto(sites.app);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto(sites.app, { waitUntil: 'networkidle' });
  });
  return {
    communities,
    profile,
    overview: {
      url: `${sites.app}/#/overview/all`,
      sight: { selector: 'p', text: peopleIn(communities) },
    },
    home: { url: `${sites.app}/#/g/many-1`, sight: { selector: 'h1', text: NAME } },
  };
}

/** The first look reads every book; in milliseconds. */
export const firstLookMs = ({ profile, overview }: Many): Promise<number> =>
  withPhone(profile, async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    const start = performance.now();
    await see(page, overview, 3_600_000);
    return performance.now() - start;
  });

export const overviewPairs = ({ profile, overview, home }: Many): Promise<readonly Pair[]> =>
  startPairs(profile, overview, home, 1, FEWEST_PAIRS);

/** What of the page's memory is in use once it stands, in bytes. */
export function heapBytes({ profile }: Many, opening: Opening): Promise<number> {
  return withPhone(profile, async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await see(page, opening, 60_000);
    return usedBytes(context, page);
  });
}

async function see(page: Page, { url, sight }: Opening, timeout: number): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(sight.selector, { hasText: sight.text }).first().waitFor({ timeout });
}

async function usedBytes(context: BrowserContext, page: Page): Promise<number> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}
