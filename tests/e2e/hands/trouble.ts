/** What goes wrong with a phone: a tab that hears nothing of the others, a hand that shakes, names meant to do harm. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { Hands } from './hands.ts';

/** Another tab of the same phone, at the same place; it was asleep and hears nothing of what the others write. */
export async function sleepingTab(hands: Hands, context: BrowserContext): Promise<Hands> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  await page.goto(hands.page.url());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { ...hands, page };
}

/** Taps until the hand is still: twice by touch, twice within one moment. */
export async function tapFourTimes(hands: Hands, name: string): Promise<void> {
  const button = hands.page.getByRole('button', { name, exact: true });
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
    element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
  });
}

/** Everything a page would do if it took a text for markup. */
export interface Harm {
  readonly done: readonly string[];
}

export function watchForHarm(page: Page): Harm {
  const done: string[] = [];
  page.on('dialog', (dialog) => {
    done.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().includes('stolen')) done.push(request.url());
  });
  return { done };
}

/** Words beside a field or in a dialog, exactly as the texts have them. */
export async function seeWords({ page }: Hands, words: string): Promise<void> {
  await expect(page.getByText(words, { exact: true }).last()).toBeVisible();
}
