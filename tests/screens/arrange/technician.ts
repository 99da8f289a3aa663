/**
 * A technician's phone after half a year: a group that becomes a community, whose rules are still to be agreed; a phone that is let into the
 * team's book; and what is held about a woman while a part of it is on the social worker's phone.
 */
import { pathOf } from '../../../src/app/routes.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { type Hands, seeTitle, tapButton, typeInto } from '../../e2e/hands/hands.ts';
import type { Arrangement } from './arrangement.ts';
import { bringBackHere } from './bring-back.ts';
import type { Community } from './community.ts';
import { TOLD_GROUP, withTechnician } from './technician-book.ts';
import { TRADE } from './trade-book.ts';

export async function bringTechnician(community: Community): Promise<void> {
  const { page } = community.hands;
  const now = await page.evaluate(() => new Date().toISOString());
  await community.show(`#${pathOf('communitySettings', { book: community.book })}`);
  await bringBackHere(community, (file) => withTechnician(file, civilDate(now.slice(0, 10))));
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
} as const;
