/** Beside the person stands one who listens: what the page complains of, and what it asks of the phone. */
import type { Page } from '@playwright/test';

export interface Complaints {
  readonly heard: readonly string[];
}

/** Errors of the page and of its console; a breach of the policy is among them. Without a network, what fails to load is no complaint. */
export function listen(page: Page): Complaints {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    const unreachable = message.text().startsWith('Failed to load resource: net::ERR_');
    if (message.type() === 'error' && !unreachable) heard.push(message.text());
  });
  return { heard };
}

declare global {
  interface Window {
    readonly asked?: string[];
    readonly breaches?: string[];
  }
}

/** Notes each wish before it is passed on to the phone. Call before the page is opened. */
export async function noteWishes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const { wakeLock, storage } = navigator;
    const { request } = wakeLock;
    wakeLock.request = (type) => {
      asked.push(`wakeLock ${type ?? 'screen'}`);
      return request.call(wakeLock, type);
    };
    const { persist } = storage;
    storage.persist = () => {
      asked.push('persist');
      return persist.call(storage);
    };
  });
}

export const wishesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...(window.asked ?? [])]);

/** Notes each rule of the page's policy that is broken, and by what. Call before the page is opened. */
export async function noteBreaches(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const breaches: string[] = [];
    Object.assign(window, { breaches });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      breaches.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
}

export const breachesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...(window.breaches ?? [])]);
