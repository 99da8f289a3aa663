/** Phones of one group: connected, in step, and compared by what their screens say. */
import { expect } from '@playwright/test';
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';
import type { Phone } from './phone.ts';
import { arrive } from './practice.ts';

/** A phone that never had the app. */
export async function firstVisit(phone: Phone, url: string): Promise<Hands> {
  const hands = await phone.start(url);
  return arrive(hands.page, 'en', url);
}

/** On the home screen: the group's phones are given an address to meet at. */
export async function connect(hands: Hands, address: string): Promise<void> {
  const { t } = hands;
  await tapStarting(hands, t('home.place.communitySettings'));
  await tapStarting(hands, t('sync.connection.title'));
  await typeInto(hands, t('sync.connection.address'), address);
  await tapButton(hands, t('sync.connection.tryIt'));
  await expect(hands.page.getByRole('button', { name: t('sync.connection.tryNow') })).toBeVisible();
  await goHome(hands);
}

/** From wherever she is, by the address: what is said of sending does not hang on the way there. */
export async function goHome({ page, t }: Hands): Promise<void> {
  const book = /#\/g\/([^/]+)/u.exec(page.url())?.[1];
  await page.goto(`${page.url().split('#')[0]}#/g/${book}`);
  await expect(page.getByRole('heading', { level: 2, name: t('home.box') })).toBeVisible();
}

/** The book comes by the connection that the phone was given. */
export async function openGroup(hands: Hands, group: string): Promise<void> {
  await tapButton(hands, hands.t('joining.toBook'));
  await seeTitle(hands, group);
}

/** All that is written goes out, and what others sent comes in. */
export async function sendNow(hands: Hands): Promise<void> {
  const { t, page } = hands;
  const here = page.url();
  await goHome(hands);
  await tapStarting(hands, t('home.place.communitySettings'));
  await tapStarting(hands, t('sync.connection.title'));
  await tapButton(hands, t('sync.connection.tryNow'));
  await page.goto(here);
}

/** On the screen of a meeting that another phone writes. */
export async function takeOver(hands: Hands, reason: string): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('pen.over.open'));
  const dialog = await seeDialog(hands, t('pen.over.ask'));
  await typeInto(hands, t('pen.over.reason'), reason);
  await tapButton(hands, t('pen.takeUp'));
  await expect(dialog).toBeHidden();
}

/** In the open meeting: from now on this member's phone writes, once it says yes. */
export async function passPen(hands: Hands, member: string): Promise<void> {
  const { t, format } = hands;
  await goToMeeting(hands);
  await tapButton(hands, t('pen.pass.open'));
  const dialog = await seeDialog(hands, t('pen.pass.ask'));
  await tapStarting(hands, t('pen.phone.of', { name: format.name(member) }));
  await expect(dialog).toBeHidden();
}

/** On the phone that the pen was passed to: as soon as it has heard of it. */
export async function takeUp(hands: Hands): Promise<void> {
  const { t, page } = hands;
  const yes = page.getByRole('button', { name: t('pen.takeUp') });
  await expect(async () => {
    await sendNow(hands);
    await page.goto(`${page.url().split('/meeting')[0]}/meeting`);
    await expect(yes).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await yes.tap();
  await expect(page.getByRole('button', { name: t('pen.pass.open') })).toBeVisible();
}

export async function goToMeeting({ page, t }: Hands): Promise<void> {
  const book = /#\/g\/([^/]+)/u.exec(page.url())?.[1];
  await page.goto(`${page.url().split('#')[0]}#/g/${book}/meeting`);
  await expect(page.getByRole('navigation', { name: t('meeting.steps') })).toBeVisible();
}

/** "Check the book": what it says where every hash and figure is right, with the pictures of its lines. */
export async function bookChecked(hands: Hands): Promise<string> {
  const { t, page } = hands;
  await goHome(hands);
  await tapStarting(hands, t('home.place.communitySettings'));
  await tapButton(hands, t('settings.check.do'));
  const card = page.locator('section', {
    has: page.getByRole('heading', { name: t('settings.check.title') }),
  });
  await expect(card.getByRole('list', { name: t('joining.pictures') })).toBeVisible();
  return (await card.textContent()) ?? '';
}
