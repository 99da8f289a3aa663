/** The app's own life on a phone: where only practice is offered, its place on the screen, a file from another app, what the browser may erase. */
import { longBook } from '../../bench/books.ts';
import type { Hands } from '../../e2e/hands/hands.ts';
import { BROWSERS, seemToBe, seemToBeItself } from '../../setup/browsers.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';
import type { Community } from './community.ts';

type InstallRoute = 'install' | 'kept' | 'shared';

/** The screen as it stands in another browser; what comes after it sees this one again. */
async function showIn(
  browser: keyof typeof BROWSERS,
  hash: string,
  community: Community,
  { page }: Hands,
): Promise<void> {
  await community.show(hash === '#/' ? '#/settings' : '#/');
  await seemToBe(page, BROWSERS[browser]);
  await community.show(hash);
  await seemToBeItself(page);
}

const inBrowser = (browser: keyof typeof BROWSERS, hash: string): Arrangement => ({
  scene: 'newPhone',
  arrange: (community, hands) => showIn(browser, hash, community, hands),
});

/** What the browser says once: that the app can be put on the screen, or that it was. */
const says = ({ page }: Hands, what: 'beforeinstallprompt' | 'appinstalled') =>
  page.evaluate((name) => void dispatchEvent(new Event(name, { cancelable: true })), what);

const forgets = ({ page }: Hands) =>
  page.evaluate(() => {
    Reflect.deleteProperty(window, 'installEvent');
  });

const told = (what: 'beforeinstallprompt' | 'appinstalled'): Arrangement => ({
  scene: 'newPhone',
  arrange: async (community, hands) => {
    await says(hands, what);
    await community.show('#/');
    await community.show('#/install');
    await forgets(hands);
  },
});

export const IPHONE = inBrowser('safari', '#/');
export const IN_APP = inBrowser('instagramAndroid', '#/');

/** On home of a group that was founded here. */
export const OFFER: Arrangement = {
  scene: 'ours',
  arrange: async (community, hands) => {
    const { page, t } = hands;
    await says(hands, 'beforeinstallprompt');
    await page.getByRole('button', { name: t('install.notNow') }).scrollIntoViewIfNeeded();
    await forgets(hands);
    await community.settle();
  },
};

export const INSTALL: Pick<Arrangements, InstallRoute> = {
  shared: {
    none: { scene: 'newPhone', arrange: (community) => community.show('#/shared') },
    book: {
      scene: 'newPhone',
      arrange: async (community, { page }) => {
        await community.show('#/');
        await page.evaluate(
          async ([name = '', text = '']) => {
            const cache = await caches.open('caixeta-shared');
            const headers = { 'X-Name': name, 'X-Bytes': String(text.length), 'X-Files': '1' };
            await cache.put('./shared-file', new Response(text, { headers }));
          },
          ['les-orenetes-2026-11-23.caixeta.json', await longBook('shared', 0)],
        );
        await community.show('#/shared');
      },
    },
  },
  install: {
    asks: told('beforeinstallprompt'),
    iphone: inBrowser('safari', '#/install'),
    android: inBrowser('chromeAndroid', '#/install'),
    samsung: inBrowser('samsung', '#/install'),
    there: told('appinstalled'),
  },
  kept: {
    notKept: { scene: 'between', arrange: (community) => community.goTo('kept', {}) },
  },
};
