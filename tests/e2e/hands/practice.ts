/** The practice community, as everybody first meets the app. */

import type { Page } from '@playwright/test';
import type { Language } from '../../../src/i18n.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import type { Hands } from './hands.ts';
import { seeTitle, tapButton } from './hands.ts';
import { type Words, wordsOf } from './words.ts';

export const inEuro = (language: Language): Words => wordsOf(language, EUR);

/** A first visit in this language. */
export async function arrive(page: Page, language: Language, url = './'): Promise<Hands> {
  await page.goto(url);
  await page.getByRole('combobox').selectOption(language);
  const hands = { page, ...inEuro(language) };
  await seeTitle(hands, hands.t('start.welcome'));
  return hands;
}

/** From the first screen to the home screen of the practice community; returns its address. */
export async function tryPractice(hands: Hands): Promise<string> {
  await tapButton(hands, new RegExp(`^${hands.t('start.practice')}`, 'u'));
  await hands.page.waitForURL(/#\/g\/[^/]+$/u);
  return hands.page.url();
}

/** From the second visit on nothing is needed from outside: the network is switched off for good. */
export async function goOffline({ page }: Hands): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.context().setOffline(true);
}
