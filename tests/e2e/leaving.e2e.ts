// A member with savings, a loan and a pledge leaves, without a network: the box counts and closes; what she pledged is hers later.
import { expect, test } from '@playwright/test';
import { closeBox, openAsLastTime, openEmptyBox, pile, seeExpected } from './hands/count.ts';
import { found } from './hands/found.ts';
import { type Hands, sayYes, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { leave } from './hands/leave.ts';
import { borrow } from './hands/loan.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit, euros, repay, shown } from './hands/money.ts';
import { goHome } from './hands/phones.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { listen } from './hands/witness.ts';

const MEMBERS = ['Awa', 'Blanca', 'Carme', 'Djeneba'] as const;
const [AWA, BLANCA, CARME, DJENEBA] = MEMBERS;

test('she leaves with a loan and a pledge, and her pledge is paid out later (fr)', async ({ page }) => {
  const complaints = listen(page);
  try {
    const hands = await arrive(page, 'fr');
    await goOffline(hands);
    await found(hands, {
      name: 'Les Fourmis',
      currency: 'EUR',
      members: MEMBERS,
      template: 'barcelona',
      vouching: 'raises',
    });
    await startMeeting(hands);
    await markAttendance(hands);
    await openEmptyBox(hands);
    await goToStep(hands, 'savings');
    await deposit(hands, AWA, '50');
    await deposit(hands, BLANCA, '60');
    await deposit(hands, CARME, '10');
    await goToStep(hands, 'lending');
    await borrow(hands, { member: AWA, typed: '70', guarantors: [BLANCA] });
    await borrow(hands, { member: BLANCA, typed: '15' });
    await leaves(hands);
    await goToStep(hands, 'closingCount');
    await closeBox(hands, pile(hands, euros(10)));
    await seeExpected(hands, euros(10), euros(10));
    await seal(hands, [CARME, DJENEBA]);
    await seeTitle(hands, hands.t('meeting.minutes.title', { number: hands.format.number(1) }));
    await goHome(hands);
    await isPaidLater(hands);
  } finally {
    expect.soft(complaints.heard).toEqual([]);
  }
});

/** 60 saved, 15 owed, 20 pledged: 25 in her hand. */
async function leaves(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await goToStep(hands, 'other');
  await leave(hands, { member: BLANCA, paid: '25' });
  await tapButton(hands, new RegExp(t('money.other.leavers')));
  await seeTitle(hands, t('leaving.list.title'));
  await expect(page.getByText(t('leaving.list.held', { amount: shown(hands, '20') }))).toBeVisible();
}

/** Awa pays her loan back: what Blanca pledged for it is handed to her, though she has left. */
async function isPaidLater(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  const name = format.name(BLANCA);
  await startMeeting(hands);
  await markAttendance(hands);
  await openAsLastTime(hands);
  await goToStep(hands, 'repayments');
  await repay(hands, AWA, '70');
  await goToStep(hands, 'other');
  await tapButton(hands, new RegExp(t('money.other.leavers')));
  await seeTitle(hands, t('leaving.list.title'));
  await tapStarting(hands, BLANCA);
  await seeTitle(hands, t('leaving.pay.title', { name }));
  await tapButton(hands, t('money.next'));
  const words = { name, amount: shown(hands, '20') };
  await expect(page.getByRole('dialog').getByText(t('leaving.pay.sentence', words))).toBeVisible();
  await sayYes(hands);
  await seeTitle(hands, t('leaving.list.title'));
  await expect(page.getByText(t('leaving.list.paid'))).toBeVisible();
}
