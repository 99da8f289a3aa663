// A small group closes its cycle with the network off: votes the share-out, hands it over, counts and seals, and goes on with what was left as savings.
import { expect, test } from '@playwright/test';
import { closeBox, openAsLastTime, openEmptyBox, pile } from './hands/count.ts';
import { found } from './hands/found.ts';
import { type Hands, sayYes, seeTitle, tapButton, tapStarting, typeInto } from './hands/hands.ts';
import { seePassbook } from './hands/look.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { answer, deposit, euros, shown } from './hands/money.ts';
import { goHome } from './hands/phones.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { handTo, voteShareOut } from './hands/share-out.ts';
import { listen } from './hands/witness.ts';

const MEMBERS = ['Awa', 'Blanca', 'Carme', 'Djeneba'] as const;
const [AWA, BLANCA, CARME, DJENEBA] = MEMBERS;
const FIRST_DAY = '2026-03-02T10:00:00';
/** The last meeting before the year is over. */
const LAST_DAY = '2027-02-22T10:00:00';
const AFTER = '2027-03-08T10:00:00';

test('a cycle is shared out, handed over, counted and sealed, and the next one begins (es)', async ({
  page,
}) => {
  const complaints = listen(page);
  await page.clock.setFixedTime(FIRST_DAY);
  const hands = await arrive(page, 'es');
  await goOffline(hands);
  await found(hands, {
    name: 'Les Formigues',
    currency: 'EUR',
    members: MEMBERS,
    template: 'silc',
    solidarityFund: 'none',
  });
  await save(hands);
  await page.clock.setFixedTime(LAST_DAY);
  await shareOut(hands);
  await page.clock.setFixedTime(AFTER);
  await goOn(hands);
  expect(complaints.heard).toEqual([]);
});

/** Ends on the home screen. */
async function sealed(hands: Hands, number: number): Promise<void> {
  const { t, format } = hands;
  await seal(hands, [CARME, DJENEBA]);
  await seeTitle(hands, t('meeting.minutes.title', { number: format.number(number) }));
  await goHome(hands);
}

/** 60 and 30 saved, 9 earned. */
async function save(hands: Hands): Promise<void> {
  const { t } = hands;
  await startMeeting(hands);
  await markAttendance(hands);
  await openEmptyBox(hands);
  await goToStep(hands, 'savings');
  await deposit(hands, AWA, '60');
  await deposit(hands, BLANCA, '30');
  await goToStep(hands, 'other');
  await tapStarting(hands, t('money.other.income'));
  await typeInto(hands, t('money.inAFewWords'), 'Rifa');
  await tapButton(hands, t('money.next'));
  await answer(hands, t('money.income.title'), '9');
  await sayYes(hands);
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, euros(99)));
  await sealed(hands, 1);
}

/** Awa takes all of hers, Blanca leaves 20 of her 33. */
async function shareOut(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await tapStarting(hands, t('home.place.shareOut'));
  await seeTitle(hands, t('cycle.title'));
  await expect(page.getByRole('listitem').filter({ hasText: AWA })).toContainText(shown(hands, '66'));
  await tapButton(hands, t('ui.back'));
  await startMeeting(hands);
  await markAttendance(hands);
  await openAsLastTime(hands);
  await goToStep(hands, 'other');
  await voteShareOut(hands, 'Repartimos');
  await handTo(hands, AWA, { cash: '66' });
  await handTo(hands, BLANCA, { cash: '13', saved: '20' });
  await expect(page.getByRole('list', { name: t('cycle.hand.done') }).getByRole('listitem')).toHaveCount(2);
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, euros(20)));
  await sealed(hands, 2);
}

/** The new cycle begins with the 20 that Blanca left. */
async function goOn(hands: Hands): Promise<void> {
  await seePassbook(hands, BLANCA, euros(20), euros(20));
  await startMeeting(hands);
  await markAttendance(hands);
  await openAsLastTime(hands);
  await goToStep(hands, 'savings');
  await deposit(hands, BLANCA, '10');
  await deposit(hands, AWA, '10');
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, euros(40)));
  await sealed(hands, 3);
  await seePassbook(hands, BLANCA, euros(30), euros(40));
}
