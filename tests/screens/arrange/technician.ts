/**
 * A technician's phone after half a year: a group that becomes a community, whose rules are still to be agreed; a phone that is let into the
 * team's book; what is held about a woman while a part of it is on the social worker's phone; and this phone, whose name nobody knows.
 */
import { pathOf } from '../../../src/app/routes.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { sayWhose } from '../../e2e/hands/follow-up-business.ts';
import { type Hands, seeDialog, seeTitle, tapButton, typeInto } from '../../e2e/hands/hands.ts';
import type { Arrangement } from './arrangement.ts';
import { bringBackHere } from './bring-back.ts';
import type { Community } from './community.ts';
import { MEMBER, TOLD_BOX, TOLD_GROUP, withoutName, withTechnician } from './technician-book.ts';
import { TRADE } from './trade-book.ts';

export async function bringTechnician(community: Community): Promise<void> {
  const { page } = community.hands;
  const now = await page.evaluate(() => new Date().toISOString());
  await bringToTeam(community, (file) => withTechnician(file, civilDate(now.slice(0, 10))));
}

/** The team's book, as other phones would have changed it. */
export async function bringToTeam(...[community, change]: Parameters<typeof bringBackHere>): Promise<void> {
  await community.show(`#${pathOf('communitySettings', { book: community.book })}`);
  await bringBackHere(community, change);
}

const technician = (arrange: Arrangement['arrange']): Arrangement => ({
  scene: 'technician',
  arrange: async (community, hands) => {
    await arrange(community, hands);
    await community.settle();
  },
});

const toScreen = (community: Community, of: string): Promise<void> =>
  community.show(`#${pathOf('followUp', { book: community.book, of })}`);

/** What is held ends under the fold. */
export const toEnd = async ({ page }: Hands): Promise<void> => {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
};

const HELD = `held.${TRADE.women[0]?.id}`;

/** The list of women, or the assessments, behind a dialog that is open or none. */
async function outOfDialog(community: Community, { page }: Hands, of: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await toScreen(community, of);
}

export const WITHOUT_RULES = technician(async (community, hands) => {
  const { t } = hands;
  await toScreen(community, `becomes.${TOLD_GROUP.id}`);
  await typeInto(hands, t('founding.name.label'), 'Les Cigales');
  await tapButton(hands, t('followUp.becomes.yes'));
  await seeTitle(hands, 'Les Cigales');
});

export const OF_TEAM = {
  team: technician(async (community, hands) => {
    await community.show(`#${pathOf('letIn', { book: community.book })}`);
    await typeInto(hands, hands.t('joining.teamName'), 'Carme');
  }),
  teamMissing: technician(async (_community, hands) => {
    await hands.page.getByRole('textbox').fill('');
    await tapButton(hands, hands.t('founding.next'));
  }),
} as const;

export const HELD_ELSEWHERE = {
  heldMore: technician((community) => toScreen(community, HELD)),
  heldElsewhere: technician((_community, hands) => toEnd(hands)),
  eraseMember: technician(async (community, hands) => {
    await toScreen(community, `held.${MEMBER.id}`);
    await tapButton(hands, hands.t('followUp.erase.open'));
    await seeDialog(hands, hands.t('followUp.erase.ask', { name: MEMBER.name }));
  }),
} as const;

/** The phone that began the book says whose it is, and goes on as a second social worker's. */
export const OF_THIS_PHONE = {
  nameless: technician(async (community, hands) => {
    await outOfDialog(community, hands, 'all');
    await bringToTeam(community, withoutName);
    await hands.page.getByText(hands.t('followUp.whose.text')).waitFor();
  }),
  namelessAsked: technician(async (_community, hands) => {
    const { t } = hands;
    await tapButton(hands, t('followUp.whose.open'));
    await seeDialog(hands, t('followUp.whose.open'));
    await tapButton(hands, t('followUp.ask.keep'));
  }),
  personalIsThere: technician(async (community, hands) => {
    const { t } = hands;
    await outOfDialog(community, hands, 'assessments');
    await tapButton(hands, t('assessments.whose.again'));
    await sayWhose(hands, 'socialWorker');
    await seeTitle(hands, t('assessments.beside.title.socialWorker'));
  }),
  twiceLater: technician(async (_community, hands) => {
    await tapButton(hands, hands.t('assessments.beside.beginAnother'));
    await seeTwice(hands, 'later');
  }),
} as const;

/** That two social workers each began a book. */
export async function seeTwice({ page, t }: Hands, which: 'first' | 'later'): Promise<void> {
  await page
    .getByText(
      t(`assessments.beside.twice.${which}.socialWorker`, { phones: t('pen.phone.of', { name: 'Carme' }) }),
    )
    .waitFor();
}

export const BOXES = {
  totalsBoxNew: technician(async (community, hands) => {
    await toScreen(community, 'totalsBox');
    await tapButton(hands, hands.t('sharing.boxes.create'));
  }),
  totalsBoxes: technician((community) => toScreen(community, 'totals')),
  totalsBox: technician(async (community, hands) => {
    await toScreen(community, `totalsBox.${TOLD_BOX}`);
    await hands.page.getByRole('img', { name: hands.t('sharing.boxes.code') }).waitFor();
  }),
  totalsBoxRenew: technician((_community, hands) => tapButton(hands, hands.t('sharing.boxes.renew'))),
} as const;
