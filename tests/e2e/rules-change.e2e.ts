// A meeting changes its rules: asked one by one, voted by name. What was lent keeps its terms; the next meeting lends by the new ones.
import { expect, test } from '@playwright/test';
import { addDays, civilDate } from '../../src/ledger/civil-date.ts';
import { closeBox, openAsLastTime, openEmptyBox, pile } from './hands/count.ts';
import { found } from './hands/found.ts';
import { choose, type Hands, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { lend } from './hands/loan.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit, euros, shown } from './hands/money.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { answerRule, lateFee, typeRule } from './hands/rules.ts';
import { seal } from './hands/seal.ts';
import { listen } from './hands/witness.ts';

const MEMBERS = ['Awa', 'Blanca', 'Carme', 'Djeneba'] as const;
const [AWA, BLANCA, CARME, DJENEBA] = MEMBERS;
const FIRST = civilDate(new Date().toISOString().slice(0, 10));
/** Longer than a month, so that an instalment is late. */
const DAYS = 40;

test('rules are changed by a vote, and running loans keep their terms', async ({ page }) => {
  const complaints = listen(page);
  try {
    const hands = await arrive(page, 'ca');
    await goOffline(hands);
    await found(hands, {
      name: 'Les Formigues',
      currency: 'EUR',
      members: MEMBERS,
      template: 'barcelona',
      witnesses: 1,
    });
    await firstMeeting(hands);
    await secondMeeting(hands);
    await thirdMeeting(hands);
  } finally {
    expect.soft(complaints.heard).toEqual([]);
  }
});

async function firstMeeting(hands: Hands): Promise<void> {
  await startMeeting(hands);
  await markAttendance(hands, [DJENEBA]);
  await openEmptyBox(hands);
  await goToStep(hands, 'savings');
  await deposit(hands, AWA, '50');
  await deposit(hands, BLANCA, '40');
  await goToStep(hands, 'lending');
  await lend(hands, { member: AWA, typed: '20' });
  await goToStep(hands, 'other');
  await changeRules(hands);
  await tapButton(hands, hands.t('ui.back'));
  await tapStarting(hands, hands.t('home.goOn'));
  await close(hands, '70', 1);
}

async function changeRules(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  await tapStarting(hands, t('money.other.rules'));
  await tapButton(hands, t('change.open'));
  await expect(page.getByRole('main')).toContainText(t('change.running', { count: 1, shown: '1' }));
  await tapStarting(hands, t('rules.topic.limit'));
  await answerRule(hands, 'limitRule', 'multiple');
  const could = { name: format.name(AWA), saved: shown(hands, '50'), most: shown(hands, '150') };
  await expect(page.getByRole('main')).toContainText(t('rules.exampleLimit', could));
  await typeRule(hands, 'limitNumber', '3');
  await typeRule(hands, 'ceiling', '');
  // The phone dies: what was answered is there.
  await page.reload();
  await typeRule(hands, 'owesOfFund', '');
  await seeTitle(hands, t('change.title'));
  await tapStarting(hands, t('rules.topic.late'));
  await lateFee(hands, '2');
  await tapButton(hands, t('change.toVote'));
  await vote(hands);
  await seeTitle(hands, t('rules.title'));
  await expect(page.getByRole('main')).toContainText(t('rules.lateFee', { amount: shown(hands, '2') }));
}

/** By consensus: as long as somebody is against it, it is not agreed. */
async function vote(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  const say = (name: string, choice: 'against' | 'abstained') =>
    choose(
      hands,
      t('founding.agree.voteOf', { name: format.name(name) }),
      t(`founding.agree.vote.${choice}`),
    );
  await seeTitle(hands, t('change.vote'));
  await tapButton(hands, t('change.allFor'));
  await say(CARME, 'against');
  await tapButton(hands, t('change.write'));
  await expect(page.getByText(t('refusal.notByConsensus', { against: '1' }))).toBeVisible();
  await say(CARME, 'abstained');
  await tapButton(hands, t('change.write'));
}

/** Blanca gets more than she has saved; Awa's late instalment costs nothing. */
async function secondMeeting(hands: Hands): Promise<void> {
  await startMeeting(hands, { heldOn: addDays(FIRST, DAYS) });
  await markAttendance(hands);
  await openAsLastTime(hands);
  await goToStep(hands, 'lending');
  await lend(hands, { member: BLANCA, typed: '60' });
  await close(hands, '10', 2);
  await seeLate(hands, AWA, null);
}

/** Her own late instalment costs what was agreed before she borrowed. */
async function thirdMeeting(hands: Hands): Promise<void> {
  const { t } = hands;
  await startMeeting(hands, { heldOn: addDays(FIRST, 2 * DAYS) });
  await markAttendance(hands);
  await tapButton(hands, t('ui.back'));
  await tapButton(hands, t('ui.back'));
  await seeLate(hands, BLANCA, shown(hands, '2'));
  await seeLate(hands, AWA, null);
}

async function seeLate(hands: Hands, member: string, fee: string | null): Promise<void> {
  const { t, page, format } = hands;
  await tapStarting(hands, t('home.place.loans'));
  await tapStarting(hands, member);
  await seeTitle(hands, t('loans.of', { name: format.name(member) }));
  const [before = ''] = t('loans.lateFeesDue', { amount: '\u0000' }).split('\u0000');
  await expect(page.getByText(new RegExp(`^${t('loans.overdue', { amount: '' })}`, 'u'))).toBeVisible();
  if (fee === null) await expect(page.getByText(before)).toHaveCount(0);
  else await expect(page.getByText(t('loans.lateFeesDue', { amount: fee }))).toBeVisible();
  await tapButton(hands, t('ui.back'));
  await tapButton(hands, t('ui.back'));
}

async function close(hands: Hands, box: string, number: number): Promise<void> {
  const { t, format } = hands;
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, euros(Number(box))));
  await seal(hands, [CARME]);
  await seeTitle(hands, t('meeting.minutes.title', { number: format.number(number) }));
  await tapButton(hands, t('ui.back'));
}
