/**
 * From the tap to what is durable and painted: "Yes" under a deposit until its ✓, against one strict put and repaint of the
 * bare page. ✓ only comes once the disk has said so; the list with the member's new figure is drawn after it.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { EUR } from '../../src/ledger/currency.ts';
import { type Hands, seeTitle, tapButton, tapStarting, typeInto } from '../e2e/hands/hands.ts';
import { startMeeting } from '../e2e/hands/meeting.ts';
import { wordsOf } from '../e2e/hands/words.ts';
import { MEMBERS } from './books.ts';
import { slowDown, tapMs, withPhone } from './phone.ts';
import type { Pair } from './ratio.ts';

export interface TapSites {
  readonly profile: string;
  readonly app: string;
  readonly bare: string;
}

/** The book must be one of ./books.ts, without an open meeting; `told` hears the pairs of each rate. */
export async function tapPairs(
  sites: TapSites,
  book: string,
  rates: readonly number[],
  count: number,
  told: (rate: number, pairs: readonly Pair[]) => void,
): Promise<void> {
  await withPhone(sites.profile, async (context) => {
    const { hands, bare } = await openBoth(context, sites, book);
    let round = 0;
    for (const rate of rates) {
      await slowDown(context, hands.page, rate);
      await slowDown(context, bare, rate);
      const pairs: Pair[] = [];
      // The first two warm both pages up.
      for (let pair = -2; pair < count; pair += 1) {
        const took = await pairMs(hands, bare, round);
        if (pair >= 0) pairs.push(took);
        round += 1;
      }
      told(rate, pairs);
    }
  });
}

async function pairMs(hands: Hands, bare: Page, round: number): Promise<Pair> {
  if (round % 2 === 0) {
    const bareMs = await tapBareMs(bare, round);
    return { appMs: await depositMs(hands, round), bareMs };
  }
  const appMs = await depositMs(hands, round);
  return { appMs, bareMs: await tapBareMs(bare, round) };
}

async function openBoth(context: BrowserContext, sites: TapSites, book: string) {
  const page = context.pages()[0] ?? (await context.newPage());
  const hands: Hands = { page, ...wordsOf('es', EUR) };
  await page.goto(`${sites.app}/#/g/${book}`);
  await startMeeting(hands);
  await page.goto(`${sites.app}/#/g/${book}/meeting/savings`);
  await seeTitle(hands, hands.t('money.savings.title'));
  const bare = await context.newPage();
  await bare.goto(sites.bare);
  return { hands, bare };
}

/** An amount that she did not save yet in this meeting, so that nothing is asked again. */
async function depositMs(hands: Hands, round: number): Promise<number> {
  const { page, t, format } = hands;
  await page.bringToFront();
  const name = `Socia ${(round % MEMBERS) + 1}`;
  await tapStarting(hands, name);
  const title = t('money.deposit.title', { name });
  await seeTitle(hands, title);
  await typeInto(hands, title, format.number(5 + Math.floor(round / MEMBERS)));
  await tapButton(hands, t('money.next'));
  const yes = page.getByRole('button', { name: t('ui.readBack.yes'), exact: true });
  await yes.waitFor();
  const tookMs = await tapMs(page, () => yes.tap(), { selector: 'dialog p', text: t('ui.readBack.written') });
  // The list comes after it; the bare page must not be measured beside that.
  await seeTitle(hands, t('money.savings.title'));
  return tookMs;
}

async function tapBareMs(page: Page, round: number): Promise<number> {
  await page.bringToFront();
  const number = (round % MEMBERS) + 1;
  const button = page.getByRole('button', { name: new RegExp(`^Member ${number}:`, 'u') });
  const saved = Number((await button.textContent())?.split(': ')[1]);
  return tapMs(page, () => button.tap(), { selector: 'button', text: `Member ${number}: ${saved + 1}` });
}
