// A follow-up book on a laptop: its places and the list stand beside the open woman, business or course, and by the keyboard alone one
// goes from one to the next.
import { expect, test } from '@playwright/test';
import { beginFollowUp, noteWoman } from './hands/follow-up.ts';
import { noteBusiness } from './hands/follow-up-business.ts';
import { choose, type Hands, seeTitle, tapButton } from './hands/hands.ts';
import { arrive } from './hands/practice.ts';

test.use({ isMobile: false });

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const [FATOU, AMINA] = ['Fatou', 'Amina'] as const;

test('from woman to woman and from place to place without a mouse, and nothing typed is lost (fr)', async ({
  page,
}) => {
  await page.setViewportSize(LAPTOP);
  const hands = await arrive(page, 'fr');
  const { t } = hands;
  await beginFollowUp(hands, 'Raval 2026');
  for (const name of [FATOU, AMINA]) {
    await noteWoman(hands, { name, trade: 'hair', languages: [], times: ['mornings'] });
    if (name === FATOU) await tapButton(hands, t('ui.back'));
  }
  const list = page.getByRole('region', { name: 'Raval 2026' });
  await expect(list.getByRole('button', { name: AMINA })).toHaveAttribute('aria-current', 'true');
  await tabTo(hands, FATOU);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: FATOU })).toBeFocused();
  await expect(list.getByRole('button', { name: FATOU })).toHaveAttribute('aria-current', 'true');
  await expect(list.getByRole('button', { name: AMINA })).not.toHaveAttribute('aria-current');

  await noteBusiness(hands, FATOU, 'Tresses à domicile');
  const visits = page.getByRole('region', { name: t('business.due.title') });
  await expect(visits.getByRole('button', { name: FATOU })).toHaveAttribute('aria-current', 'true');
  await tapButton(hands, t('business.visit.write'));
  await seeTitle(hands, t('business.visit.ask.today', { name: FATOU }));
  // Drawn narrow in the middle of it, and wide again.
  await choose(hands, t('business.visit.trading'), t('business.no'));
  for (const size of [PHONE, LAPTOP]) await page.setViewportSize(size);
  await expect(visits).toBeVisible();
  await expect(page.getByRole('radio', { name: t('business.no') })).toBeChecked();

  const places = page.getByRole('navigation', { name: t('home.places') });
  await expect(places).toHaveCount(1);
  await tabTo(hands, t('courses.title'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t('courses.title') })).toBeFocused();
  await expect(page.locator('[data-beside=list]')).toHaveCount(0);
  await page.setViewportSize(PHONE);
  await expect(places).toBeHidden();
});

/** By Tab alone; each stop is seen. */
async function tabTo({ page }: Hands, name: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    await expect(focused).toBeVisible();
    if (
      (await focused.textContent())?.includes(name) &&
      (await focused.evaluate((at) => at.tagName)) === 'BUTTON'
    )
      return;
  }
  throw new Error(`Tab never comes to ${name}`);
}
