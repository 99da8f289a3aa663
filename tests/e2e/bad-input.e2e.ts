// What must never reach the book, in a meeting on a real phone: it is said in words, what was typed stays, and at the close
// the box comes to the cent to what was really handed over.
import { expect, test } from '@playwright/test';
import { closeBox, openEmptyBox, pile, seeExpected } from './hands/count.ts';
import { found } from './hands/found.ts';
import { type Hands, sayYes, seeDialog, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { seeBox } from './hands/look.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { answer, deposit, euros, proposeDeposit } from './hands/money.ts';
import { arrive } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { seeWords, sleepingTab, tapFourTimes, watchForHarm } from './hands/trouble.ts';
import { listen } from './hands/witness.ts';

const [AWA, BLANCA, CARME] = ['Awa', 'Blanca', 'Carme'] as const;
const MARKUP = '<img src=stolen onerror=alert(1)>';
const TURNED = 'Fatou\u202eatsoR\u2066';
const FAMILY = '👩🏽‍🌾 Aïcha';
const MEMBERS = [AWA, BLANCA, CARME, 'Djeneba', 'Elena', MARKUP, TURNED, FAMILY];
const GROUP = '<b>Les Formigues</b> 🐜 & "Cia"';

async function inMeeting(hands: Hands): Promise<void> {
  await found(hands, { name: GROUP, currency: 'EUR', members: MEMBERS, template: 'caf', witnesses: 2 });
  await startMeeting(hands);
  await markAttendance(hands);
  await openEmptyBox(hands);
  await goToStep(hands, 'savings');
}

test('a meeting in which everything is tried comes to what was handed over', async ({ page, context }) => {
  const complaints = listen(page);
  const harm = watchForHarm(page);
  const hands = await arrive(page, 'es');
  await test.step('names meant to do harm', () => inMeeting(hands));
  await test.step('they are names like any other', () => seeHostileNames(hands));
  await test.step('a zero too many', () => saveMuchMore(hands));
  await test.step('a repeated tap', () => saveWithShakingHand(hands));
  await test.step('more than she saved', () => withdrawTooMuch(hands));
  await test.step('more than the box holds', () => lendTooMuch(hands));
  await test.step('two tabs, the same money', async () => decideInTwoTabs(hands, context));
  await test.step('a tab that slept through the close', async () => closeBesideSleeper(hands, context));
  expect(complaints.heard).toEqual([]);
  expect(harm.done).toEqual([]);
});

/** As text, whole, in the order they were written; nothing of them became a part of the page. */
async function seeHostileNames(hands: Hands): Promise<void> {
  const { format, page, t } = hands;
  const list = page.getByRole('list', { name: t('money.savings.title') });
  await expect(list).toContainText(MARKUP);
  await expect(list).toContainText(FAMILY);
  await expect(list).toContainText('Fatou atsoR');
  expect(await page.getByRole('main').textContent()).not.toMatch(/[\u202a-\u202e]/u);
  await expect(page.locator('img[src="stolen"], main b')).toHaveCount(0);
  await deposit(hands, MARKUP, '10');
  await expect(list.getByRole('listitem').filter({ hasText: MARKUP })).toContainText(format.money(euros(10)));
}

/** Ten times what the others save may be a zero too many: it is asked, and what is really meant goes on. */
async function saveMuchMore(hands: Hands): Promise<void> {
  const { t, format } = hands;
  await proposeDeposit(hands, BLANCA, '100');
  const dialog = await seeDialog(hands, t('ui.extraZero.title'));
  await expect(dialog).toContainText(t('ui.extraZero.usual', { amount: format.money(euros(10)) }));
  await tapButton(hands, t('ui.extraZero.agree', { amount: format.money(euros(100)) }));
  await sayYes(hands);
  await seeTitle(hands, t('money.savings.title'));
}

/** One entry, whatever the hand does on "Yes, that's right". */
async function saveWithShakingHand(hands: Hands): Promise<void> {
  const { t } = hands;
  await proposeDeposit(hands, AWA, '20');
  await seeDialog(hands, t('ui.readBack.title'));
  await tapFourTimes(hands, t('ui.readBack.yes'));
  await seeTitle(hands, t('money.savings.title'));
  await seeBox(hands, euros(130));
}

async function goWithdraw(hands: Hands, member: string, typed: string): Promise<void> {
  const { t, format } = hands;
  await tapStarting(hands, member);
  await tapButton(hands, t('money.withdrawal.link'));
  await answer(hands, t('money.withdrawal.title', { name: format.name(member) }), typed);
}

async function withdrawTooMuch(hands: Hands): Promise<void> {
  const { t, format, page } = hands;
  await goWithdraw(hands, AWA, '50');
  const figures = {
    member: format.name(AWA),
    available: format.money(euros(20)),
    asked: format.money(euros(50)),
  };
  await seeWords(hands, t('refusal.savingsTooLow', figures));
  const title = t('money.withdrawal.title', { name: format.name(AWA) });
  await expect(page.getByRole('textbox', { name: title, exact: true })).toHaveValue('50');
  await seeBox(hands, euros(130));
  await tapButton(hands, t('ui.back'));
  await tapButton(hands, t('ui.back'));
}

async function lendTooMuch(hands: Hands): Promise<void> {
  const { t, format, page } = hands;
  await goToStep(hands, 'lending');
  await tapStarting(hands, BLANCA);
  const title = t('money.loan.title', { name: format.name(BLANCA) });
  await answer(hands, title, '300');
  await seeWords(hands, t('refusal.loanAboveCash', { possible: format.money(euros(130)) }));
  await expect(page.getByRole('textbox', { name: title, exact: true })).toHaveValue('300');
  await tapButton(hands, t('ui.back'));
  await seeBox(hands, euros(130));
}

/** Of Awa's 20 €, one tab hands out 15 € and the other, which has not heard of it, 12 €: only the first is written. */
async function decideInTwoTabs(hands: Hands, context: Parameters<typeof sleepingTab>[1]): Promise<void> {
  const { t, format } = hands;
  await goToStep(hands, 'savings');
  const sleeper = await sleepingTab(hands, context);
  await goWithdraw(sleeper, AWA, '12');
  await seeDialog(sleeper, t('ui.readBack.title'));
  await hands.page.bringToFront();
  await goWithdraw(hands, AWA, '15');
  await sayYes(hands);
  await seeBox(hands, euros(115));
  await sleeper.page.bringToFront();
  await tapButton(sleeper, t('ui.readBack.yes'));
  const figures = {
    member: format.name(AWA),
    available: format.money(euros(5)),
    asked: format.money(euros(12)),
  };
  await seeWords(sleeper, t('refusal.savingsTooLow', figures));
  await sleeper.page.close();
  await hands.page.reload();
  await seeBox(hands, euros(115));
}

/** A saving is read back in a tab that sleeps while the meeting is closed: it does not get into the closed meeting. */
async function closeBesideSleeper(hands: Hands, context: Parameters<typeof sleepingTab>[1]): Promise<void> {
  const { t, format } = hands;
  const sleeper = await sleepingTab(hands, context);
  await proposeDeposit(sleeper, CARME, '10');
  await seeDialog(sleeper, t('ui.readBack.title'));
  await hands.page.bringToFront();
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, euros(115)));
  await seeExpected(hands, euros(115), euros(115));
  await seal(hands, [CARME, FAMILY]);
  await seeTitle(hands, t('meeting.minutes.title', { number: '1' }));
  await sleeper.page.bringToFront();
  await tapButton(sleeper, t('ui.readBack.yes'));
  await seeWords(sleeper, t('meeting.none.text'));
  await sleeper.page.close();
  await hands.page.reload();
  await expect(hands.page.getByRole('main')).toContainText(format.money(euros(115)));
}
