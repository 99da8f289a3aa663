/** Looking: what a screen says about somebody's money. */
import { expect } from '@playwright/test';
import { type Amount, amount } from '../../../src/ledger/money.ts';
import { type Hands, seeTitle, tapButton, tapStarting } from './hands.ts';

/** From home and back: her savings as her passbook shows them, and their part of the whole. */
export async function seePassbook(hands: Hands, member: string, savings: Amount, whole: Amount) {
  const { t, format, page } = hands;
  await tapStarting(hands, t('home.place.members'));
  await seeTitle(hands, t('members.title'));
  await seePassbookFromList(hands, member, savings, whole);
  await tapButton(hands, t('ui.back'));
  await expect(page.getByRole('heading', { level: 2, name: t('home.box') })).toBeVisible();
  return format.money(savings);
}

/** From the list of members and back to it. */
export async function seePassbookFromList(hands: Hands, member: string, savings: Amount, whole: Amount) {
  const { t, format, page } = hands;
  await tapStarting(hands, member);
  await seeTitle(hands, t('members.passbookOf', { name: format.name(member) }));
  await tapButton(hands, t('members.show'));
  const part = t('members.part', { part: format.money(savings), whole: format.money(whole) });
  await expect(page.getByRole('main')).toContainText(part);
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, t('members.title'));
}

const floor = ({ page, t }: Hands) => page.getByRole('complementary', { name: t('ui.bottomBar.name') });

/** What should be in the box, as the floor of a meeting's screen says it. */
export async function boxNow(hands: Hands): Promise<Amount> {
  const figure = (await floor(hands).locator('bdi').textContent()) ?? '';
  const hasCents = /[.,]\d\d\D*$/u.test(figure);
  return amount(Number(figure.replace(/\D/gu, '') + (hasCents ? '' : '00')));
}

/** The same, waited for. */
export async function seeBox(hands: Hands, sum: Amount): Promise<void> {
  await expect(floor(hands)).toContainText(hands.format.money(sum));
}
