// A support team forms groups without a network: women are placed by taps and by keys, and a group becomes a community that goes on by itself.
import { expect, test } from '@playwright/test';
import {
  beginFollowUp,
  beginGroup,
  formCommunity,
  type Intake,
  noteInterview,
  noteWoman,
  openBoard,
  placeIn,
  sayReady,
  seePlaces,
  standsIn,
} from './hands/follow-up.ts';
import { agreeOnRules } from './hands/found.ts';
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { listen } from './hands/witness.ts';

const TEAM = 'Raval 2026';
const GROUP = 'Les mardis';
const COMMUNITY = 'Les Abeilles';
const NOTE = 'Elle coud à la maison.';

const WOMEN: readonly Intake[] = [
  { name: 'Amina', trade: 'sewing', languages: ['arabe', 'français'], times: ['mornings'] },
  { name: 'Binta', trade: 'food', languages: ['français'], times: ['mornings', 'evenings'] },
  { name: 'Chidi', trade: 'food', languages: ['français'], times: ['mornings'] },
  { name: 'Dounia', trade: 'hair', languages: ['arabe'], times: ['evenings'], neighbourhood: 'Poble-sec' },
];

const NAMES = WOMEN.slice(0, 3).map(({ name }) => name);

for (const width of [360, 1280]) {
  test(`from women to a community whose home opens with all of them (fr, ${width} px)`, async ({ page }) => {
    const complaints = listen(page);
    try {
      const hands = await arrive(page, 'fr');
      await page.setViewportSize({ width, height: 800 });
      await goOffline(hands);
      await intakes(hands);
      await board(hands, width);
      await formCommunity(hands, GROUP, COMMUNITY);
      await goesOn(hands);
      await isTold(hands);
    } finally {
      expect.soft(complaints.heard).toEqual([]);
    }
  });
}

async function intakes(hands: Hands): Promise<void> {
  const { t } = hands;
  await beginFollowUp(hands, TEAM);
  for (const [at, intake] of WOMEN.entries()) {
    await noteWoman(hands, intake);
    if (at === 0) {
      await noteInterview(hands, 'technician', NOTE);
      await sayReady(hands, 'ready');
    }
    await tapButton(hands, t('ui.back'));
    await seeTitle(hands, TEAM);
  }
}

async function board(hands: Hands, width: number): Promise<void> {
  const { page, t } = hands;
  await openBoard(hands);
  await beginGroup(hands, GROUP);
  await expect(standsIn(hands, t('followUp.groups.none'))).toHaveCount(WOMEN.length);
  for (const { name } of WOMEN.slice(0, 2)) await placeIn(hands, name, GROUP);
  await byKeys(hands, 'Chidi');
  const shared = t('followUp.groups.languages', { list: 'français' });
  await expect(page.getByText(shared, { exact: true })).toBeVisible();
  const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true }).boundingBox();
  const [none, group] = await Promise.all([heading(t('followUp.groups.none')), heading(GROUP)]);
  expect((group?.y ?? 0) - (none?.y ?? 0) > 0).toBe(width === 360);
  await tapStarting(hands, t('followUp.filter.title'));
  await seeDialog(hands, t('followUp.filter.title'));
  await tapButton(hands, t('followUp.trade.food'));
  await tapButton(hands, t('followUp.filter.show'));
  await expect(standsIn(hands, GROUP)).toHaveCount(2);
}

/** Without a finger: her button, the list of groups, Enter; it is said, and the focus is on her where she stands now. */
async function byKeys(hands: Hands, woman: string): Promise<void> {
  const { page, t } = hands;
  const hers = page.getByRole('button', { name: new RegExp(`^${woman}`, 'u') });
  await hers.focus();
  await page.keyboard.press('Enter');
  await seeDialog(hands, t('followUp.groups.where', { name: woman }));
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${GROUP}`, 'u') }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(standsIn(hands, GROUP).filter({ hasText: woman })).toHaveCount(1);
  await expect(hers).toBeFocused();
  await expect(page.getByRole('status')).toContainText(
    t('followUp.groups.moved', { name: woman, group: GROUP }),
  );
}

/** Its home opens; the founding goes on where the group stands, and all three are its members. */
async function goesOn(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await expect(page.getByRole('button', { name: t('home.startMeeting') })).toHaveCount(0);
  await tapButton(hands, t('home.agreeRules'));
  await agreeOnRules(hands, { name: COMMUNITY, members: NAMES, template: 'barcelona', sponsor: 'Fundació' });
  await expect(page.getByRole('button', { name: t('home.startMeeting') })).toBeVisible();
  await page.reload();
  await seeTitle(hands, COMMUNITY);
  await seePlaces(hands);
  await tapButton(hands, t('home.place.members'));
  await seeTitle(hands, t('members.title'));
  for (const { name } of WOMEN.slice(0, 3))
    await expect(page.getByRole('button', { name: new RegExp(`^${name}`, 'u') })).toBeVisible();
  await expect(page.getByText('Dounia')).toHaveCount(0);
}

/** The follow-up book knows where they are: they are no more to be placed. */
async function isTold(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await tapStarting(hands, TEAM);
  await seeTitle(hands, TEAM);
  await openBoard(hands);
  await expect(standsIn(hands, t('followUp.groups.none'))).toHaveCount(1);
  await tapStarting(hands, GROUP);
  await seeTitle(hands, GROUP);
  await tapButton(hands, t('followUp.groups.go'));
  await seeTitle(hands, COMMUNITY);
}
