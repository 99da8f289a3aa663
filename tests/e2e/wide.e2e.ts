// The same app on a laptop's screen: the community's places and the list stand beside the page, nothing of it reaches a phone, and a
// window that is drawn narrower loses nothing.
import { expect, type Page, test } from '@playwright/test';
import { openAsLastTime } from './hands/count.ts';
import { type Hands, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { markAttendance, startMeeting } from './hands/meeting.ts';
import { arrive, tryPractice } from './hands/practice.ts';

test.use({ isMobile: false });

const LAPTOP = { width: 1280, height: 800 };
const TABLET = { width: 960, height: 700 };
const PHONE = { width: 360, height: 740 };

async function onLaptop(page: Page): Promise<Hands> {
  await page.setViewportSize(LAPTOP);
  const hands = await arrive(page, 'en');
  await tryPractice(hands);
  await expect(places(hands)).toBeVisible();
  return hands;
}

const places = ({ page, t }: Hands) => page.getByRole('navigation', { name: t('home.places') });
const besides = (hands: Hands) => hands.page.locator('[data-beside]:visible');

test('the places stand once, and a passbook stands beside the list of members', async ({ page }) => {
  const hands = await onLaptop(page);
  const { t } = hands;
  await expect(page.getByRole('button', { name: t('home.place.loans'), exact: true })).toHaveCount(1);
  await tapButton(hands, t('home.place.members'));
  await seeTitle(hands, t('members.title'));
  await tapStarting(hands, 'Rosa');
  const list = page.getByRole('region', { name: t('members.title') });
  const rosa = list.getByRole('button', { name: 'Rosa' });
  await expect(rosa).toHaveAttribute('aria-current', 'true');
  await tapButton(hands, t('members.show'));
  await expect(page.getByRole('main')).toContainText(t('members.saved'));
  // What was uncovered of one is not uncovered of the next; and the keyboard goes where the page is.
  await list.getByRole('button', { name: 'Amina' }).tap();
  const title = t('members.passbookOf', { name: hands.format.name('Amina') });
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await expect(page.getByRole('main')).not.toContainText(t('members.saved'));
  await expect(rosa).not.toHaveAttribute('aria-current');
  // With the letters twice as large the same screen has the room of a small one.
  await page.evaluate(() => {
    document.documentElement.dataset.textSize = 'double';
  });
  await expect(besides(hands)).toHaveCount(0);
});

test('two columns on a tablet, and in a meeting its steps are one of them', async ({ page }) => {
  const hands = await onLaptop(page);
  const { t } = hands;
  await page.setViewportSize(TABLET);
  await startMeeting(hands);
  const steps = page.getByRole('navigation', { name: t('meeting.steps') });
  await expect(steps).toHaveCount(1);
  const [column, main] = await Promise.all([steps.boundingBox(), page.getByRole('main').boundingBox()]);
  expect((column?.x ?? 0) + (column?.width ?? 0)).toBeLessThan(main?.x ?? 0);
  expect(column?.height ?? 0).toBeGreaterThan(column?.width ?? 0);
  await page.setViewportSize(PHONE);
  await expect(besides(hands)).toHaveCount(0);
  const line = await steps.boundingBox();
  expect(line?.height ?? 0).toBeLessThan(line?.width ?? 0);
});

test('a window drawn narrower in the middle of typing loses nothing', async ({ page }) => {
  const hands = await onLaptop(page);
  const { t, format } = hands;
  await startMeeting(hands);
  await markAttendance(hands);
  await openAsLastTime(hands);
  await tapStarting(hands, t('meeting.step.savings'));
  await seeTitle(hands, t('money.savings.title'));
  await tapStarting(hands, 'Rosa');
  const title = t('money.deposit.title', { name: format.name('Rosa') });
  const field = page.getByRole('textbox', { name: title });
  await seeTitle(hands, title);
  // From the title: the keypad stands for the keys.
  await page.keyboard.type('12,5');
  await expect(field).toBeFocused();
  await field.evaluate((element) => element.setAttribute('data-same', ''));
  await expect(page.getByRole('region', { name: t('money.savings.title') })).toBeVisible();
  for (const size of [PHONE, TABLET, LAPTOP, PHONE]) {
    await page.setViewportSize(size);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('12,5');
    await expect(field).toHaveAttribute('data-same');
  }
  await page.keyboard.type('0');
  await tapButton(hands, t('money.next'));
  await expect(page.getByRole('dialog')).toContainText('12.50');
});

test('only a wide screen fetches what stands beside', async ({ page }) => {
  const fetched = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/beside')),
    );
  const hands = await arrive(page, 'en');
  await tryPractice(hands);
  await page.waitForLoadState('networkidle');
  expect(await fetched()).toEqual([]);
  await page.setViewportSize(LAPTOP);
  await expect(places(hands)).toBeVisible();
  expect(await fetched()).not.toEqual([]);
});

test('Escape closes a dialog, and the focus is where it came from', async ({ page }) => {
  const hands = await onLaptop(page);
  const { t } = hands;
  for (const name of [t('ui.help'), t('home.whoAmI')]) {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});
