/** A phone with its profile on the disk: started anew for every look, without a network, as slow as asked. */
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../setup/chromium.ts';

/** What is waited for: an element of this selector with this text. */
export interface Sight {
  readonly selector: string;
  readonly text: string;
}

declare global {
  interface Window {
    /** Set by watchFor: when the sight was painted, on the clock of performance.now. */
    readonly paintedAtMs?: Promise<number>;
    /** Set by watchTap: from the tap to the paint. */
    tapTookMs?: Promise<number>;
  }
}

export async function withPhone<Result>(
  profile: string,
  use: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(),
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'es-ES',
  });
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

export async function slowDown(context: BrowserContext, page: Page, rate: number): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}

/** From the start of the navigation until the sight is painted. The browser is fresh; nothing is in its memory. */
export async function coldStartMs(profile: string, url: string, sight: Sight, rate: number): Promise<number> {
  return withPhone(profile, async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await slowDown(context, page, rate);
    await page.addInitScript(watchFor, sight);
    await page.goto(url, { waitUntil: 'commit' });
    return page.evaluate(() => window.paintedAtMs as Promise<number>);
  });
}

/** Runs in the page before its own scripts. */
function watchFor({ selector, text }: Sight): void {
  const isThere = () =>
    [...document.querySelectorAll(selector)].some((element) => element.textContent?.includes(text));
  const painted = new Promise<number>((resolve) => {
    const look = new MutationObserver(() => {
      if (!isThere()) return;
      look.disconnect();
      // The frame that shows it, and the first moment after that frame.
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => resolve(performance.now());
        after.port2.postMessage(null);
      });
    });
    look.observe(document, { childList: true, subtree: true, characterData: true });
  });
  Object.assign(window, { paintedAtMs: painted });
}

/** From the finger's tap, as the browser dates it, until the sight that only comes after the disk is painted. */
export async function tapMs(page: Page, tap: () => Promise<void>, sight: Sight): Promise<number> {
  await page.evaluate(watchTap, sight);
  await tap();
  return page.evaluate(() => window.tapTookMs as Promise<number>);
}

function watchTap({ selector, text }: Sight): void {
  const isThere = () =>
    [...document.querySelectorAll(selector)].some((element) => element.textContent?.includes(text));
  window.tapTookMs = new Promise((resolve) => {
    let tappedAtMs = 0;
    addEventListener('click', (event) => (tappedAtMs = event.timeStamp), { capture: true, once: true });
    const look = new MutationObserver(() => {
      if (tappedAtMs === 0 || !isThere()) return;
      look.disconnect();
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => resolve(performance.now() - tappedAtMs);
        after.port2.postMessage(null);
      });
    });
    look.observe(document, { childList: true, subtree: true, characterData: true });
  });
}
