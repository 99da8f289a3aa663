// A group in which others vouch for a loan: agreed when it is founded, asked when money is lent, held against who would take it out.
import { expect, test } from '@playwright/test';
import { openEmptyBox } from './hands/count.ts';
import { found } from './hands/found.ts';
import { type Hands, sayYes, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { borrow } from './hands/loan.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { answer, deposit, shown } from './hands/money.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { listen } from './hands/witness.ts';

const MEMBERS = ['Awa', 'Blanca', 'Carme', 'Djeneba'] as const;
const [AWA, BLANCA, CARME] = MEMBERS;

for (const language of ['es', 'fr'] as const) {
  test(`who vouches for a loan is asked, and what is pledged stays (${language})`, async ({ page }) => {
    const complaints = listen(page);
    try {
      const hands = await arrive(page, language);
      await goOffline(hands);
      await found(hands, {
        name: 'Les Formigues',
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
      await deposit(hands, BLANCA, '40');
      await deposit(hands, CARME, '10');
      await lendToAwa(hands);
      await takeOut(hands);
    } finally {
      expect.soft(complaints.heard).toEqual([]);
    }
  });
}

/** Thirty above her own limit: Carme has ten of it, so Blanca vouches for twenty. */
async function lendToAwa(hands: Hands): Promise<void> {
  await goToStep(hands, 'lending');
  await borrow(hands, {
    ...{ member: AWA, typed: '80', guarantors: [BLANCA, CARME] },
    proposed: { [BLANCA]: '20', [CARME]: '10' },
  });
}

/** Twenty of Blanca's forty are pledged: thirty cannot be taken out, the other twenty can. */
async function takeOut(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  await goToStep(hands, 'savings');
  await tapStarting(hands, BLANCA);
  await tapButton(hands, t('money.withdrawal.link'));
  const title = t('money.withdrawal.title', { name: format.name(BLANCA) });
  await answer(hands, title, '30');
  const words = { member: format.name(BLANCA), pledged: shown(hands, '20'), available: shown(hands, '20') };
  await expect(page.getByText(t('refusal.savingsPledged', words))).toBeVisible();
  await answer(hands, title, '20');
  await sayYes(hands);
  await seeTitle(hands, t('money.savings.title'));
}
