// Goals, without a network: the community's and a member's are set, she saves, both have come nearer; one ends as reached.
import { expect, test } from '@playwright/test';
import { closeBox, openEmptyBox, pile, seeExpected } from './hands/count.ts';
import { found } from './hands/found.ts';
import { choose, type Hands, sayYes, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { answer, deposit, euros, shown } from './hands/money.ts';
import { goHome, goToMeeting } from './hands/phones.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { listen } from './hands/witness.ts';

const MEMBERS = ['Fatou', 'Rosa', 'Zineb', 'Oksana'] as const;
const [FATOU, , ZINEB, OKSANA] = MEMBERS;

test('a common goal and one of her own, set, saved for and reached (ca)', async ({ page }) => {
  const complaints = listen(page);
  try {
    const hands = await arrive(page, 'ca');
    await goOffline(hands);
    await found(hands, {
      name: 'Les Formigues',
      currency: 'EUR',
      members: MEMBERS,
      template: 'barcelona',
    });
    await startMeeting(hands);
    await markAttendance(hands);
    await openEmptyBox(hands);
    await goToStep(hands, 'other');
    await tapButton(hands, hands.t('home.place.goals'));
    await setCommonGoal(hands);
    await setHers(hands);
    await goToStep(hands, 'savings');
    await deposit(hands, FATOU, '50');
    await reachesHers(hands);
    await goToMeeting(hands);
    await goToStep(hands, 'closingCount');
    await closeBox(hands, pile(hands, euros(50)));
    await seeExpected(hands, euros(50), euros(50));
    await seal(hands, [ZINEB, OKSANA]);
    await seeTitle(hands, hands.t('meeting.minutes.title', { number: hands.format.number(1) }));
    await goHome(hands);
    await isThereBetween(hands);
  } finally {
    expect.soft(complaints.heard).toEqual([]);
  }
});

/** 200 in six months: nothing is there yet, so a seventh or so of it at each of the meetings. */
async function setCommonGoal(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await seeTitle(hands, t('goals.title'));
  await tapButton(hands, t('goals.set'));
  await seeTitle(hands, t('goals.ask.what.ours'));
  await tapButton(hands, t('goals.picture.feast'));
  await tapButton(hands, t('money.next'));
  await answer(hands, t('goals.ask.howMuch.ours'), '200');
  await seeTitle(hands, t('goals.ask.byWhen'));
  await page.getByRole('radio').nth(1).check();
  await tapButton(hands, t('money.next'));
  const words = t('goals.sentence.ours', { amount: shown(hands, '200') });
  await expect(page.getByRole('dialog').getByText(words)).toBeVisible();
  await sayYes(hands);
  await seeTitle(hands, t('goals.title'));
  await expect(page.getByText(progress(hands, 'ours', 0, 200))).toBeVisible();
}

async function setHers(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  const name = format.name(FATOU);
  await tapStarting(hands, FATOU);
  await seeTitle(hands, t('goals.ask.what.hers', { name }));
  await tapButton(hands, t('goals.picture.machine'));
  await tapButton(hands, t('money.next'));
  await answer(hands, t('goals.ask.howMuch.hers', { name }), '50');
  await seeTitle(hands, t('goals.ask.byWhen'));
  await choose(hands, t('goals.ask.byWhen'), t('goals.when.never'));
  await tapButton(hands, t('money.next'));
  const words = t('goals.sentence.hers', { name, amount: shown(hands, '50') });
  await expect(page.getByRole('dialog').getByText(words)).toBeVisible();
  await sayYes(hands);
  await seeTitle(hands, t('goals.title'));
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, t('money.other.title'));
}

/** After her saving she has as much as she wanted; it ends. */
async function reachesHers(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await goToStep(hands, 'other');
  await tapButton(hands, t('home.place.goals'));
  await expect(page.getByText(progress(hands, 'ours', 50, 200))).toBeVisible();
  await tapStarting(hands, FATOU);
  await tapButton(hands, t('members.show'));
  await expect(page.getByText(progress(hands, 'hers', 50, 50))).toBeVisible();
  await expect(page.getByText(t('goals.pace.reached'))).toBeVisible();
  await tapButton(hands, t('goals.end.open'));
  await tapButton(hands, t('goals.end.reached'));
  await expect(page.getByText(t('goals.none.hers'))).toBeVisible();
}

/** Between meetings the common goal is read from home, and nothing can be set. */
async function isThereBetween(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await tapButton(hands, t('home.place.goals'));
  await seeTitle(hands, t('goals.title'));
  await expect(page.getByText(t('goals.picture.feast'))).toBeVisible();
  await expect(page.getByText(progress(hands, 'ours', 50, 200))).toBeVisible();
  await expect(page.getByRole('button', { name: t('goals.end.open') })).toHaveCount(0);
}

const progress = ({ t, format }: Hands, whose: 'ours' | 'hers', held: number, goal: number): string =>
  t(`goals.progress.${whose}`, { held: format.money(euros(held)), goal: format.money(euros(goal)) });
