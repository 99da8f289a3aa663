// What makes it an app of the phone: it opens without a network from the second visit on, asks the phone for what it needs,
// and brings a new version only outside a meeting.
import { expect, test } from '@playwright/test';
import { found } from './hands/found.ts';
import { type Hands, seeTitle, tapButton } from './hands/hands.ts';
import { startMeeting } from './hands/meeting.ts';
import { Phone } from './hands/phone.ts';
import { arrive, inEuro, tryPractice } from './hands/practice.ts';
import { listen, noteWishes, wishesOf } from './hands/witness.ts';
import { vanishingSite } from './vanishing-site.ts';

test('a phone that was switched off opens the community without a network', async () => {
  const phone = await Phone.make(inEuro('ca'));
  const site = await vanishingSite();
  try {
    const first = await phone.start(site.url);
    await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const hands = await arrive(first.page, 'ca', site.url);
    const home = await tryPractice(hands);
    const shown = await cardsOf(hands);
    await site.vanish();
    await phone.goOffline();
    await phone.losePower();
    const again = await phone.start(home);
    const complaints = listen(again.page);
    await expect(again.page.getByRole('heading', { level: 2, name: again.t('home.box') })).toBeVisible();
    expect(await cardsOf(again)).toEqual(shown);
    expect(complaints.heard).toEqual([]);
  } finally {
    await site.vanish().catch(() => undefined);
    await phone.tidy();
  }
});

test('S1 a phone that went off in the middle of a write, and again, still has its book', async () => {
  const phone = await Phone.make(inEuro('es'));
  const site = await vanishingSite();
  try {
    const hands = await arrive((await phone.start(site.url)).page, 'es', site.url);
    const home = await tryPractice(hands);
    const shown = await cardsOf(hands);
    await phone.losePowerWhileWriting();
    const torn = (await phone.logs()).at(-1);
    const again = await phone.start(home);
    expect(await cardsOf(again)).toEqual(shown);
    await expect.poll(phone.logs, { timeout: 30_000 }).not.toContain(torn);
    await phone.losePower();
    const third = await phone.start(home);
    await expect(third.page.getByRole('heading', { level: 2, name: third.t('home.box') })).toBeVisible();
    expect(await cardsOf(third)).toEqual(shown);
  } finally {
    await site.vanish().catch(() => undefined);
    await phone.tidy();
  }
});

test('it asks to keep its data when a community begins, and to keep the screen on in a meeting only', async ({
  page,
}) => {
  await noteWishes(page);
  const hands = await arrive(page, 'fr');
  expect(await wishesOf(page)).toEqual([]);
  await found(hands, {
    name: 'La Ruche',
    currency: 'EUR',
    members: ['Awa', 'Béa', 'Cléo'],
    template: 'barcelona',
  });
  expect(await wishesOf(page)).toEqual(['persist']);
  await startMeeting(hands);
  await expect.poll(() => wishesOf(page)).toEqual(['persist', 'wakeLock screen']);
});

/** What home says of the community; notices come and go. */
async function cardsOf({ page, t }: Hands): Promise<readonly string[]> {
  await expect(page.getByRole('heading', { level: 2, name: t('home.box') })).toBeVisible();
  return page.getByRole('main').locator('section, li').allTextContents();
}

test('a new version waits until nobody is in a meeting', async ({ page }) => {
  const site = await vanishingSite();
  try {
    const hands = await arrive(page, 'es', site.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const { t } = hands;
    await tryPractice(hands);
    await startMeeting(hands);
    await site.renew();
    await page.reload();
    const waiting = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);
    await expect.poll(waiting).toBe('installed');
    const notice = page.getByText(t('install.life.newVersion'), { exact: true });
    await seeTitle(hands, t('meeting.attendance.title'));
    await expect(notice).toBeHidden();
    await tapButton(hands, t('ui.back'));
    await tapButton(hands, t('ui.back'));
    await expect(page.getByRole('button', { name: t('home.goOn') })).toBeVisible();
    await expect(notice).toBeHidden();
    await tapButton(hands, t('home.goOn'));
    await tapButton(hands, t('meeting.cancel.open'));
    await tapButton(hands, t('meeting.cancel.yes'));
    await expect(notice).toBeVisible();
    await Promise.all([page.waitForEvent('load'), tapButton(hands, t('install.life.useNewVersion'))]);
    await expect.poll(waiting).toBeUndefined();
  } finally {
    await site.vanish();
  }
});
