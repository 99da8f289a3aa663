// What does not add up, in euros and in each language: found by the finder and put right before the meeting is closed; or
// written down by two people and cleared up in the next meeting, in one step; and what was sealed stays as it was.
import { expect, test } from '@playwright/test';
import { LANGUAGES } from '../../src/i18n.ts';
import { civilDate } from '../../src/ledger/civil-date.ts';
import type { Amount } from '../../src/ledger/money.ts';
import {
  clearUp,
  closeBox,
  correctFound,
  openAsLastTime,
  openEmptyBox,
  pile,
  seeExpected,
  writeDifference,
} from './hands/count.ts';
import { found } from './hands/found.ts';
import { choose, type Hands, seeTitle, tapButton, tapStarting, typeInto } from './hands/hands.ts';
import { seePassbook } from './hands/look.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit, euros, shown } from './hands/money.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { minutesFigures, seal } from './hands/seal.ts';
import { listen } from './hands/witness.ts';

const MEMBERS = ['Awa', 'Blanca', 'Carme', 'Djeneba', 'Elena'] as const;
const [AWA, BLANCA, CARME, DJENEBA, ELENA] = MEMBERS;
const GROUP = 'Les Formigues';
const TODAY = civilDate(new Date().toLocaleDateString('sv'));

for (const language of LANGUAGES) {
  test(`differences are found, put right, or written down and cleared up later (${language})`, async ({
    page,
  }) => {
    const complaints = listen(page);
    try {
      const hands = await arrive(page, language);
      await goOffline(hands);
      await found(hands, {
        name: GROUP,
        currency: 'EUR',
        members: MEMBERS,
        template: 'barcelona',
        witnesses: 2,
      });
      const first = await test.step('found and put right', () => meetingWithSlips(hands));
      await test.step('written down', () => meetingWithDifference(hands));
      await test.step('cleared up', () => meetingThatClearsUp(hands));
      await test.step('what was sealed stays', () => reverseOfSealed(hands, first));
    } finally {
      expect.soft(complaints.heard).toEqual([]);
    }
  });
}

async function open(hands: Hands, first: boolean): Promise<void> {
  await startMeeting(hands);
  await markAttendance(hands);
  await (first ? openEmptyBox(hands) : openAsLastTime(hands));
}

async function save(hands: Hands, sums: Readonly<Record<string, string>>): Promise<void> {
  await goToStep(hands, 'savings');
  for (const [member, typed] of Object.entries(sums)) await deposit(hands, member, typed);
}

async function countBox(hands: Hands, expected: Amount, counted: Amount): Promise<void> {
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, counted));
  await seeExpected(hands, expected, counted);
}

/** 10 keyed for 5, then 10 keyed for 1. Returns the address of its minutes. */
async function meetingWithSlips(hands: Hands): Promise<string> {
  const { t, format, page } = hands;
  await open(hands, true);
  await save(hands, { [AWA]: '20', [BLANCA]: '10' });
  await countBox(hands, euros(30), euros(25));
  await expect(page.getByText(t('ui.outcome.missing', { amount: format.money(euros(5)) }))).toBeVisible();
  await correctFound(hands, BLANCA, euros(5), 'doubled');
  await seeExpected(hands, euros(25), euros(25));
  await save(hands, { [CARME]: '10' });
  await countBox(hands, euros(35), euros(26));
  await correctFound(hands, CARME, euros(1), 'extraZero');
  await seeExpected(hands, euros(26), euros(26));
  await seal(hands, [CARME, DJENEBA]);
  await seeTitle(hands, t('meeting.minutes.title', { number: '1' }));
  const address = page.url();
  await tapButton(hands, t('ui.back'));
  return address;
}

/** 10 keyed for 5 again, and nobody finds out: two people write down what is missing. */
async function meetingWithDifference(hands: Hands): Promise<void> {
  const { t } = hands;
  await open(hands, false);
  await save(hands, { [AWA]: '20', [DJENEBA]: '10' });
  await countBox(hands, euros(56), euros(51));
  await writeDifference(hands, 'n. n.');
  await seeExpected(hands, euros(51), euros(51));
  await seal(hands, [CARME, DJENEBA]);
  await seeTitle(hands, t('meeting.minutes.title', { number: '2' }));
  await tapButton(hands, t('ui.back'));
}

async function meetingThatClearsUp(hands: Hands): Promise<void> {
  const { t, format, page } = hands;
  const waits = page.getByRole('list', { name: t('home.waits') });
  await expect(waits).toContainText(t('home.differenceMissing'));
  await expect(waits).toContainText(format.money(euros(5)));
  await open(hands, false);
  await tapButton(hands, t('ui.back'));
  await clearUp(hands, DJENEBA, euros(5), 'doubled');
  await countBox(hands, euros(51), euros(51));
  await seal(hands, [CARME, ELENA]);
  await seeTitle(hands, t('meeting.minutes.title', { number: '3' }));
  await tapButton(hands, t('ui.back'));
  // What is left is the recovery sheet, which goes on waiting.
  await expect(waits).toContainText(t('home.noSheet'));
  await expect(waits).not.toContainText(t('home.differenceMissing'));
  await seePassbook(hands, DJENEBA, euros(5), euros(51));
}

/** Awa's first saving is taken back in a fourth meeting, money and all; the minutes of the first keep their figures. */
async function reverseOfSealed(hands: Hands, firstMinutes: string): Promise<void> {
  const { t, format, page } = hands;
  const home = page.url();
  await page.goto(firstMinutes);
  const before = await minutesFigures(hands);
  await page.goto(home);
  await open(hands, false);
  await page.goto(home);
  await tapStarting(hands, t('home.place.entries'));
  await seeTitle(hands, t('entries.title'));
  const lines = page.getByRole('main').getByRole('button', { name: AWA });
  await lines
    .filter({ hasText: shown(hands, '20') })
    .last()
    .tap();
  await tapButton(hands, t('entries.correct'));
  await choose(hands, t('entries.how'), t('entries.howUndo'));
  await typeInto(hands, t('entries.reason'), 'n. n.');
  await tapButton(hands, t('entries.goOn'));
  await choose(hands, t('entries.boxLegTitle'), t('entries.legOut', { amount: format.money(euros(20)) }));
  await tapButton(hands, t('ui.readBack.yes'));
  await seeTitle(hands, t('entries.title'));
  await page.goto(firstMinutes);
  const lined = page.getByRole('list', { name: t('meeting.minutes.lines') });
  await expect(lined).toContainText(t('meeting.minutes.correctedOn', { date: format.date(TODAY) }));
  expect(await minutesFigures(hands)).toEqual(before);
  await page.goto(home);
  await seePassbook(hands, AWA, euros(20), euros(31));
}
